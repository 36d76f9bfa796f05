/** The places, claims and readings of names that the reader hid, each to be taken back. */
import type { Muted } from '../../lib/core/model/muted.ts';
import { useMessages } from '../primitives/messages.tsx';
import { RemovableList } from './removable-list.tsx';

export interface MutedListProps {
  readonly muted: readonly Muted[];
  readonly onUnmute: (item: Muted) => void;
}

/** Shows what is hidden, newest first; taking an item off the list shows its marks again. */
export function MutedList({ muted, onUnmute }: MutedListProps) {
  const { t } = useMessages();
  const items = muted.toReversed().map((item) => ({
    id: `${item.kind} ${item.key}`,
    name: item.label,
    note: t(`muted_${item.kind}`),
  }));
  return (
    <RemovableList
      label={t('muted_label')}
      empty={t('muted_empty')}
      items={items}
      onRemove={(id) => {
        const item = muted.find(({ kind, key }) => `${kind} ${key}` === id);
        if (item !== undefined) onUnmute(item);
      }}
    />
  );
}
