// Messages by id, in English and Vietnamese; `{name}` is filled from a finding's data.
import { configEn } from './config.en';
import { configVi } from './config.vi';
import { en } from './en';
import { featuresEn } from './features.en';
import { featuresVi } from './features.vi';
import { recogniserEn } from './recogniser.en';
import { recogniserVi } from './recogniser.vi';
import { vi } from './vi';

export type Locale = 'en' | 'vi';
export type Messages = Readonly<Record<string, string>>;

const TABLES: Readonly<Record<Locale, Messages>> = {
  en: { ...en, ...configEn, ...featuresEn, ...recogniserEn },
  vi: { ...vi, ...configVi, ...featuresVi, ...recogniserVi },
};

/** The message in the locale, English where it is missing there; the id itself where nowhere. */
export function message(
  id: string,
  data: Readonly<Record<string, string | number | boolean>> = {},
  locale: Locale = 'en',
): string {
  const template = TABLES[locale][id] ?? TABLES.en[id] ?? id;
  return template.replace(/\{([\p{L}\p{N}_]+)\}/gu, (whole, name: string) =>
    name in data ? String(data[name]) : whole,
  );
}
