/** The places a reader watches, in groups of the reader's own that can rest for a while. */
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { Switch } from '../primitives/switch.tsx';
import type { PlaceOption } from './place-search.tsx';
import { RemovableList } from './removable-list.tsx';

/** A group: its name, whether it rests, and the ids of its places. */
export interface Group {
  readonly name: string;
  readonly paused: boolean;
  readonly places: readonly string[];
}
export interface WatchGroupsProps {
  readonly places: readonly PlaceOption[];
  readonly groups: readonly Group[];
  readonly onRemove: (id: string) => void;
  readonly onGroups: (groups: readonly Group[]) => void;
}

/** Renders every group with its places, then the places of no group. */
export function WatchGroups({ places, groups, onRemove, onGroups }: WatchGroupsProps) {
  const { t } = useMessages();
  const byId = new Map(places.map((place) => [place.id, place]));
  const grouped = new Set(groups.flatMap((group) => group.places));
  const loose = places.filter(({ id }) => !grouped.has(id));
  const replace = (name: string, change: Partial<Group>) =>
    onGroups(groups.map((group) => (group.name === name ? { ...group, ...change } : group)));
  const move = (id: string, to: string) =>
    onGroups(
      groups.map((group) => ({
        ...group,
        places:
          group.name === to
            ? [...new Set([...group.places, id])]
            : group.places.filter((other) => other !== id),
      })),
    );
  const list = (label: string, items: readonly PlaceOption[], empty: string) => (
    <RemovableList
      label={label}
      empty={empty}
      items={items.map(({ id, name, region }) => ({
        id,
        name,
        note: region,
        ...(groups.length > 0 && {
          extra: (
            <GroupChoice
              place={name}
              groups={groups}
              value={groups.find((group) => group.places.includes(id))?.name ?? ''}
              onChange={(to) => move(id, to)}
            />
          ),
        }),
      }))}
      onRemove={onRemove}
    />
  );
  return (
    <>
      {groups.map((group) => (
        <section key={group.name} className="watch-group" aria-label={group.name}>
          <Switch
            checked={!group.paused}
            label={<bdi>{group.name}</bdi>}
            note={t(group.paused ? 'options_group_paused' : 'options_group_active')}
            onChange={(on) => replace(group.name, { paused: !on })}
          />
          {list(
            group.name,
            group.places.flatMap((id) => byId.get(id) ?? []),
            t('options_group_empty'),
          )}
          <Button kind="quiet" onClick={() => onGroups(groups.filter(({ name }) => name !== group.name))}>
            {t('options_group_dissolve', group.name)}
          </Button>
        </section>
      ))}
      {(loose.length > 0 || groups.length === 0) &&
        list(t('options_watched_title'), loose, t('options_watched_none'))}
      <AddGroup
        taken={groups.map(({ name }) => name)}
        onAdd={(name) => onGroups([...groups, { name, paused: false, places: [] }])}
      />
    </>
  );
}

interface GroupChoiceProps {
  readonly place: string;
  readonly groups: readonly Group[];
  readonly value: string;
  readonly onChange: (group: string) => void;
}

function GroupChoice({ place, groups, value, onChange }: GroupChoiceProps) {
  const { t } = useMessages();
  return (
    <select
      className="group-choice"
      aria-label={t('options_group_of', place)}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('options_group_none')}</option>
      {groups.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

function AddGroup({
  taken,
  onAdd,
}: {
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => void;
}) {
  const { t } = useMessages();
  const field = useId();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || taken.includes(name)) return;
    onAdd(name);
    setTyped('');
  };
  return (
    <form className="add-site" onSubmit={submit}>
      <label htmlFor={field}>{t('options_group_label')}</label>
      <div className="field-row">
        <input
          id={field}
          type="text"
          maxLength={60}
          dir="auto"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit">{t('options_group_add')}</Button>
      </div>
    </form>
  );
}
