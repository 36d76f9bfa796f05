/** The sample articles are the first thing a new reader sees: nothing in them may be missed or marked in error. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/cli/annotate/documents.ts';
import { openEngine } from '../../../lib/cli/annotate/engine.ts';

const engine = openEngine('2026-11-01');

describe.each(['en', 'uk', 'ru'])('the sample article in %s', (language) => {
  it('has every contested place marked in every form, and nothing else', () => {
    const expected = JSON.parse(readFileSync(`tests/corpus/first-light/${language}.json`, 'utf8'));
    const { page } = readDocument({
      id: language,
      kind: 'html',
      content: readFileSync(expected.page, 'utf8'),
    });
    const marked = engine
      .annotate(page)
      .mentions.map(({ mention: { surface, place } }) => `${surface} ${place}`);
    const wanted = expected.mentions.map(
      ({ surface, place }: { readonly surface: string; readonly place: string }) => `${surface} ${place}`,
    );
    expect(marked.sort()).toEqual(wanted.sort());
  });
});
