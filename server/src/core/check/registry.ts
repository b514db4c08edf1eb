// Every rule there is. A test holds this list against the files, the messages and the test pages.
import type { Rule } from './rule';

export const RULES: readonly Rule[] = [];
