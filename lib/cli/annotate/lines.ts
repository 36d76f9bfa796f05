/** Reads a stream line by line in bounded memory, whatever its length. */

/** A line of the input, or why it could not be read; numbers count from one. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

/** A document of fifty megabytes is no article; a line without end must not fill the memory. */
export const MAX_LINE_BYTES = 50_000_000;

const LINE_FEED = 0x0a;

/** Yields each line without its end; a line that is too long or no UTF-8 is reported and skipped. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes = MAX_LINE_BYTES }: { readonly maxBytes?: number } = {},
): AsyncGenerator<Line, void> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let number = 0;
  const finish = (): Line => {
    number += 1;
    const line =
      bytes > maxBytes ? { number, problem: `longer than ${maxBytes} bytes` } : decode(parts, number);
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    while (start < chunk.length) {
      const found = chunk.indexOf(LINE_FEED, start);
      const end = found === -1 ? chunk.length : found;
      bytes += end - start;
      if (bytes > maxBytes) parts = [];
      else if (end > start) parts.push(chunk.subarray(start, end));
      if (found !== -1) yield finish();
      start = end + 1;
    }
  }
  if (bytes > 0) yield finish();
}

function decode(parts: readonly Uint8Array[], number: number): Line {
  try {
    // A decoder of its own for each line: a broken one leaves no state behind. It drops a byte order mark.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { number, problem: 'not valid UTF-8' };
  }
}
