/** The side panel of Chromium and the sidebar of Firefox: one thing with two interfaces. */
import browser from 'webextension-polyfill';

/** Chromium's interface, which the polyfill's types do not know. */
interface SidePanel {
  readonly open: (options: { readonly windowId: number }) => Promise<void>;
}

/** Opens the panel beside the page; must be called within the reader's gesture. False where there is none. */
export async function openSidePanel(window: number): Promise<boolean> {
  const panel = sidePanel();
  if (panel !== null) {
    await panel.open({ windowId: window });
    return true;
  }
  if (browser.sidebarAction === undefined) return false;
  await browser.sidebarAction.open();
  return true;
}

function sidePanel(): SidePanel | null {
  const api: unknown = Reflect.get(browser, 'sidePanel');
  return typeof api === 'object' && api !== null && 'open' in api ? (api as SidePanel) : null;
}
