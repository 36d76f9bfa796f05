/**
 * Whether this machine writes as the one on which the pictures were taken. Pictures of text are the same only where
 * the fonts and what draws them are the same; a machine with others is no fault of the interface.
 */
import type { Tab } from '../../lib/cli/browsers/driver.ts';

/** Returns a few words that differ where fonts or their drawing do. */
export function fontsOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 32;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return '';
    const family = getComputedStyle(document.body).fontFamily;
    const samples = ['Hamburgefonstiv 0123', 'Куп’янськ щєї', 'السيطرة على المكان', '● ◇ ≠ “x” …'];
    const told = ['400', '600', '700'].flatMap((weight) =>
      samples.map((sample) => {
        context.font = `${weight} 15px ${family}`;
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.fillText(sample, 2, 22);
        let ink = 0;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 3; at < data.length; at += 4) ink = (ink * 31 + (data[at] ?? 0)) >>> 0;
        return `${context.measureText(sample).width.toFixed(2)}:${ink.toString(36)}`;
      }),
    );
    return told.join(' ');
  });
}
