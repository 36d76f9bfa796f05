/** Pages that do not stand still: they grow, turn into others, draw themselves anew, are taken back and printed. */
import type { Json, Tab } from '../../lib/cli/browsers/driver.ts';
import { serve } from '../../lib/cli/browsers/serve.ts';
import { expect, test } from './fixtures.ts';
import { askTab, badgesOf, hover, markedNames, marksOf, openedCard, paintedMarks } from './marks.ts';

/** Does one of the things that the page `living.html` can do. */
function act(tab: Tab, name: string, ...args: readonly Json[]): Promise<void> {
  return tab.evaluate(
    (action, given) => {
      const { actions } = globalThis as unknown as {
        actions: Record<string, (...args: readonly unknown[]) => void>;
      };
      actions[action]?.(...(given as readonly unknown[]));
    },
    name,
    args,
  );
}

/** How many layers stand in the page. */
const layersIn = (tab: Tab) => tab.evaluate(() => document.getElementsByTagName('counterclaim-layer').length);

test('marks follow a page that grows, goes elsewhere and draws itself anew, whatever it calls out', async ({
  open,
  openExtension,
  site,
}) => {
  const tab = await open('living.html');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  await act(tab, 'grow', 'Kupiansk was shelled again, the army said in a town of Ukraine.');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk', 'Kupiansk']);
  await act(tab, 'redraw');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk', 'Kupiansk']);
  // A page that knows the words by which copies of the script tell each other apart ends nothing with them.
  await act(tab, 'fake');
  await act(tab, 'navigate', 'Vovchansk was shelled in Ukraine on the day after, the army said.');
  await expect.poll(() => markedNames(tab)).toEqual(['Vovchansk']);
  // Brought in once more by the extension itself, the script takes over from its elder.
  const options = await openExtension('options.html');
  await options.evaluate(async (part) => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const tabs: { id: number; url?: string }[] = await api.tabs.query({});
    const target = { tabId: tabs.find(({ url }) => url?.includes(part))?.id };
    await api.scripting.executeScript({ target, files: ['content-scripts/article.js'] });
  }, `${site.origin}/living.html`);
  await tab.show();
  await act(tab, 'grow', 'Kupiansk was shelled again, the army said in a town of Ukraine.');
  await expect.poll(() => markedNames(tab)).toEqual(['Vovchansk', 'Kupiansk']);
  await expect.poll(() => layersIn(tab)).toBeLessThanOrEqual(1);
});

test('a page that changes a thousand times a second keeps its marks and is asked about a few times', async ({
  open,
  openExtension,
}) => {
  const CHANGES = 3_000;
  /** What the reader waits at least between two readings. */
  const SHORTEST_PAUSE_MS = 250;
  const options = await openExtension('options.html');
  await options.evaluate(() => {
    const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const { dataset } = document.documentElement;
    dataset.asked = '0';
    api.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === 'annotatePage') dataset.asked = String(Number(dataset.asked) + 1);
    });
  });
  const tab = await open('living.html');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  await act(tab, 'storm', CHANGES);
  await expect
    .poll(() => tab.evaluate(() => document.documentElement.dataset.storm ?? ''), { timeout: 60_000 })
    .not.toBe('');
  const lasted = Number(await tab.evaluate(() => document.documentElement.dataset.storm ?? ''));
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('article p')?.textContent ?? ''))
    .toContain(`${CHANGES - 1} changes`);
  // The mark stands on the word again, wherever the last change has moved it.
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  const asked = Number(await options.evaluate(() => document.documentElement.dataset.asked ?? ''));
  expect(asked).toBeGreaterThan(1);
  expect(asked).toBeLessThanOrEqual(3 + lasted / SHORTEST_PAUSE_MS);
});

test('a page taken back from the cache has its marks and is followed on', async ({ open, site }) => {
  const tab = await open('living.html');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  await tab.goto(`${site.origin}/strict.html`);
  await marksOf(tab);
  await tab.evaluate(() => history.back());
  await expect
    .poll(() => tab.evaluate(() => document.documentElement.dataset.persisted ?? '').catch(() => ''))
    .toBe('true');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk']);
  await act(tab, 'grow', 'Kupiansk was shelled again, the army said in a town of Ukraine.');
  await expect.poll(() => markedNames(tab)).toEqual(['Pokrovsk', 'Kupiansk']);
});

test('a page rendered ahead of a click is left alone until it is shown', async ({ open, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Firefox renders no page ahead.');
  const tab = await open('before.html');
  await tab.evaluate(() => document.querySelector('a')?.click());
  await expect.poll(() => markedNames(tab).catch(() => [])).toEqual(['Pokrovsk']);
  expect(await tab.evaluate(() => document.documentElement.dataset.early ?? 'never')).toBe('never');
});

test('frames of the same and of another origin are read, and their words open cards', async ({ open }) => {
  const other = await serve({ folders: ['tests/e2e/pages'] });
  try {
    const tab = await open(`frames.html?other=${encodeURIComponent(other.origin)}`);
    const inFrames = () =>
      tab.evaluate(() => {
        const { ask } = globalThis as unknown as {
          ask: () => Record<string, { names: string[]; active: string[] } | undefined>;
        };
        const answers = ask();
        return ['same', 'cross', 'srcdoc'].map((id) => [id, answers[id]?.names.join() ?? '']);
      });
    await expect.poll(inFrames).toEqual([
      ['same', 'Vovchansk'],
      ['cross', 'Vovchansk'],
      ['srcdoc', 'Vovchansk'],
    ]);
    expect(await markedNames(tab)).toEqual(['Pokrovsk']);
    // The words of a frame are found where they stand in the window.
    const at = await tab.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#same');
      const inside = frame?.contentDocument;
      const text = inside?.querySelector('p')?.firstChild;
      if (!frame || !inside || !text) return null;
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = inside.createRange();
      const start = text.textContent?.indexOf('Vovchansk') ?? 0;
      range.setStart(text, start);
      range.setEnd(text, start + 'Vovchansk'.length);
      const word = range.getBoundingClientRect();
      const box = frame.getBoundingClientRect();
      return {
        x: box.left + frame.clientLeft + word.left + word.width / 2,
        y: box.top + frame.clientTop + word.top + word.height / 2,
      };
    });
    if (at === null) throw new Error('The frame has no text.');
    await hover(tab, at);
    await expect
      .poll(() =>
        tab.evaluate(() => {
          const { ask } = globalThis as unknown as {
            ask: () => Record<string, { active: string[] } | undefined>;
          };
          return ask().same?.active ?? [];
        }),
      )
      .toEqual(['Vovchansk']);
  } finally {
    await other.close();
  }
});

test('words in open shadow roots are marked, followed and open their card', async ({ open }) => {
  const tab = await open('shadow.html');
  const sorted = async () => [...(await markedNames(tab))].sort();
  await expect.poll(sorted).toEqual(['Kupiansk', 'Pokrovsk']);
  const inner = (await paintedMarks(tab)).find(({ text }) => text === 'Pokrovsk');
  if (inner === undefined) throw new Error('The word in the shadow root is not marked.');
  await hover(tab, inner);
  expect((await openedCard(tab)).text).toContain('Pokrovsk');
  await tab.evaluate(() => {
    const { grow } = globalThis as unknown as { grow: (text: string) => void };
    grow('Vovchansk was shelled again, the army said in a town of Ukraine.');
  });
  await expect.poll(sorted).toEqual(['Kupiansk', 'Pokrovsk', 'Vovchansk']);
});

test('of a megabyte of text what is in view is marked first, and all of it keeps to its words', async ({
  open,
}) => {
  const tab = await open('long.html');
  const seen = () =>
    tab.evaluate(() => {
      const { seen: noted } = globalThis as unknown as { seen: number[][] };
      return noted;
    });
  await expect.poll(async () => (await seen()).length, { timeout: 90_000 }).toBeGreaterThan(1);
  const [first = [], ...rest] = await seen();
  /** Passages asked about first, at most; the view holds some fifteen. */
  const FIRST = 80;
  expect(Math.max(...first)).toBeLessThan(FIRST);
  expect(Math.max(...(rest.at(-1) ?? []))).toBeGreaterThan(FIRST);
  const before = await paintedMarks(tab);
  expect(before.length).toBe(200);
  await tab.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article p')) {
      const text = paragraph.firstChild;
      if (text instanceof Text) text.insertData(0, 'On and on. ');
    }
  });
  const texts = (marks: readonly { readonly text: string }[]) => marks.map(({ text }) => text);
  await expect
    .poll(
      async () => texts(await paintedMarks(tab)).filter((text) => text.includes('captured Pokrovsk')).length,
      {
        timeout: 90_000,
      },
    )
    .toBe(200);
});

test('a broken page of a hostile hand is read for what it is, without a fault', async ({
  open,
  openExtension,
  site,
}) => {
  const tab = await open('hostile.html');
  await expect.poll(async () => (await markedNames(tab))[0]).toBe('Pokrovsk');
  const names = await markedNames(tab);
  expect(names).not.toContain('Bakhmut');
  // Letters that are not seen are no part of a name, however many there are.
  expect(names.every((name) => name.replace(/\u200b/g, '').length < 40)).toBe(true);
  await tab.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Toretsk was shelled again, the army said in a town of Ukraine.';
    document.querySelector('article')?.prepend(paragraph);
  });
  await expect.poll(() => markedNames(tab)).toContain('Toretsk');
  const options = await openExtension('options.html');
  const state = await askTab(options, `${site.origin}/hostile.html`, { type: 'pageState', params: {} });
  expect(state).not.toBeNull();
});

test('on paper nothing of the extension is seen', async ({ open, openExtension, site }) => {
  const tab = await open('sample/en.html');
  await marksOf(tab);
  await expect.poll(async () => (await badgesOf(tab)).length).toBeGreaterThan(0);
  await tab.medium('print');
  const marked = await tab.screenshot();
  const options = await openExtension('options.html');
  await askTab(options, `${site.origin}/sample/en.html`, {
    type: 'mark',
    params: { command: 'toggle-marks' },
  });
  await expect.poll(() => paintedMarks(tab)).toEqual([]);
  await tab.show();
  const plain = await tab.screenshot();
  await tab.medium('screen');
  expect(marked.equals(plain)).toBe(true);
});
