import { describe, expect, test } from 'vitest';
import { evidenceInWords } from '../../../components/card/evidence.ts';

const words = {
  t: (key: string, substitution?: string) => (substitution === undefined ? key : `${key}(${substitution})`),
  name: (place: string) => place.toUpperCase(),
  country: (code: string) => `country ${code}`,
};

describe('why a name was read as this place', () => {
  test.each([
    ['unique-name', 'card_evidence_unique_name'],
    ['within:donetsk-oblast', 'card_evidence_within(DONETSK-OBLAST)'],
    ['country:ua', 'card_evidence_country(country ua)'],
  ])('%s is said in words', (reason, said) => {
    expect(evidenceInWords(reason, words)).toBe(said);
  });

  test('a reason without words is left unsaid rather than shown as a code', () => {
    expect(evidenceInWords('moon-phase', words)).toBeNull();
    expect(evidenceInWords('moon:full', words)).toBeNull();
  });
});
