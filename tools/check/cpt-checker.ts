import type { CheckContext, CheckResult, TableChecker } from '../table-checker.ts';
import { officialRows } from './official-text.ts';

const CPT_SHAPE = /^\d{4}[0-9FTUMA]$/;
const LAST_LEVEL_OF_SERVICE = '99499';

/** The structure of CPT against the numbers in the CMS fee schedule; no word of CPT is compared or kept. */
export const cptChecker: TableChecker = {
  name: 'cpt',
  check: (context) => {
    const codes = feeScheduleCodes(context);
    return [checkRanges(context, codes), checkLevels(context, codes)];
  },
};

function feeScheduleCodes(context: CheckContext): ReadonlySet<string> {
  const codes = officialRows(context, 'data/pfs/rvu24c_indicators.tsv').map((row) => row('hcpcs_code'));
  return new Set(codes.filter((code) => CPT_SHAPE.test(code)));
}

function checkRanges({ tables }: CheckContext, codes: ReadonlySet<string>): CheckResult {
  return {
    what: 'every code lies in a range · CMS fee schedule RVU24C',
    compared: codes.size,
    differences: [...codes].filter((code) => tables.cpt.place(code) === undefined),
  };
}

function checkLevels({ tables }: CheckContext, codes: ReadonlySet<string>): CheckResult {
  const levels = tables.cpt.emLevels();
  return {
    what: `levels of evaluation and management exist · CMS fee schedule RVU24C`,
    compared: levels.length,
    differences: levels
      .filter(({ code }) => !codes.has(code) || code > LAST_LEVEL_OF_SERVICE)
      .map(({ code }) => `${code}: not in the fee schedule`),
  };
}
