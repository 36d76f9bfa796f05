import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/page/watch.ts';

interface Set {
  readonly document: Document;
  readonly element: (selector: string) => Element;
  readonly readings: () => number;
  readonly pauses: () => readonly number[];
  readonly touch: () => void;
  readonly stop: () => void;
  /** Resolves when nothing is under way any more. */
  readonly rest: () => Promise<void>;
}

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

function watched(body: string, { cost = 0, root = 'article' }: { cost?: number; root?: string } = {}): Set {
  const window = new Window();
  close = () => window.happyDOM.close();
  window.document.body.innerHTML = body;
  // The one DOM has the shape of the other as far as the watch goes; their declarations are not related.
  const document = window.document as unknown as Document;
  const timers = vi.spyOn(window, 'setTimeout');
  const session = new AbortController();
  const onChange = vi.fn(async () => cost);
  const { touch } = watchPage(document, {
    root: () => document.querySelector(root),
    onChange,
    signal: session.signal,
  });
  return {
    document,
    element: (selector) => {
      const found = document.querySelector(selector);
      if (found === null) throw new Error(`no ${selector}`);
      return found;
    },
    readings: () => onChange.mock.calls.length,
    pauses: () => timers.mock.calls.map(([, pause]) => pause ?? 0).filter((pause) => pause > 0),
    touch,
    stop: () => session.abort(),
    rest: () => window.happyDOM.waitUntilComplete(),
  };
}
const ARTICLE =
  '<article><p id="text">Pokrovsk</p><aside id="ad">Ad</aside></article><div id="outside"></div>';

describe('following a page', () => {
  it('reads once for a burst of changes', async () => {
    const page = watched(ARTICLE);
    for (let i = 0; i < 50; i++) page.element('#text').textContent = `Pokrovsk ${i}`;
    await page.rest();
    expect(page.readings()).toBe(1);
  });
  it('reads once for more changes than it keeps count of, and goes on watching', async () => {
    const page = watched(`<article>${'<p>Lyman</p>'.repeat(300)}</article>`);
    for (const paragraph of page.document.querySelectorAll('p')) paragraph.textContent = 'Pokrovsk';
    await page.rest();
    page.element('p').textContent = 'Kupiansk';
    await page.rest();
    expect(page.readings()).toBe(2);
  });
  it('does not read for what changes outside the article, or in what is no prose', async () => {
    const page = watched(ARTICLE);
    page.element('#outside').textContent = 'Ticker';
    page.element('#ad').textContent = 'Another';
    await page.rest();
    expect(page.readings()).toBe(0);
  });
  it('reads when a further article is appended below', async () => {
    const page = watched(ARTICLE);
    page.element('#outside').innerHTML = '<p>Lyman</p><p>Sumy</p><p>Siversk</p>';
    await page.rest();
    expect(page.readings()).toBe(1);
  });
  it('reads when the article itself was replaced', async () => {
    const page = watched(ARTICLE);
    page.element('article').remove();
    await page.rest();
    expect(page.readings()).toBe(1);
  });
  it('reads when asked, and after a click that may have opened something', async () => {
    const page = watched(ARTICLE);
    page.touch();
    await page.rest();
    page
      .element('#outside')
      .dispatchEvent(new (page.document.defaultView?.Event ?? Event)('click', { bubbles: true }));
    await page.rest();
    expect(page.readings()).toBe(2);
  });
  it('waits the longer the more a reading cost', async () => {
    const page = watched(ARTICLE, { cost: 2 });
    page.element('#text').textContent = 'Lyman';
    await page.rest();
    page.element('#text').textContent = 'Sumy';
    await page.rest();
    expect(page.pauses()).toEqual([250, 400]);
  });
  it('ends with its signal', async () => {
    const page = watched(ARTICLE);
    page.stop();
    page.element('#text').textContent = 'Lyman';
    page.touch();
    await page.rest();
    expect(page.readings()).toBe(0);
  });
});
