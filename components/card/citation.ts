/** Writes statements as plain text for a journalist's notes. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type {
  ClaimAnnotation,
  MentionAnnotation,
  PageAnnotations,
  StatementView,
} from '../../lib/core/model/page.ts';
import { claimInWords, dayInWords, verbOf, type Words } from './wording.ts';

/** What is answered: the page's own words, and where they stand. */
export interface CitedPage {
  readonly page: Pick<PageAnnotations, 'datasetIssued' | 'datasetSequence' | 'places' | 'sides'>;
  readonly annotation: ClaimAnnotation | MentionAnnotation;
  readonly quote: string;
  readonly url: string;
}

/** Returns the claim as the page has it, then one paragraph for each statement: who, when, what, each source with its address and day, the record's id. */
export function citationOf(
  statements: readonly StatementView[],
  { page, annotation, quote, url }: CitedPage,
  words: Words,
): string {
  const { t, lang } = words;
  const cited =
    annotation.type === 'claim'
      ? [`${t('card_citation_page', quote)}\n${claimInWords(annotation, page, words)}\n${url}`]
      : [];
  const paragraphs = statements.map((statement) => {
    const speaker = inLanguage(statement.speakerName, lang).text;
    const side = inLanguage(statement.sideName, lang).text;
    const head = t('card_citation_head', [
      speaker,
      side,
      t(`card_verb_${verbOf(statement)}`),
      dayInWords(statement.date, words, statement.approximate),
    ]);
    const sources = statement.sources.map(({ publisher, published, url, archived }) =>
      [
        publisher,
        ...(published === undefined ? [] : [dayInWords(published, words)]),
        url,
        ...(archived === undefined ? [] : [`${t('card_archived')}: ${archived}`]),
      ].join(', '),
    );
    return `${head}: ${inLanguage(statement.summary, lang).text}\n${sources.join('\n')}\n[${statement.id}]`;
  });
  const dataset = t('card_citation_dataset', [
    String(page.datasetSequence),
    dayInWords(page.datasetIssued, words),
  ]);
  return [...cited, ...paragraphs, dataset].join('\n\n');
}
