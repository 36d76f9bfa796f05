/** The address bar: after the keyword a reader types a place and goes to its dossier. */
import browser from 'webextension-polyfill';
import { message } from './i18n.ts';

/** One line under the address bar. */
export interface Suggestion {
  /** What stands in the address bar when the line is chosen. */
  readonly content: string;
  readonly description: string;
}

/** Answers what is typed after the keyword; the listeners must be set synchronously at start. */
export function onOmnibox({
  suggest,
  enter,
}: {
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly enter: (text: string) => void;
}): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: message('omnibox_hint') });
  });
  omnibox.onInputChanged.addListener((text, show) => {
    suggest(text).then(
      (lines) =>
        show(lines.map(({ content, description }) => ({ content, description: plain(description) }))),
      // Without a dataset there is nothing to suggest; what was typed can still be entered.
      () => show([]),
    );
  });
  omnibox.onInputEntered.addListener((text) => enter(text));
}

/** Chromium reads a description as XML, Firefox as it stands; without its special characters both read the same. */
function plain(text: string): string {
  return text.replace(/[<>&"']/g, '');
}
