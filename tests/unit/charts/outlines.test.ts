import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  boxOfShape,
  type Outlines,
  pathOf,
  project,
  shapesFor,
} from '../../../components/charts/outlines.ts';

const outlines: Outlines = JSON.parse(readFileSync('public/outlines.json', 'utf8'));
const shape = (id: string) => {
  const found = outlines.shapes.find((one) => one.id === id && one.kind !== 'country');
  if (found === undefined) throw new Error(`No outline of ${id}.`);
  return found;
};

describe('outlines', () => {
  test('lie where the places lie', () => {
    const box = boxOfShape(shape('kharkiv-oblast'), outlines.steps);
    // Kharkiv itself, 50.0 N 36.2 E.
    expect(box?.south).toBeLessThan(50);
    expect(box?.north).toBeGreaterThan(50);
    expect(box?.west).toBeLessThan(36.2);
    expect(box?.east).toBeGreaterThan(36.2);
  });

  test('never draw one border twice: fine ones near Ukraine, coarse ones elsewhere', () => {
    const near = shapesFor(outlines, { lat: 49, lon: 36 });
    const far = shapesFor(outlines, { lat: 33, lon: 36 });
    expect(near.some(({ kind }) => kind === 'country')).toBe(false);
    expect(far.some(({ kind }) => kind === 'land' || kind === 'region')).toBe(false);
  });

  test('fill the map they are fitted to and leave out what lies outside', () => {
    const kharkiv = shape('kharkiv-oblast');
    const box = boxOfShape(kharkiv, outlines.steps);
    if (box === null) throw new Error('The outline is empty.');
    const size = { width: 480, height: 320 };
    const projection = project(box, { ...size, leastDegrees: 1 });
    expect(pathOf(kharkiv, { steps: outlines.steps, projection, ...size })).toMatch(/^M/);
    expect(pathOf(shape('falkland-islands'), { steps: outlines.steps, projection, ...size })).toBe('');
    expect(projection.y(box.north)).toBeGreaterThanOrEqual(0);
    expect(projection.y(box.south)).toBeLessThanOrEqual(320);
  });
});
