/** Takes something out into a file and in from one. */
import { useRef, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';

export interface FileExchangeProps {
  readonly exportLabel: string;
  readonly importLabel: string;
  readonly onExport: () => void;
  /** Takes the file's text and says what came of it, in the reader's language. */
  readonly onImport: (text: string) => Promise<string>;
}

/** Renders two buttons and what came of the last file. */
export function FileExchange({ exportLabel, importLabel, onExport, onImport }: FileExchangeProps) {
  const { t } = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState('');
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setTold(await file.text().then(onImport, () => t('options_import_failed')));
    if (input.current !== null) input.current.value = '';
  };
  return (
    <>
      <div className="actions">
        <Button onClick={onExport}>{exportLabel}</Button>
        <Button onClick={() => input.current?.click()}>{importLabel}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,.txt,.csv,application/json,text/plain"
          hidden
          aria-label={importLabel}
          onChange={({ target }) => void take(target.files?.[0])}
        />
      </div>
      <p className="note" role="status">
        {told}
      </p>
    </>
  );
}
