/** Which pictures are taken: of every surface, in which browser, language, scheme and width. */
import type { BrowserName } from '../browsers/driver.ts';
import type { InterfaceLanguage } from '../browsers/in-language.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}
/** A picture of a page of the extension. */
export interface Shot {
  readonly name: string;
  /** Address within the extension; `TAB` stands for the number of the article's tab. */
  readonly path: string;
  readonly size: Viewport;
  readonly dark?: boolean;
  /** Scrolled down as far as it goes. */
  readonly end?: boolean;
}
/** A picture of the sample article with a card kept open. */
export interface CardShot {
  readonly name: string;
  /** The kind of mark whose first one the card is about. */
  readonly mark: 'claim' | 'mention';
  readonly size: Viewport;
  readonly dark?: boolean;
}
/** One start of a browser: which, in which language, and what is looked at. */
export interface Session {
  readonly browser: BrowserName;
  readonly language: InterfaceLanguage;
  /** Name of the sample article's language. */
  readonly article: 'en' | 'uk' | 'ru';
  /** Stands at the end of every picture's name. */
  readonly suffix: string;
  readonly shots: readonly Shot[];
  readonly cards: readonly CardShot[];
}

export const ARTICLE: Viewport = { width: 1_080, height: 760 };
const WIDE: Viewport = { width: 1_080, height: 900 };
const NARROW: Viewport = { width: 360, height: 800 };

const pages: readonly Shot[] = [
  { name: 'popup', path: 'popup.html?tab=TAB', size: { width: 384, height: 820 } },
  // What it has beyond the popup stands at its end.
  { name: 'side-panel', path: 'sidepanel.html?tab=TAB', size: { width: 384, height: 820 }, end: true },
  { name: 'options', path: 'options.html', size: WIDE },
  { name: 'welcome', path: 'welcome.html', size: WIDE },
  { name: 'dossier', path: 'dossier.html?place=pokrovsk-donetsk', size: WIDE },
  { name: 'records', path: 'dossier.html', size: WIDE },
];
const cards: readonly CardShot[] = [
  { name: 'card-claim', mark: 'claim', size: ARTICLE },
  { name: 'card-place', mark: 'mention', size: ARTICLE },
];
const darkened = <S extends Shot | CardShot>(shots: readonly S[]): readonly S[] =>
  shots.map((shot) => ({ ...shot, name: `${shot.name}-dark`, dark: true }));
const narrowed = <S extends Shot | CardShot>(shots: readonly S[]): readonly S[] =>
  shots.map((shot) => ({ ...shot, name: `${shot.name}-narrow`, size: NARROW }));

/** The pictures that `npm run screenshots` takes. */
export const SESSIONS: readonly Session[] = [
  {
    browser: 'chromium',
    language: 'en',
    article: 'en',
    suffix: '',
    shots: [...pages, ...darkened(pages), ...narrowed(pages.slice(2))],
    cards: [...cards, ...darkened(cards), ...narrowed(cards)],
  },
  { browser: 'chromium', language: 'ar', article: 'en', suffix: '-rtl', shots: pages, cards },
  {
    browser: 'firefox',
    language: 'en',
    article: 'en',
    suffix: '-firefox',
    shots: [...pages, ...darkened(pages)],
    cards: [...cards, ...darkened(cards)],
  },
];

/** The same surfaces in one more language, to look a translation through. */
export function sessionIn(language: InterfaceLanguage): Session {
  const article = language === 'uk' || language === 'ru' ? language : 'en';
  return { browser: 'chromium', language, article, suffix: `-${language}`, shots: pages, cards };
}
