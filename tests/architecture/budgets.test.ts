import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const built = (path: string) => readFileSync(join(root, '.output/chrome-mv3', path));

describe('what every page pays', () => {
  beforeAll(() => {
    execFileSync('npx', ['--no-install', 'wxt', 'build', '-b', 'chrome'], {
      cwd: root,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  });

  test('the content script is at most 8 kB compressed and far below 40 kB as it stands', () => {
    const script = built('content-scripts/article.js');
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(8_000);
    expect(script.length).toBeLessThan(40_000);
  });

  test('neither the content script nor the layer carries React or the list of sites', () => {
    for (const file of ['content-scripts/article.js', 'layer.js']) {
      const script = built(file).toString();
      expect(script).not.toMatch(/react|reactRoot|__REACT/i);
      expect(script).not.toContain('nytimes');
    }
  });

  test('the layer, which comes only to pages with marks, is at most 10 kB compressed', () => {
    expect(gzipSync(built('layer.js'), { level: 9 }).length).toBeLessThanOrEqual(10_000);
  });

  test('the extension as it is packed stays under 5 MB', () => {
    execFileSync('npx', ['--no-install', 'wxt', 'zip', '-b', 'chrome'], {
      cwd: root,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const packed = readFileSync(join(root, `.output/${name}-${version}-chrome.zip`));
    expect(packed.length).toBeLessThan(5_000_000);
  });
});
