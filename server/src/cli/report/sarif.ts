// Findings as SARIF 2.1.0, which code hosts and editors read.
import { RULES, VERSION, type Severity } from '../../core/index';
import { rulePage, rulePageUri } from '../pages';
import type { Place, Reported } from './reported';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** @param docs the folder of the rule pages on the web; without it help leads to the pages beside the program */
export function sarifReport(found: readonly Reported[], docs?: string): string {
  const rules = ruleIds(found).map((id) => ruleDescriptor(id, docs));
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Chú Giải', version: VERSION, semanticVersion: VERSION, rules } },
        columnKind: 'unicodeCodePoints',
        results: found.map((one) => {
          const [first, ...more] = one.places;
          const related = [...more, ...one.related];
          return {
            ruleId: one.rule,
            ruleIndex: index.get(one.rule)!,
            level: LEVEL[one.severity],
            message: { text: one.message },
            locations: [location(first!)],
            ...(related.length
              ? { relatedLocations: related.map((place, i) => ({ id: i + 1, ...location(place) })) }
              : {}),
            partialFingerprints: { 'chugiaiFinding/v1': one.id },
            properties: { severity: one.severity, data: one.data },
          };
        }),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

/** Every rule of the registry, and those of sidecars that were met. */
function ruleIds(found: readonly Reported[]): string[] {
  const ids = new Set([...RULES.map(({ id }) => id), ...found.map(({ rule }) => rule)]);
  return [...ids].sort();
}

function ruleDescriptor(id: string, docs: string | undefined) {
  const rule = RULES.find((one) => one.id === id);
  const page = rulePage(id);
  return {
    id,
    name: pascal(id),
    shortDescription: { text: page ? summaryOf(page) : id },
    ...(page ? { helpUri: rulePageUri(id, docs), help: { text: page, markdown: page } } : {}),
    ...(rule
      ? { defaultConfiguration: { enabled: rule.onByDefault, level: LEVEL[rule.severity] } }
      : {}),
  };
}

const pascal = (id: string): string =>
  id.replace(/(?:^|[/-])(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

/** The first paragraph under the first heading of the page's text. */
function summaryOf(page: string): string {
  const [, text = ''] = /^###[^\n]*\n+((?:[^\n]+\n)+)/m.exec(page) ?? [];
  return text.replace(/\s+/g, ' ').trim();
}

const location = ({ file, line, column, endLine, endColumn, offset, length }: Place) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: line,
      startColumn: column,
      endLine,
      endColumn,
      charOffset: offset,
      charLength: length,
    },
  },
});

/** A relative reference, or a file URI where the path is absolute. */
function uriOf(file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${path}` : path;
}
