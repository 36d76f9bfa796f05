/** Lists every written form of a place with what the form is: the matter the index is compiled from. */
import type { Place } from '../model/domain.ts';
import { EXONYMS, OBLAST_FORMS } from './exonyms.ts';
import { adjectiveStems } from './inflection/adjectives.ts';
import { polish } from './inflection/pl.ts';
import { russian as russianCases } from './inflection/ru.ts';
import { inflect } from './inflection/rules.ts';
import { ukrainian } from './inflection/uk.ts';
import { cyrillize, renderings, takenOver, ukrainize } from './renderings.ts';
import {
  CAPITALS_ONLY,
  FOREIGN,
  OBLIQUE,
  ROLE_ADJECTIVE,
  ROLE_AREA_ADJECTIVE,
  ROLE_AREA_NAME,
  ROLE_NAME,
  ROLE_OTHER_NAME,
  ROLE_SPELLING,
  SCRIPT_LATIN,
  STANDS_FOR_AREA,
} from './roles.ts';
import { romanize } from './romanize.ts';

/** Receives one form, in any case, with its flags and the dictionary name it is a form of. */
export type FormSink = (form: string, flags: number, base: string) => void;

const SETTLEMENTS = new Set(['city', 'town', 'village']);
const AREAS = new Set(['oblast', 'raion']);
const CYRILLIC_ONLY = /^[\u0400-\u052f '’ʼ-]+$/;
const PLAIN_LATIN = /^\p{Lu}[\p{L} '’-]{3,}$/u;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
const AREA_NOUN_AFTER = /^(.+?)[ -](область|район|области|oblast|region|raion|district|krai|край)$/i;

/**
 * Returns a function that calls its sink with every form of a place. Most names are borne by several places, so the
 * forms of a name are made and prepared once; a form that is prepared to null is left out.
 */
export function openForms<Form>(
  prepare: (text: string, flags: number, base: string) => Form | null,
): (place: Place, sink: (form: Form) => void) => void {
  const made = new Map<string, readonly Form[]>();
  const record = (list: (sink: FormSink) => void): readonly Form[] => {
    const forms: Form[] = [];
    list((text, flags, base) => {
      const form = prepare(text, flags, base);
      if (form !== null) forms.push(form);
    });
    return forms;
  };
  const formsOf = (key: string, list: (sink: FormSink) => void): readonly Form[] => {
    let forms = made.get(key);
    if (forms === undefined) {
      forms = record(list);
      made.set(key, forms);
    }
    return forms;
  };
  return (place, sink) => {
    const isSettlement = SETTLEMENTS.has(place.kind);
    for (const { name, lang, role } of namesOf(place)) {
      const key = `${role}${isSettlement ? '+' : '-'}${lang} ${name}`;
      const list = (each: FormSink) => listName({ name, lang, role, isSettlement, sink: each });
      for (const form of formsOf(key, list)) sink(form);
    }
    if (isSettlement && place.conflict === 'russo-ukrainian-war') {
      for (const [name, from] of spelledNames(place)) {
        for (const form of formsOf(`~${from} ${name}`, (each) => listSpellings(name, { from, sink: each })))
          sink(form);
      }
    }
    if (isSettlement && place.kind !== 'village' && place.conflict !== 'russo-ukrainian-war') {
      for (const form of record((each) => listCyrillic(place, each))) sink(form);
    }
    if (AREAS.has(place.kind)) for (const form of record((each) => listAreaForms(place, each))) sink(form);
  };
}

/** Lists the names of a place as they are written down, with their language and role. */
function* namesOf(
  place: Place,
): Generator<{ readonly name: string; readonly lang: string; readonly role: number }> {
  const { names, sideNames = {}, formerNames = {}, latin = [] } = place;
  for (const [lang, list] of Object.entries(names))
    for (const name of list) yield { name, lang, role: ROLE_NAME };
  for (const list of Object.values(sideNames))
    for (const name of list) yield { name, lang: guessLanguage(name), role: ROLE_OTHER_NAME };
  for (const [lang, list] of Object.entries(formerNames))
    for (const name of list) yield { name, lang, role: ROLE_OTHER_NAME };
  for (const name of latin) if (PLAIN_LATIN.test(name)) yield { name, lang: 'en', role: ROLE_SPELLING };
  if (!isProminent(place)) return;
  for (const [lang, list] of Object.entries(EXONYMS[names.en?.[0] ?? ''] ?? {}))
    for (const name of list) yield { name, lang, role: ROLE_NAME };
}

/** Exonyms are those of the one known bearer of a name, not of the villages called after it. */
function isProminent({ kind, population = 0 }: Place): boolean {
  return kind !== 'village' && (!SETTLEMENTS.has(kind) || population > 3_000);
}

function guessLanguage(name: string): string {
  if (!/[\u0400-\u052f]/.test(name)) return 'en';
  return /[іїєґ'’]/i.test(name) ? 'uk' : 'ru';
}

interface NameOfPlace {
  readonly name: string;
  readonly lang: string;
  readonly role: number;
  readonly isSettlement: boolean;
  readonly sink: FormSink;
}
function listName({ name, lang, role, isSettlement, sink }: NameOfPlace): void {
  const script = /[A-Za-z]/.test(name) ? SCRIPT_LATIN : 0;
  if (ABBREVIATION.test(name)) {
    sink(name, role | script | CAPITALS_ONLY, name);
    return;
  }
  const lower = name.toLowerCase().replaceAll(/[’ʼ`]/g, "'");
  if (!CYRILLIC_ONLY.test(name) || (lang !== 'uk' && lang !== 'ru')) {
    if (lang === 'pl') {
      for (const form of inflect(lower, polish))
        sink(form, role | script | FOREIGN | (form === lower ? 0 : OBLIQUE), name);
      if (isSettlement) listAdjectives(lower, { lang, name, sink });
      return;
    }
    const foreign = lang === 'de' || lang === 'fr' || lang === 'es' ? FOREIGN : 0;
    sink(name, role | script | foreign, name);
    if (lang === 'de') sink(`${name}s`, role | script | foreign | OBLIQUE, name);
    return;
  }
  const plain = lang === 'ru' ? lower.replaceAll('ё', 'е') : lower;
  for (const form of inflect(plain, lang === 'uk' ? ukrainian : russianCases)) {
    sink(form, role | (form === plain ? 0 : OBLIQUE), name);
  }
  if (!isSettlement) return;
  listAdjectives(plain, { lang, name, sink });
  const others = (role === ROLE_NAME ? renderings(plain, lang) : []).map(
    (rendering) => [rendering, lang] as const,
  );
  const russian = lang === 'uk' && role === ROLE_NAME ? takenOver(plain) : null;
  for (const [rendering, of] of russian === null ? others : [...others, [russian, 'ru'] as const]) {
    for (const form of inflect(rendering, of === 'uk' ? ukrainian : russianCases))
      sink(form, ROLE_SPELLING | (form === rendering ? 0 : OBLIQUE), name);
  }
}

function listAdjectives(
  lower: string,
  { lang, name, sink }: { lang: string; name: string; sink: FormSink },
): void {
  const script = lang === 'pl' ? SCRIPT_LATIN | FOREIGN : 0;
  for (const stem of adjectiveStems(lower, lang)) sink(stem, ROLE_ADJECTIVE | script, name);
}

/** Lists the Cyrillic names of a settlement that the press with Latin letters spells, with their language. */
function spelledNames({
  names,
  sideNames = {},
  formerNames = {},
}: Place): readonly (readonly [string, 'uk' | 'ru'])[] {
  const sources: (readonly [string, 'uk' | 'ru'])[] = [];
  for (const name of names.uk ?? []) sources.push([name, 'uk']);
  for (const name of names.ru ?? []) sources.push([name, 'ru']);
  for (const name of formerNames.uk ?? []) sources.push([name, 'uk']);
  for (const name of Object.values(sideNames).flat())
    if (guessLanguage(name) === 'ru') sources.push([name, 'ru']);
  return sources.filter(([name]) => CYRILLIC_ONLY.test(name));
}

/** Spells a foreign town's name in Ukrainian and Russian where the records do not. */
function listCyrillic({ names }: Place, sink: FormSink): void {
  const english = names.en?.[0] ?? '';
  const russian = names.ru?.[0]?.toLowerCase() ?? cyrillize(english.toLowerCase());
  if (russian === null || russian === '') return;
  if (names.ru === undefined)
    for (const form of inflect(russian, russianCases))
      sink(form, ROLE_SPELLING | (form === russian ? 0 : OBLIQUE), english);
  if (names.uk !== undefined) return;
  const other = ukrainize(russian);
  for (const form of inflect(other, ukrainian))
    sink(form, ROLE_SPELLING | (form === other ? 0 : OBLIQUE), english);
}

/** Spells one Cyrillic name as the press of each language with Latin letters does. */
function listSpellings(name: string, { from, sink }: { from: 'uk' | 'ru'; sink: FormSink }): void {
  for (const [lang, spellings] of Object.entries(romanize(name.toLowerCase(), from))) {
    for (const spelling of spellings) listSpelling({ spelling, lang, name, sink });
  }
}

function listSpelling(of: { spelling: string; lang: string; name: string; sink: FormSink }): void {
  const { spelling, lang, name, sink } = of;
  const foreign = lang === 'en' ? 0 : FOREIGN;
  const flags = ROLE_SPELLING | SCRIPT_LATIN | foreign;
  sink(spelling, flags, name);
  if (lang !== 'pl') return;
  for (const form of inflect(spelling, polish)) sink(form, flags | OBLIQUE, name);
  listAdjectives(spelling, { lang, name, sink });
}

/** The adjective or the town's name alone, which stands for the area beside a noun or in a row of areas. */
function listAreaForms(place: Place, sink: FormSink): void {
  const all = [
    ...(place.names.uk ?? []),
    ...(place.names.ru ?? []),
    ...(place.names.en ?? []),
    ...(place.latin ?? []),
  ];
  for (const full of all) {
    const bare = AREA_NOUN_AFTER.exec(full)?.[1]?.toLowerCase();
    if (bare === undefined) continue;
    if (CYRILLIC_ONLY.test(bare)) {
      const lang = /[іїєґ'’]/i.test(full) || (place.names.uk ?? []).includes(full) ? 'uk' : 'ru';
      for (const stem of adjectiveStems(bare, lang)) sink(stem, ROLE_AREA_ADJECTIVE, full);
    } else sink(bare, ROLE_AREA_NAME | SCRIPT_LATIN, full);
  }
  const extra = OBLAST_FORMS[place.id];
  if (extra === undefined) return;
  for (const name of extra.names)
    sink(name, ROLE_AREA_NAME | SCRIPT_LATIN | (extra.isBehind ? STANDS_FOR_AREA : 0), name);
  for (const name of extra.onlyWithNa ?? []) sink(name, ROLE_AREA_NAME, name);
  for (const stem of extra.polish) sink(stem, ROLE_AREA_ADJECTIVE | SCRIPT_LATIN | FOREIGN, stem);
  for (const form of extra.regional) {
    const script = /[a-z]/i.test(form) ? SCRIPT_LATIN : 0;
    if (script)
      for (const inflected of inflect(form.toLowerCase(), polish)) sink(inflected, ROLE_NAME | script, form);
    // Most are the same word in both languages, whose cases differ: Буковина, Закарпаття.
    else
      for (const cases of [ukrainian, russianCases])
        for (const inflected of inflect(form.toLowerCase(), cases)) sink(inflected, ROLE_NAME, form);
  }
}
