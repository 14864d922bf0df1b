import type { Authority } from '../../base/authority.ts';
import type { Edition } from '../../tables/edition.ts';

/** Medicare Claims Processing Manual (Pub. 100-04), chapter 12, physicians and nonphysician practitioners. */
export function physicianManual(section: string): Authority {
  return { publisher: 'CMS', document: 'Medicare Claims Processing Manual, chapter 12', section };
}

/** The code of federal regulations, title 42. */
export function regulation(section: string): Authority {
  return { publisher: 'CMS', document: '42 CFR', section };
}

/** A field of the relative value file, as its record layout defines it. */
export function recordLayout(field: string, edition: Edition): Authority {
  return {
    publisher: 'CMS',
    document: 'Physician Fee Schedule Relative Value File, record layout',
    section: field,
    edition: edition.name,
  };
}
