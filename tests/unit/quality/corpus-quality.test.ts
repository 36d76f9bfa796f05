import { describe, expect, it } from 'vitest';
import { readCorpora, readPages, UNSEEN_FOLDER } from '../../../lib/cli/quality/corpora.ts';
import { falls, raised, readFloors } from '../../../lib/cli/quality/floors.ts';
import { openMeasurer } from '../../../lib/cli/quality/run.ts';
import { rowsOf } from '../../../lib/cli/quality/table.ts';

describe('reading of the labelled texts', () => {
  const rows = rowsOf(openMeasurer().measure(readCorpora()));

  it('stands at or above every floor', () => {
    expect(falls(rows, readFloors())).toEqual([]);
  });
  it('would be caught when it fell', () => {
    const floors = { uk: { mentionPrecision: 1.01 } };
    expect(falls(rows, floors)).toMatchObject([{ lang: 'uk', figure: 'mentionPrecision', floor: 1.01 }]);
  });
  it('never lowers a floor', () => {
    expect(raised(rows, { uk: { mentionPrecision: 1.01 } }).uk?.mentionPrecision).toBe(1.01);
  });
});

describe('the texts that no rule was written for', () => {
  const unseen = readPages(UNSEEN_FOLDER);

  it('can be read, in every language whose claims are', () => {
    expect(new Set(unseen.map(({ lang }) => lang))).toEqual(
      new Set(['de', 'en', 'es', 'fr', 'pl', 'ru', 'uk']),
    );
  });
  it('are none of those that rules are written for', () => {
    const seen = new Set(readCorpora().map(({ text }) => text));
    expect(unseen.filter(({ text }) => seen.has(text))).toEqual([]);
  });
});
