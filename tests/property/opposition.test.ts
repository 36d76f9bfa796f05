import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, SideId, Statement, Topic } from '../../lib/core/model/domain.ts';
import type { Answer, Claim } from '../../lib/core/model/page.ts';
import { answerClaim, answerMention } from '../../lib/core/opposition/answer.ts';
import { type Containment, relate } from '../../lib/core/opposition/relation.ts';
import { knowing, statement } from '../unit/opposition/records.ts';

const side = fc.constantFrom<SideId>('ru', 'ua');
const extent = fc.constantFrom('full', 'most', 'part', 'contested', 'none' as const);
const control = fc.oneof(
  fc.record({ holder: side, extent }),
  fc.record({ holder: side, extent, percent: fc.integer({ min: 0, max: 100 }) }),
);
const named = fc.oneof(side, fc.constantFrom('undetermined', 'none', null));
const excludes = fc.option(fc.array(side, { maxLength: 1 }), { nil: null });
const sovereignty = fc.record({ sovereign: named, excludes });
const blame = fc.record({ responsible: named, excludes });
const strike = fc.record({ by: named, target: fc.constantFrom('civilian', 'military', null) });
const losses = fc.record({
  of: side,
  killed: fc.option(fc.nat(100), { nil: null }),
  wounded: fc.option(fc.nat(100), { nil: null }),
});
const name = fc.record({ name: fc.constantFrom('Town', 'Gorod', 'Місто') });

const POSITIONS: Readonly<Record<Topic, fc.Arbitrary<Position>>> = {
  control,
  sovereignty,
  responsibility: blame,
  strike,
  losses,
  name,
};
const TOPICS = ['control', 'sovereignty', 'responsibility', 'strike', 'losses', 'name'] as const;
const asserted = fc
  .constantFrom<Topic>(...TOPICS)
  .chain((topic) => POSITIONS[topic].map((position) => ({ topic, position })));
const containment = fc.constantFrom<Containment>('same', 'containing', 'contained');
const turned = (way: Containment): Containment =>
  way === 'containing' ? 'contained' : way === 'contained' ? 'containing' : 'same';

/** Days in autumn and winter 2025, so that many statements fall near the article. */
const day = fc
  .integer({ min: 0, max: 200 })
  .map((offset) => new Date(Date.UTC(2025, 8, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const record = fc
  .tuple(
    asserted,
    day,
    fc.constantFrom<SideId>('ru', 'ua', 'independent'),
    fc.constantFrom('one', 'two'),
    fc.constantFrom('town', 'region', 'village'),
    fc.constantFrom('battle', 'strike', 'other-strike', 'status'),
    fc.boolean(),
  )
  .map(([{ topic, position }, date, of, speaker, place, event, comment]) => ({
    topic,
    position: comment ? null : position,
    date,
    side: of,
    speaker: `${of}-${speaker}`,
    places: [place],
    event,
  }));
const records = fc
  .array(record, { maxLength: 14 })
  .map((drawn) => drawn.map((given, index) => statement({ id: `s${index}`, ...given })));
const claim = fc
  .tuple(
    asserted,
    fc.constantFrom<SideId | null>('ru', 'ua', null),
    fc.constantFrom('town', 'region', 'village'),
  )
  .map(([{ topic, position }, asserter, place]) => ({ topic, position, asserter, places: [place] }));

const SWAP: Readonly<Record<string, string>> = { ru: 'ua', ua: 'ru' };
const swapId = <T>(id: T): T | string => (typeof id === 'string' ? (SWAP[id] ?? id) : id);
function swapPosition(position: Position): Position {
  return Object.fromEntries(
    Object.entries(position).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(swapId) : swapId(value),
    ]),
  );
}
const swapStatement = (given: Statement): Statement => ({
  ...given,
  side: String(swapId(given.side)),
  speaker: given.speaker.replace(/^(ru|ua)/, (id) => String(swapId(id))),
  position: given.position === null ? null : swapPosition(given.position),
});
const outline = (answer: Answer, rename: (id: SideId) => SideId) => {
  const block = (views: Answer['opposing'] = []) =>
    views.map(({ id, side: of, relation, rule, concession, when }) => [
      id,
      rename(of),
      relation,
      rule,
      concession,
      when,
    ]);
  return {
    opposing: block(answer.opposing),
    concessions: block(answer.concessions),
    assessments: block(answer.assessments),
    own: block(answer.own),
    also: block(answer.alsoSaid),
    silent: new Set(answer.silent.map(({ side: of }) => rename(of))),
    staleSince: answer.staleSince,
  };
};
const ask = (
  given: Pick<Claim, 'topic' | 'position' | 'asserter' | 'places'>,
  on: string,
  drawn: readonly Statement[],
) => answerClaim({ claim: given, day: on, text: 'the theatre' }, knowing(drawn));

describe('relating', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(asserted, asserted, containment, fc.boolean(), (a, b, way, sameEvent) => {
        const there = relate(a, b, { sameEvent, containment: way });
        const back = relate(b, a, { sameEvent, containment: turned(way) });
        expect(back?.relation).toBe(there?.relation);
        expect(back?.rule.split('/')[0]).toBe(there?.rule.split('/')[0]);
      }),
    );
  });

  it('finds that equal positions agree, or that they say nothing', () => {
    fc.assert(
      fc.property(asserted, (a) => {
        const found = relate(a, a, { sameEvent: true, containment: 'same' });
        const selfContradictory = found?.rule.endsWith('.excluded') ?? false;
        if (!selfContradictory) expect(found === null || found.relation === 'agrees').toBe(true);
      }),
    );
  });
});

describe('an answer', () => {
  it('never sets a side against itself, and keeps assessors apart', () => {
    fc.assert(
      fc.property(claim, day, records, (given, on, drawn) => {
        const found = ask(given, on, drawn);
        for (const line of found.opposing) {
          expect(line.side).not.toBe('independent');
          if (given.asserter !== null) expect(line.side).not.toBe(given.asserter);
          expect(['contradicts', 'qualifies']).toContain(line.relation);
        }
        for (const line of [...found.own, ...found.concessions]) expect(line.side).not.toBe('independent');
        for (const line of found.concessions) expect(line.concession).toBe(true);
        for (const line of found.assessments) expect(line.side).toBe('independent');
        expect(found.opposing.length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('shows each statement once, and calls no side silent that it shows', () => {
    fc.assert(
      fc.property(claim, day, records, (given, on, drawn) => {
        const found = ask(given, on, drawn);
        const shown = [
          found.opposing,
          found.concessions,
          found.assessments,
          found.own,
          found.alsoSaid ?? [],
        ].flat();
        expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
        const others = new Set(shown.map(({ side: of }) => of));
        for (const { side: of } of found.silent) expect(others.has(of)).toBe(false);
      }),
    );
  });

  it('dates every line against the article', () => {
    fc.assert(
      fc.property(claim, day, records, (given, on, drawn) => {
        const found = ask(given, on, drawn);
        for (const line of [found.opposing, found.concessions, found.assessments, found.own].flat()) {
          expect(line.when === 'by-then').toBe(line.date <= on);
        }
      }),
    );
  });

  it('is the same with the sides swapped', () => {
    fc.assert(
      fc.property(claim, day, records, (given, on, drawn) => {
        const swapped = {
          ...given,
          asserter: given.asserter === null ? null : String(swapId(given.asserter)),
          position: swapPosition(given.position),
        };
        const there = ask(given, on, drawn);
        const back = ask(swapped, on, drawn.map(swapStatement));
        expect(outline(back, (id) => String(swapId(id)))).toEqual(outline(there, (id) => id));
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(claim, day, records, (given, on, drawn) => {
        expect(ask(given, on, [...drawn].reverse())).toEqual(ask(given, on, drawn));
      }),
    );
  });

  it('to a mention is the same with the sides swapped', () => {
    fc.assert(
      fc.property(day, records, (on, drawn) => {
        const there = answerMention('town', on, knowing(drawn));
        const back = answerMention('town', on, knowing(drawn.map(swapStatement)));
        expect(outline(back, (id) => String(swapId(id)))).toEqual(outline(there, (id) => id));
      }),
    );
  });
});
