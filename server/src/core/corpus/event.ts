// When two dates are of one event.
import { SELDOM } from './cues';
import { sameMarks, sameMatter } from './matter';
import { compareNames, sameAbout, says } from './naming';
import { likeness, type Name, type Statement } from './statement';

/** How alike two sentences on an event must be, by their words alone and with its name. */
const EVENT = { words: 0.6, named: 0.2, once: 0.1 };

/** Two meetings of one body are on two days: the event must be the same, or what is told of it. */
export function sameEvent(a: Statement, b: Statement): boolean {
  const alike = likeness(a.words, b.words);
  const names = compareNames(a, b, false);
  if (names === 'other' || !sameMarks(a, b)) return false;
  if (names === 'none') return sameMatter(a, b) || (alike >= EVENT.words && a.names.length > 1);
  const named =
    a.names.some((name) => isThing(name) && says(b, name.key)) ||
    b.names.some((name) => isThing(name) && says(a, name.key));
  // A museum opens once, a council meets often.
  const once = names === 'all' && SELDOM.has(a.sort) && sameAbout(a, b);
  // Two sides sign one thing.
  const signed = names === 'all' && a.sort === 'ký kết' && a.names.length > 1;
  if (once || signed) return alike >= EVENT.once;
  return alike >= (named ? EVENT.named : EVENT.words);
}

/** The two dates are of one thing, whatever else their sentences tell. */
export function sameSubject(a: Statement, b: Statement): boolean {
  if (!sameMarks(a, b)) return false;
  // Two countries that begin relations, or a matter without a name.
  if (!a.about && !b.about)
    return (a.names.length > 1 && compareNames(a, b, false) === 'none') || sameMatter(a, b);
  return sameAbout(a, b) && compareNames(a, b, false) !== 'other';
}

/** An event or a document: the name of one thing, not of who or where. */
const isThing = ({ type, wide }: Name): boolean => !wide && (type === 'EVENT' || type === 'DOC');
