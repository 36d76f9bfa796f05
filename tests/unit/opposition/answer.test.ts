import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../lib/core/model/domain.ts';
import type { Answer, Claim } from '../../../lib/core/model/page.ts';
import { answerClaim, answerMention } from '../../../lib/core/opposition/answer.ts';
import { knowing, statement } from './records.ts';

type Asked = Pick<Claim, 'topic' | 'places' | 'position' | 'asserter'>;
const CAPTURE: Asked = {
  topic: 'control',
  places: ['town'],
  position: { holder: 'ru', extent: 'full' },
  asserter: 'ru',
};
const answer = (
  statements: readonly Statement[],
  claim: Partial<Asked> = {},
  day = '2025-12-02',
  text?: string,
): Answer =>
  answerClaim(
    { claim: { ...CAPTURE, ...claim }, day, ...(text === undefined ? {} : { text }) },
    knowing(statements),
  );
const ids = (views: readonly { readonly id: string }[] | undefined): readonly string[] =>
  (views ?? []).map(({ id }) => id);

describe('the opposing block', () => {
  it('puts what contradicts before what qualifies, and the nearest first', () => {
    const found = answer(
      [
        statement({ id: 'older-part', date: '2025-11-25', speaker: 'a' }),
        statement({ id: 'newer-part', date: '2025-12-01', speaker: 'b' }),
        statement({
          id: 'same-day-share',
          date: '2025-12-02',
          speaker: 'c',
          position: { holder: 'ua', percent: 20 },
        }),
      ],
      { position: { holder: 'ru', percent: 75 } },
    );
    expect(ids(found.opposing)).toEqual(['same-day-share', 'newer-part', 'older-part']);
    expect(found.opposing.map(({ relation }) => relation)).toEqual(['qualifies', 'qualifies', 'qualifies']);
    const capture = answer([
      statement({ id: 'most', date: '2025-12-02', speaker: 'a', position: { holder: 'ru', percent: 96 } }),
      statement({ id: 'part', date: '2025-11-25', speaker: 'b' }),
    ]);
    expect(ids(capture.opposing)).toEqual(['part']);
    expect(ids(capture.concessions)).toEqual(['most']);
  });

  it('shows at most three lines and one for each speaker', () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      statement({
        id: `s${index}`,
        date: `2025-11-2${index}`,
        speaker: index < 4 ? 'one' : `other-${index}`,
      }),
    );
    const found = answer(many);
    expect(found.opposing).toHaveLength(3);
    expect(new Set(ids(found.opposing))).toEqual(new Set(['s5', 's4', 's3']));
  });

  it('never shows the asserting side or an assessor', () => {
    const found = answer([
      statement({ id: 'own', side: 'ru', position: { holder: 'ru', extent: 'part' } }),
      statement({
        id: 'map',
        side: 'independent',
        speaker: 'map',
        position: { holder: 'ru', extent: 'part' },
      }),
    ]);
    expect(found.opposing).toEqual([]);
    expect(ids(found.assessments)).toEqual(['map']);
    expect(found.assessments[0]?.leaning).toEqual({ en: 'UA' });
  });

  it('answers the article in its own voice like the side whose claim it echoes', () => {
    const records = [
      statement({ id: 'denial' }),
      statement({ id: 'capture', side: 'ru', position: { holder: 'ru', extent: 'full' } }),
    ];
    const found = answer(records, { asserter: null });
    expect(ids(found.opposing)).toEqual(['denial']);
    expect(ids(found.own)).toEqual(['capture']);
  });

  it('answers a denial with the claim it denies', () => {
    const found = answer(
      [statement({ id: 'capture', side: 'ru', position: { holder: 'ru', extent: 'full' } })],
      { asserter: 'ua', position: { holder: 'ru', extent: 'none' } },
    );
    expect(ids(found.opposing)).toEqual(['capture']);
    expect(found.opposing[0]?.rule).toBe('control.same-holder.apart');
  });

  it('drops what a side had itself taken back by the article’s day', () => {
    const found = answer([
      statement({ id: 'holds', date: '2025-11-22', position: { holder: 'ua', extent: 'full' } }),
      statement({ id: 'left', date: '2025-12-01', position: { holder: 'ua', extent: 'none' } }),
    ]);
    expect(found.opposing).toEqual([]);
    expect(ids(found.concessions)).toEqual(['left']);
  });

  it('drops what came after the asserting side had itself changed its account', () => {
    const found = answer(
      [
        statement({ id: 'denial', date: '2025-11-30', position: { holder: 'ru', extent: 'none' } }),
        statement({
          id: 'withdrawal',
          side: 'ru',
          date: '2025-12-10',
          position: { holder: 'ru', extent: 'none' },
        }),
        statement({
          id: 'return',
          speaker: 'b',
          date: '2025-12-12',
          position: { holder: 'ua', extent: 'full' },
        }),
      ],
      {},
    );
    expect(ids(found.opposing)).toEqual(['denial']);
    expect(ids(found.concessions)).toEqual(['withdrawal']);
  });
});

describe('time', () => {
  it('marks what was said by then and since then', () => {
    const found = answer([
      statement({ id: 'before', date: '2025-12-02', speaker: 'a' }),
      statement({ id: 'after', date: '2025-12-03', speaker: 'b' }),
    ]);
    expect(found.opposing.map(({ id, when }) => `${id} ${when}`)).toEqual([
      'before by-then',
      'after since-then',
    ]);
  });

  it('puts the same event before the same place in those weeks, and that before a standing position', () => {
    const found = answer(
      [
        statement({ id: 'standing', event: 'older', date: '2025-08-01', speaker: 'a' }),
        statement({ id: 'recent', event: 'older', date: '2025-12-02', speaker: 'b' }),
        statement({ id: 'event', date: '2025-11-20', speaker: 'c' }),
      ],
      {},
    );
    expect(ids(found.opposing)).toEqual(['event', 'recent']);
    const alone = answer([statement({ id: 'standing', event: 'older', date: '2025-08-01' })]);
    expect(ids(alone.opposing)).toEqual(['standing']);
  });

  it('shows a word on control that is over a year old without setting it against the claim', () => {
    const found = answer([statement({ id: 'old', event: 'older', date: '2024-08-01' })]);
    expect(found.opposing).toEqual([]);
    expect(ids(found.alsoSaid)).toEqual(['old']);
    expect(found.silent).toEqual([]);
  });

  it('says where the records end when they end more than thirty days before the article', () => {
    const records = [statement({ id: 'last', date: '2025-11-01' })];
    expect(answer(records, {}, '2025-12-01').staleSince).toBeNull();
    expect(answer(records, {}, '2025-12-02').staleSince).toBe('2025-11-01');
    expect(answer([], {}, '2025-12-02').staleSince).toBeNull();
  });
});

describe('silence', () => {
  it('names the opposing side that has nothing on record', () => {
    const found = answer([statement({ id: 'own', side: 'ru', position: { holder: 'ru', extent: 'full' } })]);
    expect(found.silent).toEqual([{ side: 'ua', sideName: { en: 'UA' } }]);
  });

  it('does not call a side silent that commented without a position', () => {
    const found = answer([statement({ id: 'comment', position: null })]);
    expect(found.silent).toEqual([]);
    expect(ids(found.alsoSaid)).toEqual(['comment']);
    expect(found.opposing).toEqual([]);
  });

  it('names of several sides only those that claim the place', () => {
    const found = answerClaim(
      {
        claim: { topic: 'sovereignty', places: ['reef'], position: { sovereign: 'cn' }, asserter: 'cn' },
        day: '2025-12-02',
      },
      knowing([]),
    );
    expect(found.silent.map(({ side }) => side)).toEqual(['ph']);
  });
});

describe('containment', () => {
  it('answers with the town first, then with its region, each labelled', () => {
    const found = answer([
      statement({
        id: 'region',
        places: ['region'],
        speaker: 'a',
        date: '2025-12-02',
        position: { holder: 'ua', extent: 'full' },
      }),
      statement({ id: 'town', speaker: 'b', date: '2025-11-25' }),
    ]);
    expect(found.opposing.map(({ id, containment }) => `${id} ${containment}`)).toEqual([
      'town same',
      'region containing',
    ]);
  });

  it('leaves the region out where its word lies farther from the article than the town’s own', () => {
    const found = answer([
      statement({
        id: 'region',
        places: ['region'],
        speaker: 'a',
        date: '2025-11-10',
        position: { holder: 'ua', extent: 'full' },
      }),
      statement({ id: 'town', speaker: 'b', date: '2025-11-25' }),
    ]);
    expect(ids(found.opposing)).toEqual(['town']);
  });

  it('answers a claim of a whole region with a town of it', () => {
    const found = answer([statement({ id: 'town' })], { places: ['region'] });
    expect(found.opposing.map(({ id, containment }) => `${id} ${containment}`)).toEqual(['town contained']);
  });
});

describe('happenings', () => {
  const blame = (id: string, event: string, position: Statement['position']): Statement =>
    statement({ id, event, topic: 'responsibility', position, date: '2025-12-02' });
  const records = [
    blame('theatre', 'strike', { event: 'strike', responsible: 'ru' }),
    blame('market', 'other-strike', { event: 'other-strike', responsible: 'ru' }),
  ];
  const claim: Partial<Asked> = {
    topic: 'strike',
    position: { by: 'ua', target: 'civilian' },
    asserter: 'ru',
  };

  it('are told apart by the words of the sentence', () => {
    expect(
      ids(answer(records, claim, '2025-12-02', 'Ukraine struck the theatre, the ministry said.').opposing),
    ).toEqual(['theatre']);
  });
  it('are not answered with a strike of a third party in the same days', () => {
    const raid = statement({
      id: 'raid',
      event: 'strike',
      topic: 'strike',
      position: { event: 'strike', by: 'il' },
      date: '2025-12-02',
    });
    const blamed: Partial<Asked> = {
      topic: 'responsibility',
      position: { responsible: 'ua' },
      asserter: 'ru',
    };
    const text = 'Moscow blamed Kyiv for the killings at the theatre.';
    expect(ids(answer([...records.slice(0, 1), raid], blamed, '2025-12-02', text).opposing)).toEqual([
      'theatre',
    ]);
  });
  it('are not answered when two are equally likely', () => {
    expect(answer(records, claim, '2025-12-02', 'Ukraine struck the town.').opposing).toEqual([]);
  });
  it('are not answered with an older one', () => {
    expect(answer(records.slice(0, 1), claim, '2026-03-02', 'Ukraine struck the town.').opposing).toEqual([]);
    expect(
      ids(
        answer(records.slice(0, 1), claim, '2026-03-02', 'In December 2025 Ukraine struck the theatre.')
          .opposing,
      ),
    ).toEqual(['theatre']);
  });
});

describe('names of a place', () => {
  it('are one name in several languages', () => {
    const found = answer(
      [
        statement({ id: 'ours', topic: 'name', position: { name: 'Town' }, event: 'status' }),
        statement({ id: 'theirs', topic: 'name', side: 'ru', position: { name: 'Gorod' }, event: 'status' }),
      ],
      { topic: 'name', position: { name: 'Город' }, asserter: 'ru' },
    );
    expect(ids(found.opposing)).toEqual(['ours']);
    expect(ids(found.own)).toEqual(['theirs']);
  });
});

describe('a mention without a claim', () => {
  it('shows the latest word of each side and the latest assessment, newest first', () => {
    const found = answerMention(
      'town',
      '2025-12-02',
      knowing([
        statement({ id: 'ua-old', date: '2025-11-20' }),
        statement({ id: 'ua-new', date: '2025-11-30' }),
        statement({ id: 'ua-later', date: '2025-12-20' }),
        statement({ id: 'ru-new', side: 'ru', date: '2025-12-01' }),
        statement({ id: 'map', side: 'independent', speaker: 'map', date: '2025-12-11' }),
      ]),
    );
    expect(ids(found.own)).toEqual(['ru-new', 'ua-new']);
    expect(ids(found.assessments)).toEqual(['map']);
    expect(found.silent).toEqual([]);
  });
});
