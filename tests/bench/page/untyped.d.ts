declare module 'mark.js' {
  /** The parts of the package that are used here; it brings no types. */
  export default class Mark {
    constructor(root: Element);
    mark(words: string[], options: { separateWordSearch: boolean; accuracy: 'exactly' }): void;
    markRegExp(pattern: RegExp, options: { acrossElements: boolean }): void;
  }
}
declare module 'findandreplacedomtext' {
  /** The part of the package that is used here; it brings no types. */
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; wrap: string },
  ): unknown;
}
