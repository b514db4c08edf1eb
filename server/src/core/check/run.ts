// Runs the rules over articles and makes findings of their reports: severity, fingerprint, order.
import { hash } from '../text/hash';
import type { ArticleFacts } from '../resolve/facts';
import type { Finding, Severity } from './finding';
import { RULES } from './registry';
import type { Report, Rule } from './rule';

/** Rule id → severity or `off`, from corpus.yaml and settings. */
export type RuleSettings = Readonly<Record<string, Severity | 'off' | 'on'>>;

/** Findings of the article rules, in text order. */
export function checkArticle(article: ArticleFacts, settings: RuleSettings = {}): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (rule.scope !== 'article' || !isOn(rule, settings)) continue;
    for (const report of rule.check(article))
      findings.push(finding(rule, report, article, settings));
  }
  return sorted(judged(findings, article));
}

/** Findings of the corpus rules, by article id. */
export function checkCorpus(
  articles: readonly ArticleFacts[],
  settings: RuleSettings = {},
): Map<string, Finding[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const found = new Map<string, Finding[]>();
  for (const rule of RULES) {
    if (rule.scope !== 'corpus' || !isOn(rule, settings)) continue;
    for (const { article: id, report } of rule.check(articles)) {
      const list = found.get(id) ?? [];
      list.push(finding(rule, report, byId.get(id)!, settings));
      found.set(id, list);
    }
  }
  for (const [id, list] of found) found.set(id, sorted(judged(list, byId.get(id)!)));
  return found;
}

function isOn(rule: Rule, settings: RuleSettings): boolean {
  const set = settings[rule.id];
  return set === undefined ? rule.onByDefault : set !== 'off';
}

function finding(
  rule: Rule,
  report: Report,
  article: ArticleFacts,
  settings: RuleSettings,
): Finding {
  const set = settings[rule.id];
  const severity = set && set !== 'on' && set !== 'off' ? set : (report.severity ?? rule.severity);
  const quotes = report.spans.map((span) => article.doc.slice(span).normalize('NFC'));
  return {
    id: hash(['finding', rule.id, ...quotes]),
    rule: rule.id,
    severity,
    messageId: report.messageId ?? rule.id,
    data: report.data,
    spans: report.spans,
    related: report.related ?? [],
  };
}

/** Findings after people's verdicts: dismissed ones are gone, confirmed ones say so. */
function judged(findings: readonly Finding[], { sidecar }: ArticleFacts): Finding[] {
  if (!sidecar?.findings.length) return [...findings];
  const verdicts = new Map(sidecar.findings.map(({ id, verdict }) => [id, verdict]));
  return findings
    .filter(({ id }) => verdicts.get(id) !== 'dismissed')
    .map((found) =>
      verdicts.get(found.id) === 'confirmed' ? { ...found, verdict: 'confirmed' } : found,
    );
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
