/**
 * Converts outlines from TopoJSON to the compact file that the dossier's map draws:
 * `npm run outlines -- FOLDER` reads outline-{world,ukraine,disputed}.topo.json and writes public/outlines.json.
 *
 * Natural Earth's outlines are in the public domain. Each ring is a list of whole numbers, longitude and latitude
 * by turns in units of 1/200 degree, the first point absolute and each further one relative to the one before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Steps in a degree: some 550 m, finer than a pixel of a map of one oblast. */
const STEPS = 200;
const TARGET = 'public/outlines.json';

interface Geometry {
  readonly type: string;
  readonly id?: string;
  readonly arcs: readonly unknown[];
}
interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}
interface Shape {
  readonly id: string;
  readonly kind: 'country' | 'land' | 'region' | 'disputed';
  readonly rings: readonly (readonly number[])[];
}

/** Layers of the three files, by what they are on the map. */
const LAYERS = [
  { file: 'world', object: 'countries', kind: 'country' },
  { file: 'ukraine', object: 'neighbours', kind: 'land' },
  { file: 'ukraine', object: 'russia_border', kind: 'region' },
  { file: 'ukraine', object: 'oblasts', kind: 'region' },
  { file: 'disputed', object: 'disputed', kind: 'disputed' },
] as const;

/** The source draws this one by the line of contact of 2018, which a map of today must not show as if it stood. */
const OUTDATED: ReadonlySet<string> = new Set(['donbas']);

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Usage: npm run outlines -- FOLDER');
  process.exitCode = 2;
} else {
  const shapes = LAYERS.flatMap(({ file, object, kind }) => {
    const topology: Topology = JSON.parse(readFileSync(join(folder, `outline-${file}.topo.json`), 'utf8'));
    const points = topology.arcs.map((arc) => absolute(arc, topology.transform));
    const current = (topology.objects[object]?.geometries ?? []).filter(({ id }) => !OUTDATED.has(id ?? ''));
    return current.map(
      (geometry): Shape => ({ id: geometry.id ?? '', kind, rings: ringsOf(geometry, points) }),
    );
  });
  writeFileSync(TARGET, `${JSON.stringify({ steps: STEPS, shapes })}\n`);
  console.log(`${shapes.length} shapes`);
}

type Point = readonly [number, number];

/** Turns an arc's relative steps into points of 1/STEPS degree. */
function absolute(arc: readonly Point[], { scale, translate }: Topology['transform']): readonly Point[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [
      Math.round((x * scale[0] + translate[0]) * STEPS),
      Math.round((y * scale[1] + translate[1]) * STEPS),
    ] as const;
  });
}

function ringsOf(geometry: Geometry, arcs: readonly (readonly Point[])[]): readonly (readonly number[])[] {
  // A polygon is a list of rings, a multipolygon a list of those, a ring a list of arc numbers.
  const rings = (geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat()) as readonly number[][];
  return rings.map((ring) => relative(joined(ring, arcs))).filter((ring) => ring.length >= 6);
}

/** Joins arcs to a ring; a number below zero is the complement of an arc that is walked backwards. */
function joined(ring: readonly number[], arcs: readonly (readonly Point[])[]): readonly Point[] {
  return ring.flatMap((number, place) => {
    const arc = number < 0 ? arcs[~number]?.toReversed() : arcs[number];
    return (arc ?? []).slice(place === 0 ? 0 : 1);
  });
}

/** Drops points that the rounding made equal and writes the rest relative to one another. */
function relative(points: readonly Point[]): readonly number[] {
  const steps: number[] = [];
  let x = 0;
  let y = 0;
  for (const [nextX, nextY] of points) {
    if (steps.length > 0 && nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  return steps;
}
