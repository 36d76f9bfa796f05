/** A small map of where a place lies. It is drawn from a file of the extension and takes no side about borders. */
import { useId, useMemo } from 'react';
import type { DossierPlace } from '../../lib/core/model/dossier.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import { useMessages } from '../primitives/messages.tsx';
import {
  boxOf,
  boxOfShape,
  type GeoPoint,
  type Outlines,
  type Projection,
  pathOf,
  project,
  shapesFor,
} from './outlines.ts';

export interface LocatorMapProps {
  readonly outlines: Outlines;
  /** What the map is about. */
  readonly places: readonly DossierPlace[];
  readonly neighbours: readonly DossierPlace[];
}

const WIDTH = 480;
const HEIGHT = 320;
/** Some 280 km from top to bottom: a town with its oblast's centre. */
const LEAST_DEGREES = 2.5;
const SCALES_KM = [5, 10, 20, 50, 100, 200, 500, 1_000] as const;

type Located = DossierPlace & GeoPoint;
const isLocated = (place: DossierPlace): place is Located => place.lat !== null && place.lon !== null;

/** Renders the map as one image with a name; the places on it stand as links in lists beside it. */
export function LocatorMap({ outlines, places, neighbours }: LocatorMapProps) {
  const { t, lang } = useMessages();
  const hatch = useId();
  const own = places.filter(isLocated);
  const others = neighbours.filter(isLocated);
  const view = useMemo(() => viewOf(outlines, own), [outlines, own]);
  if (view === null) return null;
  const { projection, shapes } = view;
  const name = (place: DossierPlace) => inLanguage(place.name, lang).text;
  const labels = placeLabels(
    [...own, ...others].map((place) => ({ place, text: name(place) })),
    projection,
  );
  const km = SCALES_KM.findLast((length) => length * projection.perKm < WIDTH / 4) ?? 5;
  const ids = new Set(own.map(({ id }) => id));
  return (
    <figure className="locator">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('map_label', own.map(name).join(', '))}
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
          </pattern>
        </defs>
        {shapes.map(({ shape, path }) => (
          <path
            key={`${shape.kind} ${shape.id}`}
            className={ids.has(shape.id) ? `shape ${shape.kind} own` : `shape ${shape.kind}`}
            d={path}
            {...(shape.kind === 'disputed' && { fill: `url(#${hatch})` })}
          />
        ))}
        {others.map((place) => (
          <circle
            key={place.id}
            className="neighbour-dot"
            cx={projection.x(place.lon)}
            cy={projection.y(place.lat)}
            r="3"
          />
        ))}
        {own.map((place) => (
          <g
            key={place.id}
            className="own-dot"
            transform={`translate(${projection.x(place.lon)} ${projection.y(place.lat)})`}
          >
            <circle r="8" />
            <circle className="core" r="3.5" />
          </g>
        ))}
        {labels.map(({ place, text, x, y }) => (
          <text key={place.id} className={ids.has(place.id) ? 'own-label' : 'map-label'} x={x} y={y}>
            {text}
          </text>
        ))}
        <g className="map-scale" transform={`translate(14 ${HEIGHT - 16})`}>
          <path d={`M0 -4V0H${km * projection.perKm}V-4`} />
          <text x="0" y="-8">
            {new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilometer' }).format(km)}
          </text>
        </g>
      </svg>
      <figcaption className="note">{t('map_note')}</figcaption>
    </figure>
  );
}

/** Fits the map to the places' own outlines where there are some, else to their points. */
function viewOf(outlines: Outlines, own: readonly Located[]) {
  const ids = new Set(own.map(({ id }) => id));
  const areas = outlines.shapes.filter(({ id, kind }) => ids.has(id) && kind !== 'country');
  const corners = areas.flatMap((shape) => {
    const box = boxOfShape(shape, outlines.steps);
    return box === null
      ? []
      : [
          { lon: box.west, lat: box.south },
          { lon: box.east, lat: box.north },
        ];
  });
  const box = boxOf([...corners, ...own]);
  if (box === null) return null;
  const size = { width: WIDTH, height: HEIGHT };
  const projection = project(box, { ...size, leastDegrees: LEAST_DEGREES });
  const centre = { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
  return {
    projection,
    shapes: shapesFor(outlines, centre).flatMap((shape) => {
      const path = pathOf(shape, { steps: outlines.steps, projection, ...size });
      return path === '' ? [] : [{ shape, path }];
    }),
  };
}

interface Label {
  readonly place: Located;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** From a place's point to its name, past the ring of the map's own place. */
const BESIDE = 13;

/** Writes a name beside its point unless it would run over one that is written already or out of the map. */
function placeLabels(
  wanted: readonly { readonly place: Located; readonly text: string }[],
  { x, y }: Projection,
): readonly Label[] {
  const placed: Label[] = [];
  for (const { place, text } of wanted) {
    // Some seven units a letter at the labels' size; a guess that errs on the wide side.
    const length = text.length * 7.2;
    const px = x(place.lon);
    const py = y(place.lat);
    const left = px + BESIDE + length > WIDTH ? px - BESIDE - length : px + BESIDE;
    const clear = placed.every(
      (other) =>
        Math.abs(other.y - (py + 4)) > 15 ||
        left > other.x + other.text.length * 7.2 ||
        left + length < other.x,
    );
    if (clear && left >= 0 && py > 10 && py < HEIGHT - 4 && px >= 0 && px <= WIDTH)
      placed.push({ place, text, x: left, y: py + 4 });
  }
  return placed;
}
