// Which sidecar belongs to which article. Paths are corpus-relative, with forward slashes.

const SUFFIX = '.ann.yaml';

export const isSidecarPath = (path: string): boolean => path.endsWith(SUFFIX);

/**
 * The sidecar of an article: `a/002.txt` → `a/002.ann.yaml`, `a/b.md` → `a/b.md.ann.yaml`.
 * @param pattern of corpus.yaml: `{path}` stands for that path, `{annotator}` for who annotates
 */
export function sidecarPath(article: string, pattern?: string, annotator = ''): string {
  const beside = article.replace(/\.txt$/, '') + SUFFIX;
  if (!pattern) return beside;
  const name = annotator
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^\.+/, '');
  const filled = pattern.replace('{path}', beside).replace('{annotator}', name || 'unknown');
  return filled.endsWith('.yaml') ? filled : filled + SUFFIX;
}

/** How `source.file` names an article: short beside it, by its whole path elsewhere. */
export const sourceName = (article: string, pattern?: string): string =>
  pattern ? article : article.slice(article.lastIndexOf('/') + 1);
