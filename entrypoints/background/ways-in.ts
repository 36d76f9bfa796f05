/** The ways in besides the page itself: keyboard commands, the menu of selected text, and the address bar. */
import { onCommand } from '../../lib/browser/commands.ts';
import { onBothSides } from '../../lib/browser/context-menu.ts';
import { sendToTab } from '../../lib/browser/messenger.ts';
import { onOmnibox } from '../../lib/browser/omnibox.ts';
import { openSidePanel } from '../../lib/browser/side-panel.ts';
import { fileUrl, openTab } from '../../lib/browser/tabs.ts';
import type { PlaceHit } from '../../lib/messages/protocol.ts';

/** As many lines as an address bar shows. */
const MAX_SUGGESTIONS = 6;

/** What the ways in ask of the dataset. */
export interface WaysInPorts {
  /** Places by any of their names. */
  readonly searchPlaces: (query: string) => Promise<readonly PlaceHit[]>;
  /** The place that some words of a page name, or null. */
  readonly placeIn: (text: string) => Promise<string | null>;
}

/** Opens all ways in; must run synchronously at start. */
export function openWaysIn({ searchPlaces, placeIn }: WaysInPorts): void {
  onCommand((command, tab) => {
    if (tab === null) return;
    // A tab without a content script, or a browser without a panel, has nothing to answer the key with.
    const done =
      command === 'side-panel' ? openSidePanel(tab.window) : sendToTab(tab.id, 'mark', { command });
    done.catch(() => undefined);
  });
  onBothSides((selection) => {
    const words = selection.trim();
    settle(placeIn(words).then((place) => openTab(dossierUrl(place === null ? { q: words } : { place }))));
  });
  onOmnibox({
    suggest: async (text) =>
      (await searchPlaces(text)).slice(0, MAX_SUGGESTIONS).map(({ id, name, matched, region }) => ({
        content: id,
        description: [matched === name ? name : `${matched} (${name})`, region].filter(Boolean).join(', '),
      })),
    enter: (text) => settle(enterPlace(text, searchPlaces)),
  });
}

/** A chosen suggestion enters its id; words entered as they were typed are looked up, and searched for if unknown. */
async function enterPlace(text: string, searchPlaces: WaysInPorts['searchPlaces']): Promise<void> {
  const words = text.trim();
  const isId = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(words);
  const [hit] = await searchPlaces(words);
  if (hit !== undefined) await openTab(dossierUrl({ place: hit.id }));
  else await openTab(dossierUrl(isId ? { place: words } : { q: words }));
}

function dossierUrl(about: Readonly<Record<string, string>>): string {
  return fileUrl(`dossier.html?${new URLSearchParams(about)}`);
}

function settle(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.error('Counterclaim:', error));
}
