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
/** Names separated by commas or lines; each once, whatever its case. */
function names(...files) {
  const seen = new Map();
  for (const name of files.flatMap(lines).flatMap((line) => line.split(',')))
    if (name.trim() && !seen.has(name.trim().toLowerCase()))
      seen.set(name.trim().toLowerCase(), name.trim());
  return [...seen].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, name]) => name);
}
/** The names that no other list has: a mark that says two things teaches less than one. */
function without(list, ...others) {
  const known = new Set(
    others
      .flat()
      .flatMap((entry) => (entry.name ? [entry.name, ...(entry.aliases ?? [])] : [entry]))
      .map((name) => name.toLowerCase()),
  );
  return list.filter((name) => !known.has(name.toLowerCase()));
}

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

/** Each former province with the one that it is part of since 2025-07-01. */
function provinces() {
  const now = new Map(
    lines('provinces-2025.txt').flatMap((line) => {
      const [name, former] = line.split(':');
      return former.split(',').map((one) => [one.trim(), name]);
    }),
  );
  return entries('provinces.txt').map((entry) => ({ ...entry, now: now.get(entry.name) }));
}

const country = countries();
const province = provinces();
const prefecture = entries('prefectures.txt');
const organisation = entries('organisations.txt');
const media = names('media.txt');
const club = names('clubs.txt');
const event = names('events.txt');
const document = names('documents.txt');
const district = names('districts.txt');
const region = without(names('regions.txt'), country, province);
const city = without(names('cities.txt', 'world-cities.txt'), country, province);
const landform = without(names('landforms.txt'), country, province, region, city, district);
const product = without(names('products.txt'), country, city, region);
const bodies = [organisation, media, club, product];
const agency = without(names('agencies.txt'), ...bodies);
const company = without(names('companies.txt'), ...bodies, agency);
const institution = without(names('institutions.txt'), ...bodies, agency, company);
const places = [country, province, prefecture, region, district, city, landform];
const others = [...bodies, agency, company, institution, event, document];
const street = without(names('streets.txt'), ...places, ...others);
const site = without(names('sites.txt'), ...places, ...others, street);
const surname = names('surnames.txt');
const given = without(
  names('given-names.txt', 'foreign-given.txt', 'world-given.txt'),
  surname,
  ...places,
  ...others,
);
const family = without(
  names('foreign-family.txt', 'world-family.txt'),
  surname,
  ...places,
  ...others,
);

const files = {
  'places.json': { country, province, prefecture, region, city, district, landform },
  'names.json': {
    organisation,
    media,
    club,
    event,
    document,
    product,
    surname,
    given,
    company,
    agency,
    institution,
    site,
    street,
    family,
  },
  'heads.json': heads,
};

const folder = process.argv[2] ?? join(root, 'server/src/core/lexicon/data');
for (const [file, data] of Object.entries(files))
  writeFileSync(join(folder, file), pretty(data) + '\n');
