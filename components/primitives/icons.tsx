/** Small drawings for buttons; the button's name says what they mean. */
import type { ReactNode } from 'react';

function Drawing({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

/** Draws sliders, for settings. */
export function SlidersIcon() {
  return (
    <Drawing>
      <path d="M3 6h7m4 0h3M3 14h3m4 0h7" />
      <circle cx="12" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </Drawing>
  );
}

/** Draws an arrow to what comes before in the text, which is upwards in every script. */
export function UpIcon() {
  return (
    <Drawing>
      <path d="m5 12 5-5 5 5" />
    </Drawing>
  );
}

/** Draws an arrow to what comes next in the text. */
export function DownIcon() {
  return (
    <Drawing>
      <path d="m5 8 5 5 5-5" />
    </Drawing>
  );
}

/** Draws a cross, for taking something off a list. */
export function RemoveIcon() {
  return (
    <Drawing>
      <path d="m5.5 5.5 9 9m0-9-9 9" />
    </Drawing>
  );
}
