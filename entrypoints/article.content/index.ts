/** The content script: reads a news page, marks what sides dispute, and leaves without a trace when told. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isContextGone, isExtensionGone, onTabMessage, send } from '../../lib/browser/messenger.ts';
import { isOwnPage, loadOwnScript } from '../../lib/browser/own-page.ts';
import { onSettingsTouched } from '../../lib/browser/settings-signal.ts';
import { startReader } from './reader.ts';
import './style.css';

/** What the background would inject, for the one page where no browser injects anything: the sample article. */
const OWN_SCRIPTS = { openLayer: 'layer.js', openCard: 'card.js' } as const;

export default defineContentScript({
  // The list is set where the manifest is made (wxt.config.ts): on a page it is of no use.
  matches: [],
  runAt: 'document_idle',
  // Some sites show their articles in frames, made of addresses or of text; frames without an article stay unread.
  allFrames: true,
  matchOriginAsFallback: true,
  cssInjectionMode: 'manifest',
  main({ signal }) {
    // Where the browser paints no highlights there is nothing to read for.
    if (/html/.test(document.contentType) && typeof Highlight === 'function')
      whenShown(document, () => begin(signal));
  },
});

function begin(alive: AbortSignal): void {
  const session = new AbortController();
  const { signal } = session;
  alive.addEventListener('abort', () => session.abort());
  /** The extension was updated or removed: what it drew must not outlive it. Anything else is a fault and is thrown. */
  const endIfGone = (error: unknown): void => {
    if (!isContextGone(error)) throw error;
    session.abort();
  };
  const open = async (part: 'openLayer' | 'openCard'): Promise<boolean> => {
    try {
      if (isOwnPage(location.href)) return await loadOwnScript(document, OWN_SCRIPTS[part]);
      return (await send(part, {})).ok;
    } catch (error) {
      if (isContextGone(error)) session.abort();
      return false;
    }
  };
  const reader = startReader(document, {
    window,
    ports: {
      annotate: async (page) => {
        try {
          return await send('annotatePage', page);
        } catch (error) {
          endIfGone(error);
          return { off: true };
        }
      },
      openLayer: () => open('openLayer'),
      openCard: () => open('openCard'),
      // The settings change, and every open page asks again; this one is no exception.
      mute: (item) => void send('mute', item).catch(endIfGone),
      stillThere: () => {
        if (isExtensionGone()) session.abort();
      },
    },
    signal,
  });
  const stops = [
    onTabMessage({
      pageState: () => reader.state(),
      jumpTo: ({ id }) => ({ ok: reader.layer()?.jump(id) ?? false }),
      mark: ({ command }) => ({ ok: reader.layer()?.command(command) ?? false }),
    }),
    onSettingsTouched(reader.renew),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stopQuietly(stop);
  });
  watchAddress(window, reader.renew, signal);
  window.addEventListener(
    'pageshow',
    (event) => {
      // A page taken back from the cache heard nothing of what changed meanwhile.
      if (event.persisted) reader.renew();
    },
    { signal },
  );
}

/** Calls back when a page of one document goes to another address; browsers without the event get there by their changes. */
function watchAddress(window: Window, callback: () => void, signal: AbortSignal): void {
  // Not in the DOM's types yet.
  const navigation = Reflect.get(window, 'navigation') as EventTarget | undefined;
  navigation?.addEventListener('currententrychange', callback, { signal });
  window.addEventListener('popstate', callback, { signal });
}

/** Taking a listener off throws once the extension is gone; it is off then all the same. */
function stopQuietly(stop: () => void): void {
  try {
    stop();
  } catch (error) {
    if (!isContextGone(error)) throw error;
  }
}

/** A page rendered ahead of a click that may never come is left alone until it is shown. */
function whenShown(document: Document, then: () => void): void {
  if ('prerendering' in document && document.prerendering === true)
    document.addEventListener('prerenderingchange', then, { once: true });
  else then();
}
