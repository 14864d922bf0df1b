import { line, outpatient, professional } from '../../../test/claim-cases.ts';
import { editCases } from '../../../test/edit-cases.ts';
import { tables } from '../../../test/tables.ts';
import {
  therapyAssistantPlan,
  therapyEvaluationPlan,
  therapyPlanMissing,
  therapyRevenueCode,
} from './therapy.ts';

const medicare = { payerKind: 'medicare' };
editCases(therapyPlanMissing, tables, {
  invalid: [
    { why: 'exercise without', encounter: { ...professional('97110'), ...medicare }, codes: ['97110'] },
  ],
  valid: [
    { why: 'physical therapy', encounter: { ...professional('97110-GP'), ...medicare } },
    { why: 'no therapy', encounter: { ...professional('99213'), ...medicare } },
    { why: 'another payer', encounter: { ...professional('97110'), payerKind: 'commercial' } },
  ],
});
editCases(therapyEvaluationPlan, tables, {
  invalid: [{ why: 'occupational evaluation as physical', encounter: professional('97166-GP') }],
  valid: [
    { why: 'right', encounter: professional('97166-GO') },
    { why: 'treatment by either', encounter: professional('97110-GO') },
  ],
});
editCases(therapyAssistantPlan, tables, {
  invalid: [
    { why: 'CQ under occupational therapy', encounter: professional('97110-GO-CQ') },
    { why: 'CO alone', encounter: professional('97110-CO') },
  ],
  valid: [{ why: 'pairs', encounter: professional('97110-GP-CQ', '97530-GO-CO') }],
});
editCases(therapyRevenueCode, tables, {
  invalid: [
    { why: 'occupational under 042x', encounter: outpatient(line('97110-GO', { revenueCode: '0420' })) },
  ],
  valid: [
    { why: 'right', encounter: outpatient(line('97110-GO', { revenueCode: '0430' })) },
    { why: 'no therapy modifier', encounter: outpatient(line('97110', { revenueCode: '0420' })) },
  ],
});
