// English messages about taggers outside the program (`recognisers` in corpus.yaml), by id.
import type { Messages } from './messages';

export const recogniserEn: Messages = {
  'recogniser/timeout':
    'Recogniser “{recogniser}” had not answered for {article} after {seconds} seconds; the article is analysed without it. Give it a longer `timeout` in corpus.yaml, or see that it writes one line for each it reads and flushes it.',
  'recogniser/cannot-start':
    'Recogniser “{recogniser}” cannot be started ({reason}): {command}. Correct `command` in corpus.yaml; the program must be on the path, or be named from the corpus folder.',
  'recogniser/ended':
    'Recogniser “{recogniser}” ended without an answer for {article}: {reason}. Run it by hand in the corpus folder: {command}',
  'recogniser/off': 'Recogniser “{recogniser}” is not asked again in this run.',
  'recogniser/no-programs':
    'Recogniser “{recogniser}” is left out: no program can be started here. Open the folder in the desktop editor, or use the command line.',
  'recogniser/untrusted':
    'Recogniser “{recogniser}” is left out: this workspace is not trusted. Trust it to let corpus.yaml start programs.',
  'recogniser/not-json':
    'Recogniser “{recogniser}” answered for {article} with something that is not JSON. It must write one record a line, and nothing else, to its standard output.',
  'recogniser/no-mentions':
    'Recogniser “{recogniser}” answered for {article} without a list `mentions`. Write an empty list where there are none.',
  'recogniser/other-article':
    'Recogniser “{recogniser}” answered for “{other}” when asked about {article}. It must write the records in the order in which it reads them, each with its `id`.',
  'recogniser/bad-span':
    'Recogniser “{recogniser}”, {article}, mention {number}: `start` and `end` must be code points of the text, around words of one line.',
  'recogniser/bad-quote':
    'Recogniser “{recogniser}”, {article}, mention {number}: `quote` is not what stands at its place. Count offsets in code points of the text as it was given.',
  'recogniser/bad-type':
    'Recogniser “{recogniser}”, {article}, mention {number}: no such `type` in its `layer`. Use one of the guidelines, or declare it under `labels` in corpus.yaml.',
  'recogniser/bad-value':
    'Recogniser “{recogniser}”, {article}, mention {number}: a time or figure needs a `value`.',
  'recogniser/more-faults':
    'Recogniser “{recogniser}”, {article}: {count} more mentions are not used.',
};
