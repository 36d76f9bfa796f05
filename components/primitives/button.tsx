/** Buttons of the pages: one look for each weight, always with a name. */
import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  /** How much a button asks for attention; a page has at most one primary button in sight. */
  readonly kind?: 'primary' | 'plain' | 'quiet';
}

/** Renders a button that never submits a form by accident. */
export function Button({ kind = 'plain', className = '', ...rest }: ButtonProps) {
  return <button type="button" className={`button ${kind} ${className}`.trim()} {...rest} />;
}

/** Renders a button that shows a drawing only; its name is read out and shown as a tooltip. */
export function IconButton({ label, className = '', ...rest }: ButtonProps & { readonly label: string }) {
  return <Button className={`icon ${className}`.trim()} aria-label={label} title={label} {...rest} />;
}
