/** Who spoke when: one lane for each side, assessments on a lane of their own, zoomable, with a table beside it. */
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { LocalText, SideId } from '../../lib/core/model/domain.ts';
import { inLanguage } from '../../lib/core/model/local-text.ts';
import type { StatementView } from '../../lib/core/model/page.ts';
import { SideShape } from '../card/side-mark.tsx';
import { dayInWords } from '../card/wording.ts';
import { Button } from '../primitives/button.tsx';
import { useMessages } from '../primitives/messages.tsx';
import { plural } from '../primitives/plural.ts';
import { moved, type Range, rangeOf, ticksOf, zoomed } from './time-scale.ts';
import { type Bin, binsOf } from './timeline-bins.ts';
import { TimelineTable } from './timeline-table.tsx';

export interface TimelineProps {
  readonly statements: readonly StatementView[];
  /** In the order of the lanes, independent speakers last. */
  readonly sides: readonly SideId[];
  readonly names: Readonly<Record<SideId, LocalText>>;
  /** Called with a statement that stands alone under a mark. */
  readonly onChoose: (statement: string) => void;
}

const LANE = 56;
const AXIS = 28;
const SHAPE = 14;
/** Less is a click that slipped. */
const DRAG_LEAST = 12;

/** Renders the chart. It is one stop of the Tab key: arrows move between marks, Enter opens one or zooms in on many. */
export function Timeline({ statements, sides, names, onChoose }: TimelineProps) {
  const words = useMessages();
  const { t, lang, dir } = words;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(240, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const whole = useMemo(() => rangeOf(statements.map(({ date }) => date)), [statements]);
  // A zoom belongs to the statements it was made over; others are shown whole again.
  const [zoom, setZoom] = useState<{ readonly of: Range; readonly range: Range } | null>(null);
  const range = zoom?.of === whole ? zoom.range : whole;
  const setRange = (to: Range) => setZoom({ of: whole, range: to });
  const lanes = useMemo(() => binsOf(statements, { sides, range, width }), [statements, sides, range, width]);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const mirrored = (x: number) => (dir === 'rtl' ? width - x : x);
  const open = ({ statements: inside, x }: Bin) => {
    const [first] = inside;
    const days = new Set(inside.map(({ date }) => date));
    if (first === undefined) return;
    if (days.size === 1) onChoose(first.id);
    else {
      const middle = range.from + (x / width) * (range.to - range.from);
      const half = (range.to - range.from) / 12;
      setRange(zoomed({ from: middle - half, to: middle + half }, 1, whole));
    }
  };
  const focus = (lane: number, index: number) => {
    setAt([lane, index]);
    frame.current?.querySelector<SVGElement>(`[data-bin="${lane}-${index}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, lane: number, index: number) => {
    const bins = lanes[lane] ?? [];
    const bin = bins[index];
    if (bin === undefined) return;
    const forward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === forward) focus(lane, Math.min(index + 1, bins.length - 1));
    else if (event.key === back) focus(lane, Math.max(index - 1, 0));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = nextLane(lanes, lane, event.key === 'ArrowDown' ? 1 : -1);
      if (next !== null) focus(next, nearest(lanes[next] ?? [], bin.x));
    } else if (event.key === 'Enter' || event.key === ' ') open(bin);
    else return;
    event.preventDefault();
  };
  const xOf = (event: PointerEvent) => {
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    return mirrored(Math.min(Math.max(event.clientX - left, 0), width));
  };
  const endDrag = () => {
    if (drag === null) return;
    const [a, b] = [Math.min(...drag), Math.max(...drag)];
    setDrag(null);
    if (b - a < DRAG_LEAST) return;
    const per = (range.to - range.from) / width;
    setRange(zoomed({ from: range.from + a * per, to: range.from + b * per }, 1, whole));
  };
  const height = sides.length * LANE + AXIS;
  const [stopLane, stopIndex] = stopOf(lanes, at);
  const isWhole = range.from <= whole.from && range.to >= whole.to;
  const day = (ms: number) => dayInWords(new Date(ms).toISOString().slice(0, 10), words);
  return (
    <div className="timeline">
      <fieldset className="timeline-controls">
        <legend className="visually-hidden">{t('chart_controls')}</legend>
        <Button onClick={() => setRange(zoomed(range, 0.5, whole))}>{t('chart_zoom_in')}</Button>
        <Button disabled={isWhole} onClick={() => setRange(zoomed(range, 2, whole))}>
          {t('chart_zoom_out')}
        </Button>
        <Button disabled={range.from <= whole.from} onClick={() => setRange(moved(range, -0.5, whole))}>
          {t('chart_earlier')}
        </Button>
        <Button disabled={range.to >= whole.to} onClick={() => setRange(moved(range, 0.5, whole))}>
          {t('chart_later')}
        </Button>
        <Button disabled={isWhole} onClick={() => setRange(whole)}>
          {t('chart_whole')}
        </Button>
      </fieldset>
      <p className="note" role="status">
        {t('chart_shown', [day(range.from), day(range.to)])}
      </p>
      <div
        ref={frame}
        className="timeline-frame"
        onPointerDown={(event) => {
          if (event.button === 0 && event.pointerType === 'mouse') setDrag([xOf(event), xOf(event)]);
        }}
        onPointerMove={(event) => drag !== null && setDrag([drag[0], xOf(event)])}
        onPointerUp={endDrag}
        onPointerLeave={() => setDrag(null)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no element for a group of marks but its own. */}
        <svg role="group" aria-label={t('chart_label')} width={width} height={height}>
          <Axis range={range} width={width} height={height} mirrored={mirrored} />
          {sides.map((side, lane) => (
            <g key={side} transform={`translate(0 ${lane * LANE})`}>
              <line className="lane" x1="0" x2={width} y1={LANE - 16} y2={LANE - 16} />
              <text className="lane-name" x={mirrored(0)} y="14" direction={dir}>
                {side === 'independent'
                  ? t('card_assessments')
                  : inLanguage(names[side] ?? { en: side }, lang).text}
              </text>
              {lanes[lane]?.map((bin, index) => (
                <Mark
                  key={bin.statements[0]?.id ?? bin.x}
                  bin={bin}
                  sides={sides}
                  x={mirrored(bin.x)}
                  place={`${lane}-${index}`}
                  stop={lane === stopLane && index === stopIndex}
                  label={labelOf(bin, names, words)}
                  onKeyDown={(event) => onKeyDown(event, lane, index)}
                  onOpen={() => {
                    setAt([lane, index]);
                    open(bin);
                  }}
                />
              ))}
            </g>
          ))}
          {drag !== null && Math.abs(drag[1] - drag[0]) >= DRAG_LEAST && (
            <rect
              className="drag"
              x={Math.min(mirrored(drag[0]), mirrored(drag[1]))}
              y="0"
              width={Math.abs(drag[1] - drag[0])}
              height={height - AXIS}
            />
          )}
        </svg>
      </div>
      <p className="note">{t('chart_hint')}</p>
      <TimelineTable statements={statements} sides={sides} names={names} />
    </div>
  );
}

interface AxisProps {
  readonly range: Range;
  readonly width: number;
  readonly height: number;
  readonly mirrored: (x: number) => number;
}

function Axis({ range, width, height, mirrored }: AxisProps) {
  const { lang } = useMessages();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of lines takes no focus.
    <g aria-hidden="true">
      {ticksOf(range, width, lang).map(({ at, label }) => {
        const x = mirrored(((at - range.from) / (range.to - range.from)) * width);
        return (
          <g key={at}>
            <line className="tick" x1={x} x2={x} y1="20" y2={height - AXIS + 4} />
            {x > 24 && x < width - 24 && (
              <text className="tick-label" x={x} y={height - 8}>
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface MarkProps {
  readonly bin: Bin;
  readonly sides: readonly SideId[];
  readonly x: number;
  readonly place: string;
  readonly stop: boolean;
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
}

function Mark({ bin, sides, x, place, stop, label, onKeyDown, onOpen }: MarkProps) {
  const count = bin.statements.length;
  const size = SHAPE + Math.min(10, 3 * Math.log2(count));
  const conceded = bin.statements.some(({ concession }) => concession);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing.
    <g
      role="button"
      className="timeline-mark"
      data-bin={place}
      tabIndex={stop ? 0 : -1}
      aria-label={label}
      transform={`translate(${x} ${LANE - 16})`}
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      <rect className="hit" x="-12" y="-14" width="24" height="28" rx="6" />
      <g transform={`translate(${-size / 2} ${-size / 2}) scale(${size / 12})`}>
        <SideShape side={bin.side} sides={sides} />
      </g>
      {count > 1 && (
        <text className="bin-count" x={size / 2 + 2} y={-size / 2 + 3}>
          {count}
        </text>
      )}
      {conceded && <line className="conceded" x1="-7" x2="7" y1="14" y2="14" />}
    </g>
  );
}

function labelOf(
  { side, statements }: Bin,
  names: TimelineProps['names'],
  words: ReturnType<typeof useMessages>,
): string {
  const [newest] = statements;
  const oldest = statements.at(-1);
  if (newest === undefined || oldest === undefined) return '';
  const { t, lang } = words;
  const who =
    side === 'independent' ? t('card_assessments') : inLanguage(names[side] ?? { en: side }, lang).text;
  if (statements.length === 1)
    return `${dayInWords(newest.date, words)}, ${who}: ${inLanguage(newest.summary, lang).text}`;
  const span =
    newest.date === oldest.date
      ? dayInWords(newest.date, words)
      : `${dayInWords(oldest.date, words)} – ${dayInWords(newest.date, words)}`;
  return `${who}: ${plural(words, 'common_statements', { count: statements.length })}, ${span}`;
}

/** The mark that Tab reaches: the one last visited, or the first there is. */
function stopOf(lanes: readonly (readonly Bin[])[], [lane, index]: readonly [number, number]) {
  if (lanes[lane]?.[index] !== undefined) return [lane, index] as const;
  return [lanes.findIndex((bins) => bins.length > 0), 0] as const;
}

function nextLane(lanes: readonly (readonly Bin[])[], from: number, by: 1 | -1): number | null {
  for (let lane = from + by; lane >= 0 && lane < lanes.length; lane += by)
    if ((lanes[lane]?.length ?? 0) > 0) return lane;
  return null;
}

function nearest(bins: readonly Bin[], x: number): number {
  return bins.reduce(
    (best, bin, index) => (Math.abs(bin.x - x) < Math.abs((bins[best]?.x ?? Infinity) - x) ? index : best),
    0,
  );
}
