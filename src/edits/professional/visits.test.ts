import { line, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tablesWithIndicators } from '../../../test/indicator-tables.ts';
import {
  criticalCareAge,
  immunizationAge,
  newbornAge,
  preventiveAge,
  procedureAge,
  sedationAge,
} from './ages.ts';
import {
  anesthesiaModifierElsewhere,
  anesthesiaWithoutPerson,
  circumstanceAge,
  circumstanceWithoutAnesthesia,
  severalAnesthesias,
} from './anesthesia.ts';
import {
  bundledService,
  chiropracticActive,
  footCareFindings,
  nonCoveredService,
  notValidForMedicare,
  paidOnlyAlone,
  preventiveVisitForMedicare,
} from './fee-status.ts';
import {
  emergencyVisitElsewhere,
  equipmentInFacility,
  homeVisitElsewhere,
  hospitalVisitElsewhere,
  nursingVisitElsewhere,
  officeVisitInpatient,
  placeUnknown,
  sharedVisitInOffice,
  telehealthPlace,
  telehealthProcedure,
} from './places.ts';
import { pointerAtExternalCause, pointerCount, pointerMissing, pointerOutOfRange } from './pointers.ts';
import { sideAgainstDiagnosis, sideOnVisit, siteElsewhere } from './sites.ts';
import {
  addedWithoutVisit,
  complexityWithSeparateVisit,
  consultationForMedicare,
  dailyVisitUnits,
  dischargeAndVisit,
  establishedNeverSeen,
  newPatientSeenBefore,
  prolongedCodeOfPayer,
  twoVisitsOneDay,
} from './visits.ts';

const tables = tablesWithIndicators();
const medicare = { payerKind: 'medicare' };
const born = (birthDate: string) => ({ patient: { birthDate } });
const at = (coded: string, placeOfService: string) => line(coded, { placeOfService });
const by = (coded: string, npi: string, date = '2026-05-10') =>
  line(coded, { date, renderingProvider: { npi, specialty: '11', group: 'A' } });

editCases(newPatientSeenBefore, tables, {
  invalid: [
    {
      why: 'seen by another of the group two years ago',
      encounter: {
        ...professional(by('99203', '1234567893')),
        priorServices: [by('99213', '1003000126', '2024-06-01')],
      },
      codes: ['99203'],
    },
  ],
  valid: [
    {
      why: 'four years ago',
      encounter: {
        ...professional(by('99203', '1234567893')),
        priorServices: [by('99213', '1234567893', '2022-05-01')],
      },
    },
    {
      why: 'another specialty',
      encounter: {
        ...professional(by('99203', '1234567893')),
        priorServices: [
          line('99213', { date: '2026-01-01', renderingProvider: { npi: '1003000126', specialty: '06' } }),
        ],
      },
    },
    { why: 'history unknown', encounter: professional('99203') },
  ],
});
editCases(establishedNeverSeen, tables, {
  invalid: [
    {
      why: 'only a test',
      encounter: { ...professional('99213'), priorServices: [line('71046', { date: '2026-01-01' })] },
    },
  ],
  valid: [
    {
      why: 'a visit',
      encounter: { ...professional('99213'), priorServices: [line('99212', { date: '2026-01-01' })] },
    },
  ],
});
editCases(twoVisitsOneDay, tables, {
  invalid: [{ why: 'office twice', encounter: professional('99213', '99214') }],
  valid: [
    { why: 'two days', encounter: professional('99232', line('99232', { date: '2026-05-11' })) },
    {
      why: 'two specialties',
      encounter: professional(
        line('99232', { renderingProvider: { npi: '1234567893', specialty: '06' } }),
        line('99232', { renderingProvider: { npi: '1003000126', specialty: '10' } }),
      ),
    },
  ],
});
editCases(dischargeAndVisit, tables, {
  invalid: [
    { why: 'a further visit', encounter: professional('99232', '99239') },
    { why: 'admission and discharge', encounter: professional('99222', '99238') },
  ],
  valid: [{ why: 'the day before', encounter: professional(line('99232', { date: '2026-05-09' }), '99239') }],
});
editCases(dailyVisitUnits, tables, {
  invalid: [{ why: 'two', encounter: professional(line('99232', { units: 2 })) }],
  valid: [{ why: 'two days', encounter: professional(line('99232', { units: 2, dateTo: '2026-05-11' })) }],
});
editCases(consultationForMedicare, tables, {
  invalid: [{ why: 'Medicare', encounter: { ...professional('99244'), ...medicare } }],
  valid: [
    { why: 'another payer', encounter: { ...professional('99244'), payerKind: 'commercial' } },
    { why: 'payer unknown', encounter: professional('99244') },
  ],
});
editCases(addedWithoutVisit, tables, {
  invalid: [
    { why: 'prolonged on a middle level', encounter: professional('99214', '99417') },
    { why: 'complexity without a visit', encounter: professional('G2211') },
    { why: 'second half hour alone', encounter: professional('99292') },
  ],
  valid: [
    { why: 'on the highest level', encounter: professional('99215', '99417') },
    { why: 'critical care', encounter: professional('99291', '99292') },
  ],
});
editCases(prolongedCodeOfPayer, tables, {
  invalid: [{ why: 'Medicare', encounter: { ...professional('99215', '99417'), ...medicare } }],
  valid: [{ why: 'Medicare’s code', encounter: { ...professional('99215', 'G2212'), ...medicare } }],
});
editCases(complexityWithSeparateVisit, tables, {
  invalid: [{ why: 'beside a procedure', encounter: professional('99214-25', 'G2211', '20610') }],
  valid: [
    { why: 'beside a vaccine since 2025', encounter: professional('99214-25', 'G2211', 'G0008', '90686') },
    { why: 'no 25', encounter: professional('99214', 'G2211') },
  ],
});
editCases(placeUnknown, tables, {
  invalid: [{ why: '00', encounter: professional(at('99213', '00')) }],
  valid: [{ why: 'office', encounter: professional(at('99213', '11')) }],
});
editCases(officeVisitInpatient, tables, {
  invalid: [{ why: 'inpatient', encounter: professional(at('99213', '21')) }],
  valid: [{ why: 'office', encounter: professional(at('99213', '11')) }],
});
editCases(hospitalVisitElsewhere, tables, {
  invalid: [{ why: 'in the office', encounter: professional(at('99223', '11')) }],
  valid: [{ why: 'observation', encounter: professional(at('99223', '22')) }],
});
editCases(emergencyVisitElsewhere, tables, {
  invalid: [{ why: 'urgent care', encounter: professional(at('99284', '20')) }],
  valid: [{ why: 'emergency', encounter: professional(at('99284', '23')) }],
});
editCases(nursingVisitElsewhere, tables, {
  invalid: [{ why: 'home', encounter: professional(at('99309', '12')) }],
  valid: [{ why: 'nursing facility', encounter: professional(at('99309', '32')) }],
});
editCases(homeVisitElsewhere, tables, {
  invalid: [{ why: 'office', encounter: professional(at('99348', '11')) }],
  valid: [{ why: 'assisted living', encounter: professional(at('99348', '13')) }],
});
editCases(telehealthPlace, tables, {
  invalid: [{ why: 'office', encounter: { ...professional(at('99213-95', '11')), ...medicare } }],
  valid: [{ why: 'at home', encounter: { ...professional(at('99213-95', '10')), ...medicare } }],
});
editCases(telehealthProcedure, tables, {
  invalid: [{ why: 'an injection', encounter: professional(at('20610', '10')) }],
  valid: [{ why: 'a visit', encounter: professional(at('99213', '10')) }],
});
editCases(sharedVisitInOffice, tables, {
  invalid: [
    { why: 'office', encounter: { ...professional(at('99213-FS', '11')), ...medicare } },
    { why: 'no visit', encounter: { ...professional(at('20610-FS', '22')), ...medicare } },
  ],
  valid: [{ why: 'hospital', encounter: { ...professional(at('99232-FS', '21')), ...medicare } }],
});
editCases(equipmentInFacility, tables, {
  invalid: [
    { why: 'wheelchair of an inpatient', encounter: { ...professional(at('E1130-RR', '21')), ...medicare } },
  ],
  valid: [{ why: 'at home', encounter: { ...professional(at('E1130-RR', '12')), ...medicare } }],
});
editCases(pointerMissing, tables, {
  invalid: [
    {
      why: 'one line lacks it',
      encounter: professional(line('99213', { diagnosisPointers: [1] }), '71046'),
      codes: ['71046'],
    },
  ],
  valid: [
    { why: 'all have it', encounter: professional(line('99213', { diagnosisPointers: [1] })) },
    { why: 'none has it: not yet a claim', encounter: professional('99213') },
  ],
});
editCases(pointerOutOfRange, tables, {
  invalid: [{ why: 'second of one', encounter: professional(line('99213', { diagnosisPointers: [1, 2] })) }],
  valid: [{ why: 'first', encounter: professional(line('99213', { diagnosisPointers: [1] })) }],
});
editCases(pointerCount, tables, {
  invalid: [
    { why: 'five', encounter: professional(line('99213', { diagnosisPointers: [1, 2, 3, 4, 5] })) },
    { why: 'one twice', encounter: professional(line('99213', { diagnosisPointers: [1, 1] })) },
  ],
  valid: [{ why: 'four', encounter: professional(line('99213', { diagnosisPointers: [1, 2, 3, 4] })) }],
});
const fall = { diagnoses: [{ code: 'S52.501A' }, { code: 'W19.XXXA' }] };
editCases(pointerAtExternalCause, tables, {
  invalid: [
    {
      why: 'a fall',
      encounter: { ...professional(line('25600-RT', { diagnosisPointers: [2, 1] })), ...fall },
    },
  ],
  valid: [
    {
      why: 'the fracture',
      encounter: { ...professional(line('25600-RT', { diagnosisPointers: [1, 2] })), ...fall },
    },
  ],
});
editCases(siteElsewhere, tables, {
  invalid: [
    { why: 'finger of a knee', encounter: professional('27447-F1') },
    { why: 'eyelid of a colon', encounter: professional('45378-E1') },
    { why: 'coronary artery of a leg', encounter: professional('37226-LC') },
  ],
  valid: [
    { why: 'trigger finger', encounter: professional('26055-F2') },
    { why: 'nail of a toe', encounter: professional('11730-TA') },
    { why: 'stent', encounter: professional('92928-LD') },
    { why: 'eyelid', encounter: professional('67904-E1') },
  ],
});
editCases(sideOnVisit, tables, {
  invalid: [{ why: 'a left visit', encounter: professional('99213-LT') }],
  valid: [{ why: 'a left knee', encounter: professional('20610-LT') }],
});
const knee = { diagnoses: [{ code: 'M17.11' }] };
editCases(sideAgainstDiagnosis, tables, {
  invalid: [
    {
      why: 'left knee, right arthritis',
      encounter: { ...professional('20610-LT'), ...knee },
      codes: ['20610'],
    },
  ],
  valid: [
    { why: 'right knee', encounter: { ...professional('20610-RT'), ...knee } },
    { why: 'both', encounter: { ...professional('20610-LT'), diagnoses: [{ code: 'M17.0' }] } },
    { why: 'no side', encounter: { ...professional('20610-LT'), diagnoses: [{ code: 'M17.9' }] } },
  ],
});
editCases(preventiveAge, tables, {
  invalid: [{ why: '40 by the code to 39', encounter: { ...professional('99395'), ...born('1986-05-10') } }],
  valid: [{ why: '39', encounter: { ...professional('99395'), ...born('1986-05-11') } }],
});
editCases(newbornAge, tables, {
  invalid: [{ why: '29 days', encounter: { ...professional('99460'), ...born('2026-04-11') } }],
  valid: [{ why: '28 days', encounter: { ...professional('99460'), ...born('2026-04-12') } }],
});
editCases(criticalCareAge, tables, {
  invalid: [
    { why: 'neonatal at two months', encounter: { ...professional('99468'), ...born('2026-03-01') } },
  ],
  valid: [{ why: 'pediatric', encounter: { ...professional('99471'), ...born('2026-03-01') } }],
});
editCases(immunizationAge, tables, {
  invalid: [{ why: 'adult', encounter: { ...professional('90460'), ...born('2000-01-01') } }],
  valid: [{ why: 'child', encounter: { ...professional('90460'), ...born('2020-01-01') } }],
});
editCases(procedureAge, tables, {
  invalid: [
    {
      why: 'tonsils of an adult by the child’s code',
      encounter: { ...professional('42825'), ...born('1990-01-01') },
    },
  ],
  valid: [{ why: 'adult', encounter: { ...professional('42826'), ...born('1990-01-01') } }],
});
editCases(sedationAge, tables, {
  invalid: [
    { why: 'adult by the child’s code', encounter: { ...professional('99151'), ...born('1990-01-01') } },
  ],
  valid: [{ why: 'adult', encounter: { ...professional('99152'), ...born('1990-01-01') } }],
});
editCases(anesthesiaWithoutPerson, tables, {
  invalid: [{ why: 'only QS', encounter: { ...professional('00740-QS'), ...medicare } }],
  valid: [{ why: 'in person', encounter: { ...professional('00740-AA-P2'), ...medicare } }],
});
editCases(anesthesiaModifierElsewhere, tables, {
  invalid: [{ why: 'status on surgery', encounter: professional('47562-P3') }],
  valid: [{ why: 'on anesthesia', encounter: professional('00790-AA-P3') }],
});
editCases(severalAnesthesias, tables, {
  invalid: [{ why: 'two codes', encounter: professional('00790-AA', '00840-AA') }],
  valid: [{ why: 'labor add-on', encounter: professional('01967-AA', '01968-AA') }],
});
editCases(circumstanceWithoutAnesthesia, tables, {
  invalid: [{ why: 'alone', encounter: professional('99140') }],
  valid: [{ why: 'with anesthesia', encounter: professional('00790-AA', '99140') }],
});
editCases(circumstanceAge, tables, {
  invalid: [{ why: '40', encounter: { ...professional('00790-AA', '99100'), ...born('1986-01-01') } }],
  valid: [{ why: '80', encounter: { ...professional('00790-AA', '99100'), ...born('1946-01-01') } }],
});
editCases(bundledService, tables, {
  invalid: [{ why: 'status B', encounter: { ...professional('93770'), ...medicare } }],
  valid: [{ why: 'status A', encounter: { ...professional('99213'), ...medicare } }],
});
editCases(notValidForMedicare, tables, {
  invalid: [{ why: 'status I', encounter: { ...professional('99417'), ...medicare } }],
  valid: [{ why: 'another payer', encounter: { ...professional('99417'), payerKind: 'commercial' } }],
});
editCases(nonCoveredService, tables, {
  invalid: [{ why: 'refraction', encounter: { ...professional('92015'), ...medicare } }],
  valid: [{ why: 'for a denial', encounter: { ...professional('92015-GY'), ...medicare } }],
});
editCases(paidOnlyAlone, tables, {
  invalid: [{ why: 'beside a visit', encounter: { ...professional('94760', '99213'), ...medicare } }],
  valid: [{ why: 'alone', encounter: { ...professional('94760'), ...medicare } }],
});
editCases(chiropracticActive, tables, {
  invalid: [
    { why: 'no AT', encounter: { ...professional('98940'), ...medicare } },
    { why: 'not of the spine', encounter: { ...professional('98943-AT'), ...medicare } },
  ],
  valid: [{ why: 'AT', encounter: { ...professional('98940-AT'), ...medicare } }],
});
editCases(footCareFindings, tables, {
  invalid: [{ why: 'none', encounter: { ...professional('11056'), ...medicare } }],
  valid: [{ why: 'class B', encounter: { ...professional('11056-Q8'), ...medicare } }],
});
editCases(preventiveVisitForMedicare, tables, {
  invalid: [{ why: 'by CPT', encounter: { ...professional('99397'), ...medicare } }],
  valid: [{ why: 'for a denial', encounter: { ...professional('99397-GY'), ...medicare } }],
});
