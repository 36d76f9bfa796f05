/** What a place is called, and by whom. */
import type { PlaceSubject } from '../../lib/core/model/dossier.ts';
import { Local } from '../card/local.tsx';
import { useMessages } from '../primitives/messages.tsx';

/** Renders each side's own names, then the names by language, then former ones; no name is called the right one. */
export function NamesTable({ subject }: { readonly subject: PlaceSubject }) {
  const { t } = useMessages();
  const { place, names, formerNames } = subject;
  return (
    <dl className="names">
      {place.sideNames.map(({ side, sideName, names: own }) => (
        <div key={side}>
          <dt>
            <Local texts={sideName} /> {t('card_calls_it')}
          </dt>
          <dd>
            <bdi>{own.join(' · ')}</bdi>
          </dd>
        </div>
      ))}
      <ByLanguage title={t('dossier_names_by_language')} names={names} />
      <ByLanguage title={t('dossier_names_former')} names={formerNames} />
    </dl>
  );
}

interface ByLanguageProps {
  readonly title: string;
  readonly names: PlaceSubject['names'];
}

function ByLanguage({ title, names }: ByLanguageProps) {
  const { lang } = useMessages();
  const language = new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' });
  const entries = Object.entries(names).filter(([, list]) => list.length > 0);
  if (entries.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul className="language-names">
          {entries.map(([tag, list]) => (
            <li key={tag}>
              <span className="note">{languageName(language, tag)}</span>{' '}
              <bdi lang={tag}>{list.slice(0, 3).join(' · ')}</bdi>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** A tag that the platform refuses is shown as it is. */
function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
