/** Leads through the marks of one row, one at a time, in the order of the text. */
import { useState } from 'react';
import { IconButton } from '../primitives/button.tsx';
import { DownIcon, UpIcon } from '../primitives/icons.tsx';
import { useMessages } from '../primitives/messages.tsx';

export interface MarkStepperProps {
  /** Ids of the marks in order of the text. */
  readonly marks: readonly string[];
  /** What is marked, for the buttons' names. */
  readonly name: string;
  readonly onJump: (mark: string) => void;
}

/** Renders previous and next buttons with the position between them; past either end it goes round. */
export function MarkStepper({ marks, name, onJump }: MarkStepperProps) {
  const { t, lang } = useMessages();
  const [at, setAt] = useState(-1);
  const number = new Intl.NumberFormat(lang);
  const go = (to: number) => {
    const next = (to + marks.length) % marks.length;
    const mark = marks[next];
    if (mark === undefined) return;
    setAt(next);
    onJump(mark);
  };
  return (
    <span className="stepper">
      {marks.length > 1 && (
        <IconButton
          kind="quiet"
          label={t('common_previous_mark', name)}
          onClick={() => go(at === -1 ? marks.length - 1 : at - 1)}
        >
          <UpIcon />
        </IconButton>
      )}
      <IconButton
        kind="quiet"
        label={marks.length > 1 ? t('common_next_mark', name) : t('common_go_to_mark', name)}
        onClick={() => go(at + 1)}
      >
        <DownIcon />
      </IconButton>
      <span className="visually-hidden" role="status">
        {at >= 0 && t('common_mark_position', [name, number.format(at + 1), number.format(marks.length)])}
      </span>
    </span>
  );
}
