import { beforeAll, describe, expect, test } from 'vitest';
import { readTexts } from '../../../lib/cli/dataset/files.ts';
import { decodeLines, lazyPlaces } from '../../../lib/core/dataset/records.ts';
import { buildEventDossier, buildPlaceDossier, indexEvents } from '../../../lib/core/dossier.ts';
import { createKnowledge } from '../../../lib/core/knowledge.ts';
import type { Knowledge } from '../../../lib/core/ports.ts';
import { openRecordSearch } from '../../../lib/core/record-search.ts';

const edition = { issued: '2026-11-25', sequence: 2 };
let knowledge: Knowledge;
beforeAll(() => {
  const texts = readTexts('public/dataset');
  knowledge = createKnowledge({
    conflicts: decodeLines(texts.conflicts),
    sides: decodeLines(texts.sides),
    speakers: decodeLines(texts.speakers),
    events: decodeLines(texts.events),
    statements: decodeLines(texts.statements),
    places: lazyPlaces(texts.places),
  });
});

describe('the dossier of a place', () => {
  test('has its statements newest first, its sides, events and neighbours by distance', () => {
    const dossier = buildPlaceDossier(knowledge, { place: 'pokrovsk-donetsk', watched: false, edition });
    const dates = dossier?.statements.map(({ date }) => date) ?? [];
    expect(dates.length).toBeGreaterThan(10);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(Object.keys(dossier?.sides ?? {})).toEqual(expect.arrayContaining(['ru', 'ua', 'independent']));
    expect(dossier?.events.every(({ statements }) => statements > 0)).toBe(true);
    const distances = dossier?.neighbours.map(({ km }) => km) ?? [];
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
    expect(dossier?.neighbours.map(({ id }) => id)).not.toContain('pokrovsk-donetsk');
  });

  test('is null for a place that is not there', () => {
    expect(buildPlaceDossier(knowledge, { place: 'atlantis', watched: false, edition })).toBeNull();
  });
});

test('every event of every conflict has a dossier with its own statements only', () => {
  for (const { events } of indexEvents(knowledge)) {
    for (const { id, statements } of events) {
      const dossier = buildEventDossier(knowledge, { event: id, edition });
      expect(dossier?.statements).toHaveLength(statements);
    }
  }
});

describe('the search over all records', () => {
  test.each(['Pokrovsk', 'Покровськ', 'ПОКРОВСК', 'Krasnoarmeysk'])('finds one town by %s', (name) => {
    const hits = openRecordSearch(knowledge, edition)(name, 60);
    expect(hits.statements.flatMap(({ places }) => places.map(({ id }) => id))).toContain('pokrovsk-donetsk');
  });

  test('wants every word, in any order, and none found is none shown', () => {
    const search = openRecordSearch(knowledge, edition);
    expect(search('general pokrovsk', 60).total).toBe(search('pokrovsk general', 60).total);
    expect(search('pokrovsk zzzz', 60)).toEqual({ events: [], statements: [], total: 0 });
    expect(search('   ', 60).total).toBe(0);
  });

  test('shows no more than is asked for and says how many there are', () => {
    const hits = openRecordSearch(knowledge, edition)('ukraine', 5);
    expect(hits.statements).toHaveLength(5);
    expect(hits.total).toBeGreaterThan(5);
  });
});
