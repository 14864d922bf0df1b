import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  emergingTechnology,
  notOtherwiseClassified,
  serviceCodeNotAtHand,
  serviceCodeNotInForce,
  serviceCodeUnknown,
  unlistedService,
} from './service-codes.ts';

editCases(serviceCodeUnknown, tables, {
  invalid: [
    {
      why: 'no such Level II code',
      encounter: professional(line('J1101', { date: '2024-08-10' })),
      codes: ['J1101'],
    },
    { why: 'in no range of CPT', encounter: professional('09999') },
  ],
  valid: [
    { why: 'a drug', encounter: professional('J1100') },
    { why: 'later than the releases at hand', encounter: professional('J1101') },
    { why: 'CPT without a licence is not judged', encounter: professional('99213') },
  ],
});
editCases(serviceCodeNotAtHand, tables, {
  invalid: [{ why: 'wrong, or new', encounter: professional('J1101'), codes: ['J1101'] }],
  valid: [
    { why: 'known', encounter: professional('J1100') },
    {
      why: 'within the release it is an error',
      encounter: professional(line('J1101', { date: '2024-08-10' })),
    },
  ],
});
editCases(serviceCodeNotInForce, tables, {
  invalid: [{ why: 'ended in 2021', encounter: professional('A4397') }],
  valid: [
    { why: 'in force then', encounter: professional(line('A4397', { date: '2021-06-01' })) },
    { why: 'in force', encounter: outpatient('J1100') },
  ],
});
editCases(unlistedService, tables, {
  invalid: [{ why: 'nothing said', encounter: professional('49999') }],
  valid: [
    {
      why: 'described',
      encounter: professional(line('49999', { description: 'omental flap to the pelvis' })),
    },
    { why: 'listed', encounter: professional('49505') },
  ],
});
editCases(notOtherwiseClassified, tables, {
  invalid: [{ why: 'a drug without a name', encounter: professional('J3490') }],
  valid: [
    { why: 'named', encounter: professional(line('J3490', { description: 'bupivacaine 0.5% 10 ml' })) },
    { why: 'a drug of its own code', encounter: professional('J1100') },
  ],
});
editCases(emergingTechnology, tables, {
  invalid: [{ why: 'Category III', encounter: professional('0623T') }],
  valid: [
    { why: 'Category I', encounter: professional('99213') },
    { why: 'Category II', encounter: professional('3044F') },
  ],
});
