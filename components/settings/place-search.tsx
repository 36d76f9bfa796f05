/** A search field with a list of places below it: the combobox pattern of the ARIA Authoring Practices Guide. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';

/** A place the search found. */
export interface PlaceOption {
  readonly id: string;
  readonly name: string;
  /** The written name that matched. */
  readonly matched: string;
  /** Where it lies. */
  readonly region: string;
  readonly watched: boolean;
}
export interface PlaceSearchProps {
  readonly search: (query: string) => Promise<readonly PlaceOption[]>;
  readonly onChoose: (place: PlaceOption) => void;
}

/** Long enough that a typed word is one search and not seven; short enough not to be noticed. */
const PAUSE_MS = 120;

/** Renders the field; arrows move through the list, Enter chooses, Escape closes the list and then empties the field. */
export function PlaceSearch({ search, onChoose }: PlaceSearchProps) {
  const words = useMessages();
  const { t } = words;
  const base = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly PlaceOption[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (wanted === '') {
      setFound(null);
      return;
    }
    let outdated = false;
    const timer = setTimeout(() => {
      search(wanted).then(
        (places) => {
          if (outdated) return;
          setFailed(false);
          setFound(places);
          setActive(-1);
        },
        () => {
          if (outdated) return;
          setFailed(true);
          setFound([]);
        },
      );
    }, PAUSE_MS);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [wanted, search]);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const options = found ?? [];
  const shown = open && options.length > 0;
  const choose = (place: PlaceOption) => {
    if (place.watched) return;
    onChoose(place);
    setQuery('');
    setFound(null);
    setOpen(false);
    setActive(-1);
  };
  const move = (by: number) => {
    if (options.length === 0) return;
    setOpen(true);
    setActive((now) =>
      now === -1 ? (by > 0 ? 0 : options.length - 1) : (now + by + options.length) % options.length,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const chosen = options[active];
    switch (event.key) {
      case 'ArrowDown':
        if (event.altKey) setOpen(true);
        else move(1);
        break;
      case 'ArrowUp':
        if (event.altKey) setOpen(false);
        else move(-1);
        break;
      case 'Enter':
        if (!shown || chosen === undefined) return;
        choose(chosen);
        break;
      case 'Escape':
        if (shown) {
          setOpen(false);
          setActive(-1);
        } else setQuery('');
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const told = failed
    ? t('options_search_failed')
    : found === null
      ? ''
      : found.length === 0
        ? t('options_search_none', wanted)
        : plural(words, 'options_search_found', { count: found.length });
  return (
    <div className="place-search">
      <label htmlFor={`${base}-input`}>{t('options_search_label')}</label>
      <input
        id={`${base}-input`}
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${base}-list`}
        aria-autocomplete="list"
        aria-describedby={`${base}-hint`}
        {...(shown && active >= 0 && { 'aria-activedescendant': `${base}-${active}` })}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        dir="auto"
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <p id={`${base}-hint`} className="note">
        {t('options_search_hint')}
      </p>
      <div
        ref={list}
        id={`${base}-list`}
        role="listbox"
        aria-label={t('options_search_results')}
        className="place-options"
        hidden={!shown}
      >
        {options.map((place, index) => (
          // The keyboard path of a combobox is its input: options are never focused themselves.
          // biome-ignore lint/a11y/useKeyWithClickEvents: handled by the input's keydown
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant points here instead
          <div
            key={place.id}
            id={`${base}-${index}`}
            role="option"
            aria-selected={index === active}
            aria-disabled={place.watched}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span className="place-name" dir="auto">
              {place.name}
            </span>
            {place.matched !== place.name && (
              <span className="note" dir="auto">
                {place.matched}
              </span>
            )}
            <span className="note" dir="auto">
              {place.region}
            </span>
            {place.watched && <span className="badge">{t('common_watched')}</span>}
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {told}
      </p>
    </div>
  );
}
