// Each kind of fault in many wordings: the wrong statement is found where it is marked, its right twin is silent.
import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../server/src/core/index';
import { lexiconData } from '../support/lexicon';
import { readStatements, statementKinds, type Statement } from '../support/statements';

const analyser = createAnalyser(lexiconData);

const alarms = ({ text, published }: Statement) =>
  analyser
    .analyse({ id: 'x.txt', text, published })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning');

const isFound = (statement: Statement): boolean =>
  alarms(statement).some(({ spans }) => {
    const touched = statement.places.filter((place) =>
      spans.some((span) => span.start < place.end && place.start < span.end),
    );
    return touched.length >= Math.min(2, statement.places.length);
  });

describe.each(statementKinds())('%s', (kind) => {
  const statements = readStatements(kind);

  test('has both sides', () => {
    expect(statements.some((s) => s.isWrong) && statements.some((s) => !s.isWrong)).toBe(true);
  });
  test('the wrong ones are found', () => {
    const missed = statements.filter((s) => s.isWrong && !isFound(s));
    expect(missed.map((s) => s.text)).toEqual([]);
  });
  test('the right ones are silent', () => {
    const silent = statements.filter((s) => !s.isWrong);
    expect(silent.flatMap((s) => alarms(s).map((a) => `${a.rule}: ${s.text}`))).toEqual([]);
  });
});
