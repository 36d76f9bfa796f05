/** Writes HTML from templates in which everything that is not HTML already is escaped. */

/** A piece of HTML that was made here and may be put into another as it is. */
export interface Html {
  readonly html: string;
}
type Part = Html | string | number | null | false | readonly Part[];

/** Builds HTML from a template; texts are escaped, nothing stands for null and false. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.map((text, i) => text + (i < parts.length ? render(parts[i] ?? null) : '')).join(''),
  };
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(render).join('');
}

/** Escapes a text for an element's content or an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
