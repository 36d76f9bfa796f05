/** A setting that is on or off and takes effect at once. */
import { type ReactNode, useId } from 'react';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  /** A sentence on what it does. */
  readonly note?: string;
  readonly disabled?: boolean;
}

/** Renders a switch; its state is told by position and fill, and to assistive technology by its role. */
export function Switch({ checked, onChange, label, note, disabled = false }: SwitchProps) {
  const name = useId();
  const about = useId();
  return (
    <button
      type="button"
      role="switch"
      className="switch"
      aria-checked={checked}
      aria-labelledby={name}
      {...(note !== undefined && { 'aria-describedby': about })}
      disabled={disabled}
      onClick={() => onChange(!checked)}
    >
      <span>
        <span id={name}>{label}</span>
        {note !== undefined && (
          <span id={about} className="note switch-note">
            {note}
          </span>
        )}
      </span>
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
