import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  admittingDiagnosisMissing,
  billTypeAgainstSetting,
  billTypeInvalid,
  deathAgainstStatus,
  hospiceDeathStatus,
  interimBillStatus,
  reasonForVisitMissing,
} from './bill-type.ts';

editCases(billTypeInvalid, tables, {
  invalid: [
    { why: 'no such classification', encounter: { billType: '0191' } },
    { why: 'no such frequency', encounter: { billType: '0116' } },
    { why: 'obsolete', encounter: { billType: '0151' } },
  ],
  valid: [
    { why: 'a stay', encounter: { billType: '0111' } },
    { why: 'without the zero', encounter: { ...outpatient('80053'), billType: '131' } },
  ],
});
editCases(billTypeAgainstSetting, tables, {
  invalid: [
    { why: 'outpatient bill for a stay', encounter: { billType: '0131' } },
    { why: 'inpatient bill for a visit', encounter: { ...outpatient('80053'), billType: '0111' } },
    { why: 'on a practitioner’s claim', encounter: { ...professional('99213'), billType: '0131' } },
  ],
  valid: [
    { why: 'a stay', encounter: { billType: '0111' } },
    { why: 'Part B of a stay', encounter: { ...outpatient('80053'), billType: '0121' } },
  ],
});
editCases(interimBillStatus, tables, {
  invalid: [
    { why: 'interim and discharged', encounter: { billType: '0112', dischargeStatus: '01' } },
    { why: 'whole stay and still here', encounter: { billType: '0111', dischargeStatus: '30' } },
  ],
  valid: [
    { why: 'interim', encounter: { billType: '0113', dischargeStatus: '30' } },
    { why: 'last', encounter: { billType: '0114', dischargeStatus: '03' } },
  ],
});
editCases(hospiceDeathStatus, tables, {
  invalid: [
    { why: 'hospice code of a hospital', encounter: { billType: '0111', dischargeStatus: '41' } },
    {
      why: 'hospital code of a hospice',
      encounter: { ...outpatient('80053'), billType: '0811', dischargeStatus: '20' },
    },
  ],
  valid: [
    { why: 'a hospital', encounter: { billType: '0111', dischargeStatus: '20' } },
    { why: 'a hospice', encounter: { ...outpatient('80053'), billType: '0821', dischargeStatus: '40' } },
  ],
});
editCases(deathAgainstStatus, tables, {
  invalid: [
    { why: 'sent home dead', encounter: { patient: { deathDate: '2026-05-10' }, dischargeStatus: '01' } },
  ],
  valid: [
    { why: 'died', encounter: { patient: { deathDate: '2026-05-10' }, dischargeStatus: '20' } },
    { why: 'died at home later', encounter: { patient: { deathDate: '2026-05-20' }, dischargeStatus: '01' } },
  ],
});
editCases(admittingDiagnosisMissing, tables, {
  invalid: [{ why: 'none', encounter: { billType: '0111', diagnoses: [{ code: 'J18.9' }] } }],
  valid: [
    {
      why: 'given',
      encounter: { billType: '0111', diagnoses: [{ code: 'J18.9' }, { code: 'R05.9', role: 'admitting' }] },
    },
    { why: 'not yet a bill', encounter: { diagnoses: [{ code: 'J18.9' }] } },
  ],
});
const emergency = {
  ...outpatient(line('99284', { revenueCode: '0450' })),
  billType: '0131',
  admissionType: '1',
};
editCases(reasonForVisitMissing, tables, {
  invalid: [{ why: 'an emergency visit', encounter: emergency }],
  valid: [
    {
      why: 'given',
      encounter: { ...emergency, diagnoses: [{ code: 'I10' }, { code: 'R51.9', role: 'reasonForVisit' }] },
    },
    { why: 'elective', encounter: { ...emergency, admissionType: '3' } },
    { why: 'type of admission unknown', encounter: { ...emergency, admissionType: null } },
    {
      why: 'a laboratory',
      encounter: { ...outpatient(line('80053', { revenueCode: '0300' })), billType: '0131' },
    },
  ],
});
