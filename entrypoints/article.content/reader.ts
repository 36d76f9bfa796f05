/** Reads one document: extracts its text, asks what is known about it, shows the answer, and follows its changes. */
import type { PageText, Passage } from '../../lib/core/model/page.ts';
import type { SealedPage } from '../../lib/core/model/sealed.ts';
import type { AnnotatedPage } from '../../lib/messages/protocol.ts';
import { findArticleRoot } from '../../lib/page/article-root.ts';
import type { Block } from '../../lib/page/blocks.ts';
import { type Article, assemble, type NumberedBlock, readArticle } from '../../lib/page/extract.ts';
import { openStage, type StageActions, type StageLayer } from '../../lib/page/stage.ts';
import { watchPage } from '../../lib/page/watch.ts';

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
export interface ReaderPorts extends StageActions {
  readonly annotate: (page: PageText) => Promise<AnnotatedPage | { readonly off: true }>;
  /** Brings the layer's script into this frame; false where that failed. */
  readonly openLayer: () => Promise<boolean>;
}
export interface Reader {
  /** The page as last annotated, once there is an answer; null where it is switched off. */
  readonly state: () => Promise<(SealedPage & { readonly article: boolean }) | null>;
  /** What makes marks, once there are some. */
  readonly layer: () => StageLayer | null;
  /** Asks again about everything, because settings or data changed. */
  readonly renew: () => void;
}

/** Starts reading; everything it brought about goes when the signal is aborted. */
export function startReader(
  document: Document,
  {
    window,
    ports,
    signal,
  }: { readonly window: Window; readonly ports: ReaderPorts; readonly signal: AbortSignal },
): Reader {
  const stage = openStage(ports, signal);
  let article: Article | null = null;
  let page: AnnotatedPage | null = null;
  let askedTexts: ReadonlySet<string> = new Set();
  let askAgain = true;
  let nextId = 0;
  let layerAsked = false;
  let answered: () => void = () => {};
  const firstAnswer = new Promise<void>((resolve) => {
    answered = resolve;
  });

  const show = () => {
    stage.publish({ page, blocks: article?.blocks ?? [] });
    if (layerAsked || stage.layer !== null || page === null) return;
    if (page.claims.length === 0 && page.mentions.length === 0) return;
    layerAsked = true;
    void ports.openLayer().then(() => {
      // A background that could not be reached may be there at the next change.
      layerAsked = false;
    });
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
    const blocks = number(found, article?.blocks ?? [], () => nextId++);
    article = assemble(document, { place, blocks, url: document.location.href });
    const asksNothing = !askAgain && blocks.every(({ text }) => askedTexts.has(text));
    if (asksNothing) show();
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
    show();
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
    layer: () => stage.layer,
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
  before: readonly NumberedBlock[],
  newId: () => number,
): readonly NumberedBlock[] {
  const left = new Map<string, number[]>();
  for (const { text, id } of before) {
    const same = left.get(text);
    if (same === undefined) left.set(text, [id]);
    else same.push(id);
  }
  return found.map((block) => ({ ...block, id: left.get(block.text)?.shift() ?? newId() }));
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
