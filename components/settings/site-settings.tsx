/** Where the extension reads: its own list, the sites a reader added, the sites switched off, or everywhere. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { Switch } from '../primitives/switch.tsx';
import { RemovableList } from './removable-list.tsx';

export interface SiteSettingsProps {
  /** Host names of the default list. */
  readonly defaults: readonly string[];
  /** Host names switched off. */
  readonly off: readonly string[];
  /** Match patterns the reader granted. */
  readonly chosen: readonly string[];
  readonly all: boolean;
  readonly onOff: (host: string, off: boolean) => void;
  /** Asks the browser for a site; false where the reader or the browser declined. */
  readonly onAdd: (host: string) => Promise<boolean>;
  readonly onRemove: (pattern: string) => void;
  readonly onAll: (all: boolean) => void;
}

/** Renders the site settings. */
export function SiteSettings(props: SiteSettingsProps) {
  const words = useMessages();
  const { t } = words;
  const { defaults, off, chosen, all, onOff, onRemove, onAll } = props;
  return (
    <>
      <Switch
        checked={all}
        label={t('options_all_sites')}
        note={t('options_all_sites_note')}
        onChange={onAll}
      />
      <h3>{t('options_added_sites')}</h3>
      <AddSite onAdd={props.onAdd} />
      <RemovableList
        label={t('options_added_sites')}
        empty={t('options_added_none')}
        items={chosen.map((pattern) => ({ id: pattern, name: hostOf(pattern) }))}
        onRemove={onRemove}
      />
      <h3>{t('options_off_sites')}</h3>
      <RemovableList
        label={t('options_off_sites')}
        empty={t('options_off_none')}
        items={off.map((host) => ({ id: host, name: host }))}
        onRemove={(host) => onOff(host, false)}
      />
      <details className="default-sites">
        <summary>{plural(words, 'options_default_sites', { count: defaults.length })}</summary>
        <p className="note">{t('options_default_note')}</p>
        <ul dir="ltr">
          {defaults.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function AddSite({ onAdd }: { readonly onAdd: (host: string) => Promise<boolean> }) {
  const { t } = useMessages();
  const field = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const host = hostTyped(typed);
    if (host === null) {
      setProblem(t('options_site_invalid'));
      return;
    }
    const added = await onAdd(host);
    setProblem(added ? null : t('options_site_declined', host));
    if (added) setTyped('');
  };
  return (
    <form className="add-site" onSubmit={(event) => void submit(event)}>
      <label htmlFor={field}>{t('options_site_label')}</label>
      <div className="field-row">
        <input
          id={field}
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${field}-problem`}
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem(null);
          }}
        />
        <Button type="submit">{t('options_site_add')}</Button>
      </div>
      <p id={`${field}-problem`} className="field-problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

/** Reads a host name out of what was typed, an address or a name; null where it is neither. */
export function hostTyped(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && (hostname.includes('.') || hostname === 'localhost') ? hostname : null;
}

/** Returns the host part of a match pattern as a reader would write it. */
export function hostOf(pattern: string): string {
  return pattern
    .replace(/^[^:]*:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^\*\./, '');
}
