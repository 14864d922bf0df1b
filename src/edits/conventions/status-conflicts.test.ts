import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  covidContradicted,
  dialysisWithoutEndStage,
  malignancyActiveAndPast,
  substanceHierarchy,
  transplantStatusWithComplication,
} from './status-conflicts.ts';

const list = (...codes: string[]) => ({ diagnoses: codes.map((code) => ({ code })) });

editCases(transplantStatusWithComplication, tables, {
  invalid: [{ why: 'kidney rejected', encounter: list('T86.11', 'Z94.0'), codes: ['Z94.0', 'T86.11'] }],
  valid: [
    { why: 'another organ', encounter: list('T86.11', 'Z94.4') },
    { why: 'status alone', encounter: list('I10', 'Z94.0') },
  ],
});
editCases(dialysisWithoutEndStage, tables, {
  invalid: [
    { why: 'stage 5 on dialysis', encounter: list('N18.5', 'Z99.2'), codes: ['N18.5'] },
    { why: 'no kidney disease at all', encounter: list('J18.9', 'Z99.2'), codes: ['Z99.2'] },
  ],
  valid: [
    { why: 'end stage', encounter: list('N18.6', 'Z99.2') },
    { why: 'acute failure on chronic disease', encounter: list('N17.9', 'N18.4', 'Z99.2') },
  ],
});
editCases(malignancyActiveAndPast, tables, {
  invalid: [{ why: 'breast', encounter: list('C50.911', 'Z85.3'), codes: ['Z85.3', 'C50.911'] }],
  valid: [{ why: 'another site', encounter: list('C34.11', 'Z85.3') }],
});
editCases(covidContradicted, tables, {
  invalid: [{ why: 'exposure', encounter: list('U07.1', 'Z20.822'), codes: ['Z20.822'] }],
  valid: [
    { why: 'infection', encounter: list('U07.1', 'J12.82') },
    { why: 'exposure alone', encounter: list('R05.1', 'Z20.822') },
  ],
});
editCases(substanceHierarchy, tables, {
  invalid: [
    { why: 'abuse and dependence', encounter: list('F10.10', 'F10.20'), codes: ['F10.10', 'F10.20'] },
    { why: 'use and abuse', encounter: list('F12.90', 'F12.10') },
  ],
  valid: [{ why: 'two substances', encounter: list('F10.20', 'F14.10') }],
});
