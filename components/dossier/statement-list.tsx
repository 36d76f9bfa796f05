/** A long list of statements that is there at once: the first rows come first, the rest when the page has time. */
import { memo, useEffect, useState } from 'react';
import type { SideId } from '../../lib/core/model/domain.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { positionInWords } from '../card/wording.ts';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { StatementLine } from '../primitives/statement-line.tsx';

export interface StatementListProps {
  readonly statements: readonly StatementView[];
  readonly sides: readonly SideId[];
  readonly names: Readonly<Record<SideId, Readonly<Record<string, string>>>>;
  /** A statement to show although its turn has not come. */
  readonly target: string | null;
  readonly onCopy: (statement: StatementView) => void;
}

/** More than any screen holds, and few enough to draw in one go without a long task. */
const CHUNK = 20;

/** Chunks that are drawn wherever the reader is: Firefox tells assistive technology no names in those it has put off. */
const NEAR = 15;

/** Renders the statements in chunks of their own, so that one more chunk leaves those before it alone. */
export function StatementList({ statements, sides, names, target, onCopy }: StatementListProps) {
  const total = Math.ceil(statements.length / CHUNK);
  const [ready, setReady] = useState(1);
  const wanted = target === null ? -1 : statements.findIndex(({ id }) => id === target);
  const shown = Math.max(ready, Math.ceil((wanted + 1) / CHUNK));
  useEffect(() => {
    if (ready >= total) return;
    const later = globalThis.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 16));
    const stop = globalThis.cancelIdleCallback ?? clearTimeout;
    const turn = later(() => setReady((now) => now + 1));
    return () => stop(turn);
  }, [ready, total]);
  useEffect(() => {
    const all = () => setReady(Number.MAX_SAFE_INTEGER);
    addEventListener('beforeprint', all);
    return () => removeEventListener('beforeprint', all);
  }, []);
  useEffect(() => {
    if (target !== null && wanted >= 0) show(target);
  }, [target, wanted]);
  const chunks = Array.from({ length: Math.min(shown, total) }, (_, index) =>
    statements.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  return (
    // Not aria-busy, which some screen readers take as a reason to tell nothing yet.
    <div className="records" data-whole={shown >= total}>
      {chunks.map((chunk, index) => (
        <Chunk
          far={index >= NEAR}
          key={`${chunk[0]?.id} ${chunk.at(-1)?.id}`}
          statements={chunk}
          sides={sides}
          names={names}
          onCopy={onCopy}
        />
      ))}
    </div>
  );
}

function show(id: string): void {
  const row = document.getElementById(`statement-${id}`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

interface ChunkProps extends Omit<StatementListProps, 'target'> {
  /** So far down that the browser may draw it when it comes near. */
  readonly far: boolean;
}

const Chunk = memo(
  function Chunk({ statements, sides, names, onCopy, far }: ChunkProps) {
    return (
      <ol className={far ? 'record-chunk far' : 'record-chunk'}>
        {statements.map((statement) => (
          <Row key={statement.id} statement={statement} sides={sides} names={names} onCopy={onCopy} />
        ))}
      </ol>
    );
  },
  (before, now) =>
    before.sides === now.sides &&
    before.onCopy === now.onCopy &&
    before.statements.length === now.statements.length &&
    before.statements.every((statement, index) => statement === now.statements[index]),
);

interface RowProps extends Pick<StatementListProps, 'sides' | 'names' | 'onCopy'> {
  readonly statement: StatementView;
}

function Row({ statement, sides, names, onCopy }: RowProps) {
  const words = useMessages();
  const { t } = words;
  const { position, topic, places } = statement;
  const reads =
    position === null
      ? null
      : positionInWords(position, { topic, places: places.map(({ name }) => name), sides: names }, words);
  return (
    <li id={`statement-${statement.id}`} className="record" tabIndex={-1}>
      <StatementLine statement={statement} sides={sides} />
      <div className="record-foot">
        <span className="note">
          {reads === null ? t('dossier_no_position') : `${t('card_read_as')} ${reads}`}
          {statement.concession && ` · ${t('card_concessions_note')}`}
        </span>
        <Button kind="quiet" onClick={() => onCopy(statement)}>
          {t('card_copy')}
        </Button>
      </div>
    </li>
  );
}
