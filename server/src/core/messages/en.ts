// English messages by id.
import type { Messages } from './messages';

export const en: Messages = {
  'corpus/birth-year-conflict':
    '“{value}” here, “{other}” in {article}: one person, two years of birth.',
  'corpus/date-conflict': '“{value}” here, “{other}” in {article}: one event, two dates.',
  'corpus/figure-conflict':
    '“{value}” here, “{other}” in {article}, for the same thing at the same time.',
  'corpus/place-conflict': '“{value}” here, “{other}” in {article}: one event, two places.',
  'corpus/title-conflict':
    '“{value}” here, “{other}” in {article}: one office that both give at one time.',
  'figure/average-mismatch': 'The average does not follow: {working}',
  'figure/caption-mismatch': 'The caption does not agree with the body: {working}',
  'figure/conversion-mismatch': 'The two amounts are not equal: {working}',
  'figure/count-list-mismatch': '“{stated}”, but the list has {found}.',
  'figure/difference-mismatch': 'The difference does not follow from the amounts: {working}',
  'figure/growth-mismatch': 'The rate does not follow from the amounts: {working}',
  'figure/headline-mismatch': 'The headline does not agree with the body: {working}',
  'figure/mixed-separators': 'Dots and commas of this number fit no notation: {number}',
  'figure/multiple-mismatch': 'The multiple does not follow from the amounts: {working}',
  'figure/percent-sum-mismatch': 'The shares of a whole do not come to 100%: {working}',
  'figure/product-mismatch': 'The amount for each times their number is not the total: {working}',
  'figure/rank-conflict': 'The rank does not fit what else is said of it: {working}',
  'figure/reversed-range': 'The range begins with its larger end: {working}',
  'figure/repeated-value-conflict': 'One quantity, two values: {working}',
  'figure/rounding-mismatch': 'Holds only if the figures are rounded: {working}',
  'figure/share-mismatch': 'The share does not follow from the part and the whole: {working}',
  'figure/sum-mismatch': 'The parts do not add up: {working}',
  'figure/unit-slip': 'The same digits in two magnitudes: {working}',
  'figure/words-digits-mismatch': 'The number in words is not the one in digits: {working}',
  'name/acronym-variant': '“{text}” looks like a slip for “{correction}”.',
  'name/order-variant': '“{first}” has the family name first, “{last}” last.',
  'name/person-as-place': "“{name}” is a person's name, used as a place.",
  'name/spelling-variant': '“{text}” and “{correction}” look like one name.',
  'name/title-conflict': 'One person, two titles: “{first}”, “{second}”',
  'sidecar/conflict':
    'This file has conflict markers of a merge. Resolve them (keep one side, or both); until then the file is left alone.',
  'sidecar/dangling-relation':
    'The relation `{id}` points {end} `{target}`, which is no annotation of this file. Correct the id, or remove the relation.',
  'sidecar/duplicate-id':
    'The id `{id}` stands twice. Give one of the two entries another id (a letter and nine letters or digits).',
  'sidecar/invalid-field':
    '`{field}` must be {want}. Correct it, or remove the entry; until then it is left as it is and not used.',
  'sidecar/newer-version':
    'This file is of version {version}; this program knows version {known}. Update Chú Giải; until then the file is left alone.',
  'sidecar/not-yaml':
    'This is not valid YAML: {detail}. Correct it here; until then the file is left alone.',
  'sidecar/uneditable':
    'This file uses YAML that cannot be edited without loss (aliases, repeated keys). Write the values out in full and try again.',
  'text/impossible-syllable': '“{word}” cannot be a Vietnamese syllable.',
  'text/look-alike': '“{text}” has a look-alike character: “{correction}”.',
  'text/markup-remnant': 'Markup left in the text: {remnant}',
  'text/missing-space': 'A space is missing: “{correction}”.',
  'text/misspelling': 'Misspelt: “{text}”, for “{correction}”.',
  'text/repeated-word': '“{word}” stands twice in a row.',
  'text/unclosed-quote': 'The quotation mark {mark} has no partner in this paragraph.',
  'time/age-mismatch': 'The age does not follow from the years: {working}',
  'time/anniversary-mismatch': 'The anniversary does not follow from the years: {working}',
  'time/dangling-reference': '“{text}”: no day is named before it.',
  'time/duration-mismatch': 'The duration is not that of the range: {working}',
  'time/edition-mismatch': 'The edition does not follow: {working}',
  'time/first-since-conflict': 'A first since “{since}”, but told again of “{other}”.',
  'time/future-as-past': '{date} is after the day of publication, {published}, and told as past.',
  'time/future-as-past-ahead':
    '{date} is before the day of publication, {published}, and told as yet to come.',
  'time/impossible-date': 'There is no such date or time: {date}',
  'time/numbering-gap': 'The list goes from {before} to {after}.',
  'time/reversed-range': 'The range ends before it begins: {range}',
  'time/sequence-conflict': '“{first}” and “{second}” contradict the order told.',
  'time/weekday-mismatch': '{date} is a {expected}, not {said}.',
};
