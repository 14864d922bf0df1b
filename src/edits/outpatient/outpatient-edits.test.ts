import { expect, it } from 'vitest';
import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { packOf, tablesWithNcci } from '../../../test/ncci-tables.ts';
import { tables as shipped } from '../../../test/tables.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { checkEncounter } from '../check-encounter.ts';
import {
  clinicVisitCode,
  diedBeforeAdmission,
  diedBeforeAdmissionTwice,
  practitionersModifier,
  severalVisits,
  stoppedWithUnits,
} from './modifier-edits.ts';
import { partialHospitalizationBill, partialHospitalizationDiagnosis } from './partial-hospitalization.ts';
import {
  applicationWithoutSubstitute,
  corneaWithoutSurgery,
  observationBillType,
  observationHours,
  observationRevenue,
  productWithoutTransfusion,
  referralWithoutHours,
  scanWithoutTracer,
  transfusionWithoutProduct,
  traumaActivation,
} from './service-edits.ts';
import {
  comprehensivePackaging,
  dayOfInpatientOnly,
  equipmentContractor,
  inpatientOnly,
  noPayment,
  notCovered,
  notRecognized,
  onlyPackaged,
  otherContractor,
  passThroughAlone,
  visitBesideProcedure,
} from './status-edits.ts';

/** Rows of the shape of Addendum B; statuses as the cases need them. */
const tables = tablesWithNcci(
  {
    'opps-addendum-b/codes': packOf(
      'code\tstatus_indicator\tapc\trelative_weight\tpayment_rate\tnational_copayment\tminimum_copayment',
      [
        '27447\tJ1\t5115\t1\t12000\t\t',
        '33533\tC\t\t\t\t\t',
        '36415\tN\t\t\t\t\t',
        '43239\tT\t5301\t1\t800\t\t',
        '71046\tQ3\t5521\t1\t90\t\t',
        '99213\tB\t\t\t\t\t',
        'A4550\tE1\t\t\t\t\t',
        'C1713\tN\t\t\t\t\t',
        'E0100\tY\t\t\t\t\t',
        'G0463\tJ2\t5012\t1\t120\t\t',
        'J1745\tK\t\t\t\t\t',
        'J9999\tE2\t\t\t\t\t',
        'V5010\tM\t\t\t\t\t',
      ],
    ),
  },
  '2026-04-01',
);
const medicare = { payerKind: 'medicare' };

editCases(inpatientOnly, tables, {
  invalid: [{ why: 'coronary bypass', encounter: { ...outpatient('33533'), ...medicare }, codes: ['33533'] }],
  valid: [
    { why: 'died before admission', encounter: { ...outpatient('33533-CA'), ...medicare } },
    { why: 'knee replacement', encounter: { ...outpatient('27447'), ...medicare } },
    { why: 'a physician’s claim', encounter: { ...professional('33533'), ...medicare } },
  ],
});
editCases(dayOfInpatientOnly, tables, {
  invalid: [
    {
      why: 'a film of the day',
      encounter: { ...outpatient('33533', '71046'), ...medicare },
      codes: ['71046'],
    },
  ],
  valid: [
    {
      why: 'another day',
      encounter: { ...outpatient('33533', line('71046', { date: '2026-05-09' })), ...medicare },
    },
  ],
});
editCases(notCovered, tables, {
  invalid: [{ why: 'status E1', encounter: { ...outpatient('A4550'), ...medicare } }],
  valid: [{ why: 'for a denial', encounter: { ...outpatient('A4550-GY'), ...medicare } }],
});
editCases(noPayment, tables, {
  invalid: [{ why: 'status E2', encounter: { ...outpatient('J9999'), ...medicare } }],
  valid: [{ why: 'status K', encounter: { ...outpatient('J1745'), ...medicare } }],
});
editCases(notRecognized, tables, {
  invalid: [{ why: 'status B', encounter: { ...outpatient('99213'), ...medicare } }],
  valid: [{ why: 'hospital’s code', encounter: { ...outpatient('G0463'), ...medicare } }],
});
editCases(equipmentContractor, tables, {
  invalid: [{ why: 'a cane', encounter: { ...outpatient('E0100'), ...medicare } }],
  valid: [{ why: 'a film', encounter: { ...outpatient('71046'), ...medicare } }],
});
editCases(otherContractor, tables, {
  invalid: [{ why: 'status M', encounter: { ...outpatient('V5010'), ...medicare } }],
  valid: [{ why: 'a film', encounter: { ...outpatient('71046'), ...medicare } }],
});
editCases(onlyPackaged, tables, {
  invalid: [{ why: 'a draw and a screw', encounter: { ...outpatient('36415', 'C1713'), ...medicare } }],
  valid: [{ why: 'with a film', encounter: { ...outpatient('36415', '71046'), ...medicare } }],
});
editCases(comprehensivePackaging, tables, {
  invalid: [
    {
      why: 'a film beside a knee',
      encounter: { ...outpatient('27447', '71046'), ...medicare },
      codes: ['71046'],
    },
  ],
  valid: [{ why: 'alone', encounter: { ...outpatient('27447', 'C1713'), ...medicare } }],
});
editCases(visitBesideProcedure, tables, {
  invalid: [{ why: 'endoscopy', encounter: { ...outpatient('G0463', '43239'), ...medicare } }],
  valid: [{ why: 'with 25', encounter: { ...outpatient('G0463-25', '43239'), ...medicare } }],
});
editCases(passThroughAlone, tables, {
  invalid: [{ why: 'a drug alone', encounter: { ...outpatient('J1745', '36415'), ...medicare } }],
  valid: [{ why: 'with a visit', encounter: { ...outpatient('J1745', 'G0463'), ...medicare } }],
});
editCases(practitionersModifier, tables, {
  invalid: [{ why: '26', encounter: outpatient('71046-26') }],
  valid: [
    { why: '59', encounter: outpatient('71046-59') },
    {
      why: 'professional fees of a critical access hospital',
      encounter: outpatient(line('71046-26', { revenueCode: '0972' })),
    },
  ],
});
editCases(stoppedWithUnits, tables, {
  invalid: [
    { why: 'two units', encounter: outpatient(line('43239-73', { units: 2 })) },
    { why: 'both sides', encounter: outpatient('27447-73-50') },
  ],
  valid: [{ why: 'one', encounter: outpatient('43239-73') }],
});
editCases(diedBeforeAdmission, tables, {
  invalid: [{ why: 'went home', encounter: { ...outpatient('33533-CA'), dischargeStatus: '01' } }],
  valid: [{ why: 'died', encounter: { ...outpatient('33533-CA'), dischargeStatus: '20' } }],
});
editCases(diedBeforeAdmissionTwice, tables, {
  invalid: [{ why: 'two', encounter: outpatient('33533-CA', '27447-CA') }],
  valid: [{ why: 'one', encounter: outpatient('33533-CA', '27447') }],
});
editCases(clinicVisitCode, tables, {
  invalid: [{ why: '99213', encounter: { ...outpatient('99213'), ...medicare } }],
  valid: [{ why: 'G0463', encounter: { ...outpatient('G0463'), ...medicare } }],
});
const visits = outpatient(line('G0463', { revenueCode: '0510' }), line('G0463-25', { revenueCode: '0510' }));
editCases(severalVisits, tables, {
  invalid: [{ why: 'two in one clinic', encounter: { ...visits, conditionCodes: [] } }],
  valid: [
    { why: 'distinct', encounter: { ...visits, conditionCodes: ['G0'] } },
    { why: 'condition codes unknown', encounter: visits },
    {
      why: 'two departments',
      encounter: {
        ...outpatient(line('G0463', { revenueCode: '0510' }), line('99283', { revenueCode: '0450' })),
        conditionCodes: [],
      },
    },
  ],
});
const psychiatric = { ...outpatient('90853'), billType: '0131', conditionCodes: ['41'] };
editCases(partialHospitalizationBill, tables, {
  invalid: [{ why: 'a non-patient laboratory', encounter: { ...psychiatric, billType: '0141' } }],
  valid: [{ why: 'hospital', encounter: psychiatric }],
});
editCases(partialHospitalizationDiagnosis, tables, {
  invalid: [{ why: 'hypertension', encounter: psychiatric }],
  valid: [{ why: 'depression', encounter: { ...psychiatric, diagnoses: [{ code: 'F33.2' }] } }],
});
editCases(observationRevenue, tables, {
  invalid: [{ why: 'a visit', encounter: outpatient(line('99284', { revenueCode: '0762' })) }],
  valid: [{ why: 'hours', encounter: outpatient(line('G0378', { revenueCode: '0762', units: 20 })) }],
});
editCases(referralWithoutHours, tables, {
  invalid: [{ why: 'alone', encounter: outpatient('G0379') }],
  valid: [{ why: 'with hours', encounter: outpatient('G0379', line('G0378', { units: 20 })) }],
});
editCases(observationBillType, tables, {
  invalid: [{ why: '12x', encounter: { ...outpatient(line('G0378', { units: 20 })), billType: '0121' } }],
  valid: [
    { why: '13x', encounter: { ...outpatient(line('G0378', { units: 20 })), billType: '0131' } },
    { why: 'not yet a bill', encounter: outpatient(line('G0378', { units: 20 })) },
  ],
});
editCases(observationHours, tables, {
  invalid: [
    { why: '4 hours', encounter: outpatient(line('G0378', { units: 4 })) },
    { why: '60 hours', encounter: outpatient(line('G0378', { units: 60 })) },
  ],
  valid: [{ why: '20 hours', encounter: outpatient(line('G0378', { units: 20 })) }],
});
editCases(transfusionWithoutProduct, tables, {
  invalid: [{ why: 'nothing given', encounter: outpatient('36430') }],
  valid: [{ why: 'red cells', encounter: outpatient('36430', 'P9016') }],
});
editCases(productWithoutTransfusion, tables, {
  invalid: [{ why: 'nobody gave it', encounter: outpatient('P9016') }],
  valid: [
    { why: 'given', encounter: outpatient('36430', 'P9016') },
    { why: 'albumin is infused', encounter: outpatient('P9047') },
  ],
});
editCases(traumaActivation, tables, {
  invalid: [
    { why: 'no critical care', encounter: outpatient(line('G0390', { revenueCode: '0681' })) },
    { why: 'revenue code', encounter: outpatient(line('G0390', { revenueCode: '0450' }), '99291') },
  ],
  valid: [{ why: 'both', encounter: outpatient(line('G0390', { revenueCode: '0681' }), '99291') }],
});
editCases(applicationWithoutSubstitute, tables, {
  invalid: [{ why: 'no product', encounter: { ...outpatient('15271'), ...medicare } }],
  valid: [{ why: 'with product', encounter: { ...outpatient('15271', 'Q4101'), ...medicare } }],
});
editCases(corneaWithoutSurgery, tables, {
  invalid: [{ why: 'alone', encounter: outpatient('V2785') }],
  valid: [{ why: 'transplant', encounter: outpatient('V2785', '65756') }],
});
editCases(scanWithoutTracer, tables, {
  invalid: [{ why: 'heart scan', encounter: outpatient('78452') }],
  valid: [{ why: 'with technetium', encounter: outpatient('78452', 'A9500') }],
});

it('says once that Addendum B is missing', () => {
  const claim = EncounterSchema.parse({ ...outpatient('33533', '71046'), ...medicare });
  expect(checkEncounter(claim, shipped, [inpatientOnly]).map((f) => f.message)).toEqual([
    'Not evaluated: OPPS Addendum B (chartwright data add addendum-b.csv) is missing.',
  ]);
});
