import type { Authority } from '../../base/authority.ts';

/** Medicare Claims Processing Manual (Pub. 100-04), chapter 4, hospital outpatient services. */
export function outpatientManual(section: string): Authority {
  return { publisher: 'CMS', document: 'Medicare Claims Processing Manual, chapter 4', section };
}

/** Medicare Claims Processing Manual, chapter 14, ambulatory surgical centers. */
export function surgicalCenterManual(section: string): Authority {
  return { publisher: 'CMS', document: 'Medicare Claims Processing Manual, chapter 14', section };
}
