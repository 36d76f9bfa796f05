import { describe, expect, it } from 'vitest';
import { makeNames, makeText } from '../../bench/corpus.ts';
import { engines } from '../../bench/engines.ts';

describe.each(['latin', 'cyrillic'] as const)('bench texts in %s script', (script) => {
  const names = makeNames(script, 500);
  const text = makeText(script, 8_000, { names });

  it('are the same on every run, of the length asked for', () => {
    expect(makeNames(script, 500)).toEqual(names);
    expect(makeText(script, 8_000, { names })).toBe(text);
    expect(text).toHaveLength(8_000);
    expect(new Set(names).size).toBe(500);
  });
  it('hold names, and every engine finds the same ones', () => {
    const [ours, ...others] = engines.map(({ name, build }) => ({ name, found: build(names)(text) }));
    expect(ours?.found.length).toBeGreaterThan(10);
    for (const { name, found } of others) expect([name, ...found]).toEqual([name, ...(ours?.found ?? [])]);
  });
});
