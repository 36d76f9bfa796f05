/** Says how things stand and what the reader can do next. */
import { type ReactNode, useId } from 'react';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons and links. */
  readonly actions?: ReactNode;
  readonly tone?: 'calm' | 'problem';
}

/** Renders a notice; a problem is announced by assistive technology, a calm one is only there to be read. */
export function Notice({ title, children, actions, tone = 'calm' }: NoticeProps) {
  const heading = useId();
  return (
    <section
      className={`notice ${tone}`}
      aria-labelledby={heading}
      {...(tone === 'problem' && { role: 'alert' })}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </section>
  );
}
