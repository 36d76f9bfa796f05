/** Reads the outlines file and draws its shapes into a small map's own coordinates. */

/** What public/outlines.json holds; see lib/cli/outlines. */
export interface Outlines {
  /** Steps in a degree. */
  readonly steps: number;
  readonly shapes: readonly OutlineShape[];
}
export interface OutlineShape {
  readonly id: string;
  /** Countries of the world coarsely, those around Ukraine finely, regions, and areas in dispute. */
  readonly kind: 'country' | 'land' | 'region' | 'disputed';
  /** Longitude and latitude by turns, each point relative to the one before. */
  readonly rings: readonly (readonly number[])[];
}
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}
/** A part of the world in degrees. */
export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
/** From degrees to the map's units. */
export interface Projection {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  /** Map units in a kilometre. */
  readonly perKm: number;
}

const KM_PER_DEGREE = 111.2;
/** The part of the world that the finer outlines cover. */
const FINE: GeoBox = { west: 21, south: 43.5, east: 41.5, north: 53.5 };

/** Returns the box around some points. */
export function boxOf(points: readonly GeoPoint[]): GeoBox | null {
  if (points.length === 0) return null;
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  return { west: least(lons), south: least(lats), east: most(lons), north: most(lats) };
}

/** Returns the box around a shape. */
export function boxOfShape({ rings }: OutlineShape, steps: number): GeoBox | null {
  return boxOf(rings.flatMap((ring) => pointsOf(ring, steps)));
}

/** Fits a box, widened to a least height in degrees, into a map of a size: one scale, distances true at the middle. */
export function project(
  box: GeoBox,
  {
    width,
    height,
    leastDegrees,
    margin = 1.3,
  }: {
    readonly width: number;
    readonly height: number;
    readonly leastDegrees: number;
    readonly margin?: number;
  },
): Projection {
  const lat = (box.south + box.north) / 2;
  const lon = (box.west + box.east) / 2;
  const narrowing = Math.max(0.2, Math.cos((lat * Math.PI) / 180));
  const tall = Math.max((box.north - box.south) * margin, leastDegrees);
  const wide = Math.max((box.east - box.west) * margin, leastDegrees) * narrowing;
  const scale = Math.min(height / tall, width / wide);
  return {
    x: (at) => width / 2 + (at - lon) * narrowing * scale,
    y: (at) => height / 2 - (at - lat) * scale,
    perKm: scale / KM_PER_DEGREE,
  };
}

/** Chooses the shapes for a view: the finer outlines where they reach, never two drawings of one border. */
export function shapesFor({ shapes }: Outlines, { lat, lon }: GeoPoint): readonly OutlineShape[] {
  const fine = lon > FINE.west && lon < FINE.east && lat > FINE.south && lat < FINE.north;
  return shapes.filter(({ kind }) => kind === 'disputed' || (fine ? kind !== 'country' : kind === 'country'));
}

/** Writes a shape as an SVG path; rings that lie wholly outside the map are left out. */
export function pathOf(
  { rings }: OutlineShape,
  {
    steps,
    projection: { x, y },
    width,
    height,
  }: {
    readonly steps: number;
    readonly projection: Projection;
    readonly width: number;
    readonly height: number;
  },
): string {
  return rings
    .map((ring) => {
      const points = pointsOf(ring, steps).map((point) => [x(point.lon), y(point.lat)] as const);
      const xs = points.map(([px]) => px);
      const ys = points.map(([, py]) => py);
      if (most(xs) < 0 || least(xs) > width || most(ys) < 0 || least(ys) > height) return '';
      return `M${points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}Z`;
    })
    .join('');
}

function pointsOf(ring: readonly number[], steps: number): readonly GeoPoint[] {
  const points: GeoPoint[] = [];
  let lon = 0;
  let lat = 0;
  for (let index = 0; index + 1 < ring.length; index += 2) {
    lon += ring[index] ?? 0;
    lat += ring[index + 1] ?? 0;
    points.push({ lon: lon / steps, lat: lat / steps });
  }
  return points;
}

// Math.min(...list) fails on lists longer than the engine's limit of arguments, which whole outlines come near.
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}
