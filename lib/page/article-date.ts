/** Finds the day an article was published. */
import type { Day } from '../core/model/domain.ts';

/** Names of meta elements that carry the day, in lower case, most trusted first. */
const META =
  `article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate
   publish-date dc.date.issued dc.date date`.split(/\s+/);
const ARTICLE_TYPES = /Article$|BlogPosting$|^Report$/;
/** A block of linked data longer than this is no article's description. */
const MAX_JSON_UNITS = 500_000;
const MAX_JSON_NODES = 5_000;

/**
 * Returns the day on which the page says its article was published, as its publisher's clock had it: from JSON-LD, meta
 * elements, microdata, `<time>`, the address; undefined where none of them gives a real day.
 */
export function articleDay(document: Document, url?: string): Day | undefined {
  return (
    fromLinkedData(document) ??
    fromMeta(document) ??
    fromElements(document) ??
    fromAddress(url ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined)
  );
}

/** Parses a date as publishers write it (ISO 8601, RFC 2822, "December 1, 2025") to its own calendar day. */
export function parseDay(text: string | null | undefined): Day | undefined {
  const written = text?.trim();
  if (written === undefined || written === '' || written.length > 64) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(written);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(written);
  if (compact !== null) return realDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (!/\d{4}/.test(written)) return undefined;
  const at = new Date(written);
  if (Number.isNaN(at.getTime())) return undefined;
  return /(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})$/.test(written)
    ? realDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
    : realDay(at.getFullYear(), at.getMonth() + 1, at.getDate());
}

function realDay(year: number, month: number, day: number): Day | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function firstDay(texts: Iterable<string | null | undefined>): Day | undefined {
  for (const text of texts) {
    const day = parseDay(text);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** One walk over the few meta elements costs a fraction of a search of the whole page for each name. */
function fromMeta(document: Document): Day | undefined {
  const found: (string | null)[] = [];
  for (const meta of document.getElementsByTagName('meta'))
    for (const naming of ['property', 'name', 'itemprop']) {
      const rank = META.indexOf((meta.getAttribute(naming) ?? '').toLowerCase());
      if (rank >= 0) found[rank] ??= meta.getAttribute('content');
    }
  return firstDay(found);
}

function fromElements(document: Document): Day | undefined {
  const marked = document.querySelectorAll('[itemprop="datePublished"], time[pubdate], time[datetime]');
  return firstDay(
    [...marked].slice(0, 20).map((element) => element.getAttribute('datetime') ?? element.textContent),
  );
}

function fromAddress(url: string | undefined): Day | undefined {
  if (url === undefined) return undefined;
  const path = url.replace(/[?#].*$/s, '');
  const parts = /(?:^|[/_-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=$|[/_.-])/.exec(path);
  if (parts !== null) return realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const compact = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/_.-])/.exec(path);
  return compact === null ? undefined : realDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
}

function fromLinkedData(document: Document): Day | undefined {
  let fallback: Day | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent;
    if (text.length > MAX_JSON_UNITS) continue;
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch {
      // A publisher's broken block says nothing; the other places are asked.
      continue;
    }
    const queue: unknown[] = [data];
    for (let looked = 0; queue.length > 0 && looked < MAX_JSON_NODES; looked++) {
      const item = queue.shift();
      if (Array.isArray(item)) queue.push(...item.slice(0, MAX_JSON_NODES));
      else if (typeof item === 'object' && item !== null) {
        const record: Readonly<Record<string, unknown>> = { ...item };
        const day = typeof record.datePublished === 'string' ? parseDay(record.datePublished) : undefined;
        if (day !== undefined && isArticle(record['@type'])) return day;
        fallback ??= day;
        queue.push(...Object.values(record).filter((value) => typeof value === 'object' && value !== null));
      }
    }
  }
  return fallback;
}

function isArticle(type: unknown): boolean {
  return [type].flat().some((name) => typeof name === 'string' && ARTICLE_TYPES.test(name));
}
