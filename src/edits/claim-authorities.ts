import type { Authority } from '../base/authority.ts';

/** Medicare Claims Processing Manual, at a chapter and section such as `12, 30.6.2`. */
export function claimsManual(place: string): Authority {
  return cms('Medicare Claims Processing Manual (Pub. 100-04)', `chapter ${place}`);
}

/** Medicare Benefit Policy Manual, at a chapter and section. */
export function benefitManual(place: string): Authority {
  return cms('Medicare Benefit Policy Manual (Pub. 100-02)', `chapter ${place}`);
}

/** NCCI Policy Manual for Medicare Services, at a chapter and section such as `I, E`. */
export function ncciManual(place: string): Authority {
  return cms('NCCI Policy Manual for Medicare Services', `chapter ${place}`);
}

/** Integrated Outpatient Code Editor, at the number of its edit. */
export function outpatientEditor(edit: number): Authority {
  return cms('Integrated Outpatient Code Editor specifications', `edit ${String(edit)}`);
}

/** The relative value file of the physician fee schedule, at one of its fields. */
export function feeScheduleField(field: string): Authority {
  return cms('Physician Fee Schedule Relative Value File, record layout', field);
}

/** Code of Federal Regulations, title 42, at a section such as `424.44`. */
export function regulation(section: string): Authority {
  return { publisher: 'US Government', document: 'Code of Federal Regulations, title 42', section };
}

/** CPT by its part only; its words are the AMA's and are not kept here. */
export function cpt(part: string): Authority {
  return { publisher: 'American Medical Association', document: 'CPT guidelines', section: part };
}

/** The electronic claims (ASC X12N 837, 005010) and the forms that carry the same elements. */
export function claimForm(element: string): Authority {
  return { publisher: 'ASC X12N', document: 'Health Care Claim 837, 005010', section: element };
}

/** Type of bill, revenue codes, discharge status…: the UB-04 data set, at a form locator. */
export function uniformBill(formLocator: number): Authority {
  return { publisher: 'NUBC', document: 'UB-04 data set', section: `form locator ${String(formLocator)}` };
}

function cms(document: string, section: string): Authority {
  return { publisher: 'CMS', document, section };
}
