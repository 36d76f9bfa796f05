/** Fairness on the bundled dataset itself: every statement's own position is taken for a claim of an article. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../lib/cli/dataset/files.ts';
import { decodeDataset } from '../../lib/core/dataset/records.ts';
import { createKnowledge } from '../../lib/core/knowledge.ts';
import type { Dataset, Position, SideId, Statement } from '../../lib/core/model/domain.ts';
import type { Answer } from '../../lib/core/model/page.ts';
import { answerClaim, answerMention } from '../../lib/core/opposition/answer.ts';
import type { Knowledge } from '../../lib/core/ports.ts';

const dataset = decodeDataset(readTexts(fileURLToPath(new URL('../../public/dataset/', import.meta.url))));

/** Turns Russia into Ukraine and Ukraine into Russia wherever a side is named. */
const SWAP: Readonly<Record<SideId, SideId>> = { ru: 'ua', ua: 'ru' };
const swap = <T>(id: T): T | SideId => (typeof id === 'string' ? (SWAP[id] ?? id) : id);
const swapPosition = (position: Position): Position =>
  Object.fromEntries(
    Object.entries(position).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(swap) : swap(value),
    ]),
  );
const swapStatement = (statement: Statement): Statement => ({
  ...statement,
  side: String(swap(statement.side)),
  position: statement.position === null ? null : swapPosition(statement.position),
});
const swapped = (given: Dataset): Dataset => ({
  ...given,
  conflicts: given.conflicts.map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map((side) => String(swap(side))),
  })),
  places: given.places.map((place) => ({
    ...place,
    claimedBy: place.claimedBy.map((side) => String(swap(side))),
  })),
  statements: given.statements.map(swapStatement),
});

const named = new Set(dataset.statements.flatMap(({ places }) => places));
const knowledge = createKnowledge(dataset);
const mirror = createKnowledge(swapped(dataset));
const claims = dataset.statements.filter(({ position }) => position !== null);

const ask = (statement: Statement, from: Knowledge, asserter: SideId | null): Answer =>
  answerClaim(
    {
      claim: {
        topic: statement.topic,
        places: statement.places,
        position: statement.position ?? {},
        asserter,
      },
      day: statement.date,
      text: statement.summary.en ?? '',
    },
    from,
  );
const outline = (answer: Answer, rename: (side: SideId) => SideId): unknown => ({
  lines: [answer.opposing, answer.concessions, answer.assessments, answer.own, answer.alsoSaid ?? []].map(
    (views) =>
      views.map(({ id, side, relation, rule, concession, when }) => [
        id,
        rename(side),
        relation,
        rule,
        concession,
        when,
      ]),
  ),
  silent: new Set(answer.silent.map(({ side }) => rename(side))),
  staleSince: answer.staleSince,
});

describe('every statement of the dataset, taken for a claim', () => {
  it('is never answered by its own side or by an assessor among the opposing', () => {
    for (const statement of claims) {
      const answer = ask(statement, knowledge, statement.side);
      const sides = answer.opposing.map(({ side }) => side);
      expect(sides, statement.id).not.toContain(statement.side);
      expect(sides, statement.id).not.toContain('independent');
      expect(sides.length, statement.id).toBeLessThanOrEqual(3);
      for (const { relation } of answer.opposing) expect(['contradicts', 'qualifies']).toContain(relation);
      for (const { side } of answer.assessments) expect(side, statement.id).toBe('independent');
    }
  });

  it('is answered in mirror image when the two sides of the war change places', () => {
    for (const statement of claims) {
      for (const asserter of [statement.side, null]) {
        const there = ask(statement, knowledge, asserter);
        const back = ask(swapStatement(statement), mirror, asserter === null ? null : String(swap(asserter)));
        expect(
          outline(back, (side) => String(swap(side))),
          statement.id,
        ).toEqual(outline(there, (side) => side));
      }
    }
  });

  it('shows each line once, and calls no side silent that has a line', () => {
    for (const statement of claims) {
      const answer = ask(statement, knowledge, statement.side);
      const lines = [
        answer.opposing,
        answer.concessions,
        answer.assessments,
        answer.own,
        answer.alsoSaid ?? [],
      ].flat();
      expect(new Set(lines.map(({ id }) => id)).size, statement.id).toBe(lines.length);
      for (const { side } of answer.silent) expect(lines.map((line) => line.side)).not.toContain(side);
    }
  });
});

describe('every place that the dataset speaks of', () => {
  it('shows one line of each side and one assessment at most, the newest first', () => {
    for (const place of named) {
      const { own, assessments } = answerMention(place, '2025-12-02', knowledge);
      expect(new Set(own.map(({ side }) => side)).size, place).toBe(own.length);
      expect(assessments.length, place).toBeLessThanOrEqual(1);
      expect(own.map(({ date }) => date)).toEqual(
        own
          .map(({ date }) => date)
          .sort()
          .reverse(),
      );
    }
  });
});
