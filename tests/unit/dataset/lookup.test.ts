import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../../lib/cli/dataset/files.ts';
import { decodeDataset } from '../../../lib/core/dataset/records.ts';
import { shardRecords } from '../../../lib/core/dataset/shards.ts';
import { buildEventDossier, buildPlaceDossier } from '../../../lib/core/dossier.ts';
import { createKnowledge } from '../../../lib/core/knowledge.ts';
import type { Statement } from '../../../lib/core/model/domain.ts';
import type { Knowledge } from '../../../lib/core/ports.ts';
import { openRecordSearch } from '../../../lib/core/record-search.ts';
import { edition, newPublisher, records, statement } from '../sync/world.ts';
import { knowledgeOf, lookupOf, settled } from './lookups.ts';

const publisher = newPublisher();
const texts = readTexts(fileURLToPath(new URL('../../../public/dataset/', import.meta.url)));
const dataset = decodeDataset(texts);
const whole = createKnowledge(dataset);
const bundled = edition(publisher, JSON.parse(JSON.stringify(dataset)));
/** Statements without the fields that only a later version would know. */
const known = (statements: readonly Statement[]) =>
  statements.map(({ id, conflict, event, places, side, speaker, date, datePrecision, ...more }) => {
    const { topic, position, summary, sources } = more;
    const core = { id, conflict, event, places, side, speaker, date, topic, position, summary, sources };
    return datePrecision === undefined ? core : { ...core, datePrecision };
  });
const open = () => knowledgeOf([{ dataset: 'counterclaim', name: null, edition: bundled }]);

describe('knowledge over a lookup', () => {
  test('has the same statements about every place and of every event as all records read at once', () => {
    const opened = open();
    expect(settled(opened, ({ statedPlaces }) => statedPlaces())).toEqual(whole.statedPlaces());
    expect(settled(opened, ({ recordedPlaces }) => recordedPlaces())).toEqual(whole.recordedPlaces());
    for (const id of whole.statedPlaces()) {
      const about = settled(opened, ({ statementsAbout }) => known(statementsAbout(id)));
      expect(about, id).toEqual(known(whole.statementsAbout(id)));
    }
    for (const { id } of whole.events) {
      const of = settled(opened, ({ statementsOf }) => known(statementsOf(id)));
      expect(of, id).toEqual(known(whole.statementsOf(id)));
    }
  });

  test('has the same places, and the same inside of each', () => {
    const opened = open();
    const ids = dataset.places.map(({ id }) => id);
    const all = ({ place, placesWithin }: Knowledge) => ids.map((id) => [place(id), placesWithin(id)]);
    expect(settled(opened, all)).toEqual(all(whole));
    expect(settled(opened, ({ place }) => place('no-such-place'))).toBeUndefined();
  });

  test('gives the same dossiers and finds the same records', () => {
    const opened = open();
    const asked = { issued: '2026-11-01', sequence: 1 };
    const answers = (knowledge: Knowledge) => [
      buildPlaceDossier(knowledge, { place: 'pokrovsk', watched: false, edition: asked }),
      buildEventDossier(knowledge, { event: knowledge.events[0]?.id ?? '', edition: asked }),
      openRecordSearch(knowledge, asked)('bakhmut', 5),
    ];
    expect(settled(opened, answers)).toEqual(answers(whole));
  });

  test('reads no file for the places that statements name, and one for another place', () => {
    const opened = open();
    const [stated = ''] = whole.statedPlaces();
    settled(opened, ({ place }) => place(stated));
    expect(opened.reads).toEqual([]);
    const other = dataset.places.find(
      ({ id, kind }) => kind === 'village' && !whole.statedPlaces().includes(id),
    );
    settled(opened, ({ place }) => place(other?.id ?? ''));
    expect(opened.reads.length).toBe(1);
  });

  test('reads the line of a statement when its summary is asked for, and only that', () => {
    const opened = open();
    const [id = ''] = whole.statedPlaces();
    settled(opened, ({ statementsAbout }) =>
      statementsAbout(id).map(({ position, date }) => [position, date]),
    );
    expect(opened.reads).toEqual([]);
    settled(opened, ({ statementsAbout }) => statementsAbout(id)[0]?.summary);
    expect(opened.reads.length).toBe(1);
  });
});

describe('the lookup of the next edition', () => {
  const first = edition(publisher, records(40));
  const changed = records(41, {
    statements: [
      ...Array.from({ length: 39 }, (_, n) => statement(n + 2)),
      statement(90, { places: ['town', 'isle'], datePrecision: 'approx', position: null }),
    ],
  });
  const second = edition(publisher, changed, { before: first });

  test('says what one made from nothing says, having read only the files that changed', () => {
    const fresh = lookupOf(second);
    const updated = lookupOf(second, lookupOf(first));
    const readable = ({ statements }: typeof fresh) => ({
      ...statements,
      events: Array.from(statements.events, (n) => statements.names[n]),
      heads: Array.from(statements.heads, (n) => statements.headTexts[n]),
      positions: Array.from(statements.positions, (n) => statements.positionTexts[n]),
      placeRefs: Array.from(statements.placeRefs, (n) => statements.names[n]),
      names: [...statements.names].sort(),
      headTexts: [...statements.headTexts].sort(),
      positionTexts: [...statements.positionTexts].sort(),
    });
    expect(readable(updated)).toEqual(readable(fresh));
    expect(updated.places).toEqual(fresh.places);
  });

  test('leaves out statements of topics that this version does not know', () => {
    const later = records(1, {
      statements: [statement(1), statement(3, { topic: 'weather' }), statement(5)],
    });
    const shards = shardRecords(later);
    expect([...shards.values()].join('')).toContain('weather');
    const opened = knowledgeOf([{ dataset: 'd', name: null, edition: edition(publisher, later) }]);
    const about = settled(opened, ({ statementsAbout }) =>
      statementsAbout('isle').map(({ id, summary }) => [id, summary.en]),
    );
    expect(about).toEqual([
      ['s-0001', 'Statement number 1.'],
      ['s-0005', 'Statement number 5.'],
    ]);
  });
});
