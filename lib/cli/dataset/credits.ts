/** Whom the bundled dataset owes what; the manifest carries the list and the options show it. */
import type { Credit } from '../../core/dataset/manifest.ts';

export const credits: readonly Credit[] = [
  { name: 'Contains data from GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
  {
    name: 'Contains data from Natural Earth',
    licence: 'Public domain',
    url: 'https://www.naturalearthdata.com/',
  },
  {
    name: 'Contains names from the Unicode Common Locale Data Repository',
    licence: 'Unicode License v3',
    url: 'https://cldr.unicode.org/',
  },
  {
    name: 'Contains data from KATOTTG and KOATUU, the codifiers of administrative units of Ukraine',
    licence: 'Public domain (official documents)',
    url: 'https://www.mindev.gov.ua/',
  },
];
