import { answersTo, isArea, type PageContext } from './context.ts';
import type { Item } from './item.ts';
import type { ClaimLanguage, Frame } from './languages/language.ts';
import { headOf, type PlaceGroup } from './place-head.ts';

const GOVERNING = new Set<Item['tag']>(['from', 'near', 'over', 'to', 'otherPreposition']);
const CONNECTORS = new Set<Item['tag']>(['and', 'transparent', 'place-kind', 'number', 'also', 'none']);
const JOINING_MARKS = new Set([',', '(', ')', '/', ';']);

/** Finds the groups of places of a sentence. */
export function placeGroups(
  items: readonly Item[],
  { language, context }: { readonly language: ClaimLanguage; readonly context: PageContext },
): readonly PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (item.tag === 'place') {
      const members = [at];
      for (let next = nextPlace(items, at); next > 0; next = nextPlace(items, next)) members.push(next);
      const last = members[members.length - 1] as number;
      groups.push(group(items, { members, language }));
      at = last;
    } else if (item.tag === 'place-kind') {
      const found = anaphor(items, { at, language, context });
      if (found) groups.push(found);
    } else if (item.tag === 'part' && language.shares?.some((stem) => item.low.startsWith(stem))) {
      const found = implied(items, { at, language, context });
      if (found) groups.push(found);
    } else if (language.order === 'free' && item.party && language.objectPronouns?.includes(item.low)) {
      const found = object(items, { at, context });
      if (found) groups.push(found);
    } else if (item.tag === 'predicate' && language.bareLeaving?.includes(item.low)) {
      const [place, other] = context.latest;
      const named = items.some((one) => one.tag === 'place' || one.tag === 'sector');
      if (place !== undefined && other === undefined && !named) groups.push(standIn(place, at));
    } else if (language.therePronouns?.includes(item.low)) {
      const [place, other] = context.latest;
      const named = items.some((one) => one.tag === 'place' || one.tag === 'sector');
      if (place !== undefined && other === undefined && !named)
        groups.push({ ...standIn(place, at), role: 'in' });
    } else if (language.subjectPronouns?.includes(item.low)) {
      const found = pronoun(items, { at, language, context });
      if (found) groups.push(found);
    }
  }
  return groups;
}

/** "It fell in May": a pronoun as the subject of what is said of places alone, where only one place was named last. */
function pronoun(
  items: readonly Item[],
  {
    at,
    language,
    context,
  }: { readonly at: number; readonly language: ClaimLanguage; readonly context: PageContext },
): PlaceGroup | null {
  const here = items.slice(0, at).flatMap((one) => (one.tag === 'place' && one.place ? [one.place] : []));
  const [place, other] = here.length > 0 ? [...new Set(here)] : context.latest;
  if (place === undefined || other !== undefined) return null;
  let passive = false;
  for (let next = at + 1; next < items.length && next <= at + 5; next++) {
    const one = items[next] as Item;
    if (one.tag === 'auxiliary' || language.copulas?.includes(one.low)) passive = true;
    else if (one.tag === 'predicate') {
      const suits =
        one.frame === 'fall' ||
        one.voice === 'passive' ||
        (passive && one.voice === 'either') ||
        one.voice === 'adjective';
      return suits ? { ...standIn(place, at), ...headOf(items, at, language) } : null;
    } else if (one.party?.role === 'adjective' && passive) return standIn(place, at);
    else if (!['full', 'also', 'not', 'transparent', 'unknown', 'in', 'otherPreposition'].includes(one.tag))
      return null;
  }
  return null;
}
/** "Его взяли в мае": a pronoun beside a verb of taking, where the sentence before named one place. */
function object(
  items: readonly Item[],
  { at, context }: { readonly at: number; readonly context: PageContext },
): PlaceGroup | null {
  const here = items.slice(0, at).flatMap((one) => (one.tag === 'place' && one.place ? [one.place] : []));
  const [place, other] = here.length > 0 ? [...new Set(here)] : context.latest;
  if (place === undefined || other !== undefined || items.slice(at).some((one) => one.tag === 'place'))
    return null;
  const near = items.slice(Math.max(0, at - 2), at + 4);
  const taken = near.some(
    (one) => one.tag === 'predicate' && one.frame && TAKEN.has(one.frame) && one.voice === 'active',
  );
  return taken && !near.some((one) => one.tag === 'human') ? standIn(place, at) : null;
}
const TAKEN = new Set<Frame>(['capture', 'liberate', 'retake', 'lose', 'hold']);

/** "broke through to the outskirts": a part of the one place spoken of. */
function implied(
  items: readonly Item[],
  {
    at,
    language,
    context,
  }: { readonly at: number; readonly language: ClaimLanguage; readonly context: PageContext },
): PlaceGroup | null {
  const next = items[at + 1];
  const named =
    ['place', 'place-kind', 'sector', 'of'].includes(next?.tag ?? '') || items[at + 2]?.tag === 'place';
  if (named || (next?.tag === 'unknown' && next.capital) || items.some((one) => one.tag === 'sector'))
    return null;
  const here = new Set(items.flatMap((one) => (one.tag === 'place' && one.place ? [one.place] : [])));
  const [place, other] = here.size > 0 ? [...here] : context.latest;
  if (place === undefined || other !== undefined) return null;
  const stops = (one: Item | undefined): boolean => !one || one.tag === 'mark' || one.tag === 'clause';
  let from = at;
  while (!stops(items[from - 1])) from--;
  let to = at + 1;
  while (!stops(items[to])) to++;
  const beside = items.slice(from, to);
  const acts = items.slice(from, at).some((one) => one.party?.nominative);
  const possessing = [...(language.possession ?? []), ...(language.possessionOfShare ?? [])];
  const possessed = beside.some(
    (one, index) => one.party && possessing.includes(beside[index - 1]?.low ?? ''),
  );
  const held =
    possessed || (beside.some((one) => one.tag === 'predicate') && beside.some((one) => one.party));
  if (!acts && !held) return null;
  const head = headOf(items, at, language);
  return {
    ...standIn(place, at),
    ...head,
    portion: head.portion ?? { extent: 'part' },
  };
}

/** "«Село наше», — сказав про Кам'янку комбат": the one place that the sentence names after. */
function aheadOf(
  items: readonly Item[],
  { at, kind }: { readonly at: number; readonly kind: string },
): string | null {
  const ahead = new Set(
    items
      .slice(at + 1)
      .flatMap((one) =>
        one.tag === 'place' && one.place && answersTo(kind, one.placeKind ?? 'city') ? [one.place] : [],
      ),
  );
  const [place = null] = ahead;
  return ahead.size === 1 ? place : null;
}

const standIn = (place: string, at: number): PlaceGroup => ({
  from: at,
  to: at + 1,
  head: at,
  places: [place],
  role: 'bare',
  portion: null,
  governed: false,
  area: false,
  anaphor: true,
});

function nextPlace(items: readonly Item[], at: number): number {
  let area = isArea((items[at] as Item).placeKind ?? '');
  let share = false;
  let placed = false;
  for (let probe = at + 1; probe < items.length && probe <= at + 7; probe++) {
    const item = items[probe] as Item;
    if (item.tag === 'place') return share && !placed ? -1 : probe;
    if (CONNECTORS.has(item.tag)) continue;
    if (item.tag === 'part' || item.tag === 'territory') {
      share = true;
      continue;
    }
    if (item.tag === 'mark' && JOINING_MARKS.has(item.low)) {
      // "villages in the oblast, X and Y": the names after the comma are a phrase of their own.
      if (item.low === ',' && area && !placed && items[probe + 1]?.tag === 'place') {
        if (!isArea(items[probe + 1]?.placeKind ?? '')) return -1;
      }
      continue;
    }
    // "X in Y oblast", "X (Y oblast)": the area only says where X lies.
    if ((item.tag === 'in' || item.tag === 'of') && !area && isArea(items[probe + 1]?.placeKind ?? '')) {
      area = true;
      placed = true;
      continue;
    }
    if (
      (item.tag === 'in' || item.tag === 'of') &&
      !area &&
      items[probe + 1]?.tag === 'transparent' &&
      isArea(items[probe + 2]?.placeKind ?? '')
    )
      continue;
    return -1;
  }
  return -1;
}

/** What may stand behind a name as a part of it: "X's centre", "X's northern districts". */
const OWNED_PART =
  /^(?:\S+ern (?:parts?|districts?|outskirts|suburbs|half|edge|quarters?|flank|areas)|(?:city )?cent(?:re|er)|outskirts|suburbs|downtown)$/u;

function group(
  items: readonly Item[],
  { members, language }: { readonly members: readonly number[]; readonly language: ClaimLanguage },
): PlaceGroup {
  const from = members[0] as number;
  const to = (members[members.length - 1] as number) + 1;
  const settled = members.filter((one) => !isArea((items[one] as Item).placeKind ?? ''));
  const kept = settled.length ? settled : members;
  const places = [...new Set(kept.map((one) => (items[one] as Item).place as string))];
  const found = headOf(items, from, language);
  // "X's northern districts".
  const after = items[to];
  const owned = language.order === 'svo' && OWNED_PART.test(after?.low ?? '');
  const portion = found.portion ?? (owned ? { extent: 'part' as const } : null);
  return { from, to, places, area: settled.length === 0, anaphor: false, ...found, portion };
}

/** The word that opens the phrase of a noun, over its adjectives: "the shattered railway town". */
function determinerOf(items: readonly Item[], at: number): Item | undefined {
  let back = at - 1;
  let strangers = 0;
  while (back > 0 && at - back < 4) {
    const item = items[back] as Item;
    if (item.low === 'the' || (item.tag !== 'transparent' && item.tag !== 'unknown') || item.capital) break;
    if (item.tag === 'unknown' && ++strangers > 1) break;
    back--;
  }
  return items[back]?.low === 'the' ? items[back] : items[at - 1];
}

function anaphor(
  items: readonly Item[],
  {
    at,
    language,
    context,
  }: { readonly at: number; readonly language: ClaimLanguage; readonly context: PageContext },
): PlaceGroup | null {
  const item = items[at] as Item;
  const nextItem = items[at + 1];
  const last = items[at - 1];
  // "Torske: our units are in the south of the village", where the name is unknown.
  const rubric = items.findIndex((one) => one.tag !== 'mark');
  if (items[rubric]?.tag === 'unknown' && items[rubric]?.capital && items[rubric + 1]?.low === ':')
    return null;
  if (
    nextItem &&
    (nextItem.tag === 'place' ||
      (nextItem.tag === 'of' && items[at + 2]?.tag !== 'party') ||
      nextItem.tag === 'place-kind' ||
      (nextItem.tag === 'unknown' && nextItem.capital))
  )
    return null;
  if (nextItem?.tag === 'in' && items[at + 2]?.tag === 'place' && !isArea(items[at + 2]?.placeKind ?? ''))
    return null;
  // "X, a city in …": apposition to a place just named.
  for (let back = at - 1; back >= 0 && back >= at - 4 && item.placeKind !== 'there'; back--) {
    const one = items[back] as Item;
    // "after the retreat from X the town was taken": the name belongs to a phrase of its own.
    const apart =
      language.order === 'free' &&
      nextItem?.tag === 'predicate' &&
      nextItem.voice !== 'noun' &&
      back === at - 1 &&
      GOVERNING.has(items[back - 1]?.tag ?? 'mark');
    if (apart) break;
    if (one.tag === 'place') return null;
    if (one.tag === 'mark' && one.low === ',') {
      // "they left X, the town was taken by …" begins a clause of its own.
      const own = language.order === 'free' && nextItem?.tag === 'predicate' && nextItem.voice !== 'noun';
      if (items[back - 1]?.tag === 'place' && !own) return null;
      break;
    }
    if (one.tag !== 'transparent' && one.tag !== 'unknown') break;
  }
  const both = /^(?:both|об|beide|amb[ao]s|l[ae]s d|ob[ai]e? )/u.test(item.low);
  const several = language.theseKinds?.includes(item.low);
  if (
    language.order === 'svo' &&
    !both &&
    !/^(?:the|this|that)/u.test(item.low) &&
    !(
      determinerOf(items, at)?.tag === 'transparent' &&
      /^(?:the|this|that|der|die|das|den|dem|le|la|el|ce|cette|diese|esta|l)$/u.test(
        determinerOf(items, at)?.low ?? '',
      )
    )
  )
    return null;
  if (last?.tag === 'number' || (last?.tag === 'none' && !several)) return null;
  const here = items
    .slice(0, at)
    .flatMap((one) =>
      one.tag === 'place' ? [{ id: one.place as string, kind: one.placeKind ?? 'city' }] : (one.inside ?? []),
    );
  const found = [...context.places, ...here].filter((one) => answersTo(item.placeKind ?? '', one.kind));
  const there = item.placeKind === 'there';
  const exact = found.filter((one) => one.kind === item.placeKind);
  const ids = several
    ? [...(here.length ? new Set(here.map((one) => one.id)) : context.latest)]
    : both
      ? [...new Set(found.map((one) => one.id))].slice(-2)
      : (exact.length ? exact : found).slice(-1).map((one) => one.id);
  if (ids.length === 0) {
    const plain = language.order === 'svo' || !last || last.tag === 'mark' || last.tag === 'clause';
    const sole =
      !plain || nextItem?.tag === 'near' ? null : aheadOf(items, { at, kind: item.placeKind ?? '' });
    // In the order of English only words that a side has begun speak of what is ahead.
    const told = language.order === 'free' || items.slice(0, at).some((one) => one.party?.side);
    return sole === null || !told ? null : { ...standIn(sole, at), ...headOf(items, at, language) };
  }
  return {
    from: at,
    to: at + 1,
    places: ids,
    area: isArea(found[found.length - 1]?.kind ?? ''),
    anaphor: true,
    ...headOf(items, at, language),
    ...(there ? { role: 'from' as const } : {}),
    // "still hold the north": a part of the place spoken of.
    ...(item.placeKind === 'share' ? { portion: { extent: 'part' as const } } : {}),
  };
}
