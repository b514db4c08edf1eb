// Bytes of a file as text, strictly: what is not UTF-8 text is refused with the place and the remedy.

/** A file that cannot be used as it is. The message names the fault and the remedy, not the file. */
export class BadInput extends Error {
  constructor(
    readonly code: 'not-utf8' | 'binary' | 'empty',
    message: string,
  ) {
    super(message);
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws BadInput */
export function decode(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw new BadInput('not-utf8', 'is UTF-16, not UTF-8; save it as UTF-8');
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new BadInput(
      'binary',
      `is not a text file (byte ${nul} is NUL); remove it from the corpus or leave it out in corpus.yaml's \`articles\``,
    );
  try {
    return strict.decode(bytes);
  } catch {
    const { offset, line } = firstBadByte(bytes);
    const value = bytes[offset]!.toString(16).padStart(2, '0');
    throw new BadInput(
      'not-utf8',
      `is not UTF-8 at byte ${offset} (0x${value}, line ${line}); convert it to UTF-8`,
    );
  }
}

/** Where the longest prefix that is UTF-8 ends. */
function firstBadByte(bytes: Uint8Array): { offset: number; line: number } {
  let offset = 0;
  while (offset < bytes.length) {
    const length = sequenceLength(bytes, offset);
    if (!length) break;
    offset += length;
  }
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return { offset, line };
}

/** The length of the well-formed sequence at `at`, 0 where there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (!length || at + length > bytes.length) return 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (bytes[at + 1]! < lowest || bytes[at + 1]! > highest) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return length;
}
