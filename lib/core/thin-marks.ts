/** Keeps the marks of a page few: each place once, and no more in all than a reader wants. */
import type { PageAnnotations } from './model/page.ts';

/**
 * Returns the page with at most `most` marks. Claims come first, in the order of the text, then mentions; with
 * `firstOnly` a place keeps only its first mention. A claim that names no place, such as a day's losses, has no mark.
 * What is said about places and questions stays whole.
 */
export function thinMarks(
  page: PageAnnotations,
  { most, firstOnly }: { readonly most: number; readonly firstOnly: boolean },
): PageAnnotations {
  const claims = page.claims.filter(({ claim }) => claim.places.length > 0).slice(0, most);
  const seen = new Set<string>();
  const mentions = page.mentions
    .filter(({ mention }) => {
      const first = !seen.has(mention.place);
      seen.add(mention.place);
      return first || !firstOnly;
    })
    .slice(0, most - claims.length);
  const isWhole = claims.length === page.claims.length && mentions.length === page.mentions.length;
  return isWhole ? page : { ...page, claims, mentions };
}
