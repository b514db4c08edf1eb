// A sidecar made by hand for features' tests.
import type { Annotation, Sidecar } from '../../server/src/core/index';
import { emptySidecar } from '../../server/src/core/index';

/** @param span in code points */
export const annotation = (
  id: string,
  span: [number, number],
  quote: string,
  rest: Partial<Annotation> = {},
): Annotation => ({
  id,
  layer: 'entity',
  type: 'PER',
  span,
  quote,
  status: 'accepted',
  by: 'An',
  at: '2026-11-21T10:00:00Z',
  ...rest,
});

export const sidecarOf = (...annotations: Annotation[]): Sidecar => ({
  ...emptySidecar({ file: 'a.txt' }),
  annotations,
});
