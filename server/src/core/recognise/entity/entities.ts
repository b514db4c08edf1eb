// Entities: persons, places, organisations, events, documents and other names.
import { fromLexicon } from '../../lexicon/lexicon';
import type { RecogniseContext } from '../context';
import type { EntityMention, TimeMention } from '../mention';
import { prepare } from './evidence';
import { buildGazetteer } from './gazetteer';
import { decode, TYPES } from './labels';
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
  const mentions: EntityMention[] = [];
  lines.forEach((line, index) => {
    const labels = tagger.best(tagger.emissions(line), line.forms.length);
    for (const { from, to, type } of decode(labels)) {
      const first = firstToken[index]!;
      mentions.push({
        layer: 'entity',
        type: TYPES[type]!,
        start: doc.tokens[first + from]!.start,
        end: doc.tokens[first + to - 1]!.end,
        score: 0.9,
      });
    }
  });
  return mentions;
}
