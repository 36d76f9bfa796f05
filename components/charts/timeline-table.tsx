/** The timeline as a table: how many statements each side made, year by year. */
import { useState } from 'react';
import type { LocalText, SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';

export interface TimelineTableProps {
  readonly statements: readonly StatementView[];
  readonly sides: readonly SideId[];
  readonly names: Readonly<Record<SideId, LocalText>>;
}

/** Over this many rows of months the table goes by years. */
const MOST_MONTHS = 36;

/** Renders the table, folded away until it is asked for. */
export function TimelineTable({ statements, sides, names }: TimelineTableProps) {
  const { t, lang } = useMessages();
  const [open, setOpen] = useState(false);
  const number = new Intl.NumberFormat(lang);
  return (
    <details className="timeline-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart_as_table')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className="scroll" tabIndex={0} aria-label={t('chart_table_caption')}>
          <table>
            <caption>{t('chart_table_caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('chart_period')}</th>
                {sides.map((side) => (
                  <th key={side} scope="col">
                    {side === 'independent'
                      ? t('card_assessments')
                      : inLanguage(names[side] ?? { en: side }, lang).text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rowsOf(statements, lang).map(({ period, label, counts }) => (
                <tr key={period}>
                  <th scope="row">{label}</th>
                  {sides.map((side) => (
                    <td key={side}>{number.format(counts.get(side) ?? 0)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

interface Row {
  readonly period: string;
  readonly label: string;
  readonly counts: ReadonlyMap<SideId, number>;
}

/** Counts statements by month, or by year where there would be too many months; newest first. */
export function rowsOf(statements: readonly StatementView[], lang: string): readonly Row[] {
  const months = new Set(statements.map(({ date }) => date.slice(0, 7)));
  const length = months.size > MOST_MONTHS ? 4 : 7;
  const write = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    ...(length === 7 && { month: 'long' }),
    timeZone: 'UTC',
  });
  const rows = new Map<string, Map<SideId, number>>();
  for (const { date, side } of statements) {
    const period = date.slice(0, length);
    const counts = rows.get(period) ?? new Map<SideId, number>();
    counts.set(side, (counts.get(side) ?? 0) + 1);
    rows.set(period, counts);
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([period, counts]) => ({
      period,
      label: write.format(Date.parse(`${period}${length === 4 ? '-01' : ''}-01T00:00:00Z`)),
      counts,
    }));
}
