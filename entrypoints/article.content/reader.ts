/** Reads one document: extracts its text, asks what is known about it, draws the answer, and follows its changes. */
import type { Muted } from '../../lib/core/model/muted.ts';
import type { PageAnnotations, PageText } from '../../lib/core/model/page.ts';
import type { AnnotatedPage, MarkCommand } from '../../lib/messages/protocol.ts';
import { findArticleRoot } from '../../lib/page/article-root.ts';
import type { Block } from '../../lib/page/blocks.ts';
import { type Article, assemble, type NumberedBlock, readArticle } from '../../lib/page/extract.ts';
import { keyOf, type Mark, marksOf } from '../../lib/page/marks.ts';
import { openStage, type StageTexts } from '../../lib/page/stage.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { startPainter } from './highlight.ts';

/** A slice of work this long leaves three quarters of a frame to the page. */
const SLICE_MS = 4;
/** The clock is looked at after so many blocks. */
const BLOCKS_PER_LOOK = 16;

/** What the reader asks of the extension around it. */
export interface ReaderPorts {
  readonly annotate: (page: PageText) => Promise<AnnotatedPage | { readonly off: true }>;
  /** Brings the layer's, or the card's, script into this frame; false where that failed. */
  readonly openLayer: () => Promise<boolean>;
  readonly openCard: () => Promise<boolean>;
  readonly mute: (item: Muted) => void;
  readonly texts: StageTexts;
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
  const painter = startPainter(document, signal);
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
    texts: ports.texts,
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
    if (layerAsked || marks.length === 0) return;
    layerAsked = true;
    void ports.openLayer().then((done) => {
      // A background that could not be reached may be there at the next change.
      layerAsked = done;
    });
  };
  const draw = () => {
    const all = page === null ? [] : marksOf(page, article?.blocks ?? [], marks);
    marks = hidden ? [] : dismissed.size === 0 ? all : all.filter((mark) => !dismissed.has(keyOf(mark)));
    painter.show(marks);
    stage.publish({ marks, page, showDelay: page?.showDelay ?? 0 });
    bringLayer();
  };
  const read = async (): Promise<number> => {
    const started = performance.now();
    const place = findArticleRoot(document);
    const found: Block[] = [];
    let cost = performance.now() - started;
    if (place !== null)
      cost += await inSlices(readArticle(place), { window, take: (block) => found.push(block), signal });
    if (signal.aborted) return cost;
    const resumed = performance.now();
    const known = article?.blocks ?? [];
    const blocks = number(found, known, () => nextId++);
    article = assemble(document, { place, blocks, url: document.location.href });
    const asksNothing = !askAgain && blocks.every(({ text }) => askedTexts.has(text));
    if (asksNothing) draw();
    cost += performance.now() - resumed;
    if (!asksNothing) await ask(article);
    return cost;
  };
  const ask = async (about: Article) => {
    askAgain = false;
    askedTexts = new Set(about.blocks.map(({ text }) => text));
    const { passages, published, lang, url } = about;
    const answer = await ports.annotate({
      passages,
      ...(published !== undefined && { published }),
      ...(lang !== undefined && { lang }),
      ...(url !== undefined && { url }),
    });
    if (signal.aborted) return;
    page = 'off' in answer ? null : answer;
    answered();
    draw();
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
  void read();
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

/** Gives a block whose text was there before its old number, so that what is known about it still holds. */
function number(
  found: readonly Block[],
  before: readonly NumberedBlock[],
  newId: () => number,
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
    return standsAsBefore(block, old) ? old : { ...block, id: old.id };
  });
}

function standsAsBefore(block: Block, old: Block): boolean {
  return (
    block.element === old.element &&
    block.pieces.length === old.pieces.length &&
    block.pieces.every((piece, i) => {
      const other = old.pieces[i];
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
