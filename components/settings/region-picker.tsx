/** Chooses places by the region they lie in, from a list or on a small map. */
import { useEffect, useId, useMemo, useState } from 'react';
import { boxOf, boxOfShape, type Outlines, pathOf, project } from '../charts/outlines.ts';
import { useMessages } from '../primitives/messages.tsx';
import { Switch } from '../primitives/switch.tsx';
import type { PlaceOption } from './place-search.tsx';

export interface RegionPickerProps {
  /** Null where the outlines could not be had; the list does without the map. */
  readonly outlines: Outlines | null;
  readonly regions: () => Promise<readonly PlaceOption[]>;
  readonly placesWithin: (region: string) => Promise<readonly PlaceOption[]>;
  readonly watched: readonly string[];
  readonly onWatch: (id: string, watched: boolean) => void;
}

const WIDTH = 460;
const HEIGHT = 320;

/** Renders the choice of a region and, below it, switches for the region itself and its larger places. */
export function RegionPicker({ outlines, regions, placesWithin, watched, onWatch }: RegionPickerProps) {
  const { t, lang } = useMessages();
  const field = useId();
  const [list, setList] = useState<readonly PlaceOption[]>([]);
  const [region, setRegion] = useState('');
  const [places, setPlaces] = useState<readonly PlaceOption[]>([]);
  useEffect(() => {
    regions().then(
      (found) => setList([...found].sort((a, b) => a.name.localeCompare(b.name, lang))),
      () => undefined,
    );
  }, [regions, lang]);
  useEffect(() => {
    if (region === '') {
      setPlaces([]);
      return;
    }
    let outdated = false;
    placesWithin(region).then(
      (found) => {
        if (!outdated) setPlaces(found);
      },
      () => undefined,
    );
    return () => {
      outdated = true;
    };
  }, [region, placesWithin]);
  const own = list.find(({ id }) => id === region);
  return (
    <details className="region-picker">
      <summary>{t('options_region_title')}</summary>
      <label htmlFor={field}>{t('options_region_label')}</label>
      <select id={field} value={region} onChange={({ target }) => setRegion(target.value)}>
        <option value="">{t('options_region_choose')}</option>
        {list.map(({ id, name, region: within }) => (
          <option key={id} value={id}>
            {within === '' ? name : `${name} (${within})`}
          </option>
        ))}
      </select>
      {outlines !== null && (
        <RegionMap
          outlines={outlines}
          known={list.map(({ id }) => id)}
          chosen={region}
          onChoose={setRegion}
        />
      )}
      {own !== undefined && (
        <ul className="region-places">
          {[own, ...places].map(({ id, name }) => (
            <li key={id}>
              <Switch
                checked={watched.includes(id)}
                label={<bdi>{name}</bdi>}
                onChange={(on) => onWatch(id, on)}
              />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

interface RegionMapProps {
  readonly outlines: Outlines;
  readonly known: readonly string[];
  readonly chosen: string;
  readonly onChoose: (region: string) => void;
}

/** A second, quicker way to what the list above does; whoever cannot see or point uses the list. */
function RegionMap({ outlines, known, chosen, onChoose }: RegionMapProps) {
  const shapes = useMemo(() => {
    const areas = outlines.shapes.filter(({ kind }) => kind === 'region');
    const corners = areas.flatMap((shape) => {
      const box =
        shape.id.endsWith('-oblast') || shape.id === 'crimea' ? boxOfShape(shape, outlines.steps) : null;
      return box === null
        ? []
        : [
            { lat: box.south, lon: box.west },
            { lat: box.north, lon: box.east },
          ];
    });
    const box = boxOf(corners);
    if (box === null) return [];
    const size = { width: WIDTH, height: HEIGHT };
    const projection = project(box, { ...size, leastDegrees: 1, margin: 1.04 });
    return areas.map(({ id, ...shape }) => ({
      id,
      path: pathOf({ id, ...shape }, { steps: outlines.steps, projection, ...size }),
    }));
  }, [outlines]);
  return (
    <svg className="region-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {shapes.map(({ id, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list above is the keyboard's way.
        <path
          key={id}
          d={path}
          className={[known.includes(id) ? 'known' : '', id === chosen ? 'chosen' : ''].join(' ').trim()}
          onClick={() => known.includes(id) && onChoose(id)}
        />
      ))}
    </svg>
  );
}
