/** The places a reader watches: marked more strongly on pages and listed first. */
import { useMessages } from '../primitives/messages.tsx';
import { type PlaceOption, PlaceSearch } from './place-search.tsx';
import { RemovableList } from './removable-list.tsx';

export interface WatchedPlacesProps {
  readonly places: readonly PlaceOption[];
  readonly search: (query: string) => Promise<readonly PlaceOption[]>;
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Renders the search and the list. */
export function WatchedPlaces({ places, search, onAdd, onRemove }: WatchedPlacesProps) {
  const { t } = useMessages();
  return (
    <>
      <PlaceSearch search={search} onChoose={({ id }) => onAdd(id)} />
      <RemovableList
        label={t('options_watched_title')}
        empty={t('options_watched_none')}
        items={places.map(({ id, name, region }) => ({ id, name, note: region }))}
        onRemove={onRemove}
      />
    </>
  );
}
