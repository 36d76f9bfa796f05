/**
 * Sets a fresh machine up for `npm start` and `npm test`: packages, and with --test or --browser the browsers.
 *
 * Plain Node without dependencies, because it runs before there are any. Ends at once when nothing is to do.
 *
 *   --test      both browsers; one that cannot be had is no failure, the tests name it and count it as skipped
 *   --browser   any one browser; exit code 1 where there is none and none can be installed
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findChromium, findFirefox } from './browsers/find.mjs';

const LOCK = 'package-lock.json';
/** npm's own record of what it installed. */
const INSTALLED = 'node_modules/.package-lock.json';
const STAMP = 'node_modules/.cache/counterclaim/packages.sha256';
/** Debian and Ubuntu's packages; a font, because a bare machine may have none to draw text with. */
const DEBIAN_PACKAGES = { Chromium: 'chromium', Firefox: 'firefox-esr' };
const FONT = 'fonts-dejavu';

if (!installPackages()) process.exit(1);
if (process.argv.includes('--test')) installBrowsers(missingBrowsers());
if (process.argv.includes('--browser') && missingBrowsers().length === 2) {
  installBrowsers(['Chromium']);
  if (missingBrowsers().length === 2) process.exit(1);
}

/** Brings the packages of the lock file; false where that failed. */
function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(INSTALLED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  if (!isInstalled()) {
    console.log('Installing packages …');
    const { status } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0) {
      console.error('The packages could not be installed: npm ci failed. Check the network and try again.');
      return false;
    }
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
  return true;
}

/** Tells whether somebody installed exactly these packages by hand, which need not be done twice. */
function isInstalled() {
  if (!existsSync(INSTALLED) || !existsSync('.wxt/tsconfig.json')) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages);
  return wanted.every(
    ([path, { version, optional }]) =>
      // Packages for other systems are listed as optional and left out.
      path === '' || optional === true || installed[path]?.version === version,
  );
}

function missingBrowsers() {
  const missing = [];
  if (findChromium() === null) missing.push('Chromium');
  if (findFirefox() === null) missing.push('Firefox');
  return missing;
}

/** Installs browsers where the system's own packages can be had, else says how to get them. */
function installBrowsers(missing) {
  if (missing.length === 0) return;
  const names = missing.join(' and ');
  if (!existsSync('/etc/debian_version')) {
    console.error(`${names} not found. Install from your system's packages or the maker's site,`);
  } else if (process.getuid?.() !== 0) {
    const packages = missing.map((name) => DEBIAN_PACKAGES[name]).join(' ');
    console.error(`${names} not found. Install with: sudo apt-get install ${packages}`);
  } else {
    console.log(`Installing ${names} …`);
    run('apt-get', ['update', '-qq']);
    // One at a time: where one of them cannot be had the other still is.
    for (const name of missing) install([DEBIAN_PACKAGES[name], FONT]);
    const still = missingBrowsers().filter((name) => missing.includes(name));
    if (still.length === 0) return;
    console.error(`${still.join(' and ')} could not be installed. Install by hand,`);
  }
  console.error('or say where a browser is with CHROMIUM_BIN or FIREFOX_BIN.');
}

function install(packages) {
  const { status } = run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (status !== 0) console.error(`apt-get could not install ${packages.join(' ')}.`);
}

function run(command, args) {
  return spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
