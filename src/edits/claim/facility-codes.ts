import { claimForm, claimsManual, uniformBill } from '../claim-authorities.ts';
import { type ClaimFault, claimEdit, lineEdit, missing } from '../line-edit.ts';

const FACILITY = ['inpatient', 'outpatient'] as const;

/** A revenue code that the list does not have. */
export const revenueCodeInvalid = lineEdit({
  id: 'claim/revenue-code-invalid',
  title: 'Invalid revenue code',
  severity: 'error',
  authority: uniformBill(42),
  explanation: 'The revenue code of each line must be one of the list, four digits with its leading zero.',
  settings: FACILITY,
  at: 'revenueCode',
  consequence: 'claim-returned',
  check: ({ code, revenueCode }, { context }) =>
    revenueCode === undefined || context.tables.claims.revenueCode(revenueCode) !== undefined
      ? undefined
      : `${revenueCode} (line of ${code}) is no revenue code. Correct it.`,
});

/** A facility's line without revenue code. */
export const revenueCodeMissing = claimEdit({
  id: 'claim/revenue-code-missing',
  title: 'Revenue code missing',
  severity: 'error',
  authority: uniformBill(42),
  explanation:
    'Every line of a facility’s claim has a revenue code, which says the department of the charge.',
  settings: FACILITY,
  consequence: 'claim-returned',
  check: ({ lines }) => {
    const without = lines.filter(({ revenueCode }) => revenueCode === undefined);
    if (without.length === 0) return [];
    if (without.length === lines.length)
      return missing('the revenue code of the lines ($.services[].revenueCode)');
    return without.map((line) => ({
      path: line.path,
      line,
      message: `${line.code} has no revenue code, other lines have. Add it.`,
    }));
  },
});

/** Revenue codes that a code belongs under, where billing rules leave no choice. */
const DEPARTMENTS: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^9928[1-5]$/, /^(?:045\d|0681|0682|0683|0684|0689|051[0-9])$/, '045x (emergency room)'],
  [/^77067$/, /^0403$/, '0403 (screening mammography)'],
  [/^7706[56]$/, /^0401$/, '0401 (diagnostic mammography)'],
  [/^G0378$/, /^0762$/, '0762 (observation hours)'],
  [/^36(?:430|440|450|455|456|460)$/, /^039\d$/, '0391 (transfusion)'],
  [/^P90\d\d$/, /^03[89]\d$/, '038x or 039x (blood)'],
];

/** A code under a revenue code of another department. */
export const revenueCodeAgainstCode = lineEdit({
  id: 'claim/revenue-code-against-code',
  title: 'Code under the revenue code of another department',
  severity: 'warning',
  authority: claimsManual('25, 75.4'),
  explanation:
    'Emergency visits, mammography, observation hours, transfusion and blood products have revenue codes of their own; a payer’s editor returns other pairs.',
  settings: ['outpatient'],
  at: 'revenueCode',
  consequence: 'claim-returned',
  check: ({ code, revenueCode }) => {
    if (revenueCode === undefined) return undefined;
    const department = DEPARTMENTS.find(([codes]) => codes.test(code));
    if (department === undefined || department[1].test(revenueCode)) return undefined;
    return `${code} stands under revenue code ${revenueCode}; it belongs under ${department[2]}.`;
  },
});

/** An admission type or source that the list does not have. */
export const admissionCodeInvalid = claimEdit({
  id: 'claim/admission-code-invalid',
  title: 'Invalid type or source of admission',
  severity: 'error',
  authority: uniformBill(14),
  explanation: 'Type and point of origin of an admission must be values of the lists.',
  settings: FACILITY,
  consequence: 'claim-returned',
  check: ({ context: { encounter, tables } }) => {
    const faults: ClaimFault[] = [];
    const { admissionType: type, admissionSource: source } = encounter;
    if (typeof type === 'string' && tables.claims.admissionType(type) === undefined)
      faults.push({ path: '$.admissionType', message: `${type} is no type of admission.` });
    if (typeof source === 'string' && tables.claims.admissionSource(source) === undefined)
      faults.push({ path: '$.admissionSource', message: `${source} is no point of origin.` });
    return faults;
  },
});

/** A condition code that the list does not have. */
export const conditionCodeInvalid = claimEdit({
  id: 'claim/condition-code-invalid',
  title: 'Invalid condition code',
  severity: 'error',
  authority: uniformBill(18),
  explanation: 'Each condition code must be a value of the list.',
  settings: FACILITY,
  consequence: 'claim-returned',
  check: ({ context: { encounter, tables } }) =>
    (encounter.conditionCodes ?? []).flatMap((code, i) =>
      tables.claims.conditionCode(code) === undefined
        ? [{ path: `$.conditionCodes[${String(i)}]`, message: `${code} is no condition code.` }]
        : [],
    ),
});

const NEWBORN_TYPE = '4';

/** Admission type 4 with a source that is not a newborn's, or on a patient not born at admission. */
export const newbornAdmission = claimEdit({
  id: 'claim/newborn-admission',
  title: 'Newborn admission that cannot be one',
  severity: 'error',
  authority: uniformBill(15),
  explanation:
    'Type of admission 4 is for a birth: the point of origin is 5 (born here) or 6 (born elsewhere), and the patient is hours to days old.',
  settings: ['inpatient'],
  consequence: 'claim-returned',
  check: ({ context: { encounter, ageDays } }) => {
    if (encounter.admissionType !== NEWBORN_TYPE) return [];
    const faults: ClaimFault[] = [];
    const source = encounter.admissionSource ?? undefined;
    if (source !== undefined && source !== '5' && source !== '6')
      faults.push({
        path: '$.admissionSource',
        message: `With admission type 4 the point of origin is 5 or 6, not ${source}.`,
      });
    if (ageDays !== undefined && ageDays > 28)
      faults.push({
        path: '$.admissionType',
        message: `Admission type 4 is for a birth; the patient is ${String(ageDays)} days old.`,
      });
    return faults;
  },
});

const LINES_OF_FORM = { professional: 50, institutional: 999 } as const;

/** More lines than one claim holds. */
export const tooManyLines = claimEdit({
  id: 'claim/too-many-lines',
  title: 'More lines than a claim holds',
  severity: 'error',
  authority: claimForm('2400 LX, repetitions'),
  explanation: 'A professional claim holds 50 lines, an institutional one 999. Split it.',
  consequence: 'claim-returned',
  check: ({ context: { encounter }, lines }) => {
    const limit =
      encounter.setting === 'professional' ? LINES_OF_FORM.professional : LINES_OF_FORM.institutional;
    if (lines.length <= limit) return [];
    return [
      {
        path: `$.services[${String(limit)}]`,
        message: `The claim has ${String(lines.length)} lines, one claim holds ${String(limit)}. Split it.`,
      },
    ];
  },
});
