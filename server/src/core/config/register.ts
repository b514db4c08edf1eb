// Changes the text of entities.yaml: an entity more, two made one; comments and what is not known stay.
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { phraseKey } from '../text/normal';
import type { RegistryEntity } from './config';

/**
 * The text with the entity as its last entry; undefined where the file cannot be added to without
 * loss: it is not YAML, or its list is written in braces.
 * @param text undefined where there is no file yet
 */
export function addEntity(text: string | undefined, entity: RegistryEntity): string | undefined {
  const before = text ?? '';
  const { contents, errors } = parseDocument(before, { prettyErrors: false });
  if (errors.length) return undefined;
  const { id, type, name, aliases, wikidata, note } = entity;
  const entry = {
    id,
    type,
    name,
    ...(aliases.length ? { aliases } : {}),
    ...(wikidata ? { wikidata } : {}),
    ...(note ? { note } : {}),
  };
  // Quoted for readers of YAML 1.1 too; never folded.
  const block = stringify([entry], { version: '1.1', lineWidth: 0 });
  const start = before === '' || before.endsWith('\n') ? before : `${before}\n`;
  if (contents === null) return start + lines(block, before);
  if (!isSeq(contents) || contents.flow || !contents.range) return undefined;
  const dash = contents.range[0];
  const indent = ' '.repeat(dash - (before.lastIndexOf('\n', dash - 1) + 1));
  return start + lines(block.replace(/^(?=.)/gmu, indent), before);
}

const lines = (block: string, like: string): string =>
  like.includes('\r\n') ? block.replaceAll('\n', '\r\n') : block;

/**
 * The text with one entry made part of another: its names become aliases, its note and what else the other has not go
 * over, its comment stays. Undefined where that would lose something: the file is not YAML, an entry is not there, or
 * the two are linked to different items of Wikidata.
 */
export function mergeEntities(text: string, from: string, into: string): string | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const { contents, errors } = document;
  if (errors.length || !isSeq(contents) || from === into) return undefined;
  const entries = (contents.items as unknown[]).filter((item) => isMap(item));
  const [gone, kept] = [from, into].map((id) => entries.find((item) => item.get('id') === id));
  if (!gone || !kept) return undefined;
  const [item, other] = [gone.get('wikidata'), kept.get('wikidata')];
  if (item !== undefined && other !== undefined && item !== other) return undefined;
  const said = gone.toJSON() as Record<string, unknown>;
  const names = [said['name'], ...((said['aliases'] as unknown[] | undefined) ?? [])].map(String);
  const own = kept.toJSON() as Record<string, unknown>;
  const known = [own['name'], ...((own['aliases'] as unknown[] | undefined) ?? [])].map((name) =>
    phraseKey(String(name)),
  );
  for (const name of new Set(names))
    if (!known.includes(phraseKey(name))) {
      if (kept.has('aliases')) kept.addIn(['aliases'], name);
      else kept.set('aliases', document.createNode([name], { flow: true }));
    }
  for (const [key, value] of Object.entries(said)) {
    if (['id', 'type', 'name', 'aliases'].includes(key)) continue;
    if (!kept.has(key)) kept.set(key, value);
    else if (key === 'note' && own[key] !== value)
      kept.set(key, `${String(own[key])}; ${String(value)}`);
  }
  const at = (contents.items as unknown[]).indexOf(gone);
  const comment = [gone.commentBefore, gone.comment].filter(Boolean).join('\n');
  contents.items.splice(at, 1);
  if (comment) kept.commentBefore = [kept.commentBefore, comment].filter(Boolean).join('\n');
  const merged = document.toString({
    lineWidth: 0,
    flowCollectionPadding: /[[{] /u.test(text),
  });
  return text.includes('\r\n') ? merged.replace(/\r?\n/gu, '\r\n') : merged;
}
