import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  antineoplasticWithoutNeoplasm,
  bodyMassIndexAge,
  comaScaleIncomplete,
  diabetesDrugWithoutDiabetes,
  metastasisWithoutPrimary,
  resistanceWithoutInfection,
  strokeScaleAlone,
  weightAgainstIndex,
} from './accompanying.ts';

const list = (...codes: string[]) => ({ diagnoses: codes.map((code) => ({ code })) });
const born = (birthDate: string) => ({ patient: { birthDate } });

editCases(strokeScaleAlone, tables, {
  invalid: [{ why: 'transient attack', encounter: list('G45.9', 'R29.704'), codes: ['R29.704'] }],
  valid: [{ why: 'infarction', encounter: list('I63.9', 'R29.704') }],
});
editCases(comaScaleIncomplete, tables, {
  invalid: [{ why: 'eyes only', encounter: list('S06.5X0A', 'R40.2111'), codes: ['R40.2111'] }],
  valid: [
    { why: 'all three', encounter: list('S06.5X0A', 'R40.2111', 'R40.2211', 'R40.2311') },
    { why: 'the total', encounter: list('S06.5X0A', 'R40.2431') },
  ],
});
editCases(antineoplasticWithoutNeoplasm, tables, {
  invalid: [{ why: 'chemotherapy alone', encounter: list('Z51.11', 'I10'), codes: ['Z51.11'] }],
  valid: [{ why: 'for lung cancer', encounter: list('Z51.11', 'C34.11') }],
});
editCases(metastasisWithoutPrimary, tables, {
  invalid: [{ why: 'liver metastasis alone', encounter: list('C78.7'), codes: ['C78.7'] }],
  valid: [
    { why: 'primary', encounter: list('C18.9', 'C78.7') },
    { why: 'past primary', encounter: list('C78.7', 'Z85.038') },
  ],
});
editCases(diabetesDrugWithoutDiabetes, tables, {
  invalid: [{ why: 'insulin alone', encounter: list('I10', 'Z79.4'), codes: ['Z79.4'] }],
  valid: [{ why: 'with type 2', encounter: list('E11.9', 'Z79.4') }],
});
editCases(bodyMassIndexAge, tables, {
  invalid: [
    { why: 'adult code in a child', encounter: { ...list('E66.01', 'Z68.35'), ...born('2016-01-01') } },
    { why: 'percentile in an adult', encounter: { ...list('E66.9', 'Z68.54'), ...born('1980-01-01') } },
  ],
  valid: [{ why: 'adult', encounter: { ...list('E66.01', 'Z68.35'), ...born('1980-01-01') } }],
});
editCases(weightAgainstIndex, tables, {
  invalid: [
    { why: 'class 3 at 32', encounter: list('E66.813', 'Z68.32'), codes: ['E66.813', 'Z68.32'] },
    { why: 'overweight at 41', encounter: list('E66.3', 'Z68.41') },
  ],
  valid: [{ why: 'class 3 at 45', encounter: list('E66.813', 'Z68.42') }],
});
editCases(resistanceWithoutInfection, tables, {
  invalid: [{ why: 'alone', encounter: list('I10', 'Z16.24'), codes: ['Z16.24'] }],
  valid: [{ why: 'urinary infection', encounter: list('N39.0', 'B96.20', 'Z16.12') }],
});
