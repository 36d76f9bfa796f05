declare module 'ahocorasick' {
  /** The part of the package that is used here; it brings no types. */
  export default class AhoCorasick {
    constructor(keywords: string[]);
    /** Pairs of a match's last unit and the words that end there. */
    search(text: string): [last: number, words: string[]][];
  }
}
