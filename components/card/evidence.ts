/** Puts into words why a name was read as one place and not another. */

/** The reasons the recogniser gives as a bare word; a reason it learns later is left out until it has words. */
const REASONS: Readonly<Record<string, string>> = {
  'unique-name': 'card_evidence_unique_name',
  'best-known': 'card_evidence_best_known',
  'settlement-noun': 'card_evidence_settlement_noun',
  'sector-noun': 'card_evidence_sector_noun',
  'area-noun': 'card_evidence_area_noun',
  'in-list': 'card_evidence_in_list',
  'on-record': 'card_evidence_on_record',
  'page-subject': 'card_evidence_page_subject',
  preposition: 'card_evidence_preposition',
};
/** The reasons that name a place or a country after a colon. */
const RELATIONS: Readonly<Record<string, string>> = {
  within: 'card_evidence_within',
  neighbour: 'card_evidence_neighbour',
  country: 'card_evidence_country',
};

/** Returns a reason in the reader's language, or null for one without words. */
export function evidenceInWords(
  reason: string,
  {
    t,
    name,
    country,
  }: {
    readonly t: (key: string, substitutions?: string) => string;
    readonly name: (place: string) => string;
    readonly country: (code: string) => string;
  },
): string | null {
  const colon = reason.indexOf(':');
  if (colon < 0) {
    const key = REASONS[reason];
    return key === undefined ? null : t(key);
  }
  const relation = reason.slice(0, colon);
  const subject = reason.slice(colon + 1);
  const key = RELATIONS[relation];
  return key === undefined ? null : t(key, relation === 'country' ? country(subject) : name(subject));
}
