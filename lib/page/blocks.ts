/**
 * Reads a subtree of a document, open shadow roots included, as blocks of text that know where they stand.
 *
 * Most blocks of an article are paragraphs with nothing but inline elements in them: the browser hands out the text of
 * such a one in a single call, and where its letters stand is found out only if it gets a mark. Everything else is
 * walked node by node.
 */
import type { Lang } from '../core/model/domain.ts';
import { Draft, MAX_BLOCK_UNITS, type Piece } from './draft.ts';
import { isInline, isShown, skipTest } from './prose.ts';
import { INLINE } from './vocabulary.ts';

/** One block of prose: its text with white space collapsed as a browser shows it. */
export interface Block {
  readonly element: Element;
  readonly text: string;
  readonly lang?: Lang;
  /** Where the text stands in the document; nothing where the page has changed it since. */
  readonly pieces: () => readonly Piece[];
}

/** How many nodes are visited between two chances for the caller to pause; some 0.2 ms of work. */
const NODES_PER_BREATH = 128;
/** A paragraph with more elements in it is walked, so that no single step is long. */
const MAX_PLAIN_ELEMENTS = 64;
/** White space that is not a single space between words. */
const GAPS = /[^\S ]| {2}/;
/** Where other white space than HTML's meets white space, only the walk tells which of it is dropped. */
const ODD_SPACE = /[^\S \t\n\r\f]\s|\s[^\S \t\n\r\f]/;
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;
/** A tree walker's word for text nodes. */
const TEXTS = 4;

/**
 * Yields the blocks of prose below an element in document order, and null now and then so that the caller may pause.
 * Stops early where the page takes the walker's node out of the document during a pause. `met` is told of every open
 * shadow root on the way.
 */
export function* readBlocks(
  root: Element,
  met: (shadow: ShadowRoot) => void = () => {},
): Generator<Block | null, void> {
  const draft = new Draft();
  const skips = skipTest(root);
  const langs: { readonly element: Element; readonly lang: Lang }[] = [];
  const inherited = primaryLanguage(root.closest('[lang]')?.getAttribute('lang'));
  let visited = 0;
  let node: Node = root;
  const language = (): Lang | undefined => langs.at(-1)?.lang ?? inherited;
  const flush = (from: Element | null): Block | null => {
    let element = from ?? root;
    while (element !== root && isInline(element)) element = above(element) ?? root;
    const { text, pieces } = draft.take();
    return isProse(text) && isShown(element)
      ? blockOf(element, { text, lang: language(), pieces: () => pieces })
      : null;
  };

  walk: for (;;) {
    if (++visited % NODES_PER_BREATH === 0) yield null;
    if (node.nodeType === TEXT) {
      draft.add(node as Text);
    } else if (node.nodeType === ELEMENT && (node === root || !skips(node as Element))) {
      const element = node as Element;
      const lang =
        element !== root && element.hasAttributes()
          ? primaryLanguage(element.getAttribute('lang'))
          : undefined;
      let plain: string | undefined;
      if (element.localName === 'br') draft.breakLine();
      else if (!isInline(element)) {
        const before = draft.isEmpty ? null : flush(above(element));
        if (before !== null) yield before;
        plain = plainText(element, skips);
        if (plain !== undefined && isProse(plain) && isShown(element))
          yield blockOf(element, { text: plain, lang: lang ?? language(), pieces: later(element, plain) });
      }
      const shadow = plain === undefined ? element.shadowRoot : null;
      if (shadow != null) met(shadow);
      const inside = plain === undefined ? (shadow?.firstChild ?? element.firstChild) : null;
      if (inside !== null) {
        if (lang !== undefined) langs.push({ element, lang });
        node = inside;
        continue;
      }
    }
    while (node !== root) {
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        continue walk;
      }
      const parent: Node | null = node.parentNode;
      if (parent === null) return;
      node = parent;
      if (node.nodeType === FRAGMENT) {
        node = (node as ShadowRoot).host;
        // What a host holds besides its shadow is shown in the shadow's slots, or not at all.
        if (node.firstChild !== null) {
          const block = flush(node as Element);
          if (block !== null) yield block;
          node = node.firstChild;
          continue walk;
        }
      }
      if (!isInline(node as Element)) {
        const block = flush(node as Element);
        if (block !== null) yield block;
      }
      if (langs.at(-1)?.element === node) langs.pop();
    }
    break;
  }
  const last = flush(root);
  if (last !== null) yield last;
}

/** Returns the primary subtag of a BCP 47 tag in lower case; undefined where there is none. */
export function primaryLanguage(tag: string | null | undefined): Lang | undefined {
  const primary = tag?.trim().split(/[-_]/)[0]?.toLowerCase();
  return primary !== undefined && /^[a-z]{2,3}$/.test(primary) ? primary : undefined;
}

function isProse(text: string): boolean {
  return /\p{L}/u.test(text);
}

function blockOf(
  element: Element,
  {
    text,
    lang,
    pieces,
  }: { readonly text: string; readonly lang: Lang | undefined; readonly pieces: Block['pieces'] },
): Block {
  return { element, text, ...(lang !== undefined && { lang }), pieces };
}

/** Returns the element around another, out of a shadow root if need be. */
function above(element: Element): Element | null {
  return element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host ?? null;
}

/** Returns the text of an element that holds nothing but text and inline elements of no special meaning. */
function plainText(element: Element, skips: (element: Element) => boolean): string | undefined {
  let count = 0;
  for (let inner = element.firstElementChild; inner !== null; inner = inner.nextElementSibling) {
    const isPlain =
      INLINE.has(inner.localName) &&
      inner.firstElementChild === null &&
      !(inner.hasAttributes() && (inner.hasAttribute('lang') || skips(inner)));
    if (!isPlain || ++count > MAX_PLAIN_ELEMENTS) return undefined;
  }
  const text = element.textContent.trim();
  if (text.length > MAX_BLOCK_UNITS || element.shadowRoot) return undefined;
  if (!GAPS.test(text)) return text;
  return ODD_SPACE.test(text) ? undefined : text.replace(/[ \t\n\r\f]+/g, ' ');
}

/** Finds the pieces of a plain element's text at the first need. */
function later(element: Element, expected: string): Block['pieces'] {
  let found: readonly Piece[] | undefined;
  return () => {
    if (found !== undefined) return found;
    const draft = new Draft();
    const texts = element.ownerDocument.createTreeWalker(element, TEXTS);
    while (texts.nextNode() !== null) draft.add(texts.currentNode as Text);
    const { text, pieces } = draft.take();
    found = text === expected ? pieces : [];
    return found;
  };
}
