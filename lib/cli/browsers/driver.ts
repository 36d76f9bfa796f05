/** One small interface over real browsers with the extension loaded, for the demonstration and the end-to-end tests. */

import type { AccessibleNode } from './accessible.ts';

export type BrowserName = 'chromium' | 'firefox';
/** What can travel between this process and a page. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a reader may ask of the system for the sake of the eyes. */
export interface Wishes {
  /** The system's own few colours instead of the page's; Firefox knows more contrast by these alone. */
  readonly forcedColors?: boolean;
  readonly moreContrast?: boolean;
  readonly reducedMotion?: boolean;
}

/** A tab of the browser. */
export interface Tab {
  readonly goto: (url: string) => Promise<void>;
  /** Brings the tab in front of the others. */
  readonly show: () => Promise<void>;
  /**
   * Runs a function in the page's own world and returns its result. The function travels as text: it sees its
   * arguments and the page, nothing of the file it stands in.
   */
  readonly evaluate: <A extends readonly Json[], T>(
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>;
  /** Runs the text of a script in the page's own world, whatever content policy the page has, and then a function that sees what it defined. */
  readonly evaluateWith: <T>(source: string, run: () => T | Promise<T>) => Promise<T>;
  /** Runs a function over the extension's closed shadow root; null where the page has none. */
  readonly inLayer: <A extends readonly Json[], T>(
    run: (root: ShadowRoot, ...args: A) => T,
    ...args: A
  ) => Promise<T | null>;
  /** Moves the real pointer, in CSS pixels of the viewport. */
  readonly move: (x: number, y: number) => Promise<void>;
  readonly click: (x: number, y: number) => Promise<void>;
  /** Touches the screen with one finger and lets go. */
  readonly tap: (x: number, y: number) => Promise<void>;
  /** Presses a key by its DOM name, with modifiers before it: "Escape", "Shift+Tab". */
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Gives the page another viewport, in CSS pixels; a browser may have a least width of its own. */
  readonly resize: (viewport: { readonly width: number; readonly height: number }) => Promise<void>;
  /** Shows pages as on a light or a dark system. */
  readonly scheme: (scheme: 'light' | 'dark') => Promise<void>;
  /** Shows pages as to a reader who asked the system for these; what is left out is not asked for. */
  readonly wishes: (wishes: Wishes) => Promise<void>;
  /** Shows the page so many times as large, as a reader's zoom does; 1 is the size it began with. */
  readonly zoom: (factor: number) => Promise<void>;
  /** Returns the page as assistive technology is told of it, closed shadow roots included. */
  readonly accessible: () => Promise<AccessibleNode>;
  /** Shows pages as on a screen or on paper. */
  readonly medium: (medium: 'screen' | 'print') => Promise<void>;
  /** Returns what is seen, as PNG. */
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}
/** A running browser with the extension loaded. */
export interface Driver {
  readonly name: BrowserName;
  /** Opens a new tab in front of the others. */
  readonly openTab: (url: string) => Promise<Tab>;
  /** Returns the address of a file of the extension. */
  readonly extensionUrl: (path: string) => string;
  /** Stops the extension's background as the browser does when it is idle or out of memory. */
  readonly stopBackground: () => Promise<void>;
  /** Ends the browser. */
  readonly close: () => Promise<void>;
  /** Settles when the browser has ended, whoever ended it. */
  readonly closed: Promise<void>;
}
export interface LaunchOptions {
  readonly executable: string;
  /** The built extension's folder, absolute. */
  readonly extension: string;
  /** The profile's folder, absolute; what a reader did is kept in it. */
  readonly profile: string;
  readonly headless: boolean;
  /** Size of the viewport in CSS pixels; only for a browser without a display. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** Pixels of a picture for each CSS pixel; 1 where left out. */
  readonly scale?: number;
}

/**
 * Turns a function and its arguments into an expression for another world. Compilers add calls of a naming function
 * that is not there; it is given along.
 */
export function expressionOf(
  run: (...args: never[]) => unknown,
  args: readonly Json[],
  first?: string,
): string {
  const given = [...(first === undefined ? [] : [first]), ...args.map((arg) => JSON.stringify(arg))];
  return `(() => { const __name = (named) => named; return (${run})(${given.join(', ')}); })()`;
}
