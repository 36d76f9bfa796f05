/** Tells the names that name no place here: persons, streets, clubs, ships, organisations, rivers. */
import type { Word } from '../text/words.ts';
import { isGivenName } from './given-names.ts';
import { looksNational } from './inflection/national.ts';
import type { Item, Reader, ReadPassage } from './items.ts';
import { ADJECTIVAL, COMMON_WORD, OBLIQUE, PERSONAL_NAME, RIVER } from './roles.ts';

const TERRITORY_KINDS = new Set(['region', 'territory', 'oblast']);
/** Proclaimed republics are put into quotation marks by those who do not recognise them. */
const isProclaimed = (kind: string): boolean => kind === 'territory';
/** Works and dams are written in quotation marks themselves: «Азовсталь». */
const isNeverATitle = (kind: string): boolean => kind === 'facility' || kind === 'island';
const PATRONYMIC = /(ович|евич|євич|івн|ївн|овн|евн|ичн)(а|у|ем|ом|и|і|ы|е|ою|ой|ові|еві)?$/;
/** The adjectival look of a name, which makes a noun after it its owner: Покровська громада. */
const ADJECTIVAL_LOOK = /([сцз]ьк|[сцз]к)(а|у|е|і|ая|ое|ий|ую|ие)$|(ова|нова|ева|на|не|ове|ое|ая|ий|ый)$/;
/** In other cases only right before the owner. */
const OBLIQUE_LOOK = /(ого|ому|ої|ній|ною|ным|ной|ных)$/;
const OWNER_REACH = 4;
const LONGEST_ABBREVIATION = 5;

/** Whether the item names something else than a place of the gazetteer. */
export function isNoPlace({ gazetteer, surnames }: Reader, read: ReadPassage, item: Item): boolean {
  if (item.modifier || item.isArea) return false;
  if (item.candidates.every(({ place }) => TERRITORY_KINDS.has(gazetteer.kindOf(place)))) {
    const isTitle =
      isQuotedTitle(read, item) &&
      !item.candidates.some(({ place }) => isProclaimed(gazetteer.kindOf(place)));
    return isTitle || isOwnedAfter(read, item) || isOwnedBefore(read, item);
  }
  if (isNationality(read, item)) return true;
  if (item.capitalIsMute && !item.hasNoun && item.to - item.from === 1)
    if (read.cues.ordinary(read.words[item.from]?.key ?? '')) return true;
  if (isPerson(read, item)) {
    surnames.add(stemOf(read.words[item.to - 1]?.key ?? ''));
    return true;
  }
  if (isKnownSurname(surnames, read, item)) return true;
  // "Zorya Luhansk": a club is called like a village.
  if (!item.hasNoun && item.to - item.from === 1 && read.cues.ownerBefore(read.words[item.from]?.key ?? ''))
    return true;
  return (
    (!item.hasNoun &&
      !item.candidates.every(({ place }) => isNeverATitle(gazetteer.kindOf(place))) &&
      isQuotedTitle(read, item)) ||
    isOwnedAfter(read, item) ||
    isOwnedBefore(read, item) ||
    isRiver(read, item)
  );
}

/** Українська армія is no army of Українськ; only a noun of settlements or a place in the sentence makes it the town. */
function isNationality(
  { words, text }: ReadPassage,
  { from, to, start, end, hasNoun, isLocative, capitalIsMute }: Item,
): boolean {
  if (to - from > 1 || hasNoun || !looksNational(text.slice(start, end))) return false;
  const next = words[to];
  const describesNext = next?.gap === ' ' && !next.capital;
  // No adjective has this ending after a preposition: "з Українська ви вийшли". At the end of a row none has a noun.
  if (isLocative) return describesNext && !/ска$|ська$/.test(text.slice(start, end).toLowerCase());
  return capitalIsMute || next?.gap === ' ';
}

/** A name alone in quotation marks is a ship, a club, a newspaper or an operation; so is an adjective with its noun. */
function isQuotedTitle({ words, cues }: ReadPassage, { from, to }: Item): boolean {
  if (!/[«„“"‘»]$/.test(words[from]?.gap ?? '')) return false;
  const closes = (at: number): boolean => /^['"»”“«]/.test(words[at]?.gap ?? '»');
  if (closes(to)) return true;
  const noun = words[to];
  return (
    hasCases(cues.lang) &&
    TITLE_ADJECTIVE.test(words[to - 1]?.key ?? '') &&
    noun?.gap === ' ' &&
    !noun.capital &&
    closes(to + 1)
  );
}
/** "Подписчик «Волчанского вестника»": endings that no name of a town in -ск has. */
const TITLE_ADJECTIVE = /(ий|ый|ой|ого|ому|ої|им|ым|ою|ая|ое|ую)$/;

function isPerson(read: ReadPassage, item: Item): boolean {
  const { words, cues, sentences } = read;
  const { from, to } = item;
  const first = words[from];
  const before = words[from - 1];
  const isPersonal = item.candidates.some(({ flags }) => flags & PERSONAL_NAME);
  if (first !== undefined && to - from === 1 && !item.hasNoun && isGivenName(first.key)) {
    const next = words[to];
    if (!item.isLocative || (next?.gap === ' ' && next.capital)) return true;
  }
  if (first !== undefined && before !== undefined && sentences[from] === sentences[from - 1]) {
    if (first.gap === ' ' && before.capital && isGivenName(before.key)) return true;
    // An initial: "В. Лиман"; the abbreviations of settlements are written small.
    if (/^\. ?$/.test(first.gap) && before.capital && before.key.length === 1 && isLetter(before.key))
      return true;
    if (first.gap === ' ' && cues.person(before.key)) {
      const isNominative = item.candidates.some(({ flags }) => !(flags & OBLIQUE));
      if (isPersonal || !hasCases(cues.lang) || isNominative) return true;
    }
    if (first.gap === ' ' && isPersonal && before.capital && !isAcronym(read, before) && !item.hasNoun) {
      const startsSentence = from === 1 || sentences[from - 2] !== sentences[from - 1];
      if (!startsSentence && !read.isHeadline && !cues.locative(before.key)) return true;
    }
  }
  const after = words[to];
  if (after?.gap !== ' ' || !after.capital || sentences[to] !== sentences[to - 1]) return false;
  if (
    PATRONYMIC.test(after.key) ||
    PATRONYMIC.test(words[to + 1]?.gap === ' ' ? (words[to + 1]?.key ?? '') : '')
  )
    return isGivenName(after.key) || PATRONYMIC.test(after.key);
  return isPersonal && !item.isLocative && !item.hasNoun && isGivenName(after.key);
}

const hasCases = (lang: string): boolean => lang === 'uk' || lang === 'ru' || lang === 'pl';
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

function isAcronym({ text }: ReadPassage, { start, end }: Word): boolean {
  const raw = text.slice(start, end);
  return raw.length > 1 && raw === raw.toUpperCase();
}

function isKnownSurname(surnames: ReadonlySet<string>, { words }: ReadPassage, item: Item): boolean {
  if (surnames.size === 0 || item.hasNoun || item.isLocative || item.to - item.from > 1) return false;
  return surnames.has(stemOf(words[item.from]?.key ?? ''));
}

/** Takes the case ending off, roughly: what is left is compared with what is left of the other. */
function stemOf(key: string): string {
  return key.replace(/(ого|ому|ої|ой|ою|ом|ем|ым|им|ові|ею|ах|[аяуюіїиеьйоы])$/, '');
}

function isOwnedAfter(read: ReadPassage, item: Item): boolean {
  const { words, cues, isHeadline } = read;
  const after = words[item.to];
  if (after === undefined || !/^[ -]( ?[«„“"])?$/.test(after.gap)) return false;
  const isCyrillic = cues.lang === 'uk' || cues.lang === 'ru';
  if (isCyrillic) return isAdjectiveOf(read, item);
  if (cues.ownerAfter(after.key)) return true;
  if (cues.capitalNouns || isHeadline) return false;
  // "Kharkiv National Medical University": every word up to the owner has its capital.
  for (let i = item.to; i < item.to + OWNER_REACH; i++) {
    const word = words[i];
    if (word === undefined || word.gap !== ' ' || !word.capital) return false;
    if (cues.ownerAfter(word.key)) return true;
  }
  return false;
}

/**
 * In Ukrainian and Russian a form of a name may be the adjective of a noun to come: "Покровська громада", "у Донецькому
 * національному університеті", "Луганська «Зоря»". After "in" the noun's own forms are the likelier reading.
 */
function isAdjectiveOf({ words, cues, text }: ReadPassage, item: Item): boolean {
  const after = words[item.to];
  if (after === undefined) return false;
  if (cues.ownerAfter(after.key) && (after.gap === '-' || isAbbreviatedOffice(after, text))) return true;
  const surface = text.slice(item.start, item.end).toLowerCase();
  const isAdjective =
    COMMON_OBLIQUE.test(surface) && item.candidates.every(({ flags }) => flags & (COMMON_WORD | ADJECTIVAL));
  const isOblique = OBLIQUE_ADJECTIVE.test(surface) || isAdjective;
  const isNounForm = /(ська|ську|цька|цьку|зька|зьку|ска|ску)$/.test(surface);
  if (OBLIQUE_LOOK.test(surface) && after.gap === ' ' && cues.ownerAfter(after.key)) return true;
  if (!isOblique && ((item.isLocative && isNounForm) || !ADJECTIVAL_LOOK.test(surface))) return false;
  if (/[«„“"]$/.test(after.gap)) return !isOblique && after.capital && !/[ео]$/.test(surface);
  // "Марганецька, Покровська та Мирівська громади": a row of adjectives has its noun at the end.
  let isRow = false;
  for (let i = item.to; i < item.to + (isRow ? LONG_ROW : OWNER_REACH); i++) {
    const word = words[i];
    if (word === undefined || !(word.gap === ' ' || (word.gap === ', ' && word.capital))) return false;
    if (word.gap === ' ' && cues.ownerAfter(word.key)) return true;
    if (word.gap === ', ' || cues.and(word.key)) isRow = true;
    else if (!ADJECTIVE_ENDING.test(word.key)) return false;
    if (isRow && !cues.and(word.key) && !ADJECTIVE_ENDING.test(word.key)) return false;
  }
  return false;
}
const LONG_ROW = 10;
/** "В Белом доме": of an ordinary adjective that is a village's name too. */
const COMMON_OBLIQUE = /(ом|ім|им|ым|ем)$/;
const OBLIQUE_ADJECTIVE = /([сцз]ьк|[сцз]к)(ому|ім|им|ом|ого|ой|ою|ої|их)$/;
const ADJECTIVE_ENDING = /(ого|ому|им|ім|ий|ій|ом|ых|их|ой|ої|ая|ую|ое|ый|а|е|у|ою)$/;

/** "Харків ОВА": letters that stand for an office. */
function isAbbreviatedOffice({ start, end }: Word, text: string): boolean {
  const raw = text.slice(start, end);
  return raw.length <= 5 && raw === raw.toUpperCase();
}

function isOwnedBefore({ words, cues, text }: ReadPassage, item: Item): boolean {
  const { from } = item;
  const gap = words[from]?.gap ?? '';
  const before = words[from - 1];
  if (before === undefined || !/^(\.? ?|-)?[«„“"]?$/.test(gap)) return false;
  // A stop belongs to an abbreviation ("вул.", "ул."), else it parts two sentences.
  if (gap.startsWith('.') && before.key.length > LONGEST_ABBREVIATION) return false;
  if (cues.ownerBefore(before.key)) {
    // "Театр Маріуполя" tells where it is; a title keeps its nominative: «шахта Покровська», "газета Донбас".
    // So does a street's: "вулиця Покровська" has the look of an adjective and of a town's genitive.
    const surface = text.slice(item.start, item.end).toLowerCase();
    const isTitle = gap !== ' ' || item.candidates.some(({ flags }) => !(flags & OBLIQUE));
    return !hasCases(cues.lang) || isTitle || ADJECTIVAL_LOOK.test(surface);
  }
  if (hasCases(cues.lang) || !/^(of|de|du|d|del|des)$/.test(before.key)) return false;
  const owner = words[from - 2];
  if (owner === undefined || before.gap !== ' ') return false;
  // "University of Kharkiv" but not "the mayor of Kharkiv"; a capital tells the two apart where there are capitals.
  if (/^(club|klub|equipe|equipo)$/.test(owner.key)) return true;
  return owner.capital && (cues.lang === 'en' ? cues.ownerAfter(owner.key) : cues.ownerBefore(owner.key));
}

function isRiver({ words, cues }: ReadPassage, item: Item): boolean {
  if (item.hasNoun || !item.candidates.some(({ flags }) => flags & RIVER)) return false;
  if (cues.lang === 'en' && words[item.from - 1]?.key === 'the' && words[item.from]?.gap === ' ') return true;
  return [1, 2].some((back) => {
    const word = words[item.from - back];
    const gap = words[item.from - back + 1]?.gap;
    return (
      word !== undefined &&
      gap === ' ' &&
      (back === 1 || words[item.from]?.gap === ' ') &&
      cues.river(word.key)
    );
  });
}
