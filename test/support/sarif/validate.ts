// Holds a SARIF log against the official schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';

const SCHEMA = join(__dirname, 'sarif-schema-2.1.0.json');
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

let validator: ValidateFunction | undefined;

/** What is wrong with the log; empty where it is valid. */
export function sarifFaults(log: unknown): string[] {
  const validate = (validator ??= compile());
  if (validate(log)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compile(): ValidateFunction {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
  // Of draft 04 it uses nothing that later drafts read otherwise, but for the name of the id.
  delete schema['$schema'];
  delete schema['id'];
  // One of its patterns is none in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => SCHEME.test(text) && URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'file:///'));
  ajv.addFormat(
    'date-time',
    (text) => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
  );
  return ajv.compile(schema);
}
