import { describe, expect, it } from 'vitest';
import { compileTopics } from '../../../lib/core/claims/topics/frames.ts';
import { TOPIC_LANGUAGES } from '../../../lib/core/claims/topics/languages/registry.ts';

const SLOTS = 'place subject object by side whose who number target happening soldiers weapon name'.split(
  ' ',
);

describe.each(Object.values(TOPIC_LANGUAGES))('the sentence frames of $lang', (language) => {
  const patterns = [
    ...language.frames.flatMap((frame) => frame.patterns),
    ...Object.values(language.phrases).flat(),
  ];
  it('have exactly one cue each', () => {
    const wrong = language.frames
      .flatMap((frame) => frame.patterns)
      .filter((pattern) => pattern.split(' ').filter((word) => word.startsWith('!')).length !== 1);
    expect(wrong).toEqual([]);
  });
  it('name only slots that exist', () => {
    const named = patterns.flatMap((pattern) =>
      [...pattern.matchAll(/@([a-z]+)/gu)].map((found) => found[1]),
    );
    expect(named.filter((slot) => !SLOTS.includes(slot ?? ''))).toEqual([]);
  });
  it('refer only to phrases that exist', () => {
    const named = patterns.flatMap((pattern) =>
      [...pattern.matchAll(/%([a-z]+)/gu)].map((found) => found[1]),
    );
    expect(named.filter((phrase) => !((phrase ?? '') in language.phrases))).toEqual([]);
  });
  it('compile to at least one pattern for every topic', () => {
    const vocabulary = compileTopics(language, {});
    const compiled = [...vocabulary.exact.values(), ...vocabulary.stems.values()].flat();
    expect(new Set(compiled.map(({ frame }) => frame.topic)).size).toBe(5);
  });
});
