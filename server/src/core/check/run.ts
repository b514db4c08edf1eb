// Runs the rules over articles and makes findings of their reports: severity, fingerprint, order.
import { hash } from '../text/hash';
import type { CorpusIndex } from '../corpus/corpus-index';
import type { ArticleFacts } from '../resolve/facts';
import type { Finding, Severity } from './finding';
import { RULES } from './registry';
import type { Report, Rule } from './rule';
import { roundingMismatch } from './rules/figure/rounding-mismatch';
import { asItStands } from './support/as-it-stands';

/** Rule id → severity or `off`, from corpus.yaml and settings. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | 'on'>>;

/** Findings of the article rules, in text order. */
export function checkArticle(article: ArticleFacts, settings: RuleSettings = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (rule.scope !== 'article' || !isOn(rule, settings)) continue;
    for (const report of rule.check(article)) {
      const mark = report.fingerprint ?? quotesOf(article, report);
      findings.push(finding(rule, report, mark, settings));
    }
  }
  if (isOn(roundingMismatch, settings)) findings.push(...roundedOnly(article, findings, settings));
  return sorted(judged(findings, verdictsOf(article)));
}

/** The words of a report in text order, whichever place it shows first: what its id is made of. */
const quotesOf = ({ doc }: ArticleFacts, { spans }: Report): string[] =>
  [...spans].sort((a, b) => a.start - b.start).map((span) => doc.slice(span).normalize('NFC'));

/** What the rules of relations say of the figures as they stand, and do not say of rounded ones. */
function roundedOnly(
  article: ArticleFacts,
  found: readonly Finding[],
  settings: RuleSettings,
): Finding[] {
  const places = ({ spans }: Pick<Finding, 'spans'>): string =>
    spans.map(({ start, end }) => `${start}-${end}`).join();
  const known = new Set(found.map(places));
  const exact = asItStands(article);
  return RULES.flatMap((rule) => {
    if (rule.scope !== 'article' || !rule.rereads || !isOn(rule, settings)) return [];
    return [...rule.check(exact)]
      .filter((report) => !known.has(places(report)))
      .map((report) => {
        const { data, spans } = report;
        const mark = [rule.id, ...quotesOf(article, report)];
        return finding(roundingMismatch, { data, spans }, mark, settings);
      });
  });
}

/** Findings of the corpus rules on one article of the index, in text order; a verdict in any article they touch counts. */
export function checkCorpus(
  index: CorpusIndex,
  article: string,
  settings: RuleSettings = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (rule.scope !== 'corpus' || !isOn(rule, settings)) continue;
    for (const report of rule.check(index, article))
      findings.push(finding(rule, report, report.fingerprint ?? [], settings));
  }
  return sorted(
    judged(findings, ({ id, related }) =>
      [article, ...related.map((place) => place.article)]
        .map((place) => index.verdict(place, id))
        .find(Boolean),
    ),
  );
}

function isOn(rule: Rule, settings: RuleSettings): boolean {
  const set = settings[rule.id];
  return set === undefined ? rule.onByDefault : set !== 'off';
}

function finding(
  rule: Rule,
  report: Report,
  fingerprint: readonly string[],
  settings: RuleSettings,
): Finding {
  const set = settings[rule.id];
  const severity = set && set !== 'on' && set !== 'off' ? set : (report.severity ?? rule.severity);
  return {
    id: hash(['finding', rule.id, ...fingerprint]),
    rule: rule.id,
    severity,
    messageId: report.messageId ?? rule.id,
    data: report.data,
    spans: report.spans,
    related: report.related ?? [],
  };
}

/** Findings after people's verdicts: dismissed ones are gone, confirmed ones say so. */
function judged(
  findings: readonly Finding[],
  verdictOn: (finding: Finding) => string | undefined,
): Finding[] {
  return findings.flatMap((found) => {
    const verdict = verdictOn(found);
    if (verdict === 'dismissed') return [];
    return verdict === 'confirmed' ? { ...found, verdict } : found;
  });
}

function verdictsOf({ sidecar }: ArticleFacts): (finding: Finding) => string | undefined {
  const verdicts = new Map(sidecar?.findings.map(({ id, verdict }) => [id, verdict]));
  return ({ id }) => verdicts.get(id);
}

function sorted(findings: Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings
    .sort(
      (a, b) =>
        a.spans[0]!.start - b.spans[0]!.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .filter((f) => {
      const key = `${f.id} ${f.spans[0]!.start}`;
      return !seen.has(key) && seen.add(key);
    });
}
