/** What a site says of itself. */
export interface SiteOptions {
  readonly name: string;
  /** ISO time of the edition, or null. */
  readonly issued: string | null;
  /** The site's address, with a slash at the end. */
  readonly base: string;
}
