/** Draws the badge: two speech bubbles of the same size facing each other, one filled, one open. */

const SVG = 'http://www.w3.org/2000/svg';
/** Twin shapes, so that neither voice looks the larger; which one is filled says nothing. */
const BUBBLES = [
  { d: 'M3 4h6.2v5.4H6.4L4.6 11V9.4H3z', filled: true },
  { d: 'M15 7H8.8v5.4h2.8l1.8 1.6v-1.6H15z', filled: false },
] as const;

let drawn: SVGElement | undefined;

/** Returns a new icon of 18 units, drawn in the text's colour and hidden from assistive technology. */
export function badgeIcon(document: Document): Node {
  drawn ??= draw(document);
  return drawn.cloneNode(true);
}

function draw(document: Document): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('aria-hidden', 'true');
  for (const { d, filled } of BUBBLES) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', filled ? 'currentColor' : 'var(--paper)');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.2');
    path.setAttribute('stroke-linejoin', 'round');
    svg.append(path);
  }
  return svg;
}
