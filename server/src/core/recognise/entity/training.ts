// What the training script needs of the core, bundled for it: the very code that tags.
export { createSnapshot } from '../../text/snapshot';
export * from './features';
export * from './labels';
export { prepare } from './evidence';
export { remember } from './memory';
export { hashOf } from './forms';
export { buildGazetteer } from './gazetteer';
import type { Token } from '../../text/tokens';
import { makeForm, type Form } from './forms';

const cache = new Map<string, Form>();
let classes: (cased: number, lower: number) => readonly number[] = () => [];
export function setClasses(of: typeof classes): void {
  classes = of;
  cache.clear();
}
export function formOf(token: Token): Form {
  let form = cache.get(token.text);
  if (!form) cache.set(token.text, (form = makeForm(token, classes)));
  return form;
}
