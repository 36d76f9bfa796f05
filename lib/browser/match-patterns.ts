/** Match patterns of web extensions: scheme, host with an optional leading wildcard, path prefix. */

/** Tells whether an address falls under one of the patterns; a pattern that cannot be read matches nothing. */
export function matchesAny(patterns: readonly string[], url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const scheme = protocol.slice(0, -1);
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return scheme === 'http' || scheme === 'https';
    const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(pattern);
    if (parts === null) return false;
    const [, patternScheme = '', host = ''] = parts;
    if (patternScheme === '*' ? scheme !== 'http' && scheme !== 'https' : patternScheme !== scheme)
      return false;
    if (host === '*') return true;
    if (!host.startsWith('*.')) return hostname === host;
    const base = host.slice(2);
    return hostname === base || hostname.endsWith(`.${base}`);
  });
}
