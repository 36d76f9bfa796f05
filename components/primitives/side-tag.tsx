/** Names a side: by its name and a shape of its own, never by a flag or a colour. */
import type { LocalText, SideId } from '../../lib/core/model/domain.ts';
import { Local } from '../card/local.tsx';
import { SideMark } from '../card/side-mark.tsx';

export interface SideTagProps {
  readonly side: SideId;
  readonly name: LocalText;
  /** All sides of the page, so that each keeps its shape. */
  readonly sides: readonly SideId[];
}

/** Renders a side's shape and name. */
export function SideTag({ side, name, sides }: SideTagProps) {
  return (
    <span className="side-tag">
      <SideMark side={side} sides={sides} />
      <span>
        <Local texts={name} />
      </span>
    </span>
  );
}
