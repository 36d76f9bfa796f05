/**
 * Reads a subtree of a document as blocks of text and remembers where each piece of the text stands.
 *
 * ```text
 * <p>The <b>city</b>\n   of Pokrovsk</p>
 *
 * text    T h e _ c i t y _ o f _ P o k r o v s k
 * pieces  [0,4)   [4,8)  [8,9) [9,20)
 *         "The "  "city" "\n"  "of Pokrovsk"       every piece lies in one text node and is as long as it is there
 * ```
 */
import type { Lang } from '../core/model/domain.ts';
import { INLINE, SILENT, SILENT_ROLES, SURROUNDINGS } from './vocabulary.ts';

/** A run of a block's text that lies unchanged in one text node; offsets and lengths in UTF-16 units. */
export interface Piece {
  readonly node: Text;
  /** Where the run begins in the block's text. */
  readonly at: number;
  /** Where it begins in the node's data. */
  readonly from: number;
  readonly length: number;
}
/** One block of prose: its text with white space collapsed as a browser shows it. */
export interface Block {
  readonly element: Element;
  readonly text: string;
  readonly lang?: Lang;
  readonly pieces: readonly Piece[];
}

/** Longer runs of text without a block element are data, not prose; also the most a message may carry. */
const MAX_BLOCK_UNITS = 100_000;
/** How many nodes are visited between two chances for the caller to pause; some 0.2 ms of work. */
const NODES_PER_BREATH = 256;
const ELEMENT = 1;
const TEXT = 3;

/**
 * Yields the blocks of prose below an element in document order, and null now and then so that the caller may pause.
 * Stops early where the page takes the walker's node out of the document during a pause.
 */
export function* readBlocks(root: Element): Generator<Block | null, void> {
  const draft = new Draft();
  const skips = skipTest(root);
  const langs: { readonly element: Element; readonly lang: Lang }[] = [];
  const inherited = root.closest('[lang]');
  let visited = 0;
  let node: Node = root;
  const blockElement = (): Element => {
    let element: Element = node.nodeType === ELEMENT ? (node as Element) : (node.parentElement ?? root);
    while (element !== root && isInline(element)) element = element.parentElement ?? root;
    return element;
  };
  const language = (): Lang | undefined =>
    langs.at(-1)?.lang ?? primaryLanguage(inherited?.getAttribute('lang'));
  const flush = (): Block | null => draft.take(blockElement(), language());

  walk: for (;;) {
    if (++visited % NODES_PER_BREATH === 0) yield null;
    if (node.nodeType === TEXT) {
      draft.add(node as Text);
    } else if (node.nodeType === ELEMENT && (node === root || !skips(node as Element))) {
      const element = node as Element;
      if (element.tagName.toUpperCase() === 'BR') draft.breakLine();
      else if (!isInline(element)) {
        const before = draft.isEmpty ? null : draft.take(parentBlock(element, root), language());
        if (before !== null) yield before;
      }
      const lang = element === root ? undefined : primaryLanguage(element.getAttribute('lang'));
      if (lang !== undefined) langs.push({ element, lang });
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      if (langs.at(-1)?.element === element) langs.pop();
    }
    while (node !== root) {
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        continue walk;
      }
      const parent: Node | null = node.parentNode;
      if (parent === null) return;
      node = parent;
      if (!isInline(node as Element)) {
        const block = flush();
        if (block !== null) yield block;
      }
      if (langs.at(-1)?.element === node) langs.pop();
    }
    break;
  }
  const last = flush();
  if (last !== null) yield last;
}

/** Returns the primary subtag of a BCP 47 tag in lower case; undefined where there is none. */
export function primaryLanguage(tag: string | null | undefined): Lang | undefined {
  const primary = tag?.trim().split(/[-_]/)[0]?.toLowerCase();
  return primary !== undefined && /^[a-z]{2,3}$/.test(primary) ? primary : undefined;
}

/** Returns a test whether an element, or what surrounds it below `root`, is no prose; answers are kept while it lives. */
export function outsideProse(root: Element): (element: Element) => boolean {
  const skips = skipTest(root);
  const known = new Map<Element, boolean>([[root, false]]);
  const test = (element: Element): boolean => {
    const path: Element[] = [];
    let outside: boolean | undefined;
    let at: Element | null = element;
    for (; at !== null && outside === undefined; at = at.parentElement) {
      outside = known.get(at);
      if (outside === undefined) path.push(at);
    }
    outside ??= false;
    // From the outermost in: what stands in something skipped is skipped without being asked.
    for (const step of path.reverse()) {
      outside ||= skips(step);
      known.set(step, outside);
    }
    return outside;
  };
  return test;
}

/** Custom elements count as inline: they are so by default, and block elements inside them still break the text. */
function isInline(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  return INLINE.has(tag) || tag.includes('-');
}

function parentBlock(element: Element, root: Element): Element {
  let parent = element.parentElement ?? root;
  while (parent !== root && isInline(parent)) parent = parent.parentElement ?? root;
  return parent;
}

function skipTest(root: Element): (element: Element) => boolean {
  let paragraphs: number | undefined;
  const holdsTheArticle = (element: Element): boolean => {
    paragraphs ??= root.querySelectorAll('p').length;
    return paragraphs > 0 && element.querySelectorAll('p').length * 2 > paragraphs;
  };
  return (element) => {
    if (SILENT.has(element.tagName.toUpperCase())) return true;
    if (isHidden(element)) return true;
    const role = element.getAttribute('role');
    if (role !== null && SILENT_ROLES.has(role)) return true;
    // Some sites open their articles in a dialog; any other dialog is about the site.
    if ((role === 'dialog' || element.tagName.toUpperCase() === 'DIALOG') && !holdsTheArticle(element))
      return true;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable.toLowerCase() !== 'false') return true;
    if (element.hasAttribute('class') || element.hasAttribute('id')) {
      const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
      if (SURROUNDINGS.test(names) && !holdsTheArticle(element)) return true;
    }
    return isLinkList(element);
  };
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  // Asked of block elements only: it is cheap but not free, and inline text is hidden with its block.
  if (isInline(element) || typeof element.checkVisibility !== 'function') return false;
  return !element.checkVisibility({ visibilityProperty: true });
}

/** A list whose every item is one link is a menu or a list of further articles. */
function isLinkList(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag !== 'UL' && tag !== 'OL') return false;
  const items = [...element.children];
  return (
    items.length > 1 &&
    items.every((item) => {
      const link = item.querySelector('a[href]');
      const text = item.textContent.trim();
      return link !== null && text !== '' && link.textContent.trim() === text;
    })
  );
}

/** The block being read; a class because it is emptied and used again for every block. */
class Draft {
  #text = '';
  #pieces: Piece[] = [];

  get isEmpty(): boolean {
    return this.#text === '';
  }

  breakLine(): void {
    if (this.#text !== '') this.#text = `${this.#text.trimEnd()}\n`;
  }

  add(node: Text): void {
    const { data } = node;
    if (this.#text.length > MAX_BLOCK_UNITS || data === '') return;
    // A single white-space character is one unit on both sides; only longer runs end a piece.
    const gaps = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
    let from = this.#endsInSpace() ? data.length - data.trimStart().length : 0;
    gaps.lastIndex = from;
    let run = '';
    for (let gap = gaps.exec(data); gap !== null; gap = gaps.exec(data)) {
      run += `${data.slice(from + run.length, gap.index)} `;
      if (gap[0].length === 1) continue;
      this.#append(node, from, run);
      from = gaps.lastIndex;
      run = '';
    }
    this.#append(node, from, run + data.slice(from + run.length));
  }

  take(element: Element, lang: Lang | undefined): Block | null {
    const text = this.#text.trimEnd().slice(0, MAX_BLOCK_UNITS);
    const pieces = this.#pieces;
    this.#text = '';
    this.#pieces = [];
    if (!/\p{L}/u.test(text)) return null;
    return { element, text, ...(lang !== undefined && { lang }), pieces };
  }

  #endsInSpace(): boolean {
    const last = this.#text.at(-1);
    return last === undefined || last === ' ' || last === '\n' || last === '\u00a0';
  }

  #append(node: Text, from: number, run: string): void {
    if (run === '') return;
    this.#pieces.push({ node, at: this.#text.length, from, length: run.length });
    this.#text += run;
  }
}
