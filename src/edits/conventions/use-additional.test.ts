import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import { codeAlso, useAdditionalCode } from './use-additional.ts';

const codes = (...all: readonly string[]) => ({ diagnoses: all.map((code) => ({ code })) });

editCases(useAdditionalCode, tables, {
  invalid: [
    { why: 'hypertensive kidney disease without its stage', encounter: codes('I12.9') },
    {
      why: 'diabetic kidney disease without its stage, though the insulin is there',
      encounter: codes('E11.22', 'Z79.4'),
      codes: ['E11.22'],
    },
    { why: 'a foot ulcer without its site', encounter: codes('E11.621'), codes: ['E11.621'] },
    { why: 'a urinary infection without its organism', encounter: codes('N39.0'), codes: ['N39.0'] },
  ],
  valid: [
    { why: 'a code that asks for none', encounter: codes('J18.9') },
    { why: 'with the stage', encounter: codes('E11.22', 'N18.31') },
    { why: 'what is asked for only if applicable', encounter: codes('N18.4') },
    { why: 'tobacco, which a patient need not use', encounter: codes('J44.9') },
    { why: 'a drug, which a patient need not take', encounter: codes('E11.9') },
  ],
});

editCases(codeAlso, tables, {
  invalid: [
    { why: 'menstrual migraine without its tension', encounter: codes('G43.821'), codes: ['G43.821'] },
    { why: 'arthropathy of the bowel without the bowel', encounter: codes('M07.60') },
  ],
  valid: [
    { why: 'with it', encounter: codes('M07.60', 'K50.90') },
    { why: 'a code that asks for none', encounter: codes('J18.9') },
    { why: 'only if applicable', encounter: codes('D65') },
  ],
});
