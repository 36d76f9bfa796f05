/**
 * Puts the text nodes of a block together and remembers where each piece of the text stands.
 *
 * ```text
 * <p>The <b>city</b>\n   of Pokrovsk</p>
 *
 * text    T h e _ c i t y _ o f _ P o k r o v s k
 * pieces  [0,4)   [4,8)  [8,9) [9,20)
 *         "The "  "city" "\n"  "of Pokrovsk"       every piece lies in one text node and is as long as it is there
 * ```
 */

/** A run of a block's text that lies unchanged in one text node; offsets and lengths in UTF-16 units. */
export interface Piece {
  readonly node: Text;
  /** Where the run begins in the block's text. */
  readonly at: number;
  /** Where it begins in the node's data. */
  readonly from: number;
  readonly length: number;
}

/** Longer runs of text without a block element are data, not prose; also the most a message may carry. */
export const MAX_BLOCK_UNITS = 100_000;
/** A single white-space character is one unit on both sides; only longer runs end a piece. */
const GAPS = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** The block being read; a class because it is emptied and used again for every block. */
export class Draft {
  #text = '';
  #pieces: Piece[] = [];

  get isEmpty(): boolean {
    return this.#text === '';
  }

  breakLine(): void {
    if (this.#text !== '') this.#text = `${this.#text.trimEnd()}\n`;
  }

  add(node: Text): void {
    const { data } = node;
    if (this.#text.length > MAX_BLOCK_UNITS || data === '') return;
    let from = this.#endsInSpace() ? data.length - data.trimStart().length : 0;
    GAPS.lastIndex = from;
    let run = '';
    for (let gap = GAPS.exec(data); gap !== null; gap = GAPS.exec(data)) {
      run += `${data.slice(from + run.length, gap.index)} `;
      if (gap[0].length === 1) continue;
      this.#append(node, from, run);
      from = GAPS.lastIndex;
      run = '';
    }
    this.#append(node, from, run + data.slice(from + run.length));
  }

  /** Returns what was put together, white space at its end aside, and begins anew. */
  take(): { readonly text: string; readonly pieces: readonly Piece[] } {
    const taken = { text: this.#text.trimEnd().slice(0, MAX_BLOCK_UNITS), pieces: this.#pieces };
    this.#text = '';
    this.#pieces = [];
    return taken;
  }

  #endsInSpace(): boolean {
    const last = this.#text.at(-1);
    return last === undefined || last === ' ' || last === '\n' || last === '\u00a0';
  }

  #append(node: Text, from: number, run: string): void {
    if (run === '') return;
    this.#pieces.push({ node, at: this.#text.length, from, length: run.length });
    this.#text += run;
  }
}
