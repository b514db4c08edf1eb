// Entities: persons, places, organisations, events, documents and other names.
import { fromLexicon } from '../../lexicon/lexicon';
import type { RecogniseContext } from '../context';
import type { EntityMention, TimeMention } from '../mention';
import { prepare } from './evidence';
import { buildGazetteer } from './gazetteer';
import type { Line } from './features';
import { decode, TYPES } from './labels';
import { remember } from './memory';
import { withRoles } from './role';
import { unpack, type TaggerData } from './model';
import { createTagger } from './tagger';

const taggerOf = fromLexicon((lexicon) =>
  createTagger(unpack(lexicon.data['tagger'] as TaggerData)),
);

const gazetteerOf = fromLexicon(buildGazetteer);

/** Every named mention of the text, in order; nesting only where the guidelines say. Never throws. */
export function recogniseEntities(
  context: RecogniseContext,
  _times: readonly TimeMention[],
): EntityMention[] {
  const { doc, lexicon } = context;
  const tagger = taggerOf(lexicon);
  const { lines, firstToken } = prepare(doc, tagger.formOf, gazetteerOf(lexicon));
  const emissions = lines.map((line) => tagger.emissions(line));
  const tag = (line: Line, index: number): Uint8Array =>
    tagger.best(emissions[index]!, line.forms.length);
  const again = remember(lines, lines.map(tag));
  again.forEach((line, index) => tagger.recall(line, emissions[index]!));
  const mentions: EntityMention[] = [];
  again.forEach((line, index) => {
    const first = firstToken[index]!;
    for (const { from, to, type } of decode(tag(line, index)))
      mentions.push({
        layer: 'entity',
        type: TYPES[type]!,
        start: doc.tokens[first + from]!.start,
        end: doc.tokens[first + to - 1]!.end,
        score: 0.9,
      });
  });
  return withRoles(mentions, doc);
}
