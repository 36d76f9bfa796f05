/** The part of the options about watched places. */
import { useEffect, useState } from 'react';
import type { Outlines } from '../../components/charts/outlines.ts';
import { useMessages } from '../../components/primitives/messages.tsx';
import { plural } from '../../components/primitives/plural.ts';
import { Section } from '../../components/primitives/section.tsx';
import { FileExchange } from '../../components/settings/file-exchange.tsx';
import { PlaceSearch } from '../../components/settings/place-search.tsx';
import { RegionPicker } from '../../components/settings/region-picker.tsx';
import { WatchGroups } from '../../components/settings/watch-groups.tsx';
import { send } from '../../lib/browser/messenger.ts';
import { fileUrl } from '../../lib/browser/tabs.ts';
import type { PlaceHit } from '../../lib/messages/protocol.ts';
import { News } from './datasets.tsx';
import { saveFile } from './files.ts';
import type { PartProps } from './part.ts';
import { readWatchList, writeWatchList } from './watch-list.ts';

const searchPlaces = (query: string) => send('searchPlaces', { query });
const regions = () => send('regions', {});
const placesWithin = (place: string) => send('placesWithin', { place });

/** Renders search, regions, groups, and the exchange of the list with files. */
export function Watched({ settings, change, fail }: PartProps) {
  const words = useMessages();
  const { t } = words;
  const { watched, groups } = settings;
  const [places, setPlaces] = useState<readonly PlaceHit[] | null>(null);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  useEffect(() => {
    // The file is built with the extension; without it there is a list but no map.
    fetch(fileUrl('outlines.json'))
      .then((response) => response.json())
      .then(setOutlines, () => undefined);
  }, []);
  useEffect(() => {
    let outdated = false;
    send('placesById', { ids: [...watched] }).then((found) => {
      if (outdated) return;
      // A dataset may drop a place; the reader still sees its id and can take it off.
      const byId = new Map(found.map((place) => [place.id, place]));
      setPlaces(
        watched.map((id) => byId.get(id) ?? { id, name: id, matched: id, region: '', watched: true }),
      );
    }, fail);
    return () => {
      outdated = true;
    };
  }, [watched, fail]);
  const watch = (id: string, on: boolean) =>
    change((now) => ({
      watched: on ? [...new Set([...now.watched, id])] : now.watched.filter((other) => other !== id),
      groups: on
        ? now.groups
        : now.groups.map((group) => ({ ...group, places: group.places.filter((other) => other !== id) })),
    }));
  const take = async (text: string) => {
    const list = await readWatchList(text, searchPlaces);
    change((now) => ({
      watched: [...new Set([...now.watched, ...list.watched])],
      groups: [
        ...now.groups,
        ...list.groups.filter(({ name }) => !now.groups.some((group) => group.name === name)),
      ],
    }));
    const taken = plural(words, 'options_import_places', { count: list.watched.length });
    return list.unknown.length === 0
      ? taken
      : `${taken} ${t('options_import_unknown', list.unknown.slice(0, 10).join(', '))}`;
  };
  return (
    <Section
      id="watched"
      title={t('options_watched_title')}
      note={t('options_watched_note')}
      busy={places === null}
    >
      <PlaceSearch search={searchPlaces} onChoose={({ id }) => watch(id, true)} />
      <RegionPicker
        outlines={outlines}
        regions={regions}
        placesWithin={placesWithin}
        watched={watched}
        onWatch={watch}
      />
      {/* An empty list that fills a moment later would tell a reader that the choice is lost. */}
      {places !== null && (
        <WatchGroups
          places={places}
          groups={groups}
          onRemove={(id) => watch(id, false)}
          onGroups={(next) => change(() => ({ groups: next }))}
        />
      )}
      <FileExchange
        exportLabel={t('options_watched_export')}
        importLabel={t('options_watched_import')}
        onExport={() =>
          saveFile('counterclaim-places.json', writeWatchList({ places: places ?? [], groups }))
        }
        onImport={take}
      />
      <News notify={settings.notify} onNotify={(notify) => change(() => ({ notify }))} fail={fail} />
    </Section>
  );
}
