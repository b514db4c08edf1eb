// Numbers as a person reads them: grouped, at most six decimals.
import type { Locale } from '../messages/messages';

const FORMATS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
  vi: new Intl.NumberFormat('vi', { maximumFractionDigits: 6 }),
};

/** `63850000000` → `63,850,000,000` (en), `63.850.000.000` (vi). */
export const formatNumber = (value: number, locale: Locale): string =>
  FORMATS[locale].format(value);
