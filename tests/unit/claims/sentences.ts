/**
 * Sentences with the claims they should be read as, one a line: `text || claim; claim`.
 * A place stands in brackets: `[Pokrovsk]`, `[Pokrowska=Pokrowsk]` where inflected, `[Goma|cd]` in another conflict,
 * `[Donetsk region|oblast]`, `[Pokrovsk|modifier]`. A claim is `holder extent asserter stance? @place,place?`; the
 * asserter `-` is the article's own voice, the stance is `asserts` unless told, the places are all unless told.
 * A line that begins with `?` is known not to be read yet: it counts in the figures and not in the tests.
 */
import { readFileSync } from 'node:fs';
import { type ClaimReader, openReader, readClaims } from '../../../lib/core/claims/read-claims.ts';
import { decodeLines } from '../../../lib/core/dataset/records.ts';
import type { Place, Side, Speaker } from '../../../lib/core/model/domain.ts';
import type { Claim, Mention } from '../../../lib/core/model/page.ts';

export interface ExpectedClaim {
  readonly places: readonly string[];
  readonly holder: string;
  readonly extent: string;
  readonly asserter: string;
  readonly stance: string;
}
export interface Example {
  readonly line: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly places: readonly Place[];
  readonly claims: readonly ExpectedClaim[];
  readonly pending: boolean;
}

/** Where the places of an example lie, by the mark after the bar. */
const ZONES: Readonly<Record<string, Pick<Place, 'conflict' | 'claimedBy' | 'country' | 'within'>>> = {
  ua: { conflict: 'russo-ukrainian-war', claimedBy: ['ru', 'ua'], within: ['ukraine'] },
  ru: { conflict: 'russo-ukrainian-war', claimedBy: ['ru'], within: ['russia'], country: 'ru' },
  sd: { conflict: 'sudan-war', claimedBy: ['sd-saf', 'sd-rsf', 'sd'], within: [], country: 'sd' },
  cd: { conflict: 'drc-m23', claimedBy: ['cd', 'm23'], within: [], country: 'cd' },
  mm: { conflict: 'myanmar-war', claimedBy: ['mm', 'mm-mndaa'], within: [], country: 'mm' },
  aa: { conflict: 'myanmar-war', claimedBy: ['mm', 'mm-aa'], within: [], country: 'mm' },
  sy: { conflict: 'syria-internal', claimedBy: ['sy', 'sdf'], within: [], country: 'sy' },
  golan: { conflict: 'israel-syria', claimedBy: ['il', 'sy'], within: [] },
  gaza: {
    conflict: 'israel-palestine',
    claimedBy: ['il', 'hamas', 'ps'],
    within: ['gaza-strip'],
    country: 'ps',
  },
  az: { conflict: 'nagorno-karabakh', claimedBy: ['am', 'az', 'artsakh'], within: [], country: 'az' },
  in: { conflict: 'india-pakistan', claimedBy: ['in', 'pk'], within: [], country: 'in' },
  kh: { conflict: 'thailand-cambodia', claimedBy: ['th', 'kh'], within: [] },
  et: { conflict: 'tigray', claimedBy: ['et', 'tplf'], within: [], country: 'et' },
};

const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** Reads one line of a file of sentences. */
export function parseExample(line: string): Example {
  const pending = line.startsWith('?');
  const [marked = '', expected = ''] = line.replace(/^\?\s*/u, '').split('||');
  const mentions: Mention[] = [];
  const places = new Map<string, Place>();
  let text = '';
  let from = 0;
  const source = marked.trim().replaceAll('\\n', '\n');
  for (const match of source.matchAll(/\[([^\]|=]+)(?:=([^\]|]+))?(?:\|([^\]]+))?\]/gu)) {
    text += source.slice(from, match.index);
    const surface = match[1] as string;
    const flags = (match[3] ?? '').split(',').filter(Boolean);
    const zone = ZONES[flags.find((flag) => flag in ZONES) ?? 'ua'] ?? ZONES.ua;
    const kind = flags.find((flag) => !(flag in ZONES) && flag !== 'modifier') ?? 'town';
    const id = slug(match[2] ?? surface);
    // The kinds of the dataset are a closed list; a typing mistake in a line shows as a failing line.
    if (!places.has(id))
      places.set(id, { ...zone, id, kind, names: { en: [surface] }, lat: 0, lon: 0 } as unknown as Place);
    mentions.push({
      passage: 0,
      start: text.length,
      end: text.length + surface.length,
      surface,
      place: id,
      modifier: flags.includes('modifier'),
      evidence: [],
    });
    text += surface;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  const all = [...new Set(mentions.filter((one) => !one.modifier).map((one) => one.place))];
  const claims = expected
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one): ExpectedClaim => {
      const [said = '', at] = one.split('@');
      const [holder = '', extent = '', asserter = '', stance = 'asserts'] = said.trim().split(/\s+/u);
      return {
        holder,
        extent,
        asserter,
        stance,
        places: (at ? at.split(',').map((name) => slug(name.trim())) : all).toSorted(),
      };
    });
  return { line, text, mentions, places: [...places.values()], claims, pending };
}

const folder = new URL('../../corpus/claims/sentences/', import.meta.url);

/** Reads a language's sentences; comments begin with `#`. */
export function examplesOf(lang: string): readonly Example[] {
  return readFileSync(new URL(`${lang}.txt`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map(parseExample);
}

const dataset = new URL('../../../public/dataset/', import.meta.url);
const records = <T>(kind: string): readonly T[] =>
  decodeLines<T>(readFileSync(new URL(`${kind}.jsonl`, dataset), 'utf8'));

/** Makes a reader with the dataset's speakers and sides, and the places of these examples alone. */
export function readerOf(examples: readonly Example[]): ClaimReader {
  const places = new Map(examples.flatMap((one) => one.places.map((place) => [place.id, place] as const)));
  return openReader({
    speakers: records<Speaker>('speakers'),
    sides: records<Side>('sides'),
    places: { place: (id) => places.get(id) },
  });
}

/** Reads an example and gives its control claims as an example writes them. */
export function readExample(
  reader: ClaimReader,
  { example, lang }: { readonly example: Example; readonly lang: string },
): readonly ExpectedClaim[] {
  const page = { lang, passages: [{ id: 0, text: example.text }] };
  return readClaims(reader, { page, mentions: example.mentions })
    .filter((claim) => claim.topic === 'control')
    .map(asExpected);
}

function asExpected(claim: Claim): ExpectedClaim {
  return {
    places: claim.places.toSorted(),
    holder: claim.position.holder ?? '',
    extent: claim.position.extent ?? '',
    asserter: claim.attribution === 'narrator' ? '-' : (claim.asserter ?? '?'),
    stance: claim.stance,
  };
}

/** Writes claims one beside the other, in an order of their own. */
export function written(claims: readonly ExpectedClaim[]): readonly string[] {
  return claims
    .flatMap(({ places, holder, extent, asserter, stance }) =>
      places.map((place) => `${holder} ${extent} ${asserter} ${stance} @${place}`),
    )
    .toSorted();
}
