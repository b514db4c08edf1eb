// Writes the lexicon's data files from CLDR, country-coder and the word lists in scripts/lexicon.
// `node scripts/generate-lexicon.mjs [FOLDER]`: FOLDER is server/src/core/lexicon/data by default.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as countryCoder from '@rapideditor/country-coder';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const require = createRequire(import.meta.url);

const lines = (file) =>
  readFileSync(join(here, 'lexicon', file), 'utf8')
    .normalize('NFC')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));
const isWikidata = (text) => /^Q\d+$/.test(text);
const unique = (items) => [...new Set(items)];

/** `name | alias | Q1` lines. */
const entries = (file) =>
  lines(file).map((line) => {
    const [name, ...rest] = line.split('|').map((part) => part.trim());
    const aliases = rest.filter((part) => !isWikidata(part));
    const wikidata = rest.find(isWikidata);
    return { name, ...(aliases.length ? { aliases } : {}), ...(wikidata ? { wikidata } : {}) };
  });
/** Names separated by commas or lines. */
const names = (file) =>
  unique(lines(file).flatMap((line) => line.split(',').map((name) => name.trim()))).filter(Boolean);

function countries() {
  const { territories } = require('cldr-localenames-full/main/vi/territories.json').main.vi
    .localeDisplayNames;
  const press = new Map(
    lines('country-names.txt').map((line) => {
      const [code, ...own] = line.split('|').map((part) => part.trim());
      return [code, own];
    }),
  );
  const codes = unique([...Object.keys(territories), ...press.keys()])
    .filter(
      (code) =>
        /^[A-Z]{2}$/.test(code) && !['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'].includes(code),
    )
    .sort();
  return codes.map((code) => {
    const cldr = [
      territories[code],
      territories[`${code}-alt-short`],
      territories[`${code}-alt-variant`],
    ];
    const all = unique(
      [...(press.get(code) ?? []), ...cldr].filter(Boolean).map((n) => n.normalize('NFC')),
    );
    const wikidata = countryCoder.feature(code)?.properties.wikidata;
    const [name, ...aliases] = all;
    return {
      name,
      code,
      ...(aliases.length ? { aliases } : {}),
      ...(wikidata ? { wikidata } : {}),
    };
  });
}

const heads = Object.fromEntries(
  lines('heads.txt').map((line) => {
    const [kind, list] = line.split(':').map((part) => part.trim());
    return [kind, unique(list.split(',').map((phrase) => phrase.trim()))];
  }),
);

/** One name a line in the file, so that a change reads as one. */
const pretty = (data) =>
  JSON.stringify(data, null, 1).replace(
    /\{\n\s+("(?:name|code)"[^{}]*?)\n\s+\}/g,
    (_, body) => `{ ${body.replace(/\n\s+/g, ' ')} }`,
  );

const files = {
  'places.json': {
    country: countries(),
    province: entries('provinces.txt'),
    prefecture: entries('prefectures.txt'),
    region: names('regions.txt'),
    city: names('cities.txt'),
    district: names('districts.txt'),
  },
  'names.json': {
    organisation: entries('organisations.txt'),
    media: names('media.txt'),
    club: names('clubs.txt'),
    event: names('events.txt'),
    document: names('documents.txt'),
    product: names('products.txt'),
    surname: names('surnames.txt'),
    given: names('given-names.txt'),
  },
  'heads.json': heads,
};

const folder = process.argv[2] ?? join(root, 'server/src/core/lexicon/data');
for (const [file, data] of Object.entries(files))
  writeFileSync(join(folder, file), pretty(data) + '\n');
