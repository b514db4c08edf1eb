// Annotations of people that are not sure of their place any more, because the article's text has changed.
import type { ArticleFacts } from '../resolve/facts';
import { spanOf } from '../resolve/fields';
import type { Annotation } from '../sidecar/index';
import type { Span } from '../text/span';

export interface LooseAnnotation {
  readonly annotation: Annotation;
  /** The best guess; absent where the passage is gone. */
  readonly span?: Span;
}

/** What people decided and the text no longer bears out, in the sidecar's order. */
export function looseAnnotations({ sidecar, doc }: ArticleFacts): LooseAnnotation[] {
  return (sidecar?.annotations ?? [])
    .filter(({ anchor, status }) => anchor && status !== 'suggested')
    .map((annotation) =>
      annotation.anchor === 'lost' ? { annotation } : { annotation, span: spanOf(doc, annotation) },
    );
}
