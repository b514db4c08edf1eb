// How the JavaScript engine is to run the command line: imported before all else, so that it holds for every module.
import { setFlagsFromString } from 'node:v8';

// The rules have hundreds of patterns, most of them used by every article: to compile each at once for good costs less
// than first for an interpreter. A tenth of the time that a handful of articles takes.
setFlagsFromString('--no-regexp-tier-up');
// Much code, each piece of it run a little: the compiler for hot code had better wait until a piece is surely hot.
setFlagsFromString('--interrupt-budget=400000');
