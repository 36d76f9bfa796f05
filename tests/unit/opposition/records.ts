/** Builders of records with defaults, so that a test states only what it is about. */
import { createKnowledge } from '../../../lib/core/knowledge.ts';
import type { Conflict, Event, Place, Side, Speaker, Statement } from '../../../lib/core/model/domain.ts';
import type { Knowledge } from '../../../lib/core/ports.ts';

/** Builds a statement of Ukraine about Pokrovsk in December 2025. */
export function statement(given: Partial<Statement> & Pick<Statement, 'id'>): Statement {
  const side = given.side ?? 'ua';
  return {
    conflict: 'war',
    event: 'battle',
    places: ['town'],
    side,
    speaker: `${side}-speaker`,
    date: '2025-12-01',
    topic: 'control',
    position: { holder: 'ua', extent: 'part' },
    summary: { en: given.id },
    sources: [{ url: 'https://example.org/', publisher: 'Example' }],
    ...given,
  };
}

/** Builds a place of the region. */
export function place(given: Partial<Place> & Pick<Place, 'id'>): Place {
  return { kind: 'town', names: { en: [given.id] }, claimedBy: [], within: [], conflict: 'war', ...given };
}

const CONFLICTS: readonly Conflict[] = [
  { id: 'war', name: { en: 'War' }, sides: ['ru', 'ua'] },
  { id: 'sea', name: { en: 'Sea' }, sides: ['cn', 'ph', 'vn', 'independent'] },
];
const SIDES: readonly Side[] = ['ru', 'ua', 'cn', 'ph', 'vn', 'uk', 'mu', 'independent'].map((id) => ({
  id,
  name: { en: id.toUpperCase() },
  conflicts: [],
}));
const SPEAKERS: readonly Speaker[] = [
  ...['ru', 'ua', 'cn', 'ph', 'vn', 'independent'].map((side) => ({
    id: `${side}-speaker`,
    side,
    name: { en: `Speaker of ${side}` },
    kind: 'office',
    role: { en: 'Office' },
  })),
  { id: 'map', side: 'independent', name: { en: 'The Map' }, kind: 'organisation', leaning: 'ua' },
];
const PLACES: readonly Place[] = [
  place({ id: 'country', kind: 'territory' }),
  place({ id: 'region', kind: 'region', within: ['country'] }),
  place({
    id: 'town',
    within: ['region'],
    names: { en: ['Town'], uk: ['Місто'] },
    sideNames: { ru: ['Gorod', 'Город'] },
  }),
  place({ id: 'village', within: ['region'] }),
  place({ id: 'reef', conflict: 'sea', claimedBy: ['cn', 'ph'] }),
];
const EVENTS: readonly Event[] = [
  event({ id: 'battle', from: '2025-11-20', to: '2025-12-31' }),
  event({
    id: 'strike',
    title: { en: 'Missile strike on the theatre' },
    from: '2025-12-01',
    to: '2025-12-02',
  }),
  event({ id: 'other-strike', title: { en: 'Strike on the market' }, from: '2025-12-01', to: '2025-12-02' }),
  event({ id: 'status', from: '2014-03-01', to: null }),
];

/** Builds an event about the town. */
export function event(given: Partial<Event> & Pick<Event, 'id'>): Event {
  return {
    title: { en: given.id },
    places: ['town'],
    from: null,
    to: null,
    status: 'contested',
    conflict: 'war',
    ...given,
  };
}

/** Builds Knowledge of the small world above with these statements. */
export function knowing(
  statements: readonly Statement[],
  more: { readonly events?: readonly Event[]; readonly places?: readonly Place[] } = {},
): Knowledge {
  return createKnowledge({
    conflicts: CONFLICTS,
    sides: SIDES,
    speakers: SPEAKERS,
    places: [...PLACES, ...(more.places ?? [])],
    ambiguous: [],
    events: [...EVENTS, ...(more.events ?? [])],
    statements,
  });
}
