/** Turns texts and HTML into passages that remember where they stand in what was given. */
import { parseHTML } from 'linkedom';
import type { Day, Lang } from '../../core/model/domain.ts';
import type { PageText, Passage } from '../../core/model/page.ts';
import { extractArticle } from '../../page/extract.ts';

/** A document as given. */
export interface GivenDocument {
  readonly id: string | number;
  readonly kind: 'text' | 'html';
  readonly content: string;
  readonly lang?: Lang;
  readonly url?: string;
  readonly published?: Day;
  /** What holds where neither the caller nor the document says it. */
  readonly otherwise?: { readonly lang?: Lang; readonly published?: Day };
}

/** A document as read: its page, and how passage offsets become offsets of the whole. */
export interface ReadDocument {
  readonly page: PageText;
  /** What offsets count in: the given text, or the passages of the HTML joined by line feeds. */
  readonly text: string;
  /** Where each passage starts in that text, by passage id. */
  readonly starts: readonly number[];
}

/** Reads a document into passages; what the caller says of it comes before what it says of itself. */
export function readDocument(given: GivenDocument): ReadDocument {
  return given.kind === 'text' ? readText(given) : readHtml(given);
}

/** What is known of a page: as given, else as the document says, else what holds otherwise. */
function known(
  given: GivenDocument,
  said: { readonly lang?: Lang; readonly published?: Day },
): Omit<PageText, 'passages'> {
  const lang = given.lang ?? said.lang ?? given.otherwise?.lang;
  const published = given.published ?? said.published ?? given.otherwise?.published;
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(given.url === undefined ? {} : { url: given.url }),
    ...(published === undefined ? {} : { published }),
  };
}

function readText(given: GivenDocument): ReadDocument {
  const passages: Passage[] = [];
  const starts: number[] = [];
  for (const { start, end } of paragraphsOf(given.content)) {
    // Line feeds inside a wrapped paragraph count as spaces; the length stays, so offsets do too.
    const text = given.content.slice(start, end).replace(/[\r\n]/g, ' ');
    passages.push({ id: passages.length, text });
    starts.push(start);
  }
  return { page: { ...known(given, {}), passages }, text: given.content, starts };
}

function readHtml(given: GivenDocument): ReadDocument {
  const { document } = parseHTML(wholeDocument(given.content));
  const article = extractArticle(
    document as unknown as Document,
    given.url === undefined ? {} : { url: given.url },
  );
  const starts: number[] = [];
  let length = 0;
  const passages = article.passages.map((passage, id): Passage => {
    starts.push(length);
    length += passage.text.length + 1;
    return { ...passage, id };
  });
  return {
    page: { ...known(given, article), passages },
    text: passages.map(({ text }) => text).join('\n'),
    starts,
  };
}

/** Gives a fragment the frame of a document, which the parser needs to find a body. */
function wholeDocument(html: string): string {
  return /<(?:html|body)[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Lines of wrapped text end near one width; these many units short of it still count as wrapped. */
const WRAP_SLACK = 18;
/** Mail and text files wrap below this width; longer lines are paragraphs of their own. */
const WRAP_WIDTH = 100;

/** Yields the paragraphs of a plain text: parted at blank lines, and at line ends that are no mere wrapping. */
function* paragraphsOf(text: string): Generator<Stretch, void> {
  let block: Stretch[] = [];
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() !== '') {
      block.push(trimmed(text, line));
      continue;
    }
    yield* joined(text, block);
    block = [];
  }
  yield* joined(text, block);
}

function* linesOf(text: string): Generator<Stretch, void> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  const line = text.slice(start, end);
  return { start: start + (line.length - line.trimStart().length), end: start + line.trimEnd().length };
}

/** Joins the lines of a block that were broken only for width. */
function* joined(text: string, block: readonly Stretch[]): Generator<Stretch, void> {
  const wrapped = isWrapped(block);
  let open: Stretch | null = null;
  for (const line of block) {
    if (open === null) open = line;
    else if (wrapped || /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)))
      open = { start: open.start, end: line.end };
    else {
      yield open;
      open = line;
    }
  }
  if (open !== null) yield open;
}

function isWrapped(block: readonly Stretch[]): boolean {
  if (block.length < 3) return false;
  const lengths = block.slice(0, -1).map(({ start, end }) => end - start);
  const width = Math.max(...lengths);
  return width <= WRAP_WIDTH && width >= 40 && lengths.every((length) => length >= width - WRAP_SLACK);
}
