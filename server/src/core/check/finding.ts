// What a rule reports, as data: messages are rendered from `messageId` and `data`, fixes read `rule` and `data`.
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Places in another article (or, with the same id, in this one) that a finding rests on. */
export interface RelatedPlace {
  readonly article: string;
  readonly spans: readonly Span[];
}

export interface Finding {
  /** Fingerprint of rule and quotes (not offsets), so that a verdict survives edits. */
  readonly id: string;
  /** `family/fault`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly messageId: string;
  /** What the message and the fixes need: the working, the expected value, a correction. */
  readonly data: Readonly<Record<string, string | number | boolean>>;
  /** The figures or words at fault, no wider; the first is where the finding is shown. */
  readonly spans: readonly Span[];
  readonly related: readonly RelatedPlace[];
  /** A person has looked and holds it for a fault of the source; a dismissed one is not reported. */
  readonly verdict?: 'confirmed';
}
