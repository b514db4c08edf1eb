// Entities: persons, places, organisations, events, documents and other names.
import { fromLexicon } from '../../lexicon/lexicon';
import { bySpan } from '../../text/span';
import type { NumberedForm, Token } from '../../text/tokens';
import type { RecogniseContext } from '../context';
import type { EntityMention, TimeMention } from '../mention';
import { agree } from './agree';
import { prepare } from './evidence';
import { createForms, type Form } from './forms';
import { buildGazetteer, type Gazetteer } from './gazetteer';
import { decode, TYPES, type Found } from './labels';
import { remember } from './memory';
import { unpack, type TaggerData } from './model';
import type { OwnMatch } from './own';
import type { Page } from './page';
import { withRoles } from './role';
import { refine } from './rules';
import { createTagger, type Tagger } from './tagger';

interface Tables {
  readonly tagger: Tagger;
  readonly gazetteer: Gazetteer;
  readonly formOf: (token: NumberedForm) => Form;
}

const tablesOf = fromLexicon((lexicon): Tables => {
  const model = unpack(lexicon.data['tagger'] as TaggerData);
  const gazetteer = buildGazetteer(lexicon);
  const { opens } = gazetteer;
  return {
    tagger: createTagger(model),
    gazetteer,
    formOf: createForms({ classesOf: model.classesOf, opens }),
  };
});

/** Every named mention of the text, in order, never overlapping. Never throws. */
export function recogniseEntities(
  context: RecogniseContext,
  _times: readonly TimeMention[],
): EntityMention[] {
  const { doc, lexicon, own } = context;
  const { tagger, gazetteer, formOf } = tablesOf(lexicon);
  const { page, tokens } = prepare(doc, formOf, gazetteer);
  const { scores, labels } = tag(page, tagger);
  const mentions = page.sentences.flatMap(({ from, to }, index) => {
    const sentence = tokens[index]!;
    const named = own?.find(sentence) ?? [];
    const names = decode(labels, from, to).map((name) => ({
      ...name,
      from: name.from - from,
      to: name.to - from,
    }));
    const found = refine(sentence, names, gazetteer).filter(
      (name) => !named.some((mine) => mine.from < name.to && name.from < mine.to),
    );
    return [
      ...found.map((name) =>
        toMention(
          name,
          sentence,
          tagger.confidence(scores, labels, from + name.from, from + name.to),
        ),
      ),
      ...named.map((mine) => ownMention(mine, sentence)),
    ].sort(bySpan);
  });
  const isPlace = ({ start, end }: EntityMention): boolean => {
    const first = doc.tokenIndexAt(start);
    return gazetteer.place(doc.tokens, first)?.to === doc.tokenIndexAt(end - 1) + 1;
  };
  return withRoles(agree(mentions, doc, isPlace), doc);
}

/** Labels of every place, in two passes: the second knows what the first made of each name elsewhere. */
function tag(page: Page, tagger: Tagger): { scores: Int32Array; labels: Uint8Array } {
  const scores = tagger.emissions(page);
  const labels = new Uint8Array(page.forms.length);
  for (const sentence of page.sentences) tagger.best(scores, sentence, labels);
  const memory = remember(page, labels);
  for (const sentence of page.sentences)
    if (tagger.recall(page, sentence, memory, scores)) tagger.best(scores, sentence, labels);
  return { scores, labels };
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
