import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  administrationWithoutDrug,
  drugUnits,
  drugWithoutAdministration,
  stimulatingAgentReason,
  wasteAgainstRecord,
  wasteAlone,
  wasteAndNone,
} from './drugs.ts';

const medicare = { payerKind: 'medicare' };
const given = (coded: string, quantity: number, waste?: number, units = 1) =>
  line(coded, {
    units,
    drug: { ndc: '00006302602', unit: 'mg', quantity, ...(waste === undefined ? {} : { waste }) },
  });

editCases(wasteAlone, tables, {
  invalid: [{ why: 'only waste', encounter: professional('J9271-JW') }],
  valid: [{ why: 'with what was given', encounter: professional('J9271', 'J9271-JW') }],
});
editCases(wasteAndNone, tables, {
  invalid: [{ why: 'both', encounter: professional('J9271-JZ', 'J9271-JW') }],
  valid: [{ why: 'another drug', encounter: professional('J9271-JZ', 'J1745', 'J1745-JW') }],
});
editCases(wasteAgainstRecord, tables, {
  invalid: [
    { why: 'waste not billed', encounter: { ...professional(given('J1745', 350, 50, 35)), ...medicare } },
    { why: 'waste, JZ', encounter: { ...professional(given('J1745-JZ', 350, 50, 35)), ...medicare } },
    { why: 'no waste, JW', encounter: { ...professional('J1745', given('J1745-JW', 350, 0)), ...medicare } },
  ],
  valid: [
    { why: 'billed', encounter: { ...professional(given('J1745', 350, 50, 35), 'J1745-JW'), ...medicare } },
    { why: 'none', encounter: { ...professional(given('J1745-JZ', 400, 0, 40)), ...medicare } },
    { why: 'the record is silent', encounter: { ...professional(given('J1745', 400)), ...medicare } },
  ],
});
editCases(drugUnits, tables, {
  invalid: [
    { why: 'milligrams as units', encounter: professional(given('J1745', 400, 0, 400)), codes: ['J1745'] },
    { why: 'rounded down', encounter: professional(given('J1745', 345, 0, 34)) },
  ],
  valid: [
    { why: '400 mg by 10 mg', encounter: professional(given('J1745', 400, 0, 40)) },
    { why: 'rounded up', encounter: professional(given('J1745', 345, 0, 35)) },
    { why: 'no dose known', encounter: professional('J1745') },
  ],
});
editCases(administrationWithoutDrug, tables, {
  invalid: [{ why: 'an infusion of nothing', encounter: outpatient('96365') }],
  valid: [
    { why: 'with the drug', encounter: outpatient('96365', 'J1745') },
    { why: 'hydration', encounter: outpatient('96360') },
  ],
});
editCases(drugWithoutAdministration, tables, {
  invalid: [{ why: 'an injection alone', encounter: professional('J1100') }],
  valid: [
    { why: 'given', encounter: professional('J1100', '96372') },
    { why: 'into a joint', encounter: professional('J1100', '20610') },
  ],
});
editCases(stimulatingAgentReason, tables, {
  invalid: [
    { why: 'no reason', encounter: { ...professional('J0885'), ...medicare } },
    { why: 'radiotherapy', encounter: { ...professional('J0885-EB'), ...medicare } },
  ],
  valid: [
    { why: 'chemotherapy', encounter: { ...professional('J0885-EA'), ...medicare } },
    { why: 'another drug', encounter: { ...professional('J1745'), ...medicare } },
  ],
});
