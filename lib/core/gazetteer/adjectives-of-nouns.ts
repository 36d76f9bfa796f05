/**
 * Finds the adjectives of places that a noun gives their meaning: "Покровський напрямок" is a sector, "Сумської та
 * Харківської областей" are two oblasts, "na kierunku pokrowskim" a sector with the adjective after its noun.
 */
import { adjectiveStem } from './inflection/adjectives.ts';
import type { Candidate, Item, Reader, ReadPassage } from './items.ts';
import { candidatesOf, makeItem } from './make-item.ts';
import { ROLE_ADJECTIVE, ROLE_AREA_ADJECTIVE, ROLE_MASK } from './roles.ts';

type NounKind = 'sector' | 'area' | 'district';
const MAX_ROW = 8;
/** Sectors named after historical lands: Siveria, Sloboda Ukraine. */
const NO_TOWNS = new Set([
  'сіверськ',
  'северск',
  'слобожанськ',
  'слобожанск',
  'придніпровськ',
  'приднепровск',
]);

/** Returns an item for every such adjective; the last one before an oblast's noun takes the noun into its span. */
export function readAdjectives(reader: Reader, read: ReadPassage): Item[] {
  const { words, cues } = read;
  const items: Item[] = [];
  words.forEach(({ key }, noun) => {
    const kind: NounKind | null = cues.area(key)
      ? 'area'
      : cues.sector(key)
        ? 'sector'
        : cues.district(key)
          ? 'district'
          : null;
    if (kind === null) return;
    const before = readRow(reader, read, { noun, kind, step: -1 });
    items.push(...before);
    if (cues.lang === 'pl' && before.length === 0)
      items.push(...readRow(reader, read, { noun, kind, step: 1 }));
  });
  items.push(...readElliptic(reader, read, items));
  if (items.some(({ modifier }) => modifier)) reader.hasSector = true;
  return items;
}

interface Row {
  readonly noun: number;
  readonly kind: NounKind;
  readonly step: 1 | -1;
}

function readRow(reader: Reader, read: ReadPassage, { noun, kind, step }: Row): Item[] {
  const { words, cues } = read;
  const items: Item[] = [];
  let lastWasAdjective = false;
  for (let i = noun + step; i >= 0 && i < words.length && Math.abs(i - noun) <= MAX_ROW; i += step) {
    const word = words[i];
    const gap = words[step < 0 ? i + 1 : i]?.gap ?? '';
    if (word === undefined || !/^(,? |-|[,»"”]+ |[ ][«"„])$/.test(gap)) break;
    const joined = words[i - 1];
    const whole =
      step < 0 && word.gap === '-' && joined?.capital
        ? adjectiveCandidates(reader, joined.key + word.key, kind)
        : [];
    if (whole.length > 0) {
      // Ивано-Франковская is one adjective of one oblast.
      const takesNoun = items.length === 0 && kind !== 'sector';
      const to = takesNoun ? noun + 1 : i + 1;
      items.push(
        asItem(read, { from: i - 1, to, candidates: whole, kind, end: words[to - 1]?.end ?? word.end }),
      );
      i--;
      lastWasAdjective = false;
      continue;
    }
    const candidates = adjectiveCandidates(reader, word.key, kind);
    if (candidates.length > 0) {
      const last = items.at(-1);
      if (gap === '-' && last !== undefined && step < 0) {
        // покровсько-мирноградський is one span and goes by its first part.
        items[items.length - 1] = asItem(read, { from: i, to: last.to, candidates, kind, end: last.end });
      } else {
        // "направление, красноармейский": a comma parts the noun from what is not its own.
        if (gap.includes(',') && items.length === 0) break;
        const takesNoun = items.length === 0 && kind !== 'sector';
        const from = takesNoun && step > 0 ? noun : i;
        const to = takesNoun && step < 0 ? noun + 1 : i + 1;
        items.push(asItem(read, { from, to, candidates, kind, end: words[to - 1]?.end ?? word.end }));
      }
      lastWasAdjective = true;
    } else if (cues.and(word.key) && (items.length > 0 || step > 0)) {
      lastWasAdjective = false;
    } else if (gap === '-' && items.length > 0 && lastWasAdjective) {
      // The first part of a compound that is no adjective of ours: южно-донецкий.
      items.pop();
      break;
    } else if (word.capital && PROPER_ADJECTIVE.test(word.key)) {
      // One of a row that the records do not hold.
      lastWasAdjective = false;
    } else if (items.length === 0 && !word.capital && adjectiveEnding.test(word.key)) {
      // "на Покровському операційному напрямку"
    } else break;
  }
  return items;
}
const OBLIQUE_AREA = /(ськ|цьк|зьк|ск|цк)(ої|ой)$/;
const PROPER_ADJECTIVE = /(ськ|цьк|зьк|ск|цк)(ого|ому|им|ім|ий|ій|ом|ых|их|ой|ої)$/;
const adjectiveEnding = /(ого|ому|им|ім|ий|ій|ом|ых|их|ой|ої|ым)$/;

function asItem(
  read: ReadPassage,
  row: { from: number; to: number; candidates: readonly Candidate[]; kind: NounKind; end: number },
): Item {
  const { from, to, candidates, kind, end } = row;
  const item = makeItem(read, { from, to, start: read.words[from]?.start ?? 0, end, candidates });
  item.modifier = kind === 'sector';
  item.isArea = kind !== 'sector';
  item.evidence.push(kind === 'sector' ? 'sector-noun' : 'area-noun');
  return item;
}

function adjectiveCandidates({ gazetteer, scanner }: Reader, key: string, kind: NounKind): Candidate[] {
  const stem = adjectiveStem(key);
  const group = stem === null ? -1 : scanner.lookUpAdjective(stem);
  if (group < 0) return [];
  if (kind === 'sector' && NO_TOWNS.has(stem ?? '')) return [];
  const all = candidatesOf(gazetteer, group, key);
  // The Kursk sector is the oblast's: its town lies far behind.
  const abroad = all.filter(
    ({ place, flags }) =>
      (flags & ROLE_MASK) === ROLE_AREA_ADJECTIVE &&
      gazetteer.kindOf(place) === 'oblast' &&
      gazetteer.countryOf(place) === 'ru',
  );
  if (kind === 'sector' && abroad.length > 0) return abroad;
  return all.filter(({ place, flags }) => {
    const role = flags & ROLE_MASK;
    if (kind === 'sector') return role === ROLE_ADJECTIVE;
    return role === ROLE_AREA_ADJECTIVE && (gazetteer.kindOf(place) === 'raion') === (kind === 'district');
  });
}

/** "На Покровському напрямку …, на Лиманському шість": the noun is understood once it was said. */
function readElliptic(reader: Reader, read: ReadPassage, known: readonly Item[]): Item[] {
  const { words, cues, sentences } = read;
  if (cues.lang !== 'uk' && cues.lang !== 'ru') return [];
  const items: Item[] = [];
  const hasSector = reader.hasSector || known.some(({ modifier }) => modifier);
  const areas = known.filter(({ isArea }) => isArea);
  const fullAreas = new Set(words.flatMap(({ key }, i) => (cues.area(key) ? [sentences[i]] : [])));
  if (!hasSector && areas.length === 0 && fullAreas.size === 0) return [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (before === undefined || word.gap !== ' ' || known.some(({ from, to }) => from <= i && i < to)) return;
    const after = words[i + 1];
    const isOpen = after !== undefined && after.gap === ' ' && !cues.and(after.key);
    const isSector =
      hasSector &&
      before.key === 'на' &&
      /(ому|ом)$/.test(word.key) &&
      (word.capital ? !isOpen || !cues.ownerAfter(after.key) : !isOpen);
    if (isSector) {
      const candidates = adjectiveCandidates(reader, word.key, 'sector');
      if (candidates.length > 0)
        items.push(asItem(read, { from: i, to: i + 1, candidates, kind: 'sector', end: word.end }));
    } else if (
      // "99 процентов Луганской, 75 процентов Херсонской и столько же Запорожской областей"
      word.capital &&
      !isOpen &&
      !before.capital &&
      fullAreas.has(sentences[i]) &&
      (cues.locative(before.key) || OBLIQUE_AREA.test(word.key))
    ) {
      const candidates = adjectiveCandidates(reader, word.key, 'area');
      if (candidates.length > 0)
        items.push(asItem(read, { from: i, to: i + 1, candidates, kind: 'area', end: word.end }));
    }
  });
  return items;
}
