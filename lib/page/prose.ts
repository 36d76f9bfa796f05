/** Tells prose from what surrounds it: menus, controls, notes, hidden parts. */
import { INLINE, SILENT, SILENT_ROLES, SURROUNDINGS } from './vocabulary.ts';

/** Custom elements count as inline: they are so by default, and block elements inside them still break the text. */
export function isInline(element: Element): boolean {
  const { localName } = element;
  return INLINE.has(localName) || localName.includes('-');
}

/** Tells whether an element is rendered; true where the DOM cannot tell. */
export function isShown(element: Element): boolean {
  return (
    typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true })
  );
}

/** Returns a test whether an element by itself, its ancestors aside, is no prose of the article below `root`. */
export function skipTest(root: Element): (element: Element) => boolean {
  let paragraphs: number | undefined;
  const holdsTheArticle = (element: Element): boolean => {
    paragraphs ??= root.querySelectorAll('p').length;
    return paragraphs > 0 && element.querySelectorAll('p').length * 2 > paragraphs;
  };
  const saysSo = (element: Element, name: string): boolean => {
    if (name === 'hidden') return true;
    const value = (element.getAttribute(name) ?? '').toLowerCase();
    if (name === 'aria-hidden') return value === 'true';
    if (name === 'contenteditable') return value !== 'false';
    if (name === 'style') return /display\s*:\s*none|visibility\s*:\s*hidden/.test(value);
    // Some sites open their articles in a dialog; any other dialog is about the site.
    if (name === 'role') return SILENT_ROLES.has(value) || (value === 'dialog' && !holdsTheArticle(element));
    return (name === 'class' || name === 'id') && SURROUNDINGS.test(value) && !holdsTheArticle(element);
  };
  return (element) => {
    const { localName } = element;
    if (SILENT.has(localName) || (localName === 'dialog' && !holdsTheArticle(element))) return true;
    // Most elements of an article bear no attribute, and one question tells so.
    if (element.hasAttributes() && element.getAttributeNames().some((name) => saysSo(element, name)))
      return true;
    return (localName === 'ul' || localName === 'ol') && isLinkList(element);
  };
}

/** Returns a test whether an element, or what surrounds it below `root`, is no prose; answers are kept while it lives. */
export function outsideProse(root: Element): (element: Element) => boolean {
  const skips = skipTest(root);
  const known = new Map<Element, boolean>([[root, false]]);
  const test = (element: Element): boolean => {
    const path: Element[] = [];
    let outside: boolean | undefined;
    let at: Element | null = element;
    for (; at !== null && outside === undefined; at = at.parentElement) {
      outside = known.get(at);
      if (outside === undefined) path.push(at);
    }
    outside ??= false;
    // From the outermost in: what stands in something skipped is skipped without being asked.
    for (const step of path.reverse()) {
      outside ||= skips(step) || !(isInline(step) || isShown(step));
      known.set(step, outside);
    }
    return outside;
  };
  return test;
}

/** A list whose every item is one link is a menu or a list of further articles. */
function isLinkList(list: Element): boolean {
  const items = [...list.children];
  return (
    items.length > 1 &&
    items.every((item) => {
      const link = item.querySelector('a[href]');
      const text = item.textContent.trim();
      return link !== null && text !== '' && link.textContent.trim() === text;
    })
  );
}
