/** The part of the options about the keyboard. */
import { useEffect, useState } from 'react';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { ShortcutList } from '../../components/settings/shortcut-list.tsx';
import { listShortcuts, openShortcutSettings, type Shortcut } from '../../lib/browser/shortcuts.ts';

/** Renders the commands; the keys are read again whenever the reader comes back to the page. */
export function Keyboard() {
  const { t } = useMessages();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const look = () => void listShortcuts().then(setShortcuts, () => undefined);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return (
    <Section id="keyboard" title={t('options_keyboard_title')} note={t('options_keyboard_note')}>
      <ShortcutList shortcuts={shortcuts} onChange={openShortcutSettings} />
    </Section>
  );
}
