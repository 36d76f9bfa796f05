/** The options: watched places, sites, reading, languages, keys, records, own data, privacy. Changes take effect at once. */
import { useCallback, useEffect, useState } from 'react';
import { BrandMark } from '../../components/primitives/brand.tsx';
import { useMessages } from '../../components/primitives/messages.tsx';
import { Notice } from '../../components/primitives/notice.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { LanguageSettings } from '../../components/settings/language-settings.tsx';
import { MarkSettings } from '../../components/settings/mark-settings.tsx';
import { MutedList } from '../../components/settings/muted-list.tsx';
import { ShowDelay } from '../../components/settings/show-delay.tsx';
import { onSettingsChanged, readSettings, updateSettings } from '../../lib/browser/settings.ts';
import type { Settings } from '../../lib/messages/protocol.ts';
import { Datasets } from './datasets.tsx';
import { Keyboard } from './keyboard.tsx';
import { OwnData } from './own-data.tsx';
import type { PartProps } from './part.ts';
import { Sites } from './sites.tsx';
import { Watched } from './watched.tsx';

const SECTIONS = [
  'watched',
  'sites',
  'reading',
  'languages',
  'muted',
  'keyboard',
  'dataset',
  'data',
  'privacy',
] as const;
/** The languages the recogniser reads. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'pl', 'ru', 'uk'] as const;

/** Renders the options page. */
export function Options() {
  const { t } = useMessages();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = useCallback(
    (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    [],
  );
  useEffect(() => {
    readSettings().then(setSettings, fail);
    return onSettingsChanged(setSettings);
  }, [fail]);
  const change = (make: (now: Settings) => Partial<Settings>) =>
    void updateSettings(make).then(setSettings, fail);
  const part = settings === null ? null : { settings, change, fail };
  return (
    <div className="options">
      <header className="options-head">
        <BrandMark size="2rem" />
        <h1>{t('options_page_title')}</h1>
      </header>
      <nav className="options-nav" aria-label={t('options_nav')}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a className="link" href={`#${section}`}>
                {t(`options_${section}_title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {problem !== null && (
          <Notice tone="problem" title={t('options_problem')}>
            <p lang="en" dir="ltr">
              {problem}
            </p>
          </Notice>
        )}
        {part !== null && (
          <>
            <Watched {...part} />
            <Sites {...part} />
            <Reading {...part} />
          </>
        )}
        <Keyboard />
        <Datasets fail={fail} />
        {part !== null && <OwnData {...part} />}
        <Section id="privacy" title={t('options_privacy_title')}>
          <p>{t('options_privacy_text')}</p>
          <p>{t('options_privacy_kept')}</p>
          <p>{t('options_privacy_never_rates')}</p>
        </Section>
      </main>
    </div>
  );
}

function Reading({ settings, change }: PartProps) {
  const { t } = useMessages();
  return (
    <>
      <Section id="reading" title={t('options_reading_title')} note={t('options_reading_note')}>
        <ShowDelay value={settings.showDelay} onChange={(showDelay) => change(() => ({ showDelay }))} />
        <MarkSettings
          maxMarks={settings.maxMarks}
          firstMentionOnly={settings.firstMentionOnly}
          onMaxMarks={(maxMarks) => change(() => ({ maxMarks }))}
          onFirstMentionOnly={(firstMentionOnly) => change(() => ({ firstMentionOnly }))}
        />
      </Section>
      <Section id="languages" title={t('options_languages_title')} note={t('options_languages_note')}>
        <LanguageSettings
          languages={LANGUAGES}
          off={settings.offLanguages}
          onOff={(language, off) =>
            change(({ offLanguages }) => ({
              offLanguages: off
                ? [...new Set([...offLanguages, language])]
                : offLanguages.filter((other) => other !== language),
            }))
          }
        />
      </Section>
      <Section id="muted" title={t('options_muted_title')} note={t('options_muted_note')}>
        <MutedList
          muted={settings.muted}
          onUnmute={({ kind, key }) =>
            change(({ muted }) => ({
              muted: muted.filter((other) => other.kind !== kind || other.key !== key),
            }))
          }
        />
      </Section>
    </>
  );
}
