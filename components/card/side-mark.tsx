/** Shows which side speaks by a shape of its own: never by a flag, and not by colour. */
import type { SideId } from '../../lib/core/model/domain.ts';

const INDEPENDENT: SideId = 'independent';
/** Shapes of equal weight, handed out in the order of the sides' ids so that a page always gives a side the same one. */
const SHAPES = ['square', 'circle', 'triangle', 'bars', 'ring', 'cross', 'frame', 'dots'] as const;
type Shape = (typeof SHAPES)[number] | 'diamond';

/** Returns the shape of a side among those of a page; independent speakers have one nobody else has. */
export function shapeOf(side: SideId, sides: readonly SideId[]): Shape {
  if (side === INDEPENDENT) return 'diamond';
  const order = [...new Set([...sides, side])].filter((id) => id !== INDEPENDENT).sort();
  return SHAPES[order.indexOf(side) % SHAPES.length] ?? 'square';
}

/** Draws a side's shape; the name always stands beside it. */
export function SideMark({ side, sides }: { readonly side: SideId; readonly sides: readonly SideId[] }) {
  return (
    <svg className="side-mark" viewBox="0 0 12 12" aria-hidden="true">
      <SideShape side={side} sides={sides} />
    </svg>
  );
}

/** Draws the same shape as part of a larger drawing, in a square of 12 units. */
export function SideShape({ side, sides }: { readonly side: SideId; readonly sides: readonly SideId[] }) {
  return drawing(shapeOf(side, sides));
}

function drawing(shape: Shape) {
  switch (shape) {
    case 'square':
      return <rect x="1.5" y="1.5" width="9" height="9" rx="1" />;
    case 'circle':
      return <circle cx="6" cy="6" r="4.75" />;
    case 'triangle':
      return <path d="M6 1.2 11 10.5H1z" />;
    case 'bars':
      return <path d="M1.5 1.5h9v2h-9zm0 3.5h9v2h-9zm0 3.5h9v2h-9z" />;
    case 'ring':
      return <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="2" />;
    case 'cross':
      return <path d="M4.5 1h3v3.5H11v3H7.5V11h-3V7.5H1v-3h3.5z" />;
    case 'frame':
      return (
        <rect x="2.25" y="2.25" width="7.5" height="7.5" fill="none" stroke="currentColor" strokeWidth="2" />
      );
    case 'dots':
      return (
        <path d="M3 1a2 2 0 1 1 0 4 2 2 0 0 1 0-4m6 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4M3 7a2 2 0 1 1 0 4 2 2 0 0 1 0-4m6 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4" />
      );
    case 'diamond':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="none" stroke="currentColor" strokeWidth="1.6" />;
  }
}
