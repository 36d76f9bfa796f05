/** Names and texts from a syllable model: nobody's words, the same on every run, shaped like news. */
import { type Random, seeded } from './random.ts';

export type Script = 'latin' | 'cyrillic';

interface Model {
  readonly openings: readonly string[];
  readonly vowels: readonly string[];
  readonly closings: readonly string[];
  /** Case endings of a name; the first is none. */
  readonly endings: readonly string[];
  /** Short words that make up nearly half of any text. */
  readonly fillers: readonly string[];
}

/** The letters avoid what readers fold together (doubled letters, ё and е), so that engines that fold nothing find the same. */
const MODELS: Readonly<Record<Script, Model>> = {
  latin: {
    openings: [
      'b',
      'br',
      'd',
      'dr',
      'f',
      'g',
      'gr',
      'h',
      'k',
      'kr',
      'l',
      'm',
      'n',
      'p',
      'pr',
      'r',
      's',
      'st',
      't',
      'tr',
      'v',
      'z',
    ],
    vowels: ['a', 'e', 'o', 'u'],
    closings: ['', '', 'n', 'r', 'l', 'sk', 'm'],
    endings: ['', 'a', 'ov', 'ino', 'ets', 'ad', 'usk', 'one', 'ane', 'emu'],
    fillers: [
      'the',
      'of',
      'and',
      'to',
      'in',
      'on',
      'for',
      'that',
      'with',
      'as',
      'was',
      'by',
      'from',
      'at',
      'has',
      'had',
      'its',
      'not',
      'but',
      'after',
      'both',
      'this',
      'they',
      'more',
      'said',
      'over',
    ],
  },
  cyrillic: {
    openings: [
      'б',
      'бр',
      'в',
      'г',
      'гр',
      'д',
      'др',
      'ж',
      'з',
      'к',
      'кр',
      'л',
      'м',
      'н',
      'п',
      'пр',
      'р',
      'с',
      'ст',
      'т',
      'тр',
      'х',
    ],
    vowels: ['а', 'о', 'у', 'е'],
    closings: ['', '', 'н', 'р', 'л', 'ск', 'м'],
    endings: ['', 'а', 'у', 'ом', 'ове', 'ах', 'ами', 'ого', 'ому', 'ею'],
    fillers: [
      'на',
      'у',
      'та',
      'що',
      'до',
      'за',
      'не',
      'про',
      'як',
      'від',
      'по',
      'але',
      'це',
      'були',
      'того',
      'вже',
      'ще',
      'його',
      'коли',
      'або',
      'після',
      'через',
      'тому',
      'вони',
      'також',
      'під',
    ],
  },
};

function word(random: Random, { openings, vowels, closings }: Model, syllables: number): string {
  let text = '';
  for (let i = 0; i < syllables; i += 1) {
    text += random.pick(openings) + random.pick(vowels);
    // A consonant before another syllable would double letters at the seam.
    if (i === syllables - 1) text += random.pick(closings);
  }
  return text;
}

/** Our reader takes doubled letters for one, as spellings of one name differ in them. */
const DOUBLED = /(.)\1/u;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Makes distinct names: stems of two to four syllables in ten case forms each, one stem in ten of two words. */
export function makeNames(script: Script, count: number, seed = 1): readonly string[] {
  const model = MODELS[script];
  const random = seeded(seed);
  const names = new Set<string>();
  while (names.size < count) {
    const stem = capitalised(word(random, model, 2 + random.below(3)));
    const head = random.next() < 0.1 ? `${capitalised(word(random, model, 2))} ` : '';
    for (const ending of model.endings) {
      const name = head + stem + ending;
      if (names.size < count && !DOUBLED.test(name)) names.add(name);
    }
  }
  return [...names];
}

const VOCABULARY = 8_000;
const FILLER_SHARE = 0.45;
const CAPITALISED_SHARE = 0.05;
const NAME_SHARE = 0.012;
const SENTENCE_WORDS = 16;
const PARAGRAPH_SENTENCES = 4;

/** Makes a text of about so many UTF-16 units, with a headline in capitals, curly quotes and no-break spaces. */
export function makeText(
  script: Script,
  units: number,
  { names, seed = 2 }: { readonly names: readonly string[]; readonly seed?: number },
): string {
  const model = MODELS[script];
  const random = seeded(seed);
  const vocabulary = Array.from({ length: VOCABULARY }, () => word(random, model, 1 + random.below(4)));
  // Zipf: the rank of a word is drawn on a logarithmic scale.
  const content = (): string => vocabulary[Math.floor(VOCABULARY ** random.next()) - 1] ?? 'x';
  const headline = [random.pick(names), ...Array.from({ length: 6 }, content), random.pick(names)];
  const parts: string[] = [`${headline.join(' ').toUpperCase()}\n`];
  let length = parts[0]?.length ?? 0;
  for (let at = 0; length < units; at += 1) {
    const drawn = random.next();
    let next = content();
    if (drawn < NAME_SHARE) next = random.pick(names);
    else if (drawn < NAME_SHARE + CAPITALISED_SHARE) next = capitalised(content());
    else if (drawn < NAME_SHARE + CAPITALISED_SHARE + FILLER_SHARE) next = random.pick(model.fillers);
    if (at % SENTENCE_WORDS === 0) next = capitalised(next);
    if (random.next() < 0.01) next = `“${next}”`;
    const ends = at % SENTENCE_WORDS === SENTENCE_WORDS - 1;
    const paragraph =
      ends && at % (SENTENCE_WORDS * PARAGRAPH_SENTENCES) === SENTENCE_WORDS * PARAGRAPH_SENTENCES - 1;
    const gap = paragraph ? '.\n' : ends ? '. ' : random.next() < 0.01 ? '\u00a0' : ' ';
    parts.push(next + gap);
    length += next.length + gap.length;
  }
  // One flat run of units, as a text is that came in a message; a slice would be slower for whoever reads it.
  return JSON.parse(JSON.stringify(parts.join('').slice(0, units)));
}
