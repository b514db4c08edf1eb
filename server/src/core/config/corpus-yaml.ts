// corpus.yaml: from its text to a CorpusConfig, with every fault named.
import { DEFAULT_CONFIG, type Attribute, type CorpusConfig, type RuleSetting } from './config';
import { readYaml, type ConfigProblem, type ReadYaml } from './read';
import { CORPUS_SCHEMA } from './schema';

export interface CorpusFile {
  readonly config: CorpusConfig;
  readonly problems: readonly ConfigProblem[];
}

/** corpus.yaml as its schema admits it: what readYaml gives back. */
interface Written {
  name?: string | number;
  articles?: string | string[];
  published?: { pattern?: string; files?: Record<string, string> };
  guidelines?: { name: string | number; version: string | number };
  labels?: {
    types?: {
      layer: string;
      type: string;
      description?: string;
      color?: string;
      attributes?: WrittenAttributes;
    }[];
    relations?: {
      type: string;
      description?: string;
      from?: string[];
      to?: string[];
      attributes?: WrittenAttributes;
    }[];
    document?: WrittenAttributes;
  };
  lexicon?: { name: string; type: string; aliases?: string[]; wikidata?: string }[];
  rules?: Record<string, RuleSetting>;
  sidecar?: string;
  recognisers?: { name: string; command: string[]; timeout?: number }[];
}

type WrittenAttributes = Record<string, { description?: string; values?: Attribute['values'] }>;

const DEFAULT_TIMEOUT = 30;

/**
 * Never throws: a part at fault is left out, a file that cannot be read gives the defaults.
 * @param knownRules ids of the rules there are; left out, `rules` is not checked against them
 */
export function parseCorpusConfig(text: string, knownRules?: Iterable<string>): CorpusFile {
  const { value, problems, report } = readYaml(text, CORPUS_SCHEMA);
  const written = (value ?? {}) as Written;
  const { published = {}, guidelines, labels = {}, sidecar } = written;
  const pattern = checked(published.pattern, isPathPattern, (known) =>
    report(['published', 'pattern'], 'config/path-pattern', { value: known }),
  );
  const sidecarPattern = checked(sidecar, isSidecarPattern, (known) =>
    report(['sidecar'], 'config/sidecar-pattern', { value: known }),
  );
  const rules = written.rules ?? {};
  if (knownRules) checkRules(rules, [...knownRules], report);
  return {
    config: {
      ...(written.name === undefined ? {} : { name: String(written.name) }),
      articles:
        written.articles === undefined ? DEFAULT_CONFIG.articles : [written.articles].flat(),
      published: { files: published.files ?? {}, ...(pattern ? { pattern } : {}) },
      ...(guidelines
        ? { guidelines: { name: String(guidelines.name), version: String(guidelines.version) } }
        : {}),
      labels: (labels.types ?? []).map((label) => ({
        ...label,
        attributes: attributes(label.attributes),
      })),
      relations: (labels.relations ?? []).map((relation) => ({
        ...relation,
        from: relation.from ?? [],
        to: relation.to ?? [],
        attributes: attributes(relation.attributes),
      })),
      documentLabels: attributes(labels.document),
      lexicon: (written.lexicon ?? []).map((entry) => ({ ...entry, aliases: entry.aliases ?? [] })),
      rules,
      ...(sidecarPattern ? { sidecar: sidecarPattern } : {}),
      recognisers: (written.recognisers ?? []).map((recogniser) => ({
        ...recogniser,
        timeout: recogniser.timeout ?? DEFAULT_TIMEOUT,
      })),
    },
    problems,
  };
}

const attributes = (written: WrittenAttributes = {}): Attribute[] =>
  Object.entries(written).map(([name, { description, values }]) => ({
    name,
    ...(description === undefined ? {} : { description }),
    values: values ?? [],
  }));

function checked(
  value: string | undefined,
  holds: (value: string) => boolean,
  complain: (value: string) => void,
): string | undefined {
  if (value === undefined || holds(value)) return value;
  complain(value);
  return undefined;
}

/** What stands in braces in a pattern. */
const bracesOf = (pattern: string): string[] =>
  Array.from(pattern.matchAll(/\{([^{}]*)\}/gu), ([, name]) => name!);

const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute'];

function isPathPattern(pattern: string): boolean {
  const parts = bracesOf(pattern);
  return (
    parts.includes('year') &&
    parts.includes('month') &&
    parts.every((part) => DATE_PARTS.includes(part))
  );
}

function isSidecarPattern(pattern: string): boolean {
  const parts = bracesOf(pattern);
  const inside = !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(pattern);
  return (
    inside &&
    parts.includes('path') &&
    parts.every((part) => part === 'path' || part === 'annotator')
  );
}

function checkRules(
  rules: Readonly<Record<string, RuleSetting>>,
  known: readonly string[],
  report: ReadYaml['report'],
): void {
  for (const rule of Object.keys(rules)) {
    if (known.includes(rule)) continue;
    const fault = rule.slice(rule.indexOf('/') + 1);
    const near = known.filter((id) => id.endsWith(`/${fault}`) || id.startsWith(rule));
    const family = known.filter((id) => id.split('/')[0] === rule.split('/')[0]);
    const suggestions = near.length ? near : family.length ? family : known;
    const data = { rule, known: suggestions.slice(0, 8).join(', ') };
    report(['rules', rule], 'config/unknown-rule', data, 'key');
  }
}
