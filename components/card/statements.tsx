/** A titled block of statements, in two groups: what was said by the article's day, and what came after. */
import { useId } from 'react';
import type { Day, SideId } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { useMessages } from '../primitives/messages.tsx';
import { Statement } from './statement.tsx';
import { dayInWords } from './wording.ts';

export interface StatementsProps {
  readonly title: string;
  /** A sentence on what the block holds. */
  readonly note?: string;
  readonly statements: readonly StatementView[];
  readonly sides: readonly SideId[];
  readonly asOf: Day;
  /** Whether that is the article's own day. */
  readonly dated: boolean;
  readonly places: readonly string[];
  readonly className?: string;
}

/** Shows a block; nothing where it is empty. */
export function Statements({ title, note, statements, className = '', ...shared }: StatementsProps) {
  const words = useMessages();
  const id = useId();
  if (statements.length === 0) return null;
  const groups = [
    { when: 'by-then', label: words.t('card_by_then', dayInWords(shared.asOf, words)) },
    { when: 'since-then', label: words.t('card_since_then') },
  ] as const;
  return (
    <section className={`block ${className}`} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className="note">{note}</p>}
      {groups.map(({ when, label }) => {
        const group = statements.filter((statement) => statement.when === when);
        if (group.length === 0) return null;
        return (
          <div key={when} className="group">
            <h4>{label}</h4>
            <ul className="statements">
              {group.map((statement) => (
                <Statement key={statement.id} statement={statement} {...shared} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
