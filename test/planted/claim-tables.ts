import type { Tables } from '../../src/tables/tables.ts';
import { indicatorPack } from '../indicator-tables.ts';
import { ADD_ON_COLUMNS, MUE_COLUMNS, PTP_COLUMNS, packOf, tablesWithNcci } from '../ncci-tables.ts';

/** Rows of CMS's NCCI files of July 2024 for the codes on the planted charts. */
const PAIRS = packOf(PTP_COLUMNS, [
  '11042\t\t\t1\tCPT Manual or CMS manual coding instruction\t97597 97602 99213',
  '45385\t\t\t0\tCPT Separate procedure definition\t45378',
  '45385\t\t\t1\tMore extensive procedure\t45380',
  '71046\t\t\t1\tMore extensive procedure\t71045',
  '93005\t\t\t1\tMore extensive procedure\t93040 93041',
  '96413\t\t\t1\tCPT Manual or CMS manual coding instruction\t36000',
]);
const UNITS = packOf(MUE_COLUMNS, [
  '11042\t1\t2 Date of Service Edit: Policy\tCode Descriptor / CPT Instruction\t',
  '17000\t1\t2 Date of Service Edit: Policy\tCode Descriptor / CPT Instruction\t',
  '19120\t1\t2 Date of Service Edit: Policy\tCMS Policy\t',
  '45385\t1\t2 Date of Service Edit: Policy\tAnatomic Consideration\t',
  '71046\t3\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  '92250\t1\t2 Date of Service Edit: Policy\tCMS Policy\t',
  '93005\t5\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  '96413\t1\t3 Date of Service Edit: Clinical\tCode Descriptor / CPT Instruction\t',
  '99213\t2\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  '99214\t2\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  '99284\t2\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  'G0378\t72\t3 Date of Service Edit: Clinical\tClinical: Data\t',
  'J9267\t750\t3 Date of Service Edit: Clinical\tPrescribing Information\t',
]);
const ADD_ONS = packOf(ADD_ON_COLUMNS, ['11045\t11042\t1\t\t\t\t\t', '22614\t22612\t1\t\t\t\t\t']);

/** The shipped tables with what the planted claims need of CMS's quarterly files. */
export function claimTables(): Tables {
  return tablesWithNcci(
    {
      'ncci-ptp/practitioner': PAIRS,
      'ncci-ptp/outpatient': PAIRS,
      'ncci-mue/practitioner': UNITS,
      'ncci-mue/outpatient': UNITS,
      'ncci-add-on/codes': ADD_ONS,
      'pfs-rvu/indicators': indicatorPack(),
    },
    '2026-04-01',
  );
}
