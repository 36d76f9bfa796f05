/** Data: places that are one land under two names, and regions without a border of their own, by what they span. */

/** Lists groups of ids that name the same land; what is said of one is said of the others. */
export const COINCIDING: readonly (readonly string[])[] = [
  ['donetsk-oblast', 'donetsk-peoples-republic'],
  ['luhansk-oblast', 'luhansk-peoples-republic'],
];

/** Lists what a region spans, where the gazetteer's administrative tree does not say so. */
export const SPANNED: Readonly<Record<string, readonly string[]>> = {
  donbas: ['donetsk-oblast', 'luhansk-oblast'],
};

/** Adds to ids those of the same land under another name; the given ones stay first. */
export function withCoinciding(places: readonly string[]): readonly string[] {
  const others = COINCIDING.filter((group) => group.some((id) => places.includes(id))).flat();
  return [...new Set([...places, ...others])];
}
