/** Sets the figures as tables: one row for each language and corpus, a row for all. */
import { addUp, type TextFigures, TOPICS } from './measure.ts';
import { type Ratios, ratiosOf } from './ratios.ts';

/** A group of texts with its ratios. */
export interface Row {
  readonly lang: string;
  readonly corpus: string;
  readonly figures: ReturnType<typeof addUp>;
  readonly ratios: Ratios;
}

const LANGS = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl'];
const ALL = 'all';

/** Groups texts by language, and by corpus within each, in a fixed order. */
export function rowsOf(texts: readonly TextFigures[]): readonly Row[] {
  const langs = [...new Set([...LANGS, ...texts.map(({ text }) => text.lang)])];
  const corpora = [...new Set(texts.map(({ text }) => text.corpus))];
  const row = (lang: string, corpus: string): Row | null => {
    const these = texts.filter(
      ({ text }) => (lang === ALL || text.lang === lang) && (corpus === ALL || text.corpus === corpus),
    );
    if (these.length === 0) return null;
    const figures = addUp(these);
    return { lang, corpus, figures, ratios: ratiosOf(figures) };
  };
  return [...langs, ALL]
    .flatMap((lang) => [...corpora.map((corpus) => row(lang, corpus)), row(lang, ALL)])
    .filter((one) => one !== null);
}

type Column = readonly [title: string, cell: (row: Row) => string];

const share = (value: number | null): string =>
  value === null ? '–' : value === 1 ? '1' : value.toFixed(3).replace(/^0/, '');
const of = (part: number, whole: number): string => (whole === 0 ? '–' : `${part}/${whole}`);

const MENTIONS: readonly Column[] = [
  ['names', ({ figures }) => String(figures.mentions.expected)],
  ['precision', ({ ratios }) => share(ratios.mentionPrecision)],
  ['recall', ({ ratios }) => share(ratios.mentionRecall)],
  ['F1', ({ ratios }) => share(ratios.mentionF1)],
  ['wrong place', ({ ratios }) => share(ratios.wrongPlace)],
  ['capital as government', ({ figures: { mentions } }) => of(mentions.metonymsMarked, mentions.metonyms)],
  ['look-alike', ({ figures: { mentions } }) => of(mentions.trapsMarked, mentions.traps)],
  ['organisation', ({ figures: { mentions } }) => of(mentions.inOrgsMarked, mentions.inOrgs)],
  ['not in the dataset', ({ figures }) => String(figures.mentions.absent)],
];
const CLAIMS: readonly Column[] = [
  ['claims', ({ figures }) => String(figures.claims.control.expected)],
  ['precision', ({ ratios }) => share(ratios.claimPrecision)],
  ['recall', ({ ratios }) => share(ratios.claimRecall)],
  ['holder', ({ ratios }) => share(ratios.holder)],
  ['extent', ({ ratios }) => share(ratios.extent)],
  ['stance', ({ ratios }) => share(ratios.stance)],
  ['asserter', ({ ratios }) => share(ratios.asserter)],
  ['trap read as claim', ({ figures: { claims } }) => of(claims.control.trapsRead, claims.control.traps)],
  [
    'first answer right',
    ({ figures: { claims } }) => of(claims.control.answeredRight, claims.control.answered),
  ],
];
const OTHER_TOPICS: readonly Column[] = TOPICS.filter((topic) => topic !== 'control').flatMap((topic) => [
  [
    `${topic}, precision`,
    ({ figures: { claims } }: Row) => of(claims[topic].foundRight, claims[topic].found),
  ] as const,
  [`recall`, ({ figures: { claims } }: Row) => of(claims[topic].met, claims[topic].expected)] as const,
]);

/** Writes all tables in Markdown, padded so that they read well in a terminal as well. */
export function tables(rows: readonly Row[]): string {
  const summed = rows.filter(({ corpus }) => corpus === ALL);
  return [
    mainTables(rows),
    ['Claims on other questions', '', ...table(summed, OTHER_TOPICS)].join('\n'),
  ].join('\n\n');
}

/** Writes the tables of places and of claims of control. */
export function mainTables(rows: readonly Row[]): string {
  const withMentions = rows.filter(
    ({ figures: { mentions } }) => mentions.expected + mentions.spurious + mentions.traps > 0,
  );
  const withControl = rows.filter(
    ({ figures: { claims } }) => claims.control.expected + claims.control.found > 0,
  );
  return [
    'Names of places',
    '',
    ...table(withMentions, MENTIONS),
    '',
    'Claims of control',
    '',
    ...table(withControl, CLAIMS),
  ].join('\n');
}

function table(rows: readonly Row[], columns: readonly Column[]): readonly string[] {
  const cells = [
    ['language', 'corpus', 'texts', ...columns.map(([title]) => title)],
    ...rows.map((row) => [
      row.lang,
      row.corpus,
      String(row.figures.texts),
      ...columns.map(([, cell]) => cell(row)),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), rule, ...body.map(line)];
}
