import type { Speaker } from '../model/domain.ts';
import type { Cue, ItemRules, PartyCue } from './item.ts';
import type { ClaimLanguage, Frame, Voice, WordList } from './languages/language.ts';
import { addPattern, emptyLexicon } from './lexicon.ts';
import { foldWord } from './tokens.ts';

/** A language's tables made ready for look-up. */
export interface Vocabulary {
  readonly language: ClaimLanguage;
  readonly rules: Omit<ItemRules, 'placeKindOf'>;
}

/** Longest ending that an inflected name may add to its stem. */
const NAME_ENDING = 3;

/** Cuts an inflected name to the stem its cases share; other scripts' names do not change. */
function nameStem(word: string): string {
  if (!/^[а-яіїєґё'-]+$/u.test(word) || word.length < 4) return word;
  if (/(?:ий|ый|ой|ая|яя)$/u.test(word)) return `${word.slice(0, -2)}*`;
  if (/[аяьйоеу]$/u.test(word)) return `${word.slice(0, -1)}*`;
  return `${word}*`;
}

function namePattern(name: string): string {
  return (name.match(/[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|\p{N}+/gu) ?? [])
    .map((word, index, all) =>
      // "24-я", "24-й": the ending of an ordinal.
      index > 0 && word.length <= 2 && /^\p{N}/u.test(all[index - 1] as string) && /^[а-яіїєґ]+$/u.test(word)
        ? '*'
        : nameStem(foldWord(word).replace(/'s$/u, '')),
    )
    .join(' ');
}

/** Makes the look-up tables of one language; speakers of the dataset are added by their aliases. */
export function compileVocabulary(language: ClaimLanguage, speakers: readonly Speaker[]): Vocabulary {
  const lexicon = emptyLexicon<Cue>();
  const named = emptyLexicon<Cue>();
  const nominatives = new Set<string>();
  const endings = {
    ...(language.past ? { past: language.past } : {}),
    ...(language.short ? { short: language.short } : {}),
    ...(language.long ? { long: language.long } : {}),
  };
  const add = (pattern: string, value: Cue): void => addPattern(lexicon, pattern, { value, endings });
  const party = (cue: Partial<PartyCue>): Cue => ({
    kind: 'party',
    party: { side: null, soft: false, speaker: null, role: 'force', deixis: null, ...cue },
  });
  for (const tag of ['skip', 'denyThat'] as const) {
    for (const pattern of language.words[tag] ?? []) add(pattern, { kind: 'word', tag });
  }
  for (const [frame, voices] of Object.entries(language.predicates)) {
    for (const [voice, patterns] of Object.entries(voices)) {
      // Object.entries forgets the literal keys of the record.
      for (const pattern of patterns)
        add(pattern, { kind: 'predicate', frame: frame as Frame, voice: voice as Voice });
    }
  }
  for (const pattern of language.stateNouns)
    add(pattern, { kind: 'predicate', frame: 'state', voice: 'noun' });
  for (const [side, words] of Object.entries(language.sides)) {
    for (const pattern of words.hostile ?? []) add(pattern, party({ side, role: 'force', hostile: true }));
    for (const pattern of words.force ?? []) add(pattern, party({ side, role: 'force' }));
    for (const pattern of words.voice ?? []) add(pattern, party({ side, role: 'voice' }));
    for (const pattern of words.named ?? [])
      addPattern(named, pattern, { value: party({ side, role: 'voice', soft: true }) });
    for (const pattern of words.adjective ?? []) add(pattern, party({ side, role: 'adjective' }));
  }
  for (const [side, patterns] of Object.entries(language.offices ?? {})) {
    for (const pattern of patterns) add(pattern, party({ side, soft: true, role: 'office' }));
  }
  for (const [kind, patterns] of Object.entries(language.kinds)) {
    for (const pattern of patterns) add(pattern, { kind: 'place-kind', placeKind: kind });
  }
  for (const [pattern, value] of language.fractions) add(pattern, { kind: 'fraction', value });
  for (const [tag, patterns] of Object.entries(language.words)) {
    if (tag === 'skip' || tag === 'denyThat') continue;
    for (const pattern of patterns) add(pattern, { kind: 'word', tag: tag as WordList });
  }
  for (const [id, patterns] of Object.entries(language.speakers ?? {})) {
    const speaker = speakers.find((one) => one.id === id);
    if (!speaker) continue;
    for (const pattern of patterns) add(pattern, speakerCue(speaker));
  }
  for (const speaker of speakers) addSpeaker(speaker);
  return {
    language,
    rules: {
      lexicon,
      named,
      nominatives,
      subject: new Set(language.subject ?? []),
      infinitive: language.infinitive,
      dative: language.dative ?? [],
      dativePlural: language.dativePlural ?? [],
      adjectiveAfter: language.adjectiveAfter ?? false,
      homeForces: language.homeForces ?? [],
      perfect: new Set(language.perfect ?? []),
      parted: new Set(language.separable?.flatMap(({ forms }) => forms) ?? []),
    },
  };

  function addSpeaker(speaker: Speaker): void {
    const names = new Set<string>();
    for (const lang of new Set([language.lang, 'en'])) {
      const name = speaker.name[lang];
      if (name) names.add(name.replace(/\s*\([^)]*\)/gu, ''));
      for (const alias of speaker.aliases?.[lang] ?? []) names.add(alias);
    }
    for (const name of names) {
      const words = name.split(/\s+/u);
      const person = speaker.kind === 'person';
      const first = (name.match(/\p{L}/u)?.[0] ?? 'a') as string;
      const capital = first !== first.toLowerCase();
      // A lone small word ("soldiers") is a force, not a name; a lone short name swallows other words.
      const numbered = /^\d/u.test(name);
      if (!capital && !numbered && (words.length < 2 || !person)) continue;
      if (words.length === 1 && name.length < 3) continue;
      for (const word of words) nominatives.add(foldWord(word));
      const cue = speakerCue(speaker);
      const put = (pattern: string): void => {
        if (pattern)
          addPattern(lexicon, pattern, { value: cue, ending: NAME_ENDING, capital: capital && !numbered });
      };
      put(namePattern(name));
      const surname = words[words.length - 1] as string;
      if (
        person &&
        capital &&
        words.length === 2 &&
        surname.length > 3 &&
        name === speaker.name[language.lang]
      )
        put(namePattern(surname));
    }
  }
}

function speakerCue(speaker: Speaker): Cue {
  const role = speaker.kind === 'person' ? 'person' : 'voice';
  return {
    kind: 'party',
    party: {
      side: speaker.side,
      soft: false,
      speaker: speaker.id,
      role,
      deixis: null,
      ...(speaker.leaning ? { leaning: speaker.leaning } : {}),
    },
  };
}
