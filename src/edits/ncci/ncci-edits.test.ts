import { describe, expect, it } from 'vitest';
import { editCases } from '../../../test/edit-cases.ts';
import {
  ADD_ON_COLUMNS,
  MUE_COLUMNS,
  PTP_COLUMNS,
  packOf,
  tablesWithNcci,
} from '../../../test/ncci-tables.ts';
import { tables as withoutNcci } from '../../../test/tables.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { checkEncounter } from '../check-encounter.ts';
import { addOnWithoutPrimary } from './add-on-without-primary.ts';
import { medicallyUnlikely } from './medically-unlikely.ts';
import { NCCI_EDITS } from './ncci-edits.ts';
import { procedureToProcedure, procedureToProcedureLifted } from './procedure-to-procedure.ts';

const pairs = packOf(PTP_COLUMNS, [
  '11042\t\t\t1\tMore extensive procedure\t97597 97602',
  '11042\t\t2024-08-31\t0\tMisuse\t36000',
]);
const units = packOf(MUE_COLUMNS, [
  '11042\t1\t2 Date of Service Edit: Policy\tPolicy\tP',
  '97110\t6\t3 Date of Service Edit: Clinical\tClinical\tP',
  'J1100\t40\t1 Line Edit\tDrug\tP',
]);
const addOns = packOf(ADD_ON_COLUMNS, ['11045\t11042\t1\t\t\t\t\t', '99417\tCCCCC\t2\t\t\t\t\t']);
const tables = tablesWithNcci({
  'ncci-ptp/practitioner': pairs,
  'ncci-ptp/outpatient': pairs,
  'ncci-mue/practitioner': units,
  'ncci-mue/outpatient': units,
  'ncci-add-on/codes': addOns,
});

const visit = { setting: 'professional' as const, dateOfService: '2024-08-10' };
const line = (code: string, rest: object = {}) => ({ code, units: 1, date: '2024-08-10', ...rest });

editCases(procedureToProcedure, tables, {
  invalid: [
    {
      why: 'debridement and selective debridement of one day',
      encounter: { ...visit, services: [line('11042'), line('97597')] },
      codes: ['11042', '97597'],
    },
    {
      why: 'whatever the order of the lines',
      encounter: { ...visit, services: [line('97597'), line('11042')] },
      codes: ['11042', '97597'],
    },
    {
      why: 'indicator 0 in spite of a modifier',
      encounter: { ...visit, services: [line('11042'), line('36000', { modifiers: ['59'] })] },
    },
    {
      why: 'a modifier that does not lift',
      encounter: { ...visit, services: [line('11042'), line('97597', { modifiers: ['GP'] })] },
    },
  ],
  valid: [
    {
      why: 'lifted by modifier 59',
      encounter: { ...visit, services: [line('11042'), line('97597', { modifiers: ['59'] })] },
    },
    {
      why: 'lifted by a side',
      encounter: { ...visit, services: [line('11042', { modifiers: ['LT'] }), line('97597')] },
    },
    {
      why: 'two days',
      encounter: { ...visit, services: [line('11042'), line('97597', { date: '2024-08-11' })] },
    },
    {
      why: 'deleted before',
      encounter: {
        ...visit,
        services: [line('11042', { date: '2024-09-10' }), line('36000', { date: '2024-09-10' })],
      },
    },
    { why: 'no pair', encounter: { ...visit, services: [line('11042'), line('99213')] } },
  ],
});

editCases(procedureToProcedureLifted, tables, {
  invalid: [
    {
      why: 'a modifier lifts it',
      encounter: { ...visit, services: [line('11042'), line('97597', { modifiers: ['XS'] })] },
    },
  ],
  valid: [{ why: 'no modifier', encounter: { ...visit, services: [line('11042'), line('97597')] } }],
});

editCases(medicallyUnlikely, tables, {
  invalid: [
    {
      why: 'two on one line',
      encounter: { ...visit, services: [line('11042', { units: 2 })] },
      codes: ['11042'],
    },
    {
      why: 'a day over two lines (MAI 3)',
      encounter: { ...visit, services: [line('97110', { units: 4 }), line('97110', { units: 4 })] },
    },
    { why: 'a line (MAI 1)', encounter: { ...visit, services: [line('J1100', { units: 41 })] } },
  ],
  valid: [
    { why: 'as many as likely', encounter: { ...visit, services: [line('97110', { units: 6 })] } },
    {
      why: 'two lines each below (MAI 1)',
      encounter: { ...visit, services: [line('J1100', { units: 40 }), line('J1100', { units: 40 })] },
    },
    { why: 'a code without an edit', encounter: { ...visit, services: [line('99213', { units: 9 })] } },
  ],
});

editCases(addOnWithoutPrimary, tables, {
  invalid: [
    { why: 'alone', encounter: { ...visit, services: [line('11045')] }, codes: ['11045'] },
    { why: 'beside another service', encounter: { ...visit, services: [line('11045'), line('99213')] } },
    { why: 'contractor-defined, alone', encounter: { ...visit, services: [line('99417')] } },
  ],
  valid: [
    { why: 'with its primary', encounter: { ...visit, services: [line('11042'), line('11045')] } },
    {
      why: 'contractor-defined, with a service',
      encounter: { ...visit, services: [line('99215'), line('99417')] },
    },
  ],
});

describe('without the NCCI tables', () => {
  it('says what is missing and guesses nothing', () => {
    const encounter = EncounterSchema.parse({ ...visit, services: [line('11042'), line('97597')] });
    const findings = checkEncounter(encounter, withoutNcci, NCCI_EDITS);
    expect(findings.map((f) => f.edit)).toEqual(['ncci/ptp', 'ncci/mue']);
    expect(findings.every((f) => f.severity === 'advice' && f.message.includes('data fetch'))).toBe(true);
  });
});
