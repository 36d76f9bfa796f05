/** One protocol map: message name → parameters and result. The background answers all of them. */
import type { LocalText } from '../core/model/domain.ts';
import type { ConflictIndex, Dossier, RecordHits } from '../core/model/dossier.ts';
import type { MarkTexts } from '../core/model/mark-texts.ts';
import type { Muted } from '../core/model/muted.ts';
import type { PageSummary, PageText } from '../core/model/page.ts';
import type { SealedPage } from '../core/model/sealed.ts';

export interface PlaceHit {
  readonly id: string;
  readonly name: string;
  readonly matched: string;
  readonly region: string;
  readonly watched: boolean;
}
/** A failure of a dataset, as the store and the sync word it. */
export interface DatasetFailure {
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}
/** A dataset the reader follows. */
export interface DatasetSource {
  readonly dataset: string;
  readonly name: string;
  readonly kind: 'bundled' | 'web' | 'file';
  /** Where it comes from; null for a file, and for the bundled one where no address is built in. */
  readonly url: string | null;
  /** The public keys it must be signed with; of the bundled one the extension knows them. */
  readonly keys: readonly { readonly id: string; readonly ed25519: string }[];
  readonly enabled: boolean;
}
/** How the syncing of a dataset stands; times are milliseconds since 1970. */
export interface SyncStatus {
  readonly phase: 'idle' | 'checking' | 'downloading' | 'switching';
  readonly progress: {
    readonly files: number;
    readonly filesDone: number;
    readonly bytes: number;
    readonly bytesDone: number;
  } | null;
  readonly checkedAt: number | null;
  readonly nextAt: number | null;
  readonly failures: number;
  readonly postponed: 'offline' | 'metered' | null;
}
/** A followed dataset with what is known of it. */
export interface DatasetEntry extends Omit<DatasetSource, 'keys'> {
  readonly fingerprints: readonly string[];
  readonly sequence: number | null;
  /** ISO times. */
  readonly issued: string | null;
  readonly expires: string | null;
  /** Whether the newest edition on offer should have been followed by another. */
  readonly stale: boolean;
  readonly statements: number;
  readonly error: DatasetFailure | null;
  readonly sync: SyncStatus;
}
/** What is on offer at an address, before it is added. */
export interface DatasetPreview {
  readonly dataset: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly sequence: number;
  readonly issued: string;
  readonly statements: number;
}
/** A statement about a watched place that a sync brought. */
export interface NewsItem {
  readonly statement: string;
  readonly place: string;
  readonly placeName: LocalText;
  readonly sideName: LocalText;
  readonly speakerName: LocalText;
  /** The day of the statement. */
  readonly date: string;
  readonly summary: LocalText;
  readonly url: string;
}
export interface DatasetStatus {
  readonly state: 'ready' | 'missing';
  readonly sequence: number | null;
  readonly issued: string | null;
  readonly counts: Readonly<Record<string, number>>;
  /** The last failure to load a dataset; what was there before stands. */
  readonly error: DatasetFailure | null;
  /** "memory" where the browser refuses its storage and the bundled records last only as long as the background. */
  readonly storage: 'kept' | 'memory';
  /** All datasets the reader follows, in the reader's order, the bundled one among them. */
  readonly datasets: readonly DatasetEntry[];
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
  /** What the reader does not want to see marked. */
  readonly muted: readonly Muted[];
  /** Whether a sync that brings statements about watched places may say so in a notification. */
  readonly notify: boolean;
  /** Watched places under a name of the reader's; those of a paused group are not marked as watched. */
  readonly groups: readonly WatchGroup[];
  /** Languages whose articles are left unread. */
  readonly offLanguages: readonly string[];
  /** Marks on one page; claims count first. */
  readonly maxMarks: number;
  /** Whether a place is marked at its first mention only; claims are marked always. */
  readonly firstMentionOnly: boolean;
  /** Whether the browser may carry these settings to the reader's other browsers. */
  readonly syncSettings: boolean;
}
export interface WatchGroup {
  readonly name: string;
  readonly paused: boolean;
  readonly places: readonly string[];
}
/** What a content script is told: about its own page, how long the reader wants the pointer to rest, and its words. */
export type AnnotatedPage = SealedPage & { readonly showDelay: number; readonly texts: MarkTexts };
/** What a dossier is about. */
export type DossierSubject = { readonly place: string } | { readonly event: string };
export interface Protocol {
  annotatePage: { params: PageText; result: AnnotatedPage | { readonly off: true } };
  searchPlaces: { params: { readonly query: string }; result: readonly PlaceHit[] };
  /** Regions and territories that contain other places. */
  regions: { params: Record<string, never>; result: readonly PlaceHit[] };
  /** Places inside a region, the largest first. */
  placesWithin: { params: { readonly place: string }; result: readonly PlaceHit[] };
  placesById: { params: { readonly ids: readonly string[] }; result: readonly PlaceHit[] };
  datasetStatus: { params: Record<string, never>; result: DatasetStatus };
  reloadDataset: { params: Record<string, never>; result: DatasetStatus };
  /** Looks for new editions of all datasets, or of one, now; answers when that is done. */
  syncDatasets: { params: { readonly dataset?: string | undefined }; result: DatasetStatus };
  /** Looks at the dataset at an address; changes nothing. */
  previewDataset: {
    params: { readonly url: string };
    result: DatasetPreview | { readonly error: DatasetFailure };
  };
  /** Follows the dataset at an address, if it is still signed by the key that the reader was shown. */
  addDataset: {
    params: { readonly url: string; readonly fingerprint: string };
    result: DatasetStatus | { readonly error: DatasetFailure };
  };
  /** Follows the dataset in a file the reader opened, or takes its next edition. */
  addDatasetFile: {
    params: { readonly name: string; readonly text: string };
    result: DatasetStatus | { readonly error: DatasetFailure };
  };
  /** Switches a dataset on or off, moves it among the others, or drops it with all its records. */
  changeDataset: {
    params: { readonly dataset: string; readonly change: 'enable' | 'disable' | 'up' | 'down' | 'remove' };
    result: DatasetStatus;
  };
  /** What syncs brought about watched places since the reader last looked, newest first. */
  watchedNews: { params: Record<string, never>; result: readonly NewsItem[] };
  /** The reader has looked: the list and the count begin anew. */
  watchedNewsSeen: { params: Record<string, never>; result: { readonly ok: boolean } };
  /** Brings layer.js, with badges, pointer and keyboard, into the sender's frame: the page has marks. */
  openLayer: { params: Record<string, never>; result: { readonly ok: boolean } };
  /** Sums up an annotated page for the popup and the side panel. */
  summarizePage: { params: SealedPage; result: PageSummary };
  /** Everything on record about one place or event; null for an id that is not in the dataset. */
  dossier: { params: DossierSubject; result: Dossier | null };
  /** Full-text search over statements and events, in all languages of the dataset. */
  searchRecords: { params: { readonly query: string }; result: RecordHits };
  /** The events of every conflict, for finding one's way without a search. */
  recordIndex: { params: Record<string, never>; result: readonly ConflictIndex[] };
  openCard: { params: Record<string, never>; result: { readonly ok: boolean } };
  /** Hides a place, a claim or a reading of a name from now on, on every page. */
  mute: { params: Muted; result: { readonly ok: boolean } };
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
    result: (SealedPage & { readonly article?: boolean }) | null;
  };
  jumpTo: { params: { readonly id: string }; result: { readonly ok: boolean } };
  /** Does what a keyboard command says with the page's marks; not ok where there are none. */
  mark: { params: { readonly command: MarkCommand }; result: { readonly ok: boolean } };
}
export type TabMessageName = keyof TabProtocol;
