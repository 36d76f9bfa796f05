/** Builds what a card shows, with defaults for everything a test is not about. */
import { readFileSync } from 'node:fs';
import type { Messages } from '../../../components/primitives/messages.tsx';
import type {
  Answer,
  Claim,
  ClaimAnnotation,
  MentionAnnotation,
  PageAnnotations,
  StatementView,
} from '../../../lib/core/model/page.ts';

const file = new URL('../../../public/_locales/en/messages.json', import.meta.url);
const texts: Readonly<Record<string, { readonly message: string }>> = JSON.parse(readFileSync(file, 'utf8'));

/** The English texts, as the browser would give them: $1 to $9 replaced, the key itself where there is no text. */
export const english: Messages = {
  t: (key, substitutions = []) =>
    (texts[key]?.message ?? key).replace(/\$(\d)/g, (_, n) => [substitutions].flat()[Number(n) - 1] ?? ''),
  lang: 'en-GB',
  dir: 'ltr',
};

export function statement(own: Partial<StatementView> = {}): StatementView {
  return {
    id: '2025-12-02-ua-general-staff',
    side: 'ua',
    sideName: { en: 'Ukraine' },
    speakerName: { en: 'General Staff' },
    date: '2025-12-02',
    approximate: false,
    topic: 'control',
    places: [{ id: 'pokrovsk', name: { en: 'Pokrovsk' } }],
    position: { holder: 'ua', extent: 'part' },
    summary: { en: 'The General Staff said its units held the north of the town.' },
    sources: [{ url: 'https://example.org/a', publisher: 'Example', published: '2025-12-02', lang: 'uk' }],
    relation: 'contradicts',
    rule: 'control.rivals.exceed-whole',
    concession: false,
    when: 'by-then',
    containment: 'same',
    ...own,
  };
}

export function answer(own: Partial<Answer> = {}): Answer {
  return { opposing: [], concessions: [], assessments: [], own: [], silent: [], staleSince: null, ...own };
}

export function claim(own: Partial<Claim> = {}): Claim {
  return {
    start: 0,
    end: 40,
    passage: 0,
    topic: 'control',
    places: ['pokrovsk'],
    position: { holder: 'ru', extent: 'full' },
    asserter: 'ru',
    speaker: null,
    attribution: 'attributed',
    stance: 'asserts',
    presupposed: false,
    cue: 'captured',
    ...own,
  };
}

export function claimAnnotation(own: Partial<ClaimAnnotation> = {}): ClaimAnnotation {
  return {
    type: 'claim',
    id: 'c0',
    claim: claim(),
    asserterName: { en: 'Russia' },
    speakerName: null,
    answer: answer(),
    ...own,
  };
}

export function mentionAnnotation(): MentionAnnotation {
  return {
    type: 'mention',
    id: 'm0',
    mention: {
      start: 10,
      end: 18,
      passage: 0,
      surface: 'Pokrovsk',
      place: 'pokrovsk',
      modifier: false,
      evidence: ['unique'],
    },
  };
}

export function pageAnnotations(own: Partial<PageAnnotations> = {}): PageAnnotations {
  return {
    mentions: [mentionAnnotation()],
    claims: [],
    places: {
      pokrovsk: {
        view: {
          id: 'pokrovsk',
          name: { en: 'Pokrovsk', uk: 'Покровськ' },
          kind: 'city',
          sideNames: [{ side: 'ru', sideName: { en: 'Russia' }, names: ['Красноармейск'] }],
          watched: false,
        },
        answer: answer(),
      },
    },
    sides: { ru: { en: 'Russia' }, ua: { en: 'Ukraine' } },
    questions: [],
    asOf: '2025-12-02',
    dated: true,
    datasetIssued: '2026-11-20',
    datasetSequence: 1,
    ...own,
  };
}
