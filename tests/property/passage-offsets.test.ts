import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../lib/page/anchor.ts';
import { readBlocks } from '../../lib/page/blocks.ts';

const text = fc.stringMatching(/^[A-Za-zА-я \n\t]{1,12}$/);
const inline = fc.oneof(
  text,
  text.map((inside) => `<b>${inside}</b>`),
  text.map((inside) => `<a href="#"><i>${inside}</i></a>`),
  fc.constant('<br>'),
  fc.constant('<sup>7</sup>'),
);
const block = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => `<p>${parts.join('')}</p>`);
const body = fc.array(fc.oneof(block, inline), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

const squeezed = (written: string): string => written.replace(/\s+/g, '');

describe('offsets of a passage', () => {
  it('lead back to the same letters of the document, wherever the span lies', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), (html, a, b) => {
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        for (const found of readBlocks(document.body)) {
          if (found === null) continue;
          const [start = 0, end = 0] = [a % (found.text.length + 1), b % (found.text.length + 1)].sort(
            (x, y) => x - y,
          );
          const there = stretchesOf(found, { start, end }).map(({ node, start: from, end: to }) =>
            node.data.slice(from, to),
          );
          expect(squeezed(there.join(''))).toBe(squeezed(found.text.slice(start, end)));
        }
      }),
    );
  });
  it('belong to pieces that do not overlap and are as long as in their nodes', () => {
    fc.assert(
      fc.property(body, (html) => {
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        for (const found of readBlocks(document.body)) {
          if (found === null) continue;
          let end = 0;
          for (const { node, at, from, length } of found.pieces()) {
            expect(at).toBeGreaterThanOrEqual(end);
            expect(from + length).toBeLessThanOrEqual(node.data.length);
            end = at + length;
          }
        }
      }),
    );
  });
});
