import { describe, expect, it } from 'vitest';
import { type Article, extractArticle } from '../../../lib/page/extract.ts';
import { keyOf, marksOf, quoteOf } from '../../../lib/page/marks.ts';
import { claim, claimAnnotation, mentionAnnotation, pageAnnotations } from '../card/builders.ts';
import { page } from './document.ts';

const read = (): Article =>
  extractArticle(page('<p>The city of <b>Pok</b>rovsk was captured.</p><p>Other</p>'));
const mention = () => ({
  ...mentionAnnotation(),
  mention: { ...mentionAnnotation().mention, start: 12, end: 20 },
});

describe('marks', () => {
  it('stand where the annotations say', () => {
    const [mark] = marksOf(pageAnnotations({ mentions: [mention()] }), read().blocks, []);
    expect(mark && [quoteOf(mark), mark.kind, mark.stretches.map(({ node }) => node.data)]).toEqual([
      'Pokrovsk',
      'mention',
      ['Pok', 'rovsk was captured.'],
    ]);
  });
  it('are of four kinds', () => {
    const places = pageAnnotations().places;
    const known = places.pokrovsk;
    if (known === undefined) throw new Error('no place');
    const watched = { pokrovsk: { ...known, view: { ...known.view, watched: true } } };
    const claims = [
      claimAnnotation({ claim: claim({ end: 10 }) }),
      claimAnnotation({ id: 'c1', claim: claim({ end: 10, presupposed: true }) }),
    ];
    const marks = marksOf(
      pageAnnotations({ mentions: [mention()], claims, places: watched }),
      read().blocks,
      [],
    );
    expect(marks.map(({ kind }) => kind)).toEqual(['claim', 'presupposed', 'watched']);
  });
  it('do not exist for a passage that has left the page', () => {
    const gone = { ...mention(), mention: { ...mention().mention, passage: 99 } };
    expect(marksOf(pageAnnotations({ mentions: [gone] }), read().blocks, [])).toEqual([]);
  });
  it('are the same objects as long as nothing about them changed', () => {
    const annotations = pageAnnotations({ mentions: [mention()] });
    const { blocks } = read();
    const before = marksOf(annotations, blocks, []);
    expect(marksOf(annotations, blocks, before)[0]).toBe(before[0]);
    expect(marksOf(annotations, read().blocks, before)[0]).not.toBe(before[0]);
  });
  it('are known by what they say and where, not by their number', () => {
    const { blocks } = read();
    const [first] = marksOf(pageAnnotations({ mentions: [mention()] }), blocks, []);
    const [second] = marksOf(pageAnnotations({ mentions: [{ ...mention(), id: 'm7' }] }), blocks, []);
    expect(first && second && keyOf(first) === keyOf(second)).toBe(true);
  });
});
