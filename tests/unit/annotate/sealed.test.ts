import { describe, expect, it } from 'vitest';
import { annotatePage } from '../../../lib/core/annotate.ts';
import { sealPage, unsealPage } from '../../../lib/core/model/sealed.ts';
import { openSmallWorld } from './small-world.ts';

/** One claim told again and again, as long articles do. */
const annotations = annotatePage({
  ...openSmallWorld(),
  page: {
    lang: 'en',
    published: '2025-12-02',
    passages: Array.from({ length: 30 }, (_, id) => ({
      id,
      text: 'The Russian Defence Ministry said on Monday that its troops had captured Pokrovsk.',
    })),
  },
  today: '2026-11-24',
  issued: '2026-11-22',
  sequence: 1,
});

describe('a sealed page', () => {
  const sealed = sealPage(annotations);

  it('opens as the page it was made of, also after a journey as JSON', () => {
    expect(annotations.claims).toHaveLength(30);
    expect(unsealPage(JSON.parse(JSON.stringify(sealed)))).toEqual(annotations);
  });
  it('carries each statement once, however often the page calls for it', () => {
    const answered = annotations.claims[0]?.answer.opposing[0]?.summary.en ?? '';
    expect(answered).not.toBe('');
    expect(sealed.answers.split(JSON.stringify(answered))).toHaveLength(2);
    expect(JSON.stringify(annotations).length).toBeGreaterThan(3 * JSON.stringify(sealed).length);
  });
  it('shows its marks without being opened', () => {
    expect(sealed.claims.map(({ id }) => id)).toEqual(annotations.claims.map(({ id }) => id));
    expect(sealed.claims[0]).not.toHaveProperty('answer');
    expect(sealed.places['pokrovsk-donetsk']?.view.name.en).toBe('Pokrovsk');
  });
  it('is refused where its text is damaged', () => {
    expect(() => unsealPage({ ...sealed, answers: sealed.answers.slice(0, -9) })).toThrow(SyntaxError);
    expect(() =>
      unsealPage({
        ...sealed,
        answers: sealed.answers.replace(/"records":\[.*?\],"claims"/, '"records":[],"claims"'),
      }),
    ).toThrow(/they do not hold/);
  });
});
