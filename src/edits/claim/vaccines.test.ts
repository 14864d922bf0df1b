import { professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  administrationOfAnotherVaccine,
  administrationWithoutVaccine,
  medicareVaccineAdministration,
  vaccineWithoutAdministration,
} from './vaccines.ts';

editCases(vaccineWithoutAdministration, tables, {
  invalid: [{ why: 'alone', encounter: professional('90686') }],
  valid: [{ why: 'given', encounter: professional('90686', '90471') }],
});
editCases(administrationWithoutVaccine, tables, {
  invalid: [
    { why: 'nothing given', encounter: professional('90471') },
    { why: 'Medicare code', encounter: professional('G0008') },
  ],
  valid: [{ why: 'with the vaccine', encounter: professional('G0008', '90686') }],
});
editCases(medicareVaccineAdministration, tables, {
  invalid: [
    {
      why: 'influenza by 90471',
      encounter: { ...professional('90686', '90471'), payerKind: 'medicare' },
      codes: ['90471'],
    },
  ],
  valid: [
    { why: 'by G0008', encounter: { ...professional('90686', 'G0008'), payerKind: 'medicare' } },
    { why: 'tetanus', encounter: { ...professional('90714', '90471'), payerKind: 'medicare' } },
    { why: 'another payer', encounter: { ...professional('90686', '90471'), payerKind: 'commercial' } },
  ],
});
editCases(administrationOfAnotherVaccine, tables, {
  invalid: [{ why: 'pneumococcal by the influenza code', encounter: professional('90677', 'G0008') }],
  valid: [{ why: 'both', encounter: professional('90677', 'G0009', '90686', 'G0008') }],
});
