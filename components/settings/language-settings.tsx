/** Languages whose articles are read. */
import { useMessages } from '../primitives/messages.tsx';
import { Switch } from '../primitives/switch.tsx';

export interface LanguageSettingsProps {
  /** Tags of all languages the recogniser knows. */
  readonly languages: readonly string[];
  readonly off: readonly string[];
  readonly onOff: (language: string, off: boolean) => void;
}

/** Renders a switch for each language, named in the reader's language and in its own. */
export function LanguageSettings({ languages, off, onOff }: LanguageSettingsProps) {
  const { lang } = useMessages();
  const named = languages
    .map((tag) => ({
      tag,
      name: new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag,
      own: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <ul className="languages">
      {named.map(({ tag, name, own }) => (
        <li key={tag}>
          <Switch
            checked={!off.includes(tag)}
            label={
              <>
                {name}
                {own.toLocaleLowerCase(tag) !== name.toLocaleLowerCase(lang) && (
                  <span className="note" lang={tag}>
                    {' '}
                    {own}
                  </span>
                )}
              </>
            }
            onChange={(on) => onOff(tag, !on)}
          />
        </li>
      ))}
    </ul>
  );
}
