// Analyses one article: the work of `analyze` and `check`, in this thread or in a worker.
import { statementsOf, toRecord, type Analyser, type Statement, type Verdict } from '../core/index';
import type { ArticleFile } from '../node/corpus';
import { load, shown, why } from './articles';
import { reportedFinding, reportedProblem, type Reported } from './report/reported';

export interface AnalyseOptions {
  /** What to keep: the record as JSON, or the findings with their places. */
  readonly keep: 'record' | 'findings';
}

/** Small enough to be held for every article of a corpus: the analyses themselves are many times larger. */
export interface Analysed {
  /** Each names the file at fault and the remedy. */
  readonly complaints: readonly string[];
  /** Absent where the article could not be read. */
  readonly read?: {
    readonly record?: string;
    readonly findings?: readonly Reported[];
    /** What other articles of the corpus may contradict. */
    readonly statements: readonly Statement[];
    readonly verdicts: readonly Verdict[];
  };
}

/** Never throws: what is wrong with one article is in the result. */
export async function analyseArticle(
  article: ArticleFile,
  analyser: Analyser,
  { keep }: AnalyseOptions,
): Promise<Analysed> {
  const { loaded, complaints } = await load(article);
  if (!loaded) return { complaints };
  const file = shown(article.file);
  try {
    const { facts, findings } = analyser.analyse(loaded.input);
    const statements = statementsOf(facts);
    const verdicts = (facts.sidecar?.findings ?? []).map(({ id, verdict }) => ({ id, verdict }));
    const { sidecar, sidecarFile } = loaded;
    const problems = sidecar?.problems ?? [];
    if (keep === 'record') {
      const record = JSON.stringify(toRecord(facts, findings, { file }));
      const unused = !sidecar?.sidecar && problems.length > 0;
      const complaint = `${shown(sidecarFile)}: not used; see \`chugiai check\``;
      return {
        complaints: unused ? [...complaints, complaint] : complaints,
        read: { record, statements, verdicts },
      };
    }
    const here = { file, doc: () => facts.doc };
    const reported = [
      ...findings.map((finding) => reportedFinding(finding, here, new Map())),
      ...problems.map((problem) => reportedProblem(problem, sidecar!.text, shown(sidecarFile))),
    ];
    return { complaints, read: { findings: reported, statements, verdicts } };
  } catch (error) {
    return { complaints: [...complaints, `${file}: ${why(error)}`] };
  }
}
