/** Times functions against each other in one run: rounds in turn, warm or with flushed caches. */

/** What one function took. */
export interface Sample {
  /** Milliseconds a call in the best round: what the machine can do when nothing else has it. */
  readonly best: number;
  /** Milliseconds a call in the middle round. */
  readonly median: number;
  /** How far the last third of the rounds lies from the first; far from 1, the run is worth little. */
  readonly drift: number;
}

export interface Timed {
  readonly name: string;
  readonly run: () => unknown;
}

const FLUSH_BYTES = 64 * 1024 * 1024;
let flushed: Uint8Array | undefined;
/** Kept, so that no result can be left out as unused. */
let sink = 0;

/** Touches more memory than any cache holds. */
function flushCaches(): void {
  flushed ??= new Uint8Array(FLUSH_BYTES);
  for (let i = 0; i < FLUSH_BYTES; i += 64) flushed[i] = (flushed[i] ?? 0) + 1;
  sink += flushed[4096] ?? 0;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** A warm sample repeats a call until it is this long, so that the clock's step does not show. */
const SAMPLE_MS = 4;
const MAX_CALLS = 4_000;
/** A function is called no more often than fits into so long; once at least. */
const BUDGET_MS = 2_500;

/** Times each function in turn, round by round. */
export function timeInTurn(
  functions: readonly Timed[],
  { rounds, flush = false }: { readonly rounds: number; readonly flush?: boolean },
): ReadonlyMap<string, Sample> {
  const plans = functions.map(({ name, run }) => {
    const first = once(run);
    // A second call is nearer to what a warm one takes.
    const second = first > BUDGET_MS / 10 ? first : once(run);
    const calls = flush
      ? 1
      : Math.min(MAX_CALLS, Math.max(1, Math.ceil(SAMPLE_MS / Math.max(second, 0.0005))));
    return {
      name,
      run,
      calls,
      rounds: Math.max(1, Math.min(rounds, Math.floor(BUDGET_MS / (calls * second)))),
      times: [] as number[],
    };
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const plan of plans) {
      if (round >= plan.rounds) continue;
      if (flush) flushCaches();
      const spent = startClock();
      for (let call = 0; call < plan.calls; call += 1) take(plan.run());
      plan.times.push(spent() / plan.calls);
    }
  }
  return new Map(
    plans.map(({ name, times }) => {
      const third = Math.max(1, Math.floor(times.length / 3));
      return [
        name,
        {
          best: Math.min(...times),
          median: median(times),
          drift: median(times.slice(-third)) / median(times.slice(0, third)),
        },
      ];
    }),
  );
}

/** How many times as long one function takes as another, each at its best: on a busy machine the rest is others' load. */
export function ratioOf(one: Sample | undefined, other: Sample | undefined): number {
  return one === undefined || other === undefined ? Number.NaN : one.best / other.best;
}

function once(run: () => unknown): number {
  const spent = startClock();
  take(run());
  return spent();
}

/**
 * Starts a clock of milliseconds. Where others have the processor meanwhile, the time this process had it counts; where
 * it works in several threads at once, the time that passed.
 */
function startClock(): () => number {
  const cpu = process.cpuUsage();
  const start = performance.now();
  return () => {
    const passed = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return Math.min(passed, (user + system) / 1_000);
  };
}

function take(result: unknown): void {
  if (typeof result === 'number') sink += result;
  else if (Array.isArray(result)) sink += result.length;
}

/** The limit of all reading: a sum over the units of a text. */
export function sumUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Reads the sink, so that it counts as used. */
export const used = (): number => sink;
