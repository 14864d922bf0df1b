import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  aftercareForInjury,
  burnDegrees,
  circumstanceLater,
  circumstanceTwice,
  drugBeforeItsEffect,
  mixedPhases,
  poisoningNotFirst,
} from './injury.ts';

const list = (...codes: string[]) => ({ diagnoses: codes.map((code) => ({ code })) });

editCases(mixedPhases, tables, {
  invalid: [{ why: 'initial and subsequent', encounter: list('S52.501A', 'S52.501D'), codes: ['S52.501D'] }],
  valid: [{ why: 'two bones', encounter: list('S52.501A', 'S82.201D') }],
});
editCases(aftercareForInjury, tables, {
  invalid: [{ why: 'a healing fracture', encounter: list('Z47.89', 'S72.001D'), codes: ['Z47.89'] }],
  valid: [{ why: 'after joint replacement', encounter: list('Z47.1', 'Z96.641') }],
});
editCases(burnDegrees, tables, {
  invalid: [
    { why: 'second and third of one hand', encounter: list('T23.301A', 'T23.201A'), codes: ['T23.201A'] },
  ],
  valid: [{ why: 'two sites', encounter: list('T23.301A', 'T24.201A') }],
});
editCases(circumstanceLater, tables, {
  invalid: [{ why: 'follow-up', encounter: list('S52.501D', 'Y92.310'), codes: ['Y92.310'] }],
  valid: [{ why: 'first encounter', encounter: list('S52.501A', 'Y92.310') }],
});
editCases(circumstanceTwice, tables, {
  invalid: [{ why: 'two activities', encounter: list('S52.501A', 'Y93.01', 'Y93.02'), codes: ['Y93.02'] }],
  valid: [{ why: 'place and activity', encounter: list('S52.501A', 'Y92.310', 'Y93.01') }],
});
editCases(drugBeforeItsEffect, tables, {
  invalid: [
    { why: 'adverse effect first', encounter: list('T36.0X5A', 'L27.0'), codes: ['T36.0X5A'] },
    { why: 'underdosing alone', encounter: list('T38.3X6A') },
  ],
  valid: [
    { why: 'effect first', encounter: list('L27.0', 'T36.0X5A') },
    { why: 'poisoning first', encounter: list('T40.2X1A', 'J96.01') },
  ],
});
editCases(poisoningNotFirst, tables, {
  invalid: [{ why: 'failure before the opioid', encounter: list('J96.01', 'T40.2X1A'), codes: ['T40.2X1A'] }],
  valid: [
    { why: 'poisoning first', encounter: list('T40.2X1A', 'J96.01') },
    { why: 'adverse effect', encounter: list('L27.0', 'T36.0X5A') },
  ],
});
