import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  chargeMissing,
  chargeNotPositive,
  duplicateLine,
  duplicateOfPrior,
  noDiagnosis,
  tooManyDiagnoses,
  unitsAgainstSpan,
  unitsNotWhole,
} from './line-elements.ts';

editCases(noDiagnosis, tables, {
  invalid: [{ why: 'none', encounter: { ...professional('99213'), diagnoses: [] } }],
  valid: [{ why: 'one', encounter: professional('99213') }],
});
const diagnoses = (count: number) => Array.from({ length: count }, () => ({ code: 'I10' }));
editCases(tooManyDiagnoses, tables, {
  invalid: [
    {
      why: '13 on a practitioner’s claim',
      encounter: { ...professional('99213'), diagnoses: diagnoses(13) },
    },
    { why: '26 of a stay', encounter: { diagnoses: diagnoses(26) } },
  ],
  valid: [
    { why: '12', encounter: { ...professional('99213'), diagnoses: diagnoses(12) } },
    { why: '25 of a stay', encounter: { diagnoses: diagnoses(25) } },
  ],
});
editCases(chargeNotPositive, tables, {
  invalid: [
    { why: 'nothing', encounter: professional(line('99213', { charge: 0 })) },
    { why: 'less than nothing', encounter: professional(line('3044F', { charge: -1 })) },
  ],
  valid: [
    { why: 'a charge', encounter: professional(line('99213', { charge: 120 })) },
    { why: 'a quality code', encounter: professional(line('3044F', { charge: 0 })) },
    { why: 'charge not given', encounter: professional('99213') },
  ],
});
editCases(chargeMissing, tables, {
  invalid: [
    {
      why: 'one line of two',
      encounter: professional(line('99213', { charge: 120 }), line('93000')),
      codes: ['93000'],
    },
  ],
  valid: [
    {
      why: 'a charge on each',
      encounter: professional(line('99213', { charge: 120 }), line('93000', { charge: 0 })),
    },
    { why: 'no line has one: not evaluated', encounter: professional('99213', '93000') },
  ],
});
editCases(unitsNotWhole, tables, {
  invalid: [
    { why: 'zero', encounter: professional(line('99213', { units: 0 })) },
    { why: 'a half', encounter: professional(line('J1100', { units: 2.5 })) },
  ],
  valid: [{ why: 'miles', encounter: professional(line('A0425', { units: 7.4 })) }],
});
editCases(unitsAgainstSpan, tables, {
  invalid: [
    { why: 'one unit for three days', encounter: professional(line('99232', { dateTo: '2026-05-12' })) },
  ],
  valid: [
    { why: 'a unit a day', encounter: professional(line('99232', { dateTo: '2026-05-12', units: 3 })) },
    { why: 'one day', encounter: professional('99232') },
  ],
});
editCases(duplicateLine, tables, {
  invalid: [{ why: 'the same twice', encounter: professional('71046', '71046'), codes: ['71046'] }],
  valid: [
    { why: 'repeated by the same physician', encounter: professional('71046', '71046-76') },
    { why: 'both sides', encounter: professional('20610-LT', '20610-RT') },
    { why: 'two days', encounter: professional('71046', line('71046', { date: '2026-05-11' })) },
    {
      why: 'two physicians',
      encounter: professional(
        line('99232', { renderingProvider: { npi: '1234567893' } }),
        line('99232', { renderingProvider: { npi: '1003000126' } }),
      ),
    },
  ],
});
editCases(duplicateOfPrior, tables, {
  invalid: [
    { why: 'billed before', encounter: { ...professional('71046'), priorServices: [line('71046')] } },
  ],
  valid: [
    {
      why: 'another day',
      encounter: { ...professional('71046'), priorServices: [line('71046', { date: '2026-05-01' })] },
    },
    { why: 'repeated', encounter: { ...professional('71046-77'), priorServices: [line('71046-77')] } },
    { why: 'nothing known', encounter: outpatient('71046') },
  ],
});
