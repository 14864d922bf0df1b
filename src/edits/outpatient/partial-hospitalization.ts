import { isUnder } from '../../record/code-system.ts';
import { billType } from '../claim/bill-type.ts';
import { outpatientEditor } from '../claim-authorities.ts';
import type { ClaimLines } from '../claim-lines.ts';

import { claimEdit } from '../line-edit.ts';

const KINDS = new Set(['13', '76', '85']);

function isPartialHospitalization({ context }: ClaimLines): boolean {
  return context.encounter.conditionCodes?.includes('41') === true;
}

/** A claim for partial hospitalization on a type of bill that cannot have it. */
export const partialHospitalizationBill = claimEdit({
  id: 'ioce/partial-hospitalization-bill-type',
  title: 'Partial hospitalization on the wrong type of bill',
  severity: 'error',
  authority: outpatientEditor(46),
  explanation: 'Condition code 41 (partial hospitalization) stands on types of bill 13x, 76x and 85x only.',
  settings: ['outpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const type = billType(claim);
    if (type === undefined || !isPartialHospitalization(claim) || KINDS.has(type.kind)) return [];
    return [
      { path: '$.conditionCodes', message: `Condition code 41 is not allowed on type of bill ${type.text}.` },
    ];
  },
});

/** A claim for partial hospitalization whose first diagnosis is not a mental disorder. */
export const partialHospitalizationDiagnosis = claimEdit({
  id: 'ioce/partial-hospitalization-diagnosis',
  title: 'Partial hospitalization without a mental disorder',
  severity: 'error',
  authority: outpatientEditor(29),
  explanation:
    'Partial hospitalization (condition code 41) is for a principal diagnosis of a mental disorder.',
  settings: ['outpatient'],
  consequence: 'claim-returned',
  check: (claim) => {
    const { principal } = claim.context;
    if (principal === undefined || !isPartialHospitalization(claim) || isUnder(principal.code, 'F'))
      return [];
    return [
      {
        path: principal.path,
        codes: [principal.code],
        message: `Partial hospitalization is billed with ${principal.code} first, which is no mental disorder. Put the treated disorder first.`,
      },
    ];
  },
});
