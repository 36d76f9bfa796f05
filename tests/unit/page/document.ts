/** Builds documents for tests without a browser. */
import { parseHTML } from 'linkedom';

/** Parses a page from the inside of its body; `head` and the language are given where a test is about them. */
export function page(body: string, { head = '', lang = 'en' } = {}): Document {
  const { document } = parseHTML(
    `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`,
  );
  return document;
}

/** A sentence long enough to count as prose, ending in the words given. */
export function prose(words: string): string {
  return `The correspondents of several agencies reported from the region that the fighting went on all day long near ${words}.`;
}
