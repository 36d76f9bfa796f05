/** What every part of the options is given. */
import type { Settings } from '../../lib/messages/protocol.ts';

export interface PartProps {
  readonly settings: Settings;
  readonly change: (make: (now: Settings) => Partial<Settings>) => void;
  readonly fail: (error: unknown) => void;
}
