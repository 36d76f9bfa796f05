/** The texts that go with marks, gathered once where they cost no page anything. */
import type { MarkTexts } from '../core/model/mark-texts.ts';
import { direction, message, uiLanguage } from './i18n.ts';

/**
 * Returns the texts in the browser's language. A content script that asked for them itself, or made a list format of
 * its own, would halt its page for ten milliseconds: a browser fetches texts and rules anew in every process.
 */
export function markTexts(): MarkTexts {
  const places = ['$1', '$2', '$3'];
  const lang = uiLanguage();
  const list = new Intl.ListFormat(lang, { type: 'conjunction' });
  return {
    lang,
    direction: direction(lang),
    toolbar: message('mark_toolbar'),
    two: list.format(places.slice(0, 2)),
    three: list.format(places),
    badge: message('mark_badge', places),
    narratorBadge: message('mark_badge_narrator', places),
    announcement: message('mark_announce', places),
  };
}
