/** Puts text on the clipboard from inside a page, secure or not. */

/** Copies text; false where the browser refused. `nearby` is where a field may stand for a moment on insecure pages. */
export async function copyText(text: string, nearby: Node): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // The page's permissions policy may forbid it; the older way needs no permission.
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;opacity:0;inset:0 auto auto 0;width:1px;height:1px';
  nearby.appendChild(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
