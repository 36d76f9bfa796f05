/** One protocol map: message name → parameters and result. The background answers all of them. */
import type { ConflictIndex, Dossier, RecordHits } from '../core/model/dossier.ts';
import type { PageAnnotations, PageSummary, PageText } from '../core/model/page.ts';

export interface PlaceHit {
  readonly id: string;
  readonly name: string;
  readonly matched: string;
  readonly region: string;
  readonly watched: boolean;
}
export interface DatasetStatus {
  readonly state: 'ready' | 'missing';
  readonly sequence: number | null;
  readonly issued: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** The last failure to load a dataset; what was there before stands. */
  readonly error: {
    readonly code: string;
    readonly file: string;
    readonly line: number | null;
    readonly message: string;
  } | null;
  /** Whom the dataset's licences ask to credit; links lead to the licences. */
  readonly credits?: readonly { readonly name: string; readonly licence: string; readonly url: string }[];
}
export interface Settings {
  /** Ids of watched places. */
  readonly watched: readonly string[];
  /** Host names the reader switched off. */
  readonly offSites: readonly string[];
  /** Origins patterns the reader added beyond the default list. */
  readonly onSites: readonly string[];
  /** Milliseconds the pointer rests before a card opens; 0 to 1000. */
  readonly showDelay: number;
}
/** What a content script is told: about its own page, and how long the reader wants the pointer to rest. */
export type AnnotatedPage = PageAnnotations & { readonly showDelay: number };
/** What a dossier is about. */
export type DossierSubject = { readonly place: string } | { readonly event: string };
export interface Protocol {
  annotatePage: { params: PageText; result: AnnotatedPage | { readonly off: true } };
  searchPlaces: { params: { readonly query: string }; result: readonly PlaceHit[] };
  placesById: { params: { readonly ids: readonly string[] }; result: readonly PlaceHit[] };
  datasetStatus: { params: Record<string, never>; result: DatasetStatus };
  reloadDataset: { params: Record<string, never>; result: DatasetStatus };
  /** Brings layer.js, with badges, pointer and keyboard, into the sender's frame: the page has marks. */
  openLayer: { params: Record<string, never>; result: { readonly ok: boolean } };
  /** Sums up an annotated page for the popup and the side panel. */
  summarizePage: { params: PageAnnotations; result: PageSummary };
  /** Everything on record about one place or event; null for an id that is not in the dataset. */
  dossier: { params: DossierSubject; result: Dossier | null };
  /** Full-text search over statements and events, in all languages of the dataset. */
  searchRecords: { params: { readonly query: string }; result: RecordHits };
  /** The events of every conflict, for finding one's way without a search. */
  recordIndex: { params: Record<string, never>; result: readonly ConflictIndex[] };
  openCard: { params: Record<string, never>; result: { readonly ok: boolean } };
}
export type MessageName = keyof Protocol;
/** What the keyboard does with the marks of a page; the manifest's commands bear the same names. */
export const markCommands = ['next-mark', 'previous-mark', 'open-card', 'toggle-marks'] as const;
export type MarkCommand = (typeof markCommands)[number];
/** Messages the background sends to a page's content script. */
export interface TabProtocol {
  /** Null where the site is switched off; `article` is false where nothing on the page looks like an article. */
  pageState: {
    params: Record<string, never>;
    result: (PageAnnotations & { readonly article?: boolean }) | null;
  };
  jumpTo: { params: { readonly id: string }; result: { readonly ok: boolean } };
  /** Does what a keyboard command says with the page's marks; not ok where there are none. */
  mark: { params: { readonly command: MarkCommand }; result: { readonly ok: boolean } };
}
export type TabMessageName = keyof TabProtocol;
