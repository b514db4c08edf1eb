// When two dates are of one event.
import { SELDOM } from './cues';
import { isOfPart, sameMarks, sameMatter } from './matter';
import { compareNames, isNextOf, lacking, sameAbout, says } from './naming';
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

/** How alike two sentences of one story must be where what they tell of comes round. */
const RETOLD = 0.3;

/** Two articles of one story date one event: nothing is known to differ. */
export function isRedated(a: Statement, b: Statement): boolean {
  if (a.sort !== b.sort || !sameMarks(a, b) || isOfPart(a, b)) return false;
  const [onlyA, onlyB] = [lacking(a.names, b), lacking(b.names, a)];
  if ((onlyA.length && onlyB.length) || isNextOf(a, b)) return false;
  // `Khoa Chế biến của Trường …` is a part of it.
  if ([...onlyA, ...onlyB].some(({ narrows, wide }) => narrows && !wide)) return false;
  const isNamed =
    sameAbout(a, b) || (a.about && b.about ? says(b, a.about) && says(a, b.about) : false);
  if (a.about && b.about && !isNamed) return false;
  const alike = likeness(a.words, b.words);
  if (!isNamed && alike < 2 * RETOLD) return false;
  return a.kept === true || b.kept === true || SELDOM.has(a.sort) || alike >= RETOLD;
}

/** An event or a document: the name of one thing, not of who or where. */
const isThing = ({ type, wide }: Name): boolean => !wide && (type === 'EVENT' || type === 'DOC');
