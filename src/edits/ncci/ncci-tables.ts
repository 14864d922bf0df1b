import type { Authority } from '../../base/authority.ts';
import type { NcciProvider } from '../../tables/ncci/open-ncci.ts';
import type { EditContext } from '../edit-context.ts';

/** Whose NCCI files apply: the facility's outpatient claim, or the practitioner's. Undefined for inpatient claims. */
export function ncciProvider(context: EditContext): Exclude<NcciProvider, 'dme'> | undefined {
  if (context.encounter.setting === 'inpatient') return undefined;
  return context.encounter.setting === 'outpatient' ? 'outpatient' : 'practitioner';
}

/** The authority of an NCCI table with the quarter used. */
export function ncciAuthority(document: string, edition?: string): Authority {
  const authority = { publisher: 'CMS', document, section: 'NCCI Policy Manual, chapter I' };
  return edition === undefined ? authority : { ...authority, edition };
}
