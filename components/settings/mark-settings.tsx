/** How many marks a page gets. */
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { Switch } from '../primitives/switch.tsx';
import { Slider } from './slider.tsx';

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
  return (
    <>
      <Switch
        checked={firstMentionOnly}
        label={t('options_first_only')}
        note={t('options_first_only_note')}
        onChange={onFirstMentionOnly}
      />
      <Slider
        label={t('options_max_marks')}
        note={t('options_max_marks_note')}
        value={maxMarks}
        said={plural(words, 'common_times', { count: maxMarks })}
        min={5}
        max={200}
        step={5}
        onChange={onMaxMarks}
      />
    </>
  );
}
