/** A titled part of a page. */
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  /** One sentence that says what the part is for. */
  readonly note?: string | undefined;
  /** An id for links within the page. */
  readonly id?: string;
  /** Whether what it is about is still awaited. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** Renders a section that bears its heading's name for assistive technology. */
export function Section({ title, note, id, busy = false, children }: SectionProps) {
  const heading = useId();
  return (
    <section className="section" aria-labelledby={heading} aria-busy={busy} {...(id !== undefined && { id })}>
      <h2 id={heading}>{title}</h2>
      {note !== undefined && <p className="section-note">{note}</p>}
      {children}
    </section>
  );
}
