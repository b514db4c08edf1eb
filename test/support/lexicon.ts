// The committed lexicon data, read once for all tests of a worker.
import { join } from 'node:path';
import { readLexiconData } from '../../server/src/node/data';

export const lexiconData = readLexiconData(join(__dirname, '../../server/src/core/lexicon/data'));
