/** A list whose items can be taken off, with the focus kept where a keyboard user expects it. */
import { type ReactNode, useRef } from 'react';
import { IconButton } from '../primitives/button.tsx';
import { RemoveIcon } from '../primitives/icons.tsx';
import { useMessages } from '../primitives/messages.tsx';

export interface RemovableItem {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  /** A further control of the item, before the one that removes it. */
  readonly extra?: ReactNode;
}
export interface RemovableListProps {
  readonly label: string;
  /** What is said where the list is empty. */
  readonly empty: string;
  readonly items: readonly RemovableItem[];
  readonly onRemove: (id: string) => void;
}

/** Renders the list; after a removal the focus goes to the next item's button, or to the list itself. */
export function RemovableList({ label, empty, items, onRemove }: RemovableListProps) {
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const remove = (id: string, index: number) => {
    const buttons = list.current?.querySelectorAll<HTMLElement>('.icon') ?? [];
    (buttons[index + 1] ?? buttons[index - 1] ?? list.current)?.focus();
    onRemove(id);
  };
  return (
    <>
      {items.length === 0 && <p className="note">{empty}</p>}
      <ul ref={list} className="removable" aria-label={label} tabIndex={-1}>
        {items.map(({ id, name, note, extra }, index) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>{' '}
              {note !== undefined && note !== '' && (
                <span className="note" dir="auto">
                  {note}
                </span>
              )}
            </span>
            {extra}
            <IconButton kind="quiet" label={t('options_remove', name)} onClick={() => remove(id, index)}>
              <RemoveIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </>
  );
}
