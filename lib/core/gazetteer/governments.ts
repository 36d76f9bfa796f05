/**
 * Tells whether a capital's name means those who govern from it. In the news it mostly does, so the town must be
 * shown by something: a noun, "in", what only happens to towns, or other towns in a row with it.
 */
import type { Item, ReadPassage } from './items.ts';
import type { Gazetteer } from './open.ts';

const REACH = 3;
const NEGATION = /^(не|уже|вже|же|ж|также|також|nie|już)$/;
/** The plural of they, which has no subject of its own. */
const IMPERSONAL = /(ли|ют|ят|ут|ат|лись|ються|уть|ють|ать|ять|лися|ли|li|no|to|ą)$/;

/** Whether the item is a capital that nothing shows to be meant as a town. */
export function isGovernment(
  { capitals, kinds }: Gazetteer,
  read: ReadPassage,
  { item, row }: { readonly item: Item; readonly row: readonly Item[] },
): boolean {
  if (item.isArea || !item.candidates.some(({ place }) => capitals[place])) return false;
  const { words, cues, sentences } = read;
  if (item.hasNoun) return false;
  if (item.modifier) return false;
  const before = words[item.from - 1];
  const after = words[item.to];
  if (before !== undefined && words[item.from]?.gap === ' ' && cues.inside(before.key)) {
    const holder = words[item.from - 2];
    if (holder !== undefined && before.gap === ' ' && cues.authority(holder.key)) return true;
    return cues.lang !== 'en' && isSaidThere(read, item);
  }
  if (after?.gap === ' ' && isTownsOwn(read, item.to)) return false;
  const isTown = (other: Item): boolean =>
    !other.modifier &&
    !other.isArea &&
    other.candidates.some(({ place }) => (kinds[place] ?? 9) <= 1 && !capitals[place]) &&
    !other.candidates.some(({ place }) => capitals[place]);
  const at = row.indexOf(item);
  const isNext = (left: Item | undefined, right: Item | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    ((left.to === right.from && words[right.from]?.gap === ', ') ||
      (left.to + 1 === right.from &&
        cues.and(words[left.to]?.key ?? '') &&
        /^,? $/.test(words[left.to]?.gap ?? '') &&
        words[right.from]?.gap === ' '));
  const previous = row[at - 1];
  const next = row[at + 1];
  if (previous !== undefined && isTown(previous) && isNext(previous, item)) return false;
  if (next !== undefined && isTown(next) && isNext(item, next)) return false;
  // What is struck or shelled is a town: "hit Kyiv", "удар по Києву".
  for (let i = item.from - 1; i >= Math.max(0, item.from - REACH); i--) {
    const word = words[i];
    if (word === undefined || sentences[i] !== sentences[item.from] || !/^ ?$/.test(words[i + 1]?.gap ?? ''))
      break;
    if (cues.shelling(word.key)) return false;
  }
  return true;
}

/** "В Киеве заявили", "в Києві не бачать": they there, who govern; but not "в Киеве гремят взрывы". */
function isSaidThere({ words, cues }: ReadPassage, { to }: Item): boolean {
  let at = to;
  while (words[at]?.gap === ' ' && NEGATION.test(words[at]?.key ?? '')) at++;
  const verb = words[at];
  if (verb?.gap !== ' ' || !IMPERSONAL.test(verb.key)) return false;
  if (cues.government(verb.key)) return true;
  if (!PRESENT_PLURAL.test(verb.key)) return false;
  const rest = words.slice(at + 1, at + 1 + REACH);
  return !rest.some(({ key }) => cues.happening(key)) && !cues.happening(verb.key);
}
const PRESENT_PLURAL = /[^с](ют|ят|ут|ат|ють|ять|уть|ать)$/;

/** "Kyiv residents", "Kyiv's suburbs", "the Kyiv metro". */
function isTownsOwn({ words, cues }: ReadPassage, at: number): boolean {
  return cues.townsOwn(words[at]?.key ?? '');
}
