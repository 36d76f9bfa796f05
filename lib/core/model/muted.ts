/** What the reader does not want to see marked: a place, one claim wherever it is made, or one reading of a name. */
import type { Claim, Mention, PageAnnotations } from './page.ts';

export const mutedKinds = ['place', 'claim', 'name'] as const;
/** One thing the reader hid, with words to know it again by in the options. */
export interface Muted {
  readonly kind: (typeof mutedKinds)[number];
  readonly key: string;
  /** In the reader's language when it was hidden. */
  readonly label: string;
}

/** Names a claim by what it says and whose it is, so that other words for it are the same claim. */
export function claimKey({ topic, places, position, asserter }: Claim): string {
  const said = Object.entries(position)
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([topic, [...places].sort(), said, asserter]);
}

/** Names a reading of a written name: this name for this place. */
export function nameKey({ surface, place }: Pick<Mention, 'surface' | 'place'>): string {
  return JSON.stringify([surface.toLowerCase(), place]);
}

/** Leaves out of a page's annotations what the reader hid; claims about several places stay while one of them does. */
export function withoutMuted(page: PageAnnotations, muted: readonly Muted[]): PageAnnotations {
  if (muted.length === 0) return page;
  const keys = (kind: Muted['kind']): ReadonlySet<string> =>
    new Set(muted.filter((one) => one.kind === kind).map(({ key }) => key));
  const [places, said, names] = [keys('place'), keys('claim'), keys('name')];
  const misread = (mention: Mention): boolean => names.has(nameKey(mention));
  const mentions = page.mentions.filter(({ mention }) => !places.has(mention.place) && !misread(mention));
  const readWrong = ({ passage }: Claim, place: string): boolean => {
    const here = page.mentions.filter(
      ({ mention }) => mention.passage === passage && mention.place === place,
    );
    return here.length > 0 && here.every(({ mention }) => misread(mention));
  };
  const claims = page.claims.filter(
    ({ claim }) =>
      !said.has(claimKey(claim)) &&
      claim.places.some((place) => !places.has(place) && !readWrong(claim, place)),
  );
  const asked = new Set(
    claims.flatMap(({ claim }) => claim.places.map((place) => `${claim.topic} ${place}`)),
  );
  return {
    ...page,
    mentions,
    claims,
    questions: page.questions.filter(
      ({ topic, place }) => asked.has(`${topic} ${place}`) && !places.has(place),
    ),
  };
}
