// English messages about corpus.yaml and entities.yaml, by id.
import type { Messages } from './messages';

export const configEn: Messages = {
  'config/syntax':
    'This is not valid YAML: {reason}. Nothing of the file is used until it is mended.',
  'config/type':
    '“{key}” must be {wanted}, not {found}. Write it so, or put text that looks otherwise in quotes.',
  'config/unknown-key': '“{key}” is not known here. Use one of: {known}.',
  'config/missing-key': '“{key}” is missing here. Add it, or remove the whole entry.',
  'config/empty': '“{key}” is empty. Give it a value, or remove it.',
  'config/choice': '“{value}” is not a value of “{key}”. Use one of: {known}.',
  'config/positive': '“{key}” must be greater than 0, not {value}.',
  'config/form': '“{value}” is not in the form of “{key}”. {form}',
  'config/path-pattern':
    '“{value}” reads no date. It needs {year} and {month}, and may have {day}, {hour} and {minute}: {year}/{month}/{day}/*.',
  'config/sidecar-pattern':
    '“{value}” is no place for sidecars. It must stay inside the corpus, have {path}, and may have {annotator}: annotations/{annotator}/{path}.',
  'config/unknown-rule': 'There is no rule “{rule}”. Did you mean: {known}?',
  'config/duplicate-id':
    'The id “{id}” is taken by an entry above. Give this one another, or merge the two.',
};
