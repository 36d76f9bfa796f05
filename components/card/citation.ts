/** Writes statements as plain text for a journalist's notes. */
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { PageAnnotations, StatementView } from '../../lib/core/model/page.ts';
import { dayInWords, verbOf, type Words } from './wording.ts';

/** Returns one paragraph for each statement: who, when, what, each source with its address and day, the record's id. */
export function citationOf(
  statements: readonly StatementView[],
  page: Pick<PageAnnotations, 'datasetIssued' | 'datasetSequence'>,
  words: Words,
): string {
  const { t, lang } = words;
  const paragraphs = statements.map((statement) => {
    const speaker = inLanguage(statement.speakerName, lang).text;
    const side = inLanguage(statement.sideName, lang).text;
    const head = t('card_citation_head', [
      speaker,
      side,
      t(`card_verb_${verbOf(statement)}`),
      dayInWords(statement.date, words, statement.approximate),
    ]);
    const sources = statement.sources.map(({ publisher, published, url }) =>
      [publisher, ...(published === undefined ? [] : [dayInWords(published, words)]), url].join(', '),
    );
    return `${head}: ${inLanguage(statement.summary, lang).text}\n${sources.join('\n')}\n[${statement.id}]`;
  });
  const dataset = t('card_citation_dataset', [
    String(page.datasetSequence),
    dayInWords(page.datasetIssued, words),
  ]);
  return `${paragraphs.join('\n\n')}\n\n${dataset}`;
}
