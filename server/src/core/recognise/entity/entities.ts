// Entities: persons, places, organisations, events, documents and other names.
import { fromLexicon } from '../../lexicon/lexicon';
import { bySpan } from '../../text/span';
import type { Token } from '../../text/tokens';
import type { RecogniseContext } from '../context';
import type { EntityMention, TimeMention } from '../mention';
import { prepare } from './evidence';
import { buildGazetteer } from './gazetteer';
import type { Line } from './features';
import { decode, TYPES } from './labels';
import { remember } from './memory';
import { unpack, type TaggerData } from './model';
import type { OwnMatch } from './own';
import { withRoles } from './role';
import { refine, type Found } from './rules';
import { createTagger } from './tagger';

const taggerOf = fromLexicon((lexicon) =>
  createTagger(unpack(lexicon.data['tagger'] as TaggerData)),
);

const gazetteerOf = fromLexicon(buildGazetteer);

/** Every named mention of the text, in order, never overlapping. Never throws. */
export function recogniseEntities(
  context: RecogniseContext,
  _times: readonly TimeMention[],
): EntityMention[] {
  const { doc, lexicon, own } = context;
  const tagger = taggerOf(lexicon);
  const gazetteer = gazetteerOf(lexicon);
  const { lines, tokens } = prepare(doc, tagger.formOf, gazetteer);
  const emissions = lines.map((line) => tagger.emissions(line));
  const tag = (line: Line, index: number): Uint8Array =>
    tagger.best(emissions[index]!, line.forms.length);
  const again = remember(lines, lines.map(tag));
  again.forEach((line, index) => tagger.recall(line, emissions[index]!));
  const mentions = again.flatMap((line, index) => {
    const sentence = tokens[index]!;
    const named = own?.find(sentence) ?? [];
    const labels = tag(line, index);
    const found = refine(sentence, decode(labels), gazetteer).filter(
      (name) => !named.some((mine) => mine.from < name.to && name.from < mine.to),
    );
    return [
      ...found.map((name) =>
        toMention(name, sentence, tagger.confidence(emissions[index]!, labels, name.from, name.to)),
      ),
      ...named.map((mine) => ownMention(mine, sentence)),
    ].sort(bySpan);
  });
  return withRoles(mentions, doc);
}

function toMention(name: Found, tokens: readonly Token[], confidence: number): EntityMention {
  return {
    layer: 'entity',
    type: TYPES[name.type]!,
    start: tokens[name.from]!.start,
    end: tokens[name.to - 1]!.end,
    score: Math.round(100 * Math.min(0.99, Math.max(0.05, confidence))) / 100,
  };
}

function ownMention({ from, to, entry }: OwnMatch, tokens: readonly Token[]): EntityMention {
  return {
    layer: 'entity',
    type: entry.type,
    ...(entry.wikidata ? { wikidata: entry.wikidata } : {}),
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    score: 1,
    source: 'lexicon',
  };
}
