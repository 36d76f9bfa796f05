/** Finds out how things stand with the page in front of the reader. Everything it asks is handed in. */
import type { PageMarks, PageSummary } from '../../lib/core/model/page.ts';
import type { SealedPage } from '../../lib/core/model/sealed.ts';
import type { Obstacle } from './popup-notice.tsx';

/** The page that is spoken about. */
export interface Subject {
  readonly tab: number;
  /** Null where the browser does not tell. */
  readonly host: string | null;
  /** The match pattern of the site; null where there is none to grant. */
  readonly pattern: string | null;
}
/** How things stand: a summary, or what stands in its way. */
export type PageState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly subject: Subject;
      readonly page: PageMarks;
      readonly summary: PageSummary;
    }
  | {
      readonly kind: 'obstacle';
      readonly obstacle: Obstacle;
      readonly subject: Subject | null;
      readonly detail?: string;
    };

/** What is asked of the browser and of the background. */
export interface StatePorts {
  readonly activeTab: () => Promise<{ readonly id: number; readonly url: string | null } | null>;
  readonly access: (url: string | null) => Promise<'default' | 'granted' | 'none' | 'unsupported'>;
  readonly patternOf: (url: string) => string | null;
  readonly offSites: () => Promise<readonly string[]>;
  /** Rejects where no content script answers. */
  readonly pageOf: (tab: number) => Promise<(SealedPage & { readonly article?: boolean }) | null>;
  readonly summarize: (page: SealedPage) => Promise<PageSummary>;
  readonly dataset: () => Promise<{
    readonly state: 'ready' | 'missing';
    readonly issued: string | null;
    readonly error: { readonly message: string } | null;
  }>;
}

/** Asks for the state of the page; every failure is a state of its own, so it never rejects. */
export async function readPageState(ports: StatePorts): Promise<PageState> {
  const tab = await ports.activeTab().catch(() => null);
  if (tab === null) return { kind: 'obstacle', obstacle: 'unsupported', subject: null };
  const subject: Subject = {
    tab: tab.id,
    host: hostOf(tab.url),
    pattern: tab.url === null ? null : ports.patternOf(tab.url),
  };
  const stands = (obstacle: Obstacle, detail?: string): PageState => ({
    kind: 'obstacle',
    obstacle,
    subject,
    ...(detail !== undefined && { detail }),
  });
  try {
    // All at once: a reader waits for the slowest of them, not for their sum.
    const [access, off, page] = await Promise.all([
      ports.access(tab.url),
      ports.offSites(),
      ports.pageOf(tab.id).catch(() => undefined),
    ]);
    if (access === 'unsupported') return stands('unsupported');
    if (subject.host !== null && off.includes(subject.host)) return stands('off');
    // Nobody answers: the page was open before access was given or before the extension was installed.
    if (page === undefined) return stands(access === 'none' ? 'no-access' : 'reload');
    if (page === null || (page.mentions.length === 0 && page.claims.length === 0)) {
      const { state, error } = await ports.dataset();
      if (state === 'missing') return stands('dataset', error?.message);
      if (page === null) return stands('reload');
      return stands(page.article === false ? 'not-article' : 'nothing');
    }
    return { kind: 'ready', subject, page, summary: await ports.summarize(page) };
  } catch (error) {
    return stands('error', error instanceof Error ? error.message : String(error));
  }
}

function hostOf(url: string | null): string | null {
  return url !== null && /^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname : null;
}
