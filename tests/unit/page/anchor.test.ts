import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../lib/page/anchor.ts';
import { readBlocks } from '../../../lib/page/blocks.ts';
import { page } from './document.ts';

/** Finds words in the first block and returns what the document holds where they are said to stand. */
function anchored(html: string, words: string): readonly string[] {
  const block = [...readBlocks(page(html).body)].find((found) => found !== null);
  if (block === undefined || block === null) throw new Error('no block');
  const start = block.text.indexOf(words);
  return stretchesOf(block, { start, end: start + words.length }).map(({ node, start: from, end }) =>
    node.data.slice(from, end),
  );
}

describe('anchoring a span', () => {
  it('finds a word in plain text', () => {
    expect(anchored('<p>In Pokrovsk today</p>', 'Pokrovsk')).toEqual(['Pokrovsk']);
  });
  it('finds a word after white space that was collapsed', () => {
    expect(anchored('<p>\n\n   In    the\n\t  city of   Pokrovsk today</p>', 'Pokrovsk')).toEqual([
      'Pokrovsk',
    ]);
  });
  it('gives one stretch for each text node', () => {
    expect(anchored('<p>In <b>Pok</b>rovsk today</p>', 'Pokrovsk')).toEqual(['Pok', 'rovsk']);
  });
  it('keeps collapsed white space of one node inside one stretch', () => {
    expect(anchored('<p>Chasiv\n    Yar today</p>', 'Chasiv Yar')).toEqual(['Chasiv\n    Yar']);
  });
  it('leaves out what is no prose between two parts', () => {
    expect(anchored('<p>Chasiv<sup>[2]</sup> Yar</p>', 'Chasiv Yar')).toEqual(['Chasiv', ' Yar']);
  });
  it('finds a word behind a line break', () => {
    expect(anchored('<p>Lyman<br>Pokrovsk</p>', 'Pokrovsk')).toEqual(['Pokrovsk']);
  });
  it('finds nothing outside the block', () => {
    const block = [...readBlocks(page('<p>Pokrovsk</p>').body)][0];
    expect(block && stretchesOf(block, { start: 50, end: 60 })).toEqual([]);
  });
});
