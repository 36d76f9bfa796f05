/** Reads one document: extracts its text, asks what is known about it, draws the answer, and follows its changes. */
import type { Muted } from '../../lib/core/model/muted.ts';
import type { PageAnnotations, PageText, Passage } from '../../lib/core/model/page.ts';
import type { AnnotatedPage, MarkCommand } from '../../lib/messages/protocol.ts';
import { findArticleRoot } from '../../lib/page/article-root.ts';
import type { Block } from '../../lib/page/blocks.ts';
import { type Article, assemble, type NumberedBlock, readArticle } from '../../lib/page/extract.ts';
import { keyOf, type Mark, marksOf } from '../../lib/page/marks.ts';
import { openStage } from '../../lib/page/stage.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { startPainter } from './highlight.ts';

/** A slice of work this long leaves three quarters of a frame to the page. */
const SLICE_MS = 4;
/** The clock is looked at after so many blocks. */
const BLOCKS_PER_LOOK = 16;
/** An article longer than this takes the background more than a blink, so what is in view is asked about first. */
const LONG_UNITS = 250_000;
/** Passages around the middle of the view that fill a large window and the way to the next. */
const PASSAGES_ABOVE = 20;
const PASSAGES_BELOW = 60;

/** What the reader asks of the extension around it. */
export interface ReaderPorts {
  readonly annotate: (page: PageText) => Promise<AnnotatedPage | { readonly off: true }>;
  /** Brings the layer's, or the card's, script into this frame; false where that failed. */
  readonly openLayer: () => Promise<boolean>;
  readonly openCard: () => Promise<boolean>;
  readonly mute: (item: Muted) => void;
  /** Ends the session if the extension that started it is gone. */
  readonly stillThere: () => void;
}
export interface Reader {
  /** The page as last annotated, once there is an answer; null where it is switched off. */
  readonly state: () => Promise<(PageAnnotations & { readonly article: boolean }) | null>;
  /** Scrolls to a mark, lifts it out and opens its card; false where there is none. */
  readonly jump: (id: string) => boolean;
  /** Does what a keyboard command says; false where there is no mark to do it with. */
  readonly command: (command: MarkCommand) => boolean;
  /** Asks again about everything, because settings or data changed. */
  readonly renew: () => void;
}

/** Starts reading; everything it drew goes when the signal is aborted. Null where the browser paints no highlights. */
export function startReader(
  document: Document,
  { ports, signal }: { readonly ports: ReaderPorts; readonly signal: AbortSignal },
): Reader | null {
  const window = document.defaultView;
  const painter = startPainter(document, { tick: ports.stillThere, signal });
  if (painter === null || window === null) return null;
  let article: Article | null = null;
  let page: AnnotatedPage | null = null;
  let marks: readonly Mark[] = [];
  let askedTexts: ReadonlySet<string> = new Set();
  let askAgain = true;
  let nextId = 0;
  const dismissed = new Set<string>();
  let hidden = false;
  let layerAsked = false;
  let answered: () => void = () => {};
  const firstAnswer = new Promise<void>((resolve) => {
    answered = resolve;
  });

  const stage = openStage({
    signal,
    activate: painter.activate,
    openCard: ports.openCard,
    mute: ports.mute,
    dismiss: (mark) => {
      dismissed.add(keyOf(mark));
      draw();
    },
  });
  const bringLayer = () => {
    if (layerAsked || stage.layer !== null || marks.length === 0) return;
    layerAsked = true;
    void ports.openLayer().then(() => {
      // A background that could not be reached may be there at the next change.
      layerAsked = false;
    });
  };
  const draw = () => {
    const all = page === null ? [] : marksOf(page, article?.blocks ?? [], marks);
    marks = hidden ? [] : dismissed.size === 0 ? all : all.filter((mark) => !dismissed.has(keyOf(mark)));
    painter.show(marks);
    stage.publish({ marks, page, showDelay: page?.showDelay ?? 0, texts: page?.texts ?? null });
    bringLayer();
  };
  const read = async (): Promise<number> => {
    const started = performance.now();
    const place = findArticleRoot(document);
    let cost = performance.now() - started;
    // A frame is mostly an advertisement or a player; it is read only where it holds an article.
    if (place === null || !(place.found || window.parent === window)) return cost;
    const found: Block[] = [];
    cost += await inSlices(readArticle(place, watch.follow), {
      window,
      take: (block) => found.push(block),
      signal,
    });
    if (signal.aborted) return cost;
    const resumed = performance.now();
    const before = article?.blocks ?? [];
    const blocks = number(found, {
      before,
      marked: new Set(marks.map(({ block }) => block)),
      newId: () => nextId++,
    });
    article = assemble(document, { place, blocks, url: document.location.href });
    const asksNothing = !askAgain && blocks.every(({ text }) => askedTexts.has(text));
    if (asksNothing) draw();
    cost += performance.now() - resumed;
    if (asksNothing) return cost;
    askAgain = false;
    askedTexts = new Set(blocks.map(({ text }) => text));
    const { passages } = article;
    if (page === null) {
      const inView = await passagesInView(document, article);
      if (inView !== null) cost += await ask(article, inView);
    }
    if (!signal.aborted) cost += await ask(article, passages);
    answered();
    return cost;
  };
  /** Asks about passages and draws the answer; resolves to the milliseconds of the main thread that took. */
  const ask = async ({ published, lang, url }: Article, passages: readonly Passage[]): Promise<number> => {
    const sent = performance.now();
    const asked = ports.annotate({
      passages,
      ...(published !== undefined && { published }),
      ...(lang !== undefined && { lang }),
      ...(url !== undefined && { url }),
    });
    const cost = performance.now() - sent;
    const answer = await asked;
    if (signal.aborted) return cost;
    const arrived = performance.now();
    page = 'off' in answer ? null : answer;
    draw();
    return cost + performance.now() - arrived;
  };
  const watch = watchPage(document, {
    root: () => (article?.found === true ? article.root : null),
    onChange: read,
    signal,
  });
  const renew = () => {
    askAgain = true;
    watch.touch();
  };
  watch.now();
  return {
    state: async () => {
      await firstAnswer;
      return page === null ? null : { ...page, article: article?.found ?? false };
    },
    jump: (id) => stage.layer?.jump(id) ?? false,
    command: (command) => {
      if (command !== 'toggle-marks') return stage.layer?.command(command) ?? false;
      hidden = !hidden;
      draw();
      return page !== null;
    },
    renew,
  };
}

/** Of an article too long to be answered at once, finds what stands about the middle of the view; null for others. */
async function passagesInView(
  document: Document,
  { root, blocks, passages }: Article,
): Promise<readonly Passage[] | null> {
  const view = document.defaultView;
  const units = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (view === null || units < LONG_UNITS || document.visibilityState === 'hidden') return null;
  // The observer calls when the page has been laid out, and asking what stands where forces no layout.
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(root);
  });
  const hit = document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2);
  const at = blocks.findIndex(({ element }) => element.contains(hit) || hit?.contains(element));
  return passages.slice(Math.max(0, at - PASSAGES_ABOVE), Math.max(0, at) + PASSAGES_BELOW);
}

/** Gives a block whose text was there before its old number, so that what is known about it still holds. */
function number(
  found: readonly Block[],
  {
    before,
    marked,
    newId,
  }: {
    readonly before: readonly NumberedBlock[];
    readonly marked: ReadonlySet<NumberedBlock>;
    readonly newId: () => number;
  },
): readonly NumberedBlock[] {
  const left = new Map<string, NumberedBlock[]>();
  for (const block of before) {
    const same = left.get(block.text);
    if (same === undefined) left.set(block.text, [block]);
    else same.push(block);
  }
  return found.map((block) => {
    const old = left.get(block.text)?.shift();
    if (old === undefined) return { ...block, id: newId() };
    return marked.has(old) && standsAsBefore(block, old) ? old : { ...block, id: old.id };
  });
}

function standsAsBefore(block: Block, old: Block): boolean {
  const pieces = block.pieces();
  const others = old.pieces();
  return (
    block.element === old.element &&
    pieces.length === others.length &&
    pieces.every((piece, i) => {
      const other = others[i];
      return (
        piece.node === other?.node &&
        piece.from === other.from &&
        piece.at === other.at &&
        piece.length === other.length
      );
    })
  );
}

async function inSlices(
  work: Iterable<Block | null>,
  options: { readonly window: Window; readonly take: (block: Block) => void; readonly signal: AbortSignal },
): Promise<number> {
  let cost = 0;
  let started = performance.now();
  let count = 0;
  for (const block of work) {
    if (block !== null) options.take(block);
    if (block !== null && ++count % BLOCKS_PER_LOOK !== 0) continue;
    const spent = performance.now() - started;
    if (spent < SLICE_MS) continue;
    cost += spent;
    await new Promise((resume) => options.window.setTimeout(resume, 0));
    if (options.signal.aborted) return cost;
    started = performance.now();
  }
  return cost + performance.now() - started;
}
