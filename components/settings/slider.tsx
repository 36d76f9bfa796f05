/** A setting with a range: its label, its value in words, and a sentence on what it does. */
import { useId } from 'react';

export interface SliderProps {
  readonly label: string;
  readonly note: string;
  readonly value: number;
  /** The value as a reader would say it. */
  readonly said: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

/** Renders the slider; what it says is heard by screen readers as it is seen. */
export function Slider({ label, note, value, said, min, max, step, onChange }: SliderProps) {
  const field = useId();
  return (
    <div className="slider">
      <label htmlFor={field}>{label}</label>
      <div className="field-row">
        <input
          id={field}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={said}
          aria-describedby={`${field}-note`}
          onChange={({ target }) => onChange(Number(target.value))}
        />
        <output htmlFor={field}>{said}</output>
      </div>
      <p id={`${field}-note`} className="note">
        {note}
      </p>
    </div>
  );
}
