/** Gathers the forms of all places by key, with what the list of ambiguous names says of them. */
import type { AmbiguousName, Place } from '../model/domain.ts';
import { openForms } from './forms.ts';
import { countriesOf } from './languages/countries.ts';
import { ADJECTIVE_MARK, type LetterTables, nameKey } from './letters.ts';
import { FOREIGN_CAPITALS, RIVERS } from './notable.ts';
import {
  ADJECTIVAL,
  CAPITALS_ONLY,
  COMMON_WORD,
  ELSEWHERE,
  FOREIGN,
  OBLIQUE,
  PERSONAL_NAME,
  RIVER,
  ROLE_ADJECTIVE,
  ROLE_AREA_ADJECTIVE,
  ROLE_MASK,
  ROLE_SPELLING,
} from './roles.ts';

/** By key: pairs of a slot and its flags; a slot is a place's number times eight plus the role. */
export type FormTable = ReadonlyMap<string, readonly number[]>;

const MEANINGS: Readonly<Record<string, number>> = {
  'common-word': COMMON_WORD,
  'common-phrase': COMMON_WORD,
  surname: PERSONAL_NAME,
  'given-name': PERSONAL_NAME,
  'place-abroad': ELSEWHERE,
  place: ELSEWHERE,
  river: RIVER,
  'relational-adjective': ADJECTIVAL,
  region: ELSEWHERE,
};
const SHORTEST = 3;
/** A settlement smaller than this that is called like a state's capital is not what the news means by the name. */
const NAMESAKE_POPULATION = 500_000;

/** The records hold two states as theatres of war; a state's name is never marked. */
const STATES = new Set(['iran', 'pakistan']);
const isCountry = ({ id, kind }: Place): boolean => kind === 'country' || STATES.has(id);

/** Returns the forms of all places. Countries have none: they are no contested places. */
export function collectForms(records: {
  readonly places: readonly Place[];
  readonly ambiguous: readonly AmbiguousName[];
  readonly letters: LetterTables;
}): FormTable {
  const { places, ambiguous, letters } = records;
  const meanings = meaningsByKey(ambiguous, letters);
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    let key = keys.get(text);
    if (key === undefined) {
      key = nameKey(text, letters);
      keys.set(text, key);
    }
    return key;
  };
  // A salient called by its town's bare name is the town.
  const towns = new Set(
    places.flatMap(({ kind, names }) =>
      kind === 'city' || kind === 'town' ? Object.values(names).flat() : [],
    ),
  );
  const foreign = new Set([...FOREIGN_CAPITALS].map((name) => nameKey(name, letters)));
  const rivers = new Set([...RIVERS].map((name) => nameKey(name, letters)));
  const table = new Map<string, number[]>();
  const listForms = openForms((text, flags, base): Form | null => {
    const bare = nameKey(text, letters);
    const role = flags & ROLE_MASK;
    if (bare.charCodeAt(0) <= LAST_DIGIT && !HAS_LETTER.test(bare)) return null;
    if (role === ROLE_SPELLING && (flags & FOREIGN) === 0 && countriesOf(bare).length > 0) return null;
    const isAdjective = role === ROLE_ADJECTIVE || role === ROLE_AREA_ADJECTIVE;
    return {
      key: isAdjective ? bare + ADJECTIVE_MARK : bare,
      length: bare.length,
      flags: flags | (meanings.get(keyOf(base)) ?? 0) | (rivers.has(keyOf(base)) ? RIVER : 0),
      isCapital: foreign.has(keyOf(base)) || foreign.has(bare),
      isTown: towns.has(base),
    };
  });
  places.forEach((place, number) => {
    if (isCountry(place)) return;
    const isNamesake = (place.population ?? 0) < NAMESAKE_POPULATION;
    const isSalient = place.kind === 'territory' && place.conflict === 'russo-ukrainian-war';
    const shortest = SHORTEST - Number(place.kind !== 'village');
    listForms(place, ({ key, length, flags, isCapital, isTown }) => {
      if (length < shortest || (isNamesake && isCapital) || (isSalient && isTown)) return;
      add(table, key, (number << 3) | (flags & ROLE_MASK), flags);
    });
  });
  return table;
}

interface Form {
  readonly key: string;
  readonly length: number;
  readonly flags: number;
  /** Whether its name is that of a capital or party elsewhere. */
  readonly isCapital: boolean;
  readonly isTown: boolean;
}

/** What every form of the spelling must be for the spelling to be it; all other bits hold when one form has them. */
const ONLY_IF_ALL = OBLIQUE | FOREIGN | CAPITALS_ONLY;

function add(table: Map<string, number[]>, key: string, slot: number, bits: number): void {
  const list = table.get(key);
  if (list === undefined) {
    table.set(key, [slot, bits]);
    return;
  }
  // A place's forms come one after another, so the slot looked for is among the last ones.
  for (let i = list.length - 2; i >= 0 && i >= list.length - 16; i -= 2) {
    if (list[i] !== slot) continue;
    const before = list[i + 1] ?? 0;
    list[i + 1] = ((before | bits) & ~ONLY_IF_ALL) | (before & bits & ONLY_IF_ALL);
    return;
  }
  list.push(slot, bits);
}

const LAST_DIGIT = 57;
const HAS_LETTER = /\p{L}/u;

function meaningsByKey(
  ambiguous: readonly AmbiguousName[],
  letters: LetterTables,
): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  for (const { name, ids, settlements, meanings } of ambiguous) {
    let bits = settlements > ids.length ? ELSEWHERE : 0;
    for (const meaning of meanings) bits |= MEANINGS[meaning] ?? 0;
    if (bits === 0) continue;
    const key = nameKey(name, letters);
    byKey.set(key, (byKey.get(key) ?? 0) | bits);
  }
  return byKey;
}
