// What the training script needs of the core, bundled for it: the very code that tags.
export { createSnapshot } from '../../text/snapshot';
export * from './features';
export * from './labels';
export { prepare } from './evidence';
export { remember } from './memory';
export { LONGEST_CODE } from './codes';
export { END, KEY_SHIFT, LENGTHS, LEVELS, weightOf } from './model';
export { hashOf, REACH } from './forms';
export { buildGazetteer } from './gazetteer';
import type { NumberedForm } from '../../text/tokens';
import { createForms, type Form, type FormSource } from './forms';

let make = createForms({ classesOf: () => [], opens: () => 0 });
export function useForms(source: FormSource): void {
  make = createForms(source);
}
export const formOf = (token: NumberedForm): Form => make(token);
