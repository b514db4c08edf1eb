// Adds an entity to the text of entities.yaml, touching nothing that stands there.
import { isSeq, parseDocument, stringify } from 'yaml';
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
