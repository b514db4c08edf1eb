// English messages by id.
import type { Messages } from './messages';

export const en: Messages = {};
