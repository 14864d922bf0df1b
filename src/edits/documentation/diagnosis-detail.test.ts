import { editCases } from '../../../test/edit-cases.ts';
import { stayOf, summaryOf, visitNote, visitOf } from '../../../test/record-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  codeLessSpecific,
  codeMoreSpecific,
  missedDiagnosis,
  presentOnAdmissionConflict,
  sideConflict,
} from './diagnosis-detail.ts';
import { bodyMassIndexConflict, gestationalAgeConflict } from './record-values.ts';

editCases(codeLessSpecific, tables, {
  invalid: [
    {
      why: 'the type of heart failure is written',
      encounter: visitOf('I50.9', '99213'),
      record: visitNote('1. Chronic systolic heart failure. Continue carvedilol.'),
      codes: ['I50.9', 'I50.22'],
      quotes: 'Chronic systolic heart failure',
    },
  ],
  valid: [
    {
      why: 'no type is written',
      encounter: visitOf('I50.9', '99213'),
      record: visitNote('1. Heart failure. Continue carvedilol.'),
    },
    {
      why: 'the specific code is there as well',
      encounter: visitOf('I50.22 I50.9', '99213'),
      record: visitNote('1. Chronic systolic heart failure.'),
    },
  ],
});

editCases(codeMoreSpecific, tables, {
  invalid: [
    {
      why: 'no type is written',
      encounter: visitOf('I50.22', '99213'),
      record: visitNote('1. Heart failure. Continue carvedilol.'),
      codes: ['I50.22', 'I50.9'],
    },
  ],
  valid: [
    {
      why: 'the type is written',
      encounter: visitOf('I50.22', '99213'),
      record: visitNote('1. Chronic systolic heart failure.'),
    },
    {
      why: 'the type is written elsewhere',
      encounter: visitOf('I50.22', '99213'),
      record: visitNote('1. Heart failure. Continue carvedilol.', {
        history: 'Echo showed systolic dysfunction.',
      }),
    },
  ],
});

editCases(sideConflict, tables, {
  invalid: [
    {
      why: 'left on the claim, right in the note',
      encounter: visitOf('M17.12', '99213'),
      record: visitNote('1. Primary osteoarthritis of the right knee. Physical therapy.'),
      codes: ['M17.12', 'M17.11'],
    },
  ],
  valid: [
    {
      why: 'the same side',
      encounter: visitOf('M17.11', '99213'),
      record: visitNote('1. Primary osteoarthritis of the right knee.'),
    },
  ],
});

editCases(missedDiagnosis, tables, {
  invalid: [
    {
      why: 'assessed and not billed',
      encounter: visitOf('I10', '99213'),
      record: visitNote('1. Hypertension. Continue lisinopril.\n2. Gout. Continue allopurinol.'),
      codes: ['M10.9'],
      quotes: 'Gout',
    },
  ],
  valid: [
    {
      why: 'all billed',
      encounter: visitOf('I10 M10.9', '99213'),
      record: visitNote('1. Hypertension.\n2. Gout.'),
    },
    {
      why: 'another code of the kind is billed',
      encounter: visitOf('E11.65', '99213'),
      record: visitNote('1. Type 2 diabetes.'),
    },
  ],
});

const hypokalemiaOnDayTwo = {
  ...stayOf('J44.1'),
  diagnoses: [
    { code: 'J44.1', poa: 'Y' as const },
    { code: 'E87.6', poa: 'N' as const },
  ],
};

editCases(presentOnAdmissionConflict, tables, {
  invalid: [
    {
      why: 'began on the fourth day',
      encounter: stayOf('J44.1 N17.9'),
      record: summaryOf(
        '1. COPD exacerbation\n2. Acute kidney injury, hospital-acquired, developed on hospital day 4',
      ),
      codes: ['N17.9'],
    },
    {
      why: 'N on the claim, and the history and physical has it',
      encounter: hypokalemiaOnDayTwo,
      record: [
        'HISTORY AND PHYSICAL\nDate of service: 05/05/2026\n\nASSESSMENT AND PLAN\n1. COPD exacerbation\n2. Hypokalemia, replace potassium\n',
        summaryOf('1. COPD exacerbation\n2. Hypokalemia'),
      ],
      codes: ['E87.6'],
    },
  ],
  valid: [
    {
      why: 'there at admission',
      encounter: stayOf('J44.1'),
      record: summaryOf('1. COPD exacerbation, present on admission'),
    },
    {
      why: 'N on the claim, and nothing says when it began',
      encounter: hypokalemiaOnDayTwo,
      record: summaryOf('1. COPD exacerbation\n2. Hypokalemia'),
    },
  ],
});

editCases(bodyMassIndexConflict, tables, {
  invalid: [
    {
      why: '43.6 is 40.0 to 44.9',
      encounter: visitOf('E66.813 Z68.35', '99213'),
      record: visitNote('1. Class 3 obesity, BMI 43.6.'),
      codes: ['Z68.35'],
    },
  ],
  valid: [
    {
      why: 'in the range',
      encounter: visitOf('E66.813 Z68.41', '99213'),
      record: visitNote('1. Class 3 obesity, BMI 43.6.'),
    },
    {
      why: 'not measured',
      encounter: visitOf('E66.813 Z68.35', '99213'),
      record: visitNote('1. Class 3 obesity.'),
    },
  ],
});

editCases(gestationalAgeConflict, tables, {
  invalid: [
    {
      why: '32 weeks are written',
      encounter: visitOf('O09.523 Z3A.33', '99213'),
      record: visitNote('1. Supervision of pregnancy, advanced maternal age.', {
        history: 'Gestational age 32 weeks.',
      }),
      codes: ['Z3A.33'],
    },
  ],
  valid: [
    {
      why: 'the weeks that are written',
      encounter: visitOf('O09.523 Z3A.32', '99213'),
      record: visitNote('1. Supervision of pregnancy.', { history: 'Gestational age 32 weeks.' }),
    },
  ],
});
