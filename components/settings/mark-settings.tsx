/** How many marks a page gets. */
import { useId } from 'react';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { Switch } from '../primitives/switch.tsx';

export interface MarkSettingsProps {
  readonly maxMarks: number;
  readonly firstMentionOnly: boolean;
  readonly onMaxMarks: (most: number) => void;
  readonly onFirstMentionOnly: (first: boolean) => void;
}

/** Renders the two settings. */
export function MarkSettings({
  maxMarks,
  firstMentionOnly,
  onMaxMarks,
  onFirstMentionOnly,
}: MarkSettingsProps) {
  const words = useMessages();
  const { t } = words;
  const field = useId();
  return (
    <>
      <Switch
        checked={firstMentionOnly}
        label={t('options_first_only')}
        note={t('options_first_only_note')}
        onChange={onFirstMentionOnly}
      />
      <div className="show-delay">
        <label htmlFor={field}>{t('options_max_marks')}</label>
        <div className="field-row">
          <input
            id={field}
            type="range"
            min={5}
            max={200}
            step={5}
            value={maxMarks}
            aria-valuetext={plural(words, 'common_times', { count: maxMarks })}
            aria-describedby={`${field}-note`}
            onChange={({ target }) => onMaxMarks(Number(target.value))}
          />
          <output htmlFor={field}>{plural(words, 'common_times', { count: maxMarks })}</output>
        </div>
        <p id={`${field}-note`} className="note">
          {t('options_max_marks_note')}
        </p>
      </div>
    </>
  );
}
