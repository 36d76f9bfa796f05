/** Puts everything back, after a second look. */
import { useRef, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';

/** Renders a button that asks once more before it acts; the answer "no" gets the focus. */
export function Reset({ onReset }: { readonly onReset: () => Promise<void> }) {
  const { t } = useMessages();
  const [state, setState] = useState<'idle' | 'asking' | 'done'>('idle');
  const start = useRef<HTMLButtonElement>(null);
  const close = (next: 'idle' | 'done') => {
    setState(next);
    // The buttons that had the focus are gone by then.
    queueMicrotask(() => start.current?.focus());
  };
  return (
    <>
      <div className="actions">
        <Button ref={start} aria-expanded={state === 'asking'} onClick={() => setState('asking')}>
          {t('options_reset')}
        </Button>
        {state === 'asking' && (
          <>
            <Button onClick={() => void onReset().then(() => close('done'))}>{t('options_reset_yes')}</Button>
            <Button kind="primary" autoFocus onClick={() => close('idle')}>
              {t('options_reset_no')}
            </Button>
          </>
        )}
      </div>
      <p className="note" role="status">
        {state === 'asking' && t('options_reset_ask')}
        {state === 'done' && t('options_reset_done')}
      </p>
    </>
  );
}
