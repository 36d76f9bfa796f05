/** How much of its time a page that changes a thousand times a second loses to our reader. */
import { startReader } from '../../../entrypoints/article.content/reader.ts';
import { startLayer } from '../../../entrypoints/layer/layer.ts';
import type { PageText } from '../../../lib/core/model/page.ts';
import type { AnnotatedPage } from '../../../lib/messages/protocol.ts';
import { findStage } from '../../../lib/page/stage.ts';
import { makeNames } from '../corpus.ts';
import type { Found } from '../engines.ts';
import { openNameScanner } from '../our-scanner.ts';

const MUTATIONS_A_SECOND = 1_000;
const WINDOW_MS = 500;
/** Many short turns, because the load of a shared machine comes and goes. */
const PAIRS = 15;
/** Busy work between two looks at the clock. */
const WORK = 2_000;

export interface HostileCost {
  /** Share of the page's own capacity that is lost, 0 to 1; noise may make it a hair below nought. */
  readonly lost: number;
}

/** Works at full stretch in turn without and with the reader, and compares how much got done. */
export async function measureHostile(): Promise<HostileCost> {
  const annotate = annotator();
  await work();
  const shares: number[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const alone = await work();
    const session = new AbortController();
    startReader(document, {
      window,
      ports: {
        annotate,
        openLayer: async () => {
          const stage = findStage();
          if (stage !== null) startLayer(document, stage);
          return true;
        },
        openCard: async () => true,
        mute: () => undefined,
        stillThere: () => undefined,
      },
      signal: session.signal,
    });
    // The first reading is no part of the changes.
    await work();
    const together = await work();
    session.abort();
    shares.push(1 - together / alone);
  }
  shares.sort((a, b) => a - b);
  return { lost: shares[PAIRS >> 1] ?? Number.NaN };
}

/** Answers with every name a mention, found once: the background does that work elsewhere. */
function annotator(): (page: PageText) => Promise<AnnotatedPage> {
  const scan = openNameScanner(makeNames('latin', 1_000));
  let answer: AnnotatedPage | undefined;
  return async (page) => {
    answer ??= answerTo(page, scan);
    return answer;
  };
}

function answerTo({ passages }: PageText, scan: (text: string) => Found): AnnotatedPage {
  const mentions = passages.flatMap(({ id, text }) => {
    const found = scan(text);
    return Array.from({ length: found.length / 2 }, (_, i) => {
      const [start, end] = [found[2 * i] ?? 0, found[2 * i + 1] ?? 0];
      const surface = text.slice(start, end);
      return {
        type: 'mention',
        id: `${id}-${i}`,
        mention: { passage: id, start, end, surface, place: 'p', modifier: false, evidence: [] },
      };
    });
  });
  // The reader looks at marks alone; the rest of an answer is the card's.
  return {
    mentions,
    claims: [],
    places: {},
    sides: {},
    questions: [],
    showDelay: 0,
    texts: {
      lang: 'en',
      direction: 'ltr',
      toolbar: '',
      two: '$1 and $2',
      three: '$1, $2 and $3',
      badge: '$1 $2',
      narratorBadge: '$1',
      announcement: '$1',
    },
  } as unknown as AnnotatedPage;
}

/** Mutates at its rate and works for one window; returns how much work was done. */
async function work(): Promise<number> {
  const paragraphs = [...document.querySelectorAll('article p')];
  const channel = new MessageChannel();
  const start = performance.now();
  let mutations = 0;
  let done = 0;
  return new Promise((resolve) => {
    channel.port1.onmessage = () => {
      const passed = performance.now() - start;
      while (mutations < (passed * MUTATIONS_A_SECOND) / 1_000) {
        const node = paragraphs[mutations % paragraphs.length]?.firstChild;
        if (node instanceof Text) node.data = `${mutations} ${node.data.replace(/^\d+ /, '')}`;
        mutations += 1;
      }
      let sum = 0;
      for (let i = 0; i < WORK; i += 1) sum = (sum * 31 + i) | 0;
      done += sum === 1 ? 2 : 1;
      if (passed < WINDOW_MS) channel.port2.postMessage(null);
      else resolve(done);
    };
    channel.port2.postMessage(null);
  });
}
