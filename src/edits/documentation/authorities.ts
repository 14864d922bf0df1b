import type { Authority } from '../../base/authority.ts';

/** Medicare Program Integrity Manual, at a chapter and section such as `3, 3.3.2.4`. */
export function integrityManual(place: string): Authority {
  return {
    publisher: 'CMS',
    document: 'Medicare Program Integrity Manual (Pub. 100-08)',
    section: `chapter ${place}`,
  };
}
