// What this program calls itself in what it writes; package.json says the same, and a test holds that.

export const VERSION = '0.1.0';

/** `generator` of a sidecar. */
export const GENERATOR = `chugiai@${VERSION}`;
