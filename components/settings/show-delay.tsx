/** How long the pointer must rest on a mark before its card opens. */
import { useId } from 'react';
import { useMessages } from '../primitives/messages.tsx';

export interface ShowDelayProps {
  /** Milliseconds, 0 to 1000. */
  readonly value: number;
  readonly onChange: (milliseconds: number) => void;
}

/** Renders the setting as a slider that says its value in words. */
export function ShowDelay({ value, onChange }: ShowDelayProps) {
  const { t, lang } = useMessages();
  const field = useId();
  const seconds = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(value / 1_000);
  return (
    <div className="show-delay">
      <label htmlFor={field}>{t('options_delay_label')}</label>
      <div className="field-row">
        <input
          id={field}
          type="range"
          min={0}
          max={1_000}
          step={100}
          value={value}
          aria-valuetext={seconds}
          aria-describedby={`${field}-note`}
          onChange={({ target }) => onChange(Number(target.value))}
        />
        <output htmlFor={field}>{seconds}</output>
      </div>
      <p id={`${field}-note`} className="note">
        {t('options_delay_note')}
      </p>
    </div>
  );
}
