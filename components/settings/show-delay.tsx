/** How long the pointer must rest on a mark before its card opens. */
import { useMessages } from '../primitives/messages.tsx';
import { Slider } from './slider.tsx';

export interface ShowDelayProps {
  /** Milliseconds, 0 to 1000. */
  readonly value: number;
  readonly onChange: (milliseconds: number) => void;
}

/** Renders the setting as a slider that says its value in words. */
export function ShowDelay({ value, onChange }: ShowDelayProps) {
  const { t, lang } = useMessages();
  const seconds = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(value / 1_000);
  return (
    <Slider
      label={t('options_delay_label')}
      note={t('options_delay_note')}
      value={value}
      said={seconds}
      min={0}
      max={1_000}
      step={100}
      onChange={onChange}
    />
  );
}
