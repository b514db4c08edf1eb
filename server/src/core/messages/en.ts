// English messages by id.
import type { Messages } from './messages';

export const en: Messages = {
  'text/impossible-syllable': '“{word}” cannot be a Vietnamese syllable.',
  'text/look-alike': '“{text}” has a look-alike character: “{correction}”.',
  'text/markup-remnant': 'Markup left in the text: {remnant}',
  'text/missing-space': 'A space is missing: “{correction}”.',
  'text/repeated-word': '“{word}” stands twice in a row.',
  'text/unclosed-quote': 'The quotation mark {mark} has no partner in this paragraph.',
};
