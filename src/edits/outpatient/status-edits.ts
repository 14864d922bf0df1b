import { claimsManual, outpatientEditor } from '../claim-authorities.ts';
import { claimEdit, lineEdit, type Verdict } from '../line-edit.ts';
import { isVisit } from '../service-kinds.ts';
import { byStatus, isPayableProcedure, statusOf } from './status.ts';

const SHARED = { settings: ['outpatient'], medicareOnly: true } as const;
const INPATIENT = 'C';

/** A procedure that is paid for inpatients only. */
export const inpatientOnly = lineEdit({
  ...SHARED,
  id: 'ioce/inpatient-only',
  title: 'Inpatient-only procedure on an outpatient claim',
  severity: 'error',
  authority: outpatientEditor(18),
  explanation:
    'Status C: paid for inpatients only, and everything else of that day is denied with it. Was there an admission order before it? Exceptions: the patient died or was transferred before admission (CA), or a separate procedure beside one of status T or J1.',
  consequence: 'claim-denied',
  check: (line, claim) =>
    line.has('CA')
      ? undefined
      : byStatus(line, claim, (status) =>
          status === INPATIENT
            ? `${line.code} (status C) is paid for inpatients only. Look for the admission order; with CA where the patient died before admission.`
            : undefined,
        ),
});

/** A service of the day of an inpatient-only procedure. */
export const dayOfInpatientOnly = lineEdit({
  ...SHARED,
  id: 'ioce/day-of-inpatient-only',
  title: 'Service of the day of an inpatient-only procedure',
  severity: 'error',
  authority: outpatientEditor(49),
  explanation: 'All lines of the day of an inpatient-only procedure are denied with it.',
  consequence: 'line-denied',
  check: (line, claim) => {
    if (statusOf(line.code, claim) === INPATIENT) return undefined;
    const other = claim
      .besides(line)
      .find((one) => statusOf(one.code, claim) === INPATIENT && !one.has('CA'));
    return other === undefined
      ? undefined
      : `${line.code} is denied with ${other.code}, which is for inpatients only.`;
  },
});

/** A service that OPPS does not cover. */
export const notCovered = lineEdit({
  ...SHARED,
  id: 'ioce/not-covered',
  title: 'Service not covered for outpatients',
  severity: 'error',
  authority: outpatientEditor(9),
  explanation:
    'Status E1: not paid by Medicare for outpatients. Bill it for a denial with GY, or take it off.',
  consequence: 'line-denied',
  check: (line, claim) =>
    line.has('GY', 'GZ', 'GX')
      ? undefined
      : byStatus(line, claim, (status) =>
          status === 'E1'
            ? `${line.code} (status E1) is not covered. Add GY for a denial, or take it off.`
            : undefined,
        ),
});

/** A service without a price. */
export const noPayment = lineEdit({
  ...SHARED,
  id: 'ioce/no-separate-payment',
  title: 'Item without payment information',
  severity: 'error',
  authority: outpatientEditor(13),
  explanation: 'Status E2: no price and no claims are known to CMS; the line is not paid.',
  consequence: 'line-denied',
  check: (line, claim) =>
    byStatus(line, claim, (status) =>
      status === 'E2' ? `${line.code} (status E2) is not paid.` : undefined,
    ),
});

/** A code hospitals do not use. */
export const notRecognized = lineEdit({
  ...SHARED,
  id: 'ioce/not-recognized',
  title: 'Code that outpatient payment does not recognize',
  severity: 'error',
  authority: outpatientEditor(62),
  explanation: 'Status B: OPPS takes another code for the service (a clinic visit is G0463). Use it.',
  at: 'code',
  consequence: 'claim-returned',
  check: (line, claim) =>
    byStatus(line, claim, (status) =>
      status === 'B'
        ? `${line.code} (status B) is not recognized for hospital outpatients. Use the code that is.`
        : undefined,
    ),
});

/** An item for the equipment contractor. */
export const equipmentContractor = lineEdit({
  ...SHARED,
  id: 'ioce/equipment-contractor',
  title: 'Item for the equipment contractor',
  severity: 'error',
  authority: outpatientEditor(61),
  explanation: 'Status Y: not implanted equipment goes to the DME contractor.',
  consequence: 'line-denied',
  check: (line, claim) =>
    byStatus(line, claim, (status) =>
      status === 'Y' ? `${line.code} (status Y) is billed to the DME contractor.` : undefined,
    ),
});

/** A service for another contractor. */
export const otherContractor = lineEdit({
  ...SHARED,
  id: 'ioce/not-billable-here',
  title: 'Service not billable to this contractor',
  severity: 'error',
  authority: outpatientEditor(72),
  explanation: 'Status M: not billable to the contractor that pays hospitals.',
  consequence: 'claim-returned',
  check: (line, claim) =>
    byStatus(line, claim, (status) =>
      status === 'M' ? `${line.code} (status M) cannot be billed on this claim.` : undefined,
    ),
});

/** A claim of nothing but packaged services. */
export const onlyPackaged = claimEdit({
  ...SHARED,
  id: 'ioce/only-packaged',
  title: 'Only packaged services',
  severity: 'error',
  authority: outpatientEditor(27),
  explanation: 'All lines have status N: their payment lies in a service that is not on the claim. Add it.',
  consequence: 'claim-denied',
  check: (claim) => {
    const [first] = claim.lines;
    if (first === undefined || !claim.lines.every((line) => statusOf(line.code, claim) === 'N')) return [];
    return [
      {
        path: '$.services',
        codes: claim.lines.map((line) => line.code),
        message:
          'Every line is packaged (status N). Add the service to which they belong, or nothing is paid.',
      },
    ];
  },
});

/** What a comprehensive procedure takes with it. */
export const comprehensivePackaging = claimEdit({
  ...SHARED,
  id: 'ioce/comprehensive-packaging',
  title: 'Lines packaged into a comprehensive procedure',
  severity: 'advice',
  authority: claimsManual('4, 10.2.3'),
  explanation:
    'A procedure of status J1 is paid once for the whole claim; nearly all else is packaged into it. Services of another encounter belong on another claim.',
  check: (claim) => {
    const primary = claim.lines.find((line) => statusOf(line.code, claim) === 'J1');
    const packaged = claim.lines.filter(
      (line) => line !== primary && isPayableProcedure(statusOf(line.code, claim)),
    );
    if (primary === undefined || packaged.length === 0) return [];
    return [
      {
        path: primary.path,
        codes: [primary.code, ...packaged.map((line) => line.code)],
        message: `${primary.code} (J1) is paid for the whole claim; ${packaged.map((line) => line.code).join(', ')} bring no payment of their own.`,
      },
    ];
  },
});

/** A visit beside a procedure without modifier 25. */
export const visitBesideProcedure = lineEdit({
  ...SHARED,
  id: 'ioce/visit-beside-procedure',
  title: 'Visit beside a procedure without 25',
  severity: 'error',
  authority: outpatientEditor(21),
  explanation:
    'A visit of the day of a procedure (status S or T) is paid only with 25, where it was significant and separate.',
  at: 'modifiers',
  consequence: 'line-denied',
  check: (line, claim): Verdict => {
    if (!(isVisit(line.code) || /^G(?:0463|038[0-4])$/.test(line.code)) || line.has('25')) return undefined;
    const other = claim.besides(line).find((one) => ['S', 'T'].includes(statusOf(one.code, claim) ?? ''));
    return other === undefined
      ? undefined
      : `${line.code} stands beside ${other.code} (status ${statusOf(other.code, claim) ?? ''}) without 25.`;
  },
});

/** A drug or device with pass-through payment and no procedure. */
export const passThroughAlone = claimEdit({
  ...SHARED,
  id: 'ioce/drug-without-procedure',
  title: 'Drug, biological or device without a payable procedure',
  severity: 'error',
  authority: outpatientEditor(99),
  explanation:
    'A drug of status G or K, or a device of status H (edit 98), comes with a procedure, test or visit by which it was given or put in.',
  consequence: 'claim-returned',
  check: (claim) => {
    const given = claim.lines.filter((line) => ['G', 'K', 'H'].includes(statusOf(line.code, claim) ?? ''));
    if (given.length === 0 || claim.lines.some((line) => isPayableProcedure(statusOf(line.code, claim))))
      return [];
    return given.map((line) => ({
      path: line.path,
      line,
      message: `${line.code} (status ${statusOf(line.code, claim) ?? ''}) has no payable procedure beside it. Add how it was given.`,
    }));
  },
});
