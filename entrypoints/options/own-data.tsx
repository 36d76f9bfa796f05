/** The part of the options about the reader's own data: carrying, saving, taking back, resetting. */
import { useMessages } from '../../components/primitives/messages.tsx';
import { Section } from '../../components/primitives/section.tsx';
import { Switch } from '../../components/primitives/switch.tsx';
import { FileExchange } from '../../components/settings/file-exchange.tsx';
import { Reset } from '../../components/settings/reset.tsx';
import { replaceSettings, resetSettings, startSync } from '../../lib/browser/settings.ts';
import { saveFile } from './files.ts';
import type { PartProps } from './part.ts';

/** Renders the part; everything the reader ever set is in the saved file. */
export function OwnData({ settings, change, fail }: PartProps) {
  const { t } = useMessages();
  return (
    <Section id="data" title={t('options_data_title')} note={t('options_data_note')}>
      <Switch
        checked={settings.syncSettings}
        label={t('options_sync')}
        note={t('options_sync_note')}
        onChange={(on) => {
          if (on) startSync().catch(fail);
          else change(() => ({ syncSettings: false }));
        }}
      />
      <FileExchange
        exportLabel={t('options_data_export')}
        importLabel={t('options_data_import')}
        onExport={() => saveFile('counterclaim-settings.json', `${JSON.stringify({ settings }, null, 2)}\n`)}
        onImport={async (text) => {
          const { settings: stored }: { readonly settings?: unknown } = JSON.parse(text);
          if (stored === undefined) throw new Error('The file holds no settings.');
          await replaceSettings(stored);
          return t('options_data_imported');
        }}
      />
      <Reset onReset={() => resetSettings().then(() => undefined, fail)} />
    </Section>
  );
}
