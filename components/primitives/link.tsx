/** Links out of the extension. */
import type { ReactNode } from 'react';

export interface ExternalLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** BCP 47 tag of the page it leads to, where known. */
  readonly lang?: string | undefined;
}

/** Renders a link that opens in a new tab and tells the target nothing; an address that is not of the web is mere text. */
export function ExternalLink({ href, children, lang }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a
      className="link"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      {...(lang !== undefined && { hrefLang: lang })}
    >
      {children}
    </a>
  );
}
