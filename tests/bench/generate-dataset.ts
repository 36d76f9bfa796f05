/** Generates datasets of any size that look like the bundled one: its conflicts, sides, speakers, places and events, and statements made from its own with other days. */
import type { ReadDataset } from '../../lib/core/dataset/references.ts';
import type { Records } from '../../lib/core/dataset/shards.ts';

type Json = Readonly<Record<string, unknown>>;

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes records with so many statements; each copy stands on a day of the last six years. */
export function generate(bundled: ReadDataset, count: number, seed = 1): Records {
  const random = seeded(seed);
  const values = (kind: keyof ReadDataset) => bundled[kind].records.map(({ value }) => value);
  const models = values('statements');
  const statements = Array.from({ length: count }, (_, n): Json => {
    const model = models[n % models.length] ?? {};
    const day = new Date(Date.UTC(2021, 0, 1) + Math.floor(random() * 2_100) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return { ...model, id: `${day}-${n.toString(36)}-${String(model.speaker).slice(0, 40)}`, date: day };
  });
  return {
    conflicts: values('conflicts'),
    sides: values('sides'),
    speakers: values('speakers'),
    places: values('places'),
    ambiguous: values('ambiguous'),
    events: values('events'),
    statements,
  };
}

/** Adds statements of the last days, as a newsroom does. */
export function withNews(records: Records, count: number): Records {
  const news = records.statements.slice(0, count).map((model, n) => {
    const day = `2026-11-${String(10 + (n % 10)).padStart(2, '0')}`;
    return { ...model, id: `${day}-news-${n}`, date: day };
  });
  return { ...records, statements: [...records.statements, ...news] };
}
