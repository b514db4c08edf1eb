// Thông báo tiếng Việt theo mã: Vietnamese messages by id.
import type { Messages } from './messages';

export const vi: Messages = {};
