import { describe, expect, it } from 'vitest';
import { examplesOf, readExample, readerOf, written } from './sentences.ts';

/** Languages whose sentences stand in tests/corpus/claims/sentences. */
const LANGUAGES = ['en', 'ru', 'uk', 'de', 'fr', 'es', 'pl'];

describe.each(LANGUAGES)('claims of control in %s', (lang) => {
  const examples = examplesOf(lang);
  const reader = readerOf(examples);
  it.each(examples.filter((one) => !one.pending).map((one) => [one.text, one] as const))(
    'reads: %s',
    (_, example) => {
      expect(written(readExample(reader, { example, lang }))).toEqual(written(example.claims));
    },
  );
});
