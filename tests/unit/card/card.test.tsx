import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { otherVoices } from '../../../components/card/also-here.tsx';
import { Card, type CardProps } from '../../../components/card/card.tsx';
import { citationOf } from '../../../components/card/citation.ts';
import { reportOf } from '../../../components/card/report.ts';
import { MessagesProvider } from '../../../components/primitives/messages.tsx';
import type { Answer } from '../../../lib/core/model/page.ts';
import {
  answer,
  claim,
  claimAnnotation,
  english,
  mentionAnnotation,
  pageAnnotations,
  statement,
} from './builders.ts';

function card(own: Partial<CardProps> = {}, lang = 'en-GB'): Document {
  const html = renderToStaticMarkup(
    <MessagesProvider value={{ ...english, lang }}>
      <Card
        annotation={claimAnnotation()}
        page={pageAnnotations()}
        quote="Russian forces have captured Pokrovsk"
        quoteLang="en"
        mode="pinned"
        onClose={() => {}}
        onPin={() => {}}
        onJump={() => {}}
        url="https://example.org/article?reader=1"
        onDismiss={() => {}}
        onMute={() => {}}
        onCopy={async () => true}
        {...own}
      />
    </MessagesProvider>,
  );
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}
const answered = (own: Partial<Answer>) => card({ annotation: claimAnnotation({ answer: answer(own) }) });
const titles = (document: Document) => [...document.querySelectorAll('h3')].map((h) => h.textContent);

describe('a claim’s card', () => {
  it('says who claims what, in the page’s words and as it was read', () => {
    const text = card().body.textContent;
    expect(text).toContain('Russia claims');
    expect(text).toContain('Russian forces have captured Pokrovsk');
    expect(text).toContain('Russia holds all of Pokrovsk');
  });
  it('says where nobody is named as the source', () => {
    const narrator = claimAnnotation({
      claim: claim({ asserter: null, attribution: 'narrator' }),
      asserterName: null,
    });
    expect(card({ annotation: narrator }).querySelector('h2')?.textContent).toBe(
      'Stated without attribution',
    );
  });
  it('shows opponents first, then concessions, silence, assessments, the asserter’s own', () => {
    const shown = answered({
      opposing: [statement({ id: 'a' })],
      concessions: [statement({ id: 'b', concession: true })],
      assessments: [statement({ id: 'c', side: 'independent' })],
      own: [statement({ id: 'd', side: 'ru' })],
    });
    expect(titles(shown)).toEqual([
      'What Ukraine said',
      'Conceded',
      'Independent assessments',
      'Russia: own statement on record',
    ]);
  });
  it('groups statements by the article’s day', () => {
    const shown = answered({
      opposing: [statement({ id: 'a' }), statement({ id: 'b', when: 'since-then', date: '2025-12-20' })],
    });
    expect([...shown.querySelectorAll('h4')].map((h) => h.textContent)).toEqual([
      'By then, up to 2 Dec 2025',
      'Since then',
    ]);
  });
  it('gives every statement its date, its relation and its sources', () => {
    const shown = answered({ opposing: [statement()] });
    const item = shown.querySelector('.statement');
    expect(item?.querySelector('time')?.textContent).toBe('2 Dec 2025');
    expect(item?.querySelector('.chip')?.textContent).toBe('≠ contradicts');
    expect(item?.querySelector('a')?.getAttribute('href')).toBe('https://example.org/a');
  });
  it('opens sources apart and tells them nothing', () => {
    const link = answered({ opposing: [statement()] }).querySelector('a');
    expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });
  it('links nowhere but to the web', () => {
    const shown = answered({
      opposing: [statement({ sources: [{ url: 'javascript:alert(1)', publisher: 'X' }] })],
    });
    expect(shown.querySelector('a')).toBeNull();
  });
  it('leads to an archived copy beside its source, where one is on record', () => {
    const url = 'https://example.org/a';
    const archived = 'https://archive.example.org/1/https://example.org/a';
    const sources = [{ url, publisher: 'Example', archived }];
    const links = answered({ opposing: [statement({ sources })] }).querySelectorAll('.sources a');
    expect([...links].map((link) => link.getAttribute('href'))).toEqual([url, archived]);
    expect(links[1]?.getAttribute('aria-label')).toContain('Example');
    const unsafe = [{ url, publisher: 'Example', archived: 'javascript:alert(1)' }];
    expect(
      answered({ opposing: [statement({ sources: unsafe })] }).querySelectorAll('.sources a'),
    ).toHaveLength(1);
  });
  it('shows texts of the page and of the records as text only', () => {
    const shown = card({ quote: '<img src=x onerror=alert(1)>' });
    expect([shown.querySelector('img'), shown.querySelector('blockquote')?.textContent]).toEqual([
      null,
      '<img src=x onerror=alert(1)>',
    ]);
  });
  it('says when a side is silent, and when the records end', () => {
    const text = answered({
      silent: [{ side: 'ua', sideName: { en: 'Ukraine' } }],
      staleSince: '2025-09-01',
    }).body.textContent;
    expect(text).toContain(
      'No statement by Ukraine on this question about Pokrovsk on record as of 2 Dec 2025.',
    );
    expect(text).toContain('Our records about Pokrovsk end on 1 Sept 2025.');
  });
  it('says when there is nothing at all', () => {
    expect(card().body.textContent).toContain('Nothing on record about this question.');
  });
  it('names the place of a statement about another', () => {
    const oblast = statement({
      places: [{ id: 'donetsk-oblast', name: { en: 'Donetsk Oblast' } }],
      containment: 'containing',
    });
    expect(answered({ opposing: [oblast] }).body.textContent).toContain(
      'about the wider area: Donetsk Oblast',
    );
  });
  it('shows whom an assessor is close to', () => {
    const shown = answered({
      assessments: [
        statement({ side: 'independent', speakerName: { en: 'DeepState' }, leaning: { en: 'Ukraine' } }),
      ],
    });
    expect(shown.querySelector('.assessments')?.textContent).toContain('Close to: Ukraine');
  });
  it('has the same layout for every side', () => {
    const layout = (side: string) =>
      answered({ opposing: [statement({ side, position: { holder: side, extent: 'part' } })] })
        .querySelector('.statement')
        ?.outerHTML.replace(/<svg.*?<\/svg>/gs, '');
    expect(layout('ru')).toBe(layout('ua'));
  });
  it('explains why it was marked', () => {
    const why = answered({ opposing: [statement()] }).querySelector('details')?.textContent;
    expect(why).toContain('“captured”');
    expect(why).toContain('add up to more than the whole place');
  });
});

describe('a place’s card', () => {
  it('shows its names by side and the latest word of each', () => {
    const page = pageAnnotations();
    const known = page.places.pokrovsk;
    if (known === undefined) throw new Error('no place');
    const places = {
      pokrovsk: { ...known, answer: answer({ own: [statement({ relation: null })] }) },
    };
    const shown = card({ annotation: mentionAnnotation(), page: { ...page, places } });
    expect(shown.querySelector('h2')?.textContent).toBe('Pokrovsk');
    expect(shown.querySelector('.names')?.textContent).toContain('Красноармейск');
    expect(titles(shown)).toEqual(['Latest statement of each side']);
  });
});

describe('the frame of a card', () => {
  it('is a labelled dialog when pinned and as a sheet, and none while the pointer merely rests', () => {
    const role = (mode: CardProps['mode']) => card({ mode }).querySelector('.card')?.getAttribute('role');
    expect([role('pinned'), role('sheet'), role('hover')]).toEqual(['dialog', 'dialog', 'group']);
  });
  it('is labelled by its heading', () => {
    const shown = card();
    const id = shown.querySelector('.card')?.getAttribute('aria-labelledby');
    expect(id !== undefined && id === shown.querySelector('h2')?.id).toBe(true);
  });
  it('gives every button a name', () => {
    const names = [...card({ mode: 'hover' }).querySelectorAll('button')].map(
      (button) => button.getAttribute('aria-label') ?? button.textContent,
    );
    expect(names.every((name) => name !== '' && !name?.startsWith('card_'))).toBe(true);
  });
  it('marks a text that is not in the reader’s language', () => {
    const shown = card(
      { annotation: claimAnnotation({ answer: answer({ opposing: [statement()] }) }) },
      'uk',
    );
    expect(shown.querySelector('.summary [lang]')?.getAttribute('lang')).toBe('en');
  });
  it('leaves no text without its words', () => {
    const text = answered({ opposing: [statement()], silent: [{ side: 'xx', sideName: { en: 'X' } }] }).body
      .textContent;
    expect(text).not.toMatch(/card_|mark_|\$\d|undefined/);
  });
});

describe('other voices of the article', () => {
  const own = claimAnnotation();
  const denial = claimAnnotation({ id: 'c1', claim: claim({ asserter: 'ua', stance: 'denies' }) });
  it('are the claims of other sides on the same question, each side once', () => {
    const again = { ...denial, id: 'c2' };
    const elsewhere = claimAnnotation({ id: 'c3', claim: claim({ asserter: 'pl', places: ['lyman'] }) });
    const found = otherVoices(own, { claims: [own, denial, again, elsewhere] });
    expect(found.map(({ id }) => id)).toEqual(['c1']);
  });
  it('are none where the article quotes one side alone', () => {
    expect(otherVoices(own, { claims: [own, { ...own, id: 'c4' }] })).toEqual([]);
  });
});

describe('a citation', () => {
  it('holds who, when, what, every source and the record’s id', () => {
    const cited = {
      page: pageAnnotations(),
      annotation: claimAnnotation(),
      quote: 'Pokrovsk fell',
      url: 'https://example.org/x',
    };
    const text = citationOf([statement()], cited, english);
    for (const part of [
      'In the article: “Pokrovsk fell”',
      'Russia claims: Russia holds all of Pokrovsk',
      'https://example.org/x',
      'General Staff (Ukraine) claims, 2 Dec 2025',
      'Example, 2 Dec 2025, https://example.org/a',
      '[2025-12-02-ua-general-staff]',
    ])
      expect(text).toContain(part);
  });
});

describe('a report of a wrong mark', () => {
  const options = { annotation: claimAnnotation(), page: pageAnnotations(), quote: 'Pokrovsk fell' };
  const report = reportOf({ ...options, fault: 'claim', url: 'https://example.org/a?reader=7#part' });
  it('says what was marked, how it was read and by which records', () => {
    for (const part of [
      'Words: Pokrovsk fell',
      'control of pokrovsk',
      'cue "captured"',
      'Dataset: 1 of 2026-11-20',
    ])
      expect(report).toContain(part);
  });
  it('leaves out of the address what may say who reads', () => {
    expect(report).toContain('Page: https://example.org/a\n');
    expect(report).not.toContain('reader=7');
  });
});
