/** Puts positions, verbs and dates into words: the same words for every side. */
import type { Day, LocalText, Position, SideId, Topic } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { Claim, ClaimAnnotation, PageAnnotations, StatementView } from '../../lib/core/model/page.ts';

/** The interface's texts as far as wording needs them. */
export interface Words {
  readonly t: (key: string, substitutions?: string | readonly string[]) => string;
  readonly lang: string;
}
/** The only verbs in which a statement is ever reported. */
export type Verb = 'claims' | 'denies' | 'says' | 'concedes' | 'assesses';

const INDEPENDENT: SideId = 'independent';
const MS_PER_DAY = 86_400_000;

/** Chooses a statement's verb from what it is, never from whose it is. */
export function verbOf(statement: StatementView): Verb {
  if (statement.side === INDEPENDENT) return 'assesses';
  if (statement.concession) return 'concedes';
  if (statement.position === null) return 'says';
  return isDenial(statement.position, statement.side) ? 'denies' : 'claims';
}

/** Chooses a claim's verb from its stance. */
export function claimVerb({ stance }: Claim): Verb {
  if (stance === 'denies') return 'denies';
  return stance === 'concedes' ? 'concedes' : 'claims';
}

/** A denial is stored as the position it asserts: less than all for somebody else, or somebody ruled out. */
function isDenial(position: Position, side: SideId): boolean {
  const excluded = position.excludes ?? [];
  if (excluded.length > 0) return true;
  if (position.holder === undefined || position.holder === null || position.holder === side) return false;
  return position.extent !== 'full' && position.extent !== 'most';
}

/** Writes a day in the reader's language; "about" is added where only the month or week is known. */
export function dayInWords(day: Day, { t, lang }: Words, approximate = false): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  // A month in words is read the same everywhere; which of two numbers is the month is not.
  const written = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(date);
  return approximate ? t('card_about_date', written) : written;
}

/** The day a card is seen from: the article's, or today's where the page gives none. */
export interface AsOf {
  readonly asOf: Day;
  readonly dated: boolean;
}

/** Says how far a statement lies from the article's day, or from today. */
export function distanceInWords(day: Day, { asOf, dated }: AsOf, { t, lang }: Words): string {
  const days = Math.round((Date.parse(day) - Date.parse(asOf)) / MS_PER_DAY);
  if (!Number.isFinite(days)) return '';
  if (days === 0) return t(dated ? 'card_same_day' : 'card_today');
  const far = Math.abs(days);
  const [count, unit] =
    far < 60
      ? [far, 'day']
      : far < 730
        ? [Math.round(far / 30.4), 'month']
        : [Math.round(far / 365.25), 'year'];
  const length = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  if (!dated) return t('card_ago', length);
  return t(days < 0 ? 'card_before' : 'card_after', length);
}

/** What a position is about, for putting it into words. */
export interface PositionContext {
  readonly topic: Topic;
  readonly places: readonly LocalText[];
  readonly sides: Readonly<Record<SideId, LocalText>>;
}

/** Puts a position into one sentence without saying whether it is so; null where it says nothing that can be put. */
export function positionInWords(
  position: Position,
  { topic, places, sides }: PositionContext,
  words: Words,
): string | null {
  const { t, lang } = words;
  const place = listInWords(
    places.map((name) => inLanguage(name, lang).text),
    lang,
  );
  const side = (id: string): string => {
    const name = sides[id];
    return name === undefined ? id : inLanguage(name, lang).text;
  };
  const excluded = [position.excludes ?? []].flat().map(side);
  switch (topic) {
    case 'control': {
      const { holder, extent, percent } = position;
      if (typeof percent === 'number' && typeof holder === 'string') {
        const share = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(
          percent / 100,
        );
        return t('card_reads_control_percent', [side(holder), share, place]);
      }
      if (extent === 'contested') return t('card_reads_control_contested', place);
      if (typeof holder !== 'string' || extent === undefined) return null;
      return t(`card_reads_control_${extent}`, [side(holder), place]);
    }
    case 'sovereignty': {
      const { sovereign } = position;
      if (sovereign === 'undetermined') return t('card_reads_undetermined');
      if (sovereign === 'independent-state') return t('card_reads_sovereignty_own', place);
      if (typeof sovereign === 'string') return t('card_reads_sovereignty', [place, side(sovereign)]);
      return excluded.length === 0
        ? null
        : t('card_reads_sovereignty_not', [place, listInWords(excluded, lang)]);
    }
    case 'responsibility': {
      const { responsible } = position;
      if (responsible === 'undetermined') return t('card_reads_undetermined');
      if (typeof responsible === 'string' && responsible !== 'none')
        return t('card_reads_responsible', [side(responsible), place]);
      return excluded.length === 0
        ? null
        : t('card_reads_responsible_not', [listInWords(excluded, lang), place]);
    }
    case 'strike': {
      const by = position.by ?? position.responsible;
      if (by === 'undetermined') return t('card_reads_undetermined');
      if (typeof by === 'string' && by !== 'none') return t('card_reads_strike', [side(by), place]);
      return excluded.length === 0 ? null : t('card_reads_strike_not', [listInWords(excluded, lang), place]);
    }
    case 'losses': {
      const { of, killed, wounded, total } = position;
      const number = new Intl.NumberFormat(lang);
      const parts = [
        ...(typeof killed === 'number' ? [t('card_reads_killed', number.format(killed))] : []),
        ...(typeof total === 'number' ? [t('card_reads_total', number.format(total))] : []),
        ...(typeof wounded === 'number' ? [t('card_reads_wounded', number.format(wounded))] : []),
      ];
      if (parts.length === 0) return null;
      const figures = listInWords(parts, lang);
      return typeof of === 'string' && sides[of] !== undefined
        ? t('card_reads_losses', [side(of), figures])
        : figures;
    }
    case 'name':
      return typeof position.name === 'string' ? t('card_reads_name', [place, position.name]) : null;
  }
}

/** Says whose claim it is and how it was read: "Russia claims: Russia holds all of Pokrovsk". */
export function claimInWords(
  { claim, asserterName }: ClaimAnnotation,
  page: Pick<PageAnnotations, 'places' | 'sides'>,
  words: Words,
): string {
  const { t, lang } = words;
  const names = claim.places.map((place) => page.places[place]?.view.name ?? { en: place });
  const reading =
    positionInWords(claim.position, { topic: claim.topic, places: names, sides: page.sides }, words) ??
    listInWords(
      names.map((name) => inLanguage(name, lang).text),
      lang,
    );
  const who =
    asserterName === null
      ? t('card_narrator')
      : t(`card_asserter_${claimVerb(claim)}`, inLanguage(asserterName, lang).text);
  return t('card_also_here_line', [who, reading]);
}

/** Joins names as the reader's language does. */
export function listInWords(items: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}

/** Returns the key of the sentence that explains a rule of the contradiction table; null for a rule without one. */
export function ruleKey(rule: string): string | null {
  const [row = ''] = rule.split('/');
  const [topic = '', ...rest] = row.split('.');
  const shared =
    topic === 'sovereignty' || topic === 'responsibility' || topic === 'strike' ? 'named' : topic;
  const key = [shared, ...rest].join('_').replaceAll('-', '_');
  return /^[a-z_]+$/.test(key) ? `card_rule_${key}` : null;
}
