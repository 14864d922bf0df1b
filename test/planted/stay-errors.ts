import type { Encounter } from '../../src/record/encounter.ts';
import { type Changed, error, type PlantedError } from './planted-error.ts';

const stay = ({ setting }: Encounter): boolean => setting === 'inpatient';

/** The encounter with some fields changed, the error at the path. */
function fields(clean: Encounter, change: Partial<Encounter>, path: string): Changed {
  return { encounter: { ...clean, ...change }, path };
}

const onStay =
  (change: Partial<Encounter>, path: string): PlantedError['plant'] =>
  (clean) =>
    stay(clean) ? fields(clean, change, path) : undefined;

/** The first procedure changed, the error there. */
function procedure(
  change: (code: string) => { code?: string; date?: string | undefined } | undefined,
): PlantedError['plant'] {
  return (clean) => {
    const [own] = clean.procedures;
    const changed = own === undefined ? undefined : change(own.code);
    if (own === undefined || changed === undefined) return undefined;
    return fields(
      clean,
      { procedures: [{ ...own, ...changed }, ...clean.procedures.slice(1)] },
      '$.procedures[0]',
    );
  };
}

const addedProcedure =
  (code: string): PlantedError['plant'] =>
  (clean) =>
    stay(clean)
      ? fields(
          clean,
          { procedures: [...clean.procedures, { code, date: '2026-05-02' }] },
          `$.procedures[${String(clean.procedures.length)}]`,
        )
      : undefined;

/** Errors in the facts of a stay and in its procedures. */
export const STAY_ERRORS: readonly PlantedError[] = [
  error(
    'discharge before admission',
    'claim/discharge-before-admission',
    onStay({ dischargeDate: '2026-04-30' }, '$.dischargeDate'),
  ),
  error(
    'outpatient type of bill on a stay',
    'claim/bill-type-against-setting',
    onStay({ billType: '0131' }, '$.billType'),
  ),
  error(
    'type of bill that does not exist',
    'claim/bill-type-invalid',
    onStay({ billType: '0199' }, '$.billType'),
  ),
  error('inpatient type of bill on an outpatient claim', 'claim/bill-type-against-setting', (clean) =>
    clean.setting === 'outpatient' ? fields(clean, { billType: '0111' }, '$.billType') : undefined,
  ),
  error(
    'discharge status that does not exist',
    'mce/invalid-discharge-status',
    onStay({ dischargeStatus: '99' }, '$.dischargeStatus'),
  ),
  error(
    'still a patient on a final bill',
    'claim/interim-bill-status',
    onStay({ dischargeStatus: '30' }, '$.dischargeStatus'),
  ),
  error('died, and discharged home', 'claim/death-against-status', (clean) =>
    stay(clean)
      ? fields(clean, { patient: { ...clean.patient, deathDate: '2026-05-10' } }, '$.dischargeStatus')
      : undefined,
  ),
  error(
    'type of admission that does not exist',
    'claim/admission-code-invalid',
    onStay({ admissionType: '8' }, '$.admissionType'),
  ),
  error('newborn’s admission of an adult', 'claim/newborn-admission', (clean) =>
    stay(clean) && clean.admissionType !== '4'
      ? fields(clean, { admissionType: '4', admissionSource: '5' }, '$.admissionType')
      : undefined,
  ),
  error('admitting diagnosis left out', 'claim/admitting-diagnosis-missing', (clean) =>
    stay(clean)
      ? fields(clean, { diagnoses: clean.diagnoses.filter((d) => d.role !== 'admitting') }, '$.diagnoses')
      : undefined,
  ),
  error('admitting diagnosis not a full code', 'mce/invalid-admitting-diagnosis', (clean) =>
    stay(clean)
      ? fields(
          clean,
          {
            diagnoses: clean.diagnoses.map((d) =>
              d.role === 'admitting'
                ? { ...d, code: d.code.slice(0, 3) === d.code ? 'I50' : d.code.slice(0, 3) }
                : d,
            ),
          },
          `$.diagnoses[${String(clean.diagnoses.length - 1)}]`,
        )
      : undefined,
  ),
  error('wrong check digit of the NPI', 'claim/npi-check-digit', (clean) =>
    fields(clean, { billingProvider: { npi: '1234567891' } }, '$.billingProvider.npi'),
  ),
  error('received after the limit', 'claim/timely-filing', (clean) =>
    clean.payerKind === 'medicare'
      ? fields(
          clean,
          { receivedDate: '2027-06-15' },
          clean.setting === 'professional' ? '$.services[0]' : '$.dischargeDate',
        )
      : undefined,
  ),
  error(
    'procedure before the stay',
    'icd10pcs/date-outside-stay',
    procedure(() => ({ date: '2026-03-02' })),
  ),
  error(
    'procedure after discharge',
    'icd10pcs/date-outside-stay',
    procedure(() => ({ date: '2026-05-12' })),
  ),
  error(
    'procedure without its date',
    'icd10pcs/date-missing',
    procedure(() => ({ date: undefined })),
  ),
  error(
    'procedure code with a character its table does not have',
    'icd10pcs/unknown-code',
    procedure((code) => ({ code: `${code.slice(0, 4)}W${code.slice(5)}` })),
  ),
  error(
    'procedure code with the letter O for zero',
    'icd10pcs/unknown-code',
    procedure((code) => (code.startsWith('0') ? { code: `O${code.slice(1)}` } : undefined)),
  ),
  error('same procedure twice', 'icd10pcs/duplicate-procedure', (clean) => {
    const [own] = clean.procedures;
    return own === undefined
      ? undefined
      : fields(
          clean,
          { procedures: [...clean.procedures, own] },
          `$.procedures[${String(clean.procedures.length)}]`,
        );
  }),
  error('long ventilation on a short stay', 'icd10pcs/ventilation-longer-than-stay', (clean) =>
    stay(clean)
      ? fields(
          clean,
          {
            dischargeDate: '2026-05-03',
            procedures: [...clean.procedures, { code: '5A1955Z', date: '2026-05-02' }],
          },
          `$.procedures[${String(clean.procedures.length)}]`,
        )
      : undefined,
  ),
  error('delivery without a pregnancy', 'icd10pcs/obstetric-without-pregnancy', (clean) =>
    clean.diagnoses.some((d) => /^(O|Z3)/.test(d.code))
      ? undefined
      : addedProcedure('10E0XZZ')(clean, undefined as never),
  ),
  error('operation of the other sex: uterus', 'icd10pcs/procedure-against-sex', (clean, tables) =>
    clean.patient?.sex === 'M' ? addedProcedure('0UT90ZZ')(clean, tables) : undefined,
  ),
  error('operation of the other sex: prostate', 'icd10pcs/procedure-against-sex', (clean, tables) =>
    clean.patient?.sex === 'F' ? addedProcedure('0VT00ZZ')(clean, tables) : undefined,
  ),
  error('inpatient procedure code on an outpatient claim', 'icd10pcs/not-an-inpatient-claim', (clean) =>
    clean.setting === 'outpatient'
      ? fields(clean, { procedures: [{ code: '0DJD8ZZ', date: '2026-05-10' }] }, '$.procedures[0]')
      : undefined,
  ),
  error('procedure Medicare never covers', 'mce/non-covered-procedure', (clean, tables) =>
    addedProcedure('02BK0ZZ')(clean, tables),
  ),
];
