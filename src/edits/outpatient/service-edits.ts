import { billType } from '../claim/bill-type.ts';
import { claimsManual, outpatientEditor } from '../claim-authorities.ts';
import { codeRanges, inRanges } from '../code-ranges.ts';
import { claimEdit, lineEdit, missing, type Verdict } from '../line-edit.ts';

const SETTINGS = ['outpatient'] as const;
const HOURS = 'G0378';
const DIRECT_REFERRAL = 'G0379';

/** Observation revenue with another service. */
export const observationRevenue = lineEdit({
  id: 'ioce/observation-revenue',
  title: 'Observation revenue code with another service',
  severity: 'error',
  authority: outpatientEditor(44),
  explanation: 'Revenue code 0762 goes with the hours of observation (G0378) and direct referral (G0379).',
  settings: SETTINGS,
  at: 'revenueCode',
  consequence: 'claim-returned',
  check: ({ code, revenueCode }) =>
    revenueCode === '0762' && code !== HOURS && code !== DIRECT_REFERRAL
      ? `${code} stands under revenue code 0762 and is no observation. Correct one of them.`
      : undefined,
});

/** Direct referral without hours. */
export const referralWithoutHours = lineEdit({
  id: 'ioce/referral-without-hours',
  title: 'Direct referral without observation hours',
  severity: 'error',
  authority: outpatientEditor(58),
  explanation: 'G0379 stands only beside G0378 of the same claim.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ code }, { codes }) =>
    code === DIRECT_REFERRAL && !codes.has(HOURS)
      ? 'G0379 has no observation hours (G0378) beside it.'
      : undefined,
});

/** Observation on a bill that cannot have it. */
export const observationBillType = lineEdit({
  id: 'ioce/observation-bill-type',
  title: 'Observation on the wrong type of bill',
  severity: 'error',
  authority: outpatientEditor(53),
  explanation: 'G0378 and G0379 stand on types of bill 13x and 85x only.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ code }, claim): Verdict => {
    if (code !== HOURS && code !== DIRECT_REFERRAL) return undefined;
    const type = billType(claim);
    if (type === undefined) return missing('the type of bill ($.billType)');
    return type.kind === '13' || type.kind === '85'
      ? undefined
      : `${code} is not allowed on type of bill ${type.text}.`;
  },
});

/** Observation of too few or too many hours. */
export const observationHours = lineEdit({
  id: 'ioce/observation-hours',
  title: 'Observation of few or very many hours',
  severity: 'warning',
  authority: claimsManual('4, 290.2.2 and 290.5.3'),
  explanation:
    'Units of G0378 are hours. Fewer than 8 bring no payment for observation; more than 48 call for a look whether an admission was due. Time of active monitoring in a procedure is not counted.',
  settings: SETTINGS,
  at: 'units',
  check: ({ code, units }) => {
    if (code !== HOURS || (units >= 8 && units <= 48)) return undefined;
    return units < 8
      ? `G0378 has ${String(units)} hours; fewer than 8 are not paid by themselves. Check the hours.`
      : `G0378 has ${String(units)} hours, more than two days. Check the hours and the orders.`;
  },
});

const TRANSFUSION = /^36(?:430|440|450|455|456|460)$/;
const BLOOD = codeRanges('P9010-P9060 P9070-P9073 P9099-P9100');

/** A transfusion of nothing. */
export const transfusionWithoutProduct = lineEdit({
  id: 'ioce/transfusion-without-product',
  title: 'Transfusion without a blood product',
  severity: 'error',
  authority: outpatientEditor(43),
  explanation: 'A transfusion is billed with the product that was given (P90xx).',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ code }, { lines }) =>
    TRANSFUSION.test(code) && !lines.some((line) => inRanges(line.code, BLOOD))
      ? `${code} has no blood product beside it. Add what was given.`
      : undefined,
});

/** A blood product that nobody gave. */
export const productWithoutTransfusion = lineEdit({
  id: 'ioce/product-without-transfusion',
  title: 'Blood product without a transfusion',
  severity: 'warning',
  authority: claimsManual('4, 231.8'),
  explanation:
    'The transfusion is billed once a day beside its products. Products that were not given are not billed.',
  settings: SETTINGS,
  check: ({ code }, { lines }) =>
    inRanges(code, BLOOD) &&
    !/^P90(?:41|4[57]|46|48)$/.test(code) &&
    !lines.some((line) => TRANSFUSION.test(line.code))
      ? `${code} has no transfusion beside it. Add it, or take the product off where none was given.`
      : undefined,
});

/** Trauma activation without what it needs. */
export const traumaActivation = lineEdit({
  id: 'ioce/trauma-activation',
  title: 'Trauma activation without critical care',
  severity: 'error',
  authority: outpatientEditor(76),
  explanation: 'G0390 stands under revenue code 068x on the day of 99291.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: (line, { besides }) => {
    if (line.code !== 'G0390') return undefined;
    const lacking = [
      ...(line.revenueCode === undefined || line.revenueCode.startsWith('068') ? [] : ['revenue code 068x']),
      ...(besides(line).some((other) => other.code === '99291') ? [] : ['99291 of the day']),
    ];
    return lacking.length === 0 ? undefined : `G0390 lacks ${lacking.join(' and ')}.`;
  },
});

const SUBSTITUTE_APPLICATION = /^(?:1527[1-8]|C527[1-8])$/;
const SUBSTITUTE = codeRanges('A2001-A2099 Q4100-Q4999 C1832 C9354-C9364');

/** A skin substitute was put on and none is billed. */
export const applicationWithoutSubstitute = lineEdit({
  id: 'ioce/application-without-substitute',
  title: 'Skin substitute applied and none billed',
  severity: 'error',
  authority: outpatientEditor(87),
  explanation: 'The application of a skin substitute is billed with the product.',
  settings: SETTINGS,
  medicareOnly: true,
  consequence: 'claim-returned',
  check: ({ code }, { lines }) =>
    SUBSTITUTE_APPLICATION.test(code) && !lines.some((line) => inRanges(line.code, SUBSTITUTE))
      ? `${code} has no skin substitute beside it. Add the product.`
      : undefined,
});

/** Corneal tissue without eye surgery. */
export const corneaWithoutSurgery = lineEdit({
  id: 'ioce/cornea-without-transplant',
  title: 'Corneal tissue without a transplant',
  severity: 'error',
  authority: outpatientEditor(93),
  explanation: 'V2785 is billed with the procedure on the eye in which the tissue was used.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ code }, { lines }) =>
    code === 'V2785' && !lines.some((line) => /^6[5-7]\d{3}$/.test(line.code))
      ? 'V2785 (corneal tissue) has no procedure on the eye beside it.'
      : undefined,
});

const NUCLEAR = codeRanges('78012-78804 78811-78816 78830-78835');
const TRACER = codeRanges('A4641-A4642 A9500-A9700 C9067 J0151 Q9968-Q9983');

/** A nuclear scan without its tracer. */
export const scanWithoutTracer = claimEdit({
  id: 'ioce/scan-without-tracer',
  title: 'Nuclear scan without its radiopharmaceutical',
  severity: 'warning',
  authority: claimsManual('4, 200.8'),
  explanation:
    'Hospitals report the radiopharmaceutical of every nuclear scan; where another facility gave it, the claim says so.',
  settings: SETTINGS,
  check: ({ lines }) => {
    const scan = lines.find((line) => inRanges(line.code, NUCLEAR));
    if (scan === undefined || lines.some((line) => inRanges(line.code, TRACER))) return [];
    return [
      {
        path: scan.path,
        line: scan,
        message: `${scan.code} has no radiopharmaceutical beside it. Add what was given.`,
      },
    ];
  },
});
