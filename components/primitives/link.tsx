/** Links out of the extension. */
import type { ReactNode } from 'react';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** BCP 47 tag of the page it leads to, where known. */
  readonly lang?: string | undefined;
  /** A name that says more than the words shown, and begins with them. */
  readonly label?: string;
}

/** Renders a link that opens in a new tab and tells the target nothing; an address that is not of the web is mere text. */
export function ExternalLink({ href, children, lang, label }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a
      className="link"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      {...(lang !== undefined && { hrefLang: lang })}
      {...(label !== undefined && { 'aria-label': label })}
    >
      {children}
    </a>
  );
}
