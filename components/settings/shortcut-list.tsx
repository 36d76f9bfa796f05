/** The keyboard commands with their present keys. */
import { useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';

/** A command with its key; empty where none is bound. */
export interface ShortcutItem {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}
export interface ShortcutListProps {
  readonly shortcuts: readonly ShortcutItem[];
  /** Opens the browser's own page for keys; false where that is not allowed. */
  readonly onChange: () => Promise<boolean>;
}

/** Renders the commands and the way to change their keys. */
export function ShortcutList({ shortcuts, onChange }: ShortcutListProps) {
  const { t } = useMessages();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <dl className="shortcuts">
        {shortcuts
          .filter(({ name }) => !name.startsWith('_execute'))
          .map(({ name, description, keys }) => (
            <div key={name}>
              <dt>{description}</dt>
              <dd>{keys === '' ? t('options_keys_none') : <kbd>{keys}</kbd>}</dd>
            </div>
          ))}
      </dl>
      <p className="note">{t('options_keys_in_page')}</p>
      <div className="actions">
        <Button onClick={() => void onChange().then((opened) => setRefused(!opened))}>
          {t('options_keys_change')}
        </Button>
      </div>
      <p className="note" role="status">
        {refused && t('options_keys_refused')}
      </p>
    </>
  );
}
