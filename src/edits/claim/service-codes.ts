import type { DateOfService } from '../../base/date-of-service.ts';
import type { Tables } from '../../tables/tables.ts';
import { claimForm, claimsManual } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { lineEdit } from '../line-edit.ts';

const OUTPATIENT = ['professional', 'outpatient'] as const;
const LEVEL_TWO = /^[A-V]\d{4}$/;

/** A service code that neither code set has. */
export const serviceCodeUnknown = lineEdit({
  id: 'claim/service-code-unknown',
  title: 'Service code that does not exist',
  severity: 'error',
  authority: { publisher: 'CMS', document: 'HCPCS Level II', section: 'quarterly release' },
  explanation:
    'The code is in no range of CPT and no release of HCPCS Level II at hand, or, with a licensed CPT list, not in it. A code newer than the tables needs `data add`.',
  settings: OUTPATIENT,
  at: 'code',
  consequence: 'line-denied',
  check: ({ code, day }, { context: { tables } }) => {
    if (/^D\d{4}$/.test(code)) return undefined;
    if (LEVEL_TWO.test(code)) {
      if (tables.hcpcs.status(code, day) !== 'unknown' || tables.hcpcs.editionOn(day).beyondNewest)
        return undefined;
      return `${code} is in no HCPCS Level II release${nearest(code, day, tables)}. Correct it.`;
    }
    if (tables.cpt.place(code) === undefined) return `${code} is no CPT or HCPCS code. Correct it.`;
    if (tables.cpt.licensedEdition(day) === undefined || tables.cpt.status(code, day) !== 'unknown')
      return undefined;
    return `${code} is not in the licensed CPT list. Correct it.`;
  },
});

/** A Level II code that is not in releases older than the service. */
export const serviceCodeNotAtHand = lineEdit({
  id: 'claim/service-code-not-at-hand',
  title: 'Service code that the releases at hand do not have',
  severity: 'warning',
  authority: { publisher: 'CMS', document: 'HCPCS Level II', section: 'quarterly release' },
  explanation:
    'The newest HCPCS Level II release at hand is older than the service: the code is wrong, or it came later. Add the release of the quarter with `data add`, or correct the code.',
  settings: OUTPATIENT,
  at: 'code',
  check: ({ code, day }, { context: { tables } }) => {
    if (!LEVEL_TWO.test(code) || /^D/.test(code) || tables.hcpcs.status(code, day) !== 'unknown')
      return undefined;
    const { edition, beyondNewest } = tables.hcpcs.editionOn(day);
    if (!beyondNewest) return undefined;
    return `${code} is not in HCPCS Level II up to ${edition.name}${nearest(code, day, tables)}. Correct it, or add the release that has it.`;
  },
});

function nearest(code: string, day: DateOfService, tables: Tables): string {
  const near = tables.hcpcs.nearest(code, day, 3).map((entry) => entry.code);
  return near.length === 0 ? '' : `; near are ${near.join(', ')}`;
}

/** A service code outside its dates. */
export const serviceCodeNotInForce = lineEdit({
  id: 'claim/service-code-not-in-force',
  title: 'Service code not in force on its date',
  severity: 'error',
  authority: { publisher: 'CMS', document: 'HCPCS Level II', section: 'added and terminated dates' },
  explanation: 'The code was ended before the date of service, or came later. There is no grace period.',
  settings: OUTPATIENT,
  at: 'code',
  consequence: 'line-denied',
  check: ({ code, day }, { context: { tables } }) => {
    const system = LEVEL_TWO.test(code) ? tables.hcpcs : tables.cpt;
    const status = system.status(code, day);
    if (status === 'expired') return `${code} had ended before ${day}. Use the code that followed it.`;
    if (status === 'future') return `${code} came into force after ${day}. Use the code of that day.`;
    return undefined;
  },
});

/** CPT codes for services that have none, by number. */
const UNLISTED = 'edits/unlisted-services.tsv';

/** A code that says nothing by itself, without saying what was done. */
export const unlistedService = lineEdit({
  id: 'claim/unlisted-service',
  title: 'Unlisted service without a description',
  severity: 'warning',
  authority: claimsManual('26, 10.4, item 19'),
  explanation:
    'An unlisted CPT code says only the region. The claim must say what was done, and the record goes with it on request: nature, extent, need, time, effort, equipment, and a comparable code for the price.',
  settings: OUTPATIENT,
  at: 'description',
  consequence: 'claim-returned',
  check: ({ code, line }, { context: { tables } }) => {
    if (tables.list(UNLISTED).find(code) === -1 || described(line.description)) return undefined;
    return `${code} is an unlisted service. Say on the claim what was done, and keep the report ready.`;
  },
});

/** A Level II code for what has none, without saying what was given. */
export const notOtherwiseClassified = lineEdit({
  id: 'claim/not-otherwise-classified',
  title: 'Not otherwise classified item without a description',
  severity: 'warning',
  authority: { publisher: 'CMS', document: 'HCPCS Level II', section: 'not otherwise classified codes' },
  explanation:
    'A not otherwise classified code needs the name of the item; for a drug its name, strength, dose and NDC. CMS’s list of such codes decides.',
  settings: OUTPATIENT,
  at: 'description',
  consequence: 'claim-returned',
  check: ({ code, line, day }, { context: { tables } }) => {
    if (!LEVEL_TWO.test(code) || described(line.description)) return undefined;
    if (tables.hcpcs.entry(code, day)?.notOtherwiseClassified !== true) return undefined;
    return `${code} is not otherwise classified. Name the item on the claim (a drug with strength, dose and NDC).`;
  },
});

const described = (text: string | null | undefined): boolean => (text ?? '').trim() !== '';

/** Category II tracks quality, III has no fee: neither needs a charge, only III a record. */
const EMERGING = codeRanges('0042T-0999T');

/** A temporary code for emerging technology. */
export const emergingTechnology = lineEdit({
  id: 'claim/emerging-technology',
  title: 'Code of emerging technology',
  severity: 'advice',
  authority: claimForm('2400 SV101; CPT Category III'),
  explanation:
    'A Category III code ends five years after it came unless it is renewed, has no national fee, and most payers ask for authorization first. An unlisted code may not stand in its place.',
  settings: OUTPATIENT,
  check: ({ code }) =>
    inRanges(code, EMERGING)
      ? `${code} is a Category III code: no national fee. Ask the payer for its policy and for authorization.`
      : undefined,
});
