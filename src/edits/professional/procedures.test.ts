import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tablesWithIndicators } from '../../../test/indicator-tables.ts';
import {
  componentWithoutParts,
  placeNotPriced,
  technicalPartInHospital,
  technicalServiceInHospital,
} from './components.ts';
import {
  decisionForMinorProcedure,
  distinctAlone,
  procedureModifierOnVisit,
  repeatAlone,
  separateVisitAlone,
  visitModifierOnProcedure,
  visitWithMajorProcedure,
  visitWithMinorProcedure,
} from './evaluation-modifiers.ts';
import { globalModifierAlone, procedureInGlobalPeriod, visitInGlobalPeriod } from './global-period.ts';
import {
  assistantNeedsRecords,
  assistantNotPaid,
  bilateralCodeTwice,
  bilateralNotAllowed,
  bilateralUnits,
  coSurgeonsNeedRecords,
  coSurgeonsNotAllowed,
  ownAssistant,
  teamNotAllowed,
} from './surgeons.ts';
import {
  facilityModifier,
  increasedWorkNotSurgery,
  multipleNotSubject,
  multipleOnAddOn,
  packagePartWithoutPackage,
  primaryCareException,
  smallInfantTooOld,
} from './surgical-modifiers.ts';

const tables = tablesWithIndicators();
const medicare = { payerKind: 'medicare' };
const at = (coded: string, placeOfService: string) => line(coded, { placeOfService });
const by = (coded: string, npi: string, specialty = '20') =>
  line(coded, { renderingProvider: { npi, specialty } });

editCases(visitModifierOnProcedure, tables, {
  invalid: [{ why: '25 on an injection', encounter: professional('20610-25'), codes: ['20610'] }],
  valid: [{ why: 'on the visit', encounter: professional('99213-25', '20610') }],
});
editCases(procedureModifierOnVisit, tables, {
  invalid: [
    { why: '59', encounter: professional('99213-59') },
    { why: '50', encounter: professional('99284-50') },
  ],
  valid: [{ why: '25', encounter: professional('99213-25') }],
});
editCases(visitWithMinorProcedure, tables, {
  invalid: [
    { why: 'a joint injection', encounter: professional('99213', '20610'), codes: ['99213'] },
    { why: '10 days', encounter: professional('99213', '17000') },
  ],
  valid: [
    { why: 'with 25', encounter: professional('99213-25', '20610') },
    { why: 'a test', encounter: professional('99213', '71046') },
    {
      why: 'another physician',
      encounter: professional(by('99213', '1234567893', '08'), by('20610', '1003000126')),
    },
    { why: 'a procedure whose indicators are not loaded', encounter: professional('99213', '64493') },
  ],
});
editCases(visitWithMajorProcedure, tables, {
  invalid: [
    { why: 'the day of surgery', encounter: professional('99213', '47562') },
    { why: 'the day before', encounter: professional(line('99213', { date: '2026-05-09' }), '47562') },
  ],
  valid: [
    { why: 'decision for surgery', encounter: professional('99213-57', '47562') },
    { why: 'two days before', encounter: professional(line('99213', { date: '2026-05-08' }), '47562') },
  ],
});
editCases(decisionForMinorProcedure, tables, {
  invalid: [{ why: '57 for an injection', encounter: { ...professional('99213-57', '20610'), ...medicare } }],
  valid: [
    { why: 'major surgery', encounter: { ...professional('99213-57', '47562'), ...medicare } },
    { why: 'both', encounter: { ...professional('99213-57', '47562', '20610'), ...medicare } },
  ],
});
editCases(separateVisitAlone, tables, {
  invalid: [{ why: 'nothing beside', encounter: professional('99213-25') }],
  valid: [
    { why: 'with a procedure', encounter: professional('99213-25', '20610') },
    { why: 'billed before', encounter: { ...professional('99213-25'), priorServices: [line('20610')] } },
  ],
});
editCases(distinctAlone, tables, {
  invalid: [{ why: 'nothing beside', encounter: professional('11042-59') }],
  valid: [{ why: 'beside another', encounter: professional('11042-59', '20610') }],
});
editCases(repeatAlone, tables, {
  invalid: [
    { why: 'no first', encounter: professional('71046-76') },
    { why: 'a visit', encounter: professional('99213', '99213-76') },
  ],
  valid: [
    { why: 'with the first', encounter: professional('71046', '71046-76') },
    { why: 'another’s first is not known', encounter: professional('71046-77') },
  ],
});
editCases(componentWithoutParts, tables, {
  invalid: [
    { why: 'an operation', encounter: professional('47562-26') },
    { why: 'the reading by its own code', encounter: professional('93010-26') },
  ],
  valid: [
    { why: 'a film', encounter: professional('71046-26') },
    { why: 'no indicators', encounter: professional('76700-26') },
  ],
});
editCases(technicalPartInHospital, tables, {
  invalid: [
    { why: 'whole service of an emergency patient', encounter: professional(at('71046', '23')) },
    { why: 'technical part of an inpatient', encounter: professional(at('71046-TC', '21')) },
  ],
  valid: [
    { why: 'reading', encounter: professional(at('71046-26', '23')) },
    { why: 'in the office', encounter: professional(at('71046', '11')) },
  ],
});
editCases(technicalServiceInHospital, tables, {
  invalid: [{ why: 'the tracing', encounter: professional(at('93005', '22')) }],
  valid: [
    { why: 'the reading', encounter: professional(at('93010', '22')) },
    { why: 'in the office', encounter: professional(at('93005', '11')) },
  ],
});
editCases(placeNotPriced, tables, {
  invalid: [{ why: 'knee replacement in the office', encounter: professional(at('27447', '11')) }],
  valid: [{ why: 'in hospital', encounter: professional(at('27447', '21')) }],
});
editCases(visitInGlobalPeriod, tables, {
  invalid: [
    {
      why: 'ten days after',
      encounter: { ...professional('99213'), priorServices: [line('47562', { date: '2026-04-30' })] },
    },
  ],
  valid: [
    {
      why: 'unrelated',
      encounter: { ...professional('99213-24'), priorServices: [line('47562', { date: '2026-04-30' })] },
    },
    {
      why: '91 days',
      encounter: { ...professional('99213'), priorServices: [line('47562', { date: '2026-02-08' })] },
    },
    {
      why: 'after 10 days',
      encounter: { ...professional('99213'), priorServices: [line('17000', { date: '2026-04-29' })] },
    },
  ],
});
editCases(procedureInGlobalPeriod, tables, {
  invalid: [
    {
      why: 'no modifier',
      encounter: { ...professional('11042'), priorServices: [line('27447', { date: '2026-04-01' })] },
    },
  ],
  valid: [
    {
      why: 'return for a complication',
      encounter: { ...professional('11042-78'), priorServices: [line('27447', { date: '2026-04-01' })] },
    },
    {
      why: 'another surgeon',
      encounter: {
        ...professional(by('11042', '1234567893', '02')),
        priorServices: [{ ...by('27447', '1003000126'), date: '2026-04-01' }],
      },
    },
  ],
});
editCases(globalModifierAlone, tables, {
  invalid: [{ why: 'no operation', encounter: { ...professional('11042-78'), priorServices: [] } }],
  valid: [
    {
      why: 'an operation',
      encounter: { ...professional('11042-78'), priorServices: [line('27447', { date: '2026-04-01' })] },
    },
    { why: 'history unknown', encounter: professional('99213-24') },
  ],
});
editCases(assistantNotPaid, tables, {
  invalid: [{ why: 'an injection', encounter: professional('20610-80') }],
  valid: [{ why: 'knee replacement', encounter: professional('27447-80') }],
});
editCases(assistantNeedsRecords, tables, {
  invalid: [{ why: 'indicator 0', encounter: professional('11045-AS') }],
  valid: [{ why: 'indicator 2', encounter: professional('47562-AS') }],
});
editCases(ownAssistant, tables, {
  invalid: [
    { why: 'one NPI', encounter: professional(by('27447', '1234567893'), by('27447-80', '1234567893')) },
  ],
  valid: [{ why: 'two', encounter: professional(by('27447', '1234567893'), by('27447-80', '1003000126')) }],
});
editCases(coSurgeonsNotAllowed, tables, {
  invalid: [{ why: 'debridement', encounter: professional('11042-62') }],
  valid: [{ why: 'spine fusion', encounter: professional('22633-62') }],
});
editCases(coSurgeonsNeedRecords, tables, {
  invalid: [{ why: 'knee replacement', encounter: professional('27447-62') }],
  valid: [{ why: 'spine fusion', encounter: professional('22633-62') }],
});
editCases(teamNotAllowed, tables, {
  invalid: [{ why: 'knee replacement', encounter: professional('27447-66') }],
  valid: [{ why: 'no team', encounter: professional('27447') }],
});
editCases(bilateralNotAllowed, tables, {
  invalid: [
    { why: 'gallbladder', encounter: professional('47562-50') },
    { why: 'fundus photography of both eyes', encounter: outpatient('92250-50') },
  ],
  valid: [{ why: 'knees', encounter: professional('27447-50') }],
});
editCases(bilateralUnits, tables, {
  invalid: [
    { why: 'two units', encounter: { ...professional(line('20610-50', { units: 2 })), ...medicare } },
  ],
  valid: [{ why: 'one', encounter: { ...professional('20610-50'), ...medicare } }],
});
editCases(bilateralCodeTwice, tables, {
  invalid: [{ why: 'a line a side', encounter: professional('92250-LT', '92250-RT') }],
  valid: [{ why: 'knees', encounter: professional('20610-LT', '20610-RT') }],
});
editCases(packagePartWithoutPackage, tables, {
  invalid: [{ why: '0 days', encounter: professional('20610-54') }],
  valid: [{ why: '90 days', encounter: professional('27447-55') }],
});
editCases(increasedWorkNotSurgery, tables, {
  invalid: [{ why: 'a film', encounter: professional('71046-22') }],
  valid: [{ why: 'an operation', encounter: professional('47562-22') }],
});
editCases(multipleOnAddOn, tables, {
  invalid: [{ why: 'add-on', encounter: professional('11042', '11045-51') }],
  valid: [{ why: 'a further procedure', encounter: professional('47562', '11042-51') }],
});
editCases(multipleNotSubject, tables, {
  invalid: [{ why: 'a film', encounter: professional('47562', '71046-51') }],
  valid: [{ why: 'a further procedure', encounter: professional('47562', '11042-51') }],
});
editCases(smallInfantTooOld, tables, {
  invalid: [
    {
      why: 'a child of three',
      encounter: { ...professional('44140-63'), patient: { birthDate: '2023-01-01' } },
    },
  ],
  valid: [
    { why: 'a week old', encounter: { ...professional('44140-63'), patient: { birthDate: '2026-05-03' } } },
  ],
});
editCases(facilityModifier, tables, {
  invalid: [{ why: 'stopped, facility', encounter: professional('45378-73') }],
  valid: [
    { why: 'stopped, physician', encounter: professional('45378-53') },
    { why: 'hospital', encounter: outpatient('45378-73') },
  ],
});
editCases(primaryCareException, tables, {
  invalid: [{ why: 'high level', encounter: { ...professional('99215-GE'), ...medicare } }],
  valid: [{ why: 'low level', encounter: { ...professional('99213-GE'), ...medicare } }],
});
