// Lines of a byte stream, read only as fast as they are used.

/** More than any record has; a longer line is not held in memory. */
const LONGEST = 128 * 1024 * 1024;

/** A line without its end; undefined where it is too long. */
export async function* lines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | undefined => {
    const line = length > LONGEST ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      length += end - start;
      parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    if (length > LONGEST) parts = [];
    else if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (length) yield take();
}
