/** Narrows a dossier's statements by side, topic, time and words. */
import { useId } from 'react';
import type { LocalText, SideId, Topic } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { SideMark } from '../card/side-mark.tsx';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { type Filter, NO_FILTER } from './filter.ts';

export interface FiltersProps {
  readonly filter: Filter;
  readonly sides: readonly SideId[];
  readonly names: Readonly<Record<SideId, LocalText>>;
  readonly topics: readonly Topic[];
  readonly onChange: (filter: Filter) => void;
}

/** Renders the filters; every change takes effect at once and is said by the count above the list. */
export function Filters({ filter, sides, names, topics, onChange }: FiltersProps) {
  const { t, lang } = useMessages();
  const base = useId();
  const set = (change: Partial<Filter>) => onChange({ ...filter, ...change });
  const toggle = (side: SideId) =>
    set({
      sides: filter.sides.includes(side)
        ? filter.sides.filter((other) => other !== side)
        : [...filter.sides, side],
    });
  return (
    <form className="filters" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{t('dossier_filter_sides')}</legend>
        {sides.map((side) => (
          <label key={side} className="chip-choice">
            <input type="checkbox" checked={filter.sides.includes(side)} onChange={() => toggle(side)} />
            <SideMark side={side} sides={sides} />
            <span>{inLanguage(names[side] ?? { en: side }, lang).text}</span>
          </label>
        ))}
      </fieldset>
      <div className="filter-fields">
        {topics.length > 1 && (
          <div>
            <label htmlFor={`${base}-topic`}>{t('dossier_filter_topic')}</label>
            <select
              id={`${base}-topic`}
              value={filter.topic}
              onChange={({ target }) => set({ topic: target.value })}
            >
              <option value="">{t('dossier_filter_all')}</option>
              {topics.map((topic) => (
                <option key={topic} value={topic}>
                  {t(`card_topic_${topic}`)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <label htmlFor={`${base}-from`}>{t('dossier_filter_from')}</label>
          <input
            id={`${base}-from`}
            type="date"
            value={filter.from}
            onChange={({ target }) => set({ from: target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${base}-to`}>{t('dossier_filter_to')}</label>
          <input
            id={`${base}-to`}
            type="date"
            value={filter.to}
            onChange={({ target }) => set({ to: target.value })}
          />
        </div>
        <div className="grow">
          <label htmlFor={`${base}-words`}>{t('dossier_filter_words')}</label>
          <input
            id={`${base}-words`}
            type="text"
            value={filter.words}
            onChange={({ target }) => set({ words: target.value })}
          />
        </div>
        <Button onClick={() => onChange(NO_FILTER)}>{t('dossier_filter_clear')}</Button>
      </div>
    </form>
  );
}
