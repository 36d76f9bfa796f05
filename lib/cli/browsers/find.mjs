/** Finds the browsers of this machine. Plain Node without dependencies: the set-up uses it before there are any. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);
const onWindows = (path) => PROGRAMS.map((folder) => `${folder}\\${path}`);
const onMac = (app, program = app) => `/Applications/${app}.app/Contents/MacOS/${program}`;

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const CHROMIUM_PATHS = [
  onMac('Chromium'),
  onMac('Google Chrome'),
  onMac('Microsoft Edge'),
  onMac('Brave Browser'),
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
  ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ...onWindows('BraveSoftware\\Brave-Browser\\Application\\brave.exe'),
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];
const FIREFOX_PATHS = [
  onMac('Firefox', 'firefox'),
  '/snap/bin/firefox',
  ...onWindows('Mozilla Firefox\\firefox.exe'),
];

/** Returns the path of a Chromium, Chrome, Edge or Brave, or null. CHROMIUM_BIN decides where it is set. */
export function findChromium() {
  return find(process.env.CHROMIUM_BIN, CHROMIUM_NAMES, CHROMIUM_PATHS);
}

/** Returns the path of a Firefox, or null. FIREFOX_BIN decides where it is set. */
export function findFirefox() {
  return find(process.env.FIREFOX_BIN, FIREFOX_NAMES, FIREFOX_PATHS);
}

function find(chosen, names, paths) {
  if (chosen) return existsSync(chosen) ? chosen : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...paths].find((path) => existsSync(path)) ?? null;
}
