/** Compiles a language's sentence frames and finds where they fit. */
import type { SideId } from '../../model/domain.ts';
import { addPattern, emptyLexicon, type Lexicon } from '../lexicon.ts';
import type { TargetKind, TopicFrame, TopicLanguage } from './topic-language.ts';

export type SlotName =
  | 'place'
  | 'subject'
  | 'object'
  | 'by'
  | 'side'
  | 'whose'
  | 'who'
  | 'number'
  | 'target'
  | 'happening'
  | 'soldiers'
  | 'weapon'
  | 'name';
export type Step =
  | {
      readonly kind: 'word';
      readonly exact: readonly string[];
      readonly stems: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'slot'; readonly slot: SlotName; readonly optional: boolean }
  | { readonly kind: 'end' };
/** One pattern, ready to be tried. */
export interface CompiledFrame {
  readonly frame: TopicFrame;
  readonly steps: readonly Step[];
  /** Index of the cue among the steps. */
  readonly cue: number;
}
/** A word that names a side in a case. */
export interface SideName {
  readonly side: SideId;
  readonly form: 'name' | 'other' | 'adjective';
}
/** A language's frames and nouns, ready for look-up. */
export interface TopicVocabulary {
  readonly exact: ReadonlyMap<string, readonly CompiledFrame[]>;
  readonly stems: ReadonlyMap<string, readonly CompiledFrame[]>;
  readonly longest: number;
  readonly sides: Lexicon<SideName>;
  readonly targets: Lexicon<TargetKind>;
  readonly nouns: Readonly<Record<'happening' | 'soldiers' | 'weapon', Lexicon<true>>>;
  readonly scales: Lexicon<number>;
  readonly before: ReadonlySet<string>;
}
/** Endings that `~` and `^` stand for in the language. */
export interface FrameEndings {
  readonly past?: readonly string[];
  readonly short?: readonly string[];
}

function wordStep(word: string, endings: FrameEndings): Step {
  const optional = word.endsWith('?');
  const exact: string[] = [];
  const stems: string[] = [];
  for (const one of (optional ? word.slice(0, -1) : word).split('|')) {
    const bare = one.slice(0, -1);
    if (one.endsWith('*')) stems.push(bare);
    else if (one.endsWith('~')) exact.push(...(endings.past ?? ['']).map((end) => bare + end));
    else if (one.endsWith('^')) exact.push(...(endings.short ?? ['']).map((end) => bare + end));
    // Papers set the dash between subject and predicate long or short.
    else if (one === '—') exact.push('—', '–');
    else exact.push(one);
  }
  return { kind: 'word', exact, stems, optional };
}

function stepOf(word: string, endings: FrameEndings): Step {
  if (word === '$') return { kind: 'end' };
  if (/^_\d$/u.test(word)) return { kind: 'gap', most: Number(word.slice(1)) };
  if (word.startsWith('@')) {
    const optional = word.endsWith('?');
    // The tables are ours and checked by a test: every slot they name exists.
    return { kind: 'slot', slot: word.slice(1, optional ? -1 : undefined) as SlotName, optional };
  }
  return wordStep(word, endings);
}

/** Writes out the phrases that a pattern refers to; phrases may refer to others. */
function writtenOut(pattern: string, phrases: TopicLanguage['phrases']): readonly string[] {
  const found = /%([a-z]+)/iu.exec(pattern);
  if (!found) return [pattern];
  const choices = phrases[found[1] as string] ?? [];
  return choices.flatMap((one) => writtenOut(pattern.replace(found[0], one), phrases));
}

function lexiconOf(patterns: readonly string[]): Lexicon<true> {
  const lexicon = emptyLexicon<true>();
  for (const pattern of patterns) addPattern(lexicon, pattern, { value: true });
  return lexicon;
}

/** Makes the look-up tables of one language. */
export function compileTopics(language: TopicLanguage, endings: FrameEndings): TopicVocabulary {
  const exact = new Map<string, CompiledFrame[]>();
  const stems = new Map<string, CompiledFrame[]>();
  let longest = 0;
  const put = (map: Map<string, CompiledFrame[]>, word: string, compiled: CompiledFrame): void => {
    const list = map.get(word);
    if (list) list.push(compiled);
    else map.set(word, [compiled]);
  };
  for (const frame of language.frames) {
    for (const pattern of frame.patterns.flatMap((one) => writtenOut(one, language.phrases))) {
      const words = pattern.split(' ').filter(Boolean);
      const cue = words.findIndex((word) => word.startsWith('!'));
      const steps = words.map((word) => stepOf(word.replace(/^!/u, ''), endings));
      const step = steps[cue];
      if (step?.kind !== 'word') continue;
      const compiled: CompiledFrame = { frame, steps, cue };
      for (const word of step.exact) put(exact, word, compiled);
      for (const stem of step.stems) {
        put(stems, stem, compiled);
        longest = Math.max(longest, stem.length);
      }
    }
  }
  const sides = emptyLexicon<SideName>();
  for (const [side, names] of Object.entries(language.sides)) {
    for (const form of ['name', 'other', 'adjective'] as const) {
      for (const pattern of (names[form] ?? '').split(',')) {
        if (pattern.trim()) addPattern(sides, pattern.trim(), { value: { side, form }, capital: true });
      }
    }
  }
  const targets = emptyLexicon<TargetKind>();
  for (const [target, patterns] of Object.entries(language.targets)) {
    // The record's keys are the kinds themselves.
    for (const pattern of patterns) addPattern(targets, pattern, { value: target as TargetKind });
  }
  const nouns = {
    happening: lexiconOf(language.happenings),
    soldiers: lexiconOf(language.soldiers),
    weapon: lexiconOf(language.weapons),
  };
  const scales = emptyLexicon<number>();
  for (const [pattern, factor] of language.scales) addPattern(scales, pattern, { value: factor });
  return { exact, stems, longest, sides, targets, nouns, scales, before: new Set(language.before) };
}

/** Lists the frames whose cue a word is. */
export function framesAt(vocabulary: TopicVocabulary, word: string): readonly CompiledFrame[] {
  const out = [...(vocabulary.exact.get(word) ?? [])];
  for (let length = Math.min(word.length, vocabulary.longest); length > 2; length--)
    out.push(...(vocabulary.stems.get(word.slice(0, length)) ?? []));
  return out;
}
