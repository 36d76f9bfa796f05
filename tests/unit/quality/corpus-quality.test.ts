import { describe, expect, it } from 'vitest';
import { falls, raised, readFloors } from '../../../lib/cli/quality/floors.ts';
import { measureProject } from '../../../lib/cli/quality/run.ts';
import { rowsOf } from '../../../lib/cli/quality/table.ts';

describe('reading of the labelled texts', () => {
  const rows = rowsOf(measureProject().texts);

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
