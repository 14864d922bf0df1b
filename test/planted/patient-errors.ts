import type { Encounter } from '../../src/record/encounter.ts';
import {
  added,
  at,
  DAY,
  error,
  indexOf,
  type PlantedError,
  replaced,
  reported,
  without,
} from './planted-error.ts';

const adult = ({ patient }: Encounter): boolean => Number(patient?.birthDate?.slice(0, 4)) <= 2008;
const inpatient = ({ setting }: Encounter): boolean => setting === 'inpatient';
const sex = (clean: Encounter) => clean.patient?.sex;

/** Errors against the patient: age, sex, pregnancy, birth. */
export const PATIENT_ERRORS: readonly PlantedError[] = [
  error('newborn’s code on an adult', 'icd10cm/newborn-code-later', (clean, tables) =>
    adult(clean) ? added(clean, 'Z38.00', tables) : undefined,
  ),
  error('perinatal condition on an adult', 'icd10cm/perinatal-code-in-adult', (clean, tables) =>
    adult(clean) ? added(clean, 'P22.0', tables) : undefined,
  ),
  error('newborn’s code on an adult’s stay', 'mce/age-conflict-newborn', (clean, tables) =>
    adult(clean) && inpatient(clean) ? added(clean, 'Z38.00', tables) : undefined,
  ),
  error('pregnancy in a man', 'icd10cm/pregnancy-in-male', (clean, tables) =>
    sex(clean) === 'M' ? added(clean, 'O99.013', tables) : undefined,
  ),
  error('pregnancy in an old woman’s stay', 'mce/age-conflict-maternity', (clean, tables) =>
    sex(clean) === 'F' && Number(clean.patient?.birthDate?.slice(0, 4)) < 1957 && inpatient(clean)
      ? added(clean, 'O99.013', tables)
      : undefined,
  ),
  error('prostate in a woman', 'icd10cm/diagnosis-against-sex', (clean, tables) =>
    sex(clean) === 'F' ? added(clean, 'N40.0', tables) : undefined,
  ),
  error('ovary in a man', 'icd10cm/diagnosis-against-sex', (clean, tables) =>
    sex(clean) === 'M' ? added(clean, 'N83.201', tables) : undefined,
  ),
  error('sex registered wrong', 'icd10cm/diagnosis-against-sex', (clean) => {
    const male = indexOf(clean, (d) => /^(N40|C61|N52)/.test(d.code));
    const female = indexOf(clean, (d) => /^(C56)/.test(d.code));
    const index = male ?? female;
    if (index === undefined) return undefined;
    return {
      encounter: { ...clean, patient: { ...clean.patient, sex: male === undefined ? 'M' : 'F' } },
      path: at(index),
    };
  }),
  error('trimester against the weeks', 'icd10cm/trimester-against-weeks', (clean, tables) =>
    reported(clean).some((d) => d.code.startsWith('Z3A')) ? added(clean, 'O26.11', tables) : undefined,
  ),
  error('weeks against the trimester', 'icd10cm/trimester-against-weeks', (clean, tables) => {
    const weeks = indexOf(clean, (d) => d.code.startsWith('Z3A'));
    const index = indexOf(
      clean,
      (d) => d.code.startsWith('O') && /third trimester/.test(tables.icd10cm.title(d.code) ?? ''),
    );
    if (weeks === undefined || index === undefined) return undefined;
    return replaced(clean, weeks, { code: 'Z3A.22' }, at(index));
  }),
  error('outcome of delivery left out', 'icd10cm/outcome-of-delivery', (clean) =>
    without(clean, /^Z37/, /^O/),
  ),
  error('weeks of gestation left out', 'icd10cm/weeks-of-gestation-missing', (clean) =>
    without(clean, /^Z3A/, /^O/),
  ),
  error(
    'normal delivery with a complication',
    'icd10cm/normal-delivery-with-complication',
    (clean, tables) =>
      reported(clean).some((d) => d.code.startsWith('Z37')) ? added(clean, 'O80', tables) : undefined,
  ),
  error('indicator left out', 'icd10cm/poa-missing', (clean, tables) => {
    const index = indexOf(clean, (d) => !tables.icd10cm.attributes(d.code, DAY).poaExempt);
    return index === undefined || !inpatient(clean)
      ? undefined
      : replaced(clean, index, { poa: undefined }, at(index, 'poa'));
  }),
  error('indicator on an exempt code', 'icd10cm/poa-exemption', (clean) => {
    const index = indexOf(clean, (d) => d.poa === 'exempt');
    return index === undefined ? undefined : replaced(clean, index, { poa: 'Y' }, at(index, 'poa'));
  }),
  error('exemption of a code that is not exempt', 'icd10cm/poa-exemption', (clean) => {
    const index = indexOf(clean, (d) => d.poa === 'Y');
    return index === undefined ? undefined : replaced(clean, index, { poa: 'exempt' }, at(index, 'poa'));
  }),
  error('lasting condition said to have come in hospital', 'icd10cm/poa-illogical', (clean) => {
    const index = indexOf(
      clean,
      (d) =>
        d.poa === 'Y' &&
        /^(I10|I1[1-3]|E1[01]\.[23459]|N18|J44|E03|E78|G47\.33|C|G30|B20|I25\.10|M17|F17)/.test(d.code),
    );
    return index === undefined ? undefined : replaced(clean, index, { poa: 'N' }, at(index, 'poa'));
  }),
  error('principal diagnosis said to have come in hospital', 'icd10cm/poa-principal-not-present', (clean) =>
    inpatient(clean) && clean.diagnoses[0]?.poa === 'Y' && !/^[OPZ]/.test(clean.diagnoses[0].code)
      ? replaced(clean, 0, { poa: 'N' }, at(0, 'poa'))
      : undefined,
  ),
];
