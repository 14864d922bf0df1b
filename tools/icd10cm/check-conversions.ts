import type { DateOfService } from '../../src/base/date-of-service.ts';
import { type CodeReference, readReferences } from '../../src/tables/icd10cm/code-reference.ts';
import { fallsUnder } from '../../src/tables/icd10cm/reference-match.ts';
import type { CheckContext, CheckResult } from '../table-checker.ts';
import { zippedText } from './check-codes.ts';
import { readCsv } from './read-csv.ts';

const GEMS_INCOMPLETE =
  'The only registry package holds the 2014 mappings, both directions in one list, without many clusters (ADR 0002).';
const ONE_CODE = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/;

/** Predecessors against CDC's conversion table FY2025. */
export function checkConversions({ shared, tables }: CheckContext): CheckResult {
  const zip = shared('data/icd10cm/2025-conversion-table.zip');
  const rows = readCsv(zippedText(zip, '.csv'))
    .map(([code = '', , previous = '']) => ({ code: code.trim(), previous: previous.trim() }))
    .filter((row) => ONE_CODE.test(row.code) && row.previous !== '' && row.previous !== 'None');
  const order = tables.icd10cm.on('2025-04-01' as DateOfService);
  return {
    what: 'codes before each new code · CDC conversion table FY2025',
    compared: rows.length,
    differences: rows.flatMap(({ code, previous }) => {
      const ours = tables.icd10cm.predecessors(code);
      const named = readReferences(previous);
      const covered = (reference: CodeReference): boolean =>
        ours.some((own) => fallsUnder(own, reference, order));
      const known = (own: string): boolean => named.some((reference) => fallsUnder(own, reference, order));
      const agrees = named.length > 0 && named.every(covered) && ours.every(known);
      return agrees ? [] : [`${code}: ${previous} / ours ${ours.join(', ')}`];
    }),
    explained: {
      atMost: 126,
      why: 'W44 is said to come from “codes in categories T15-T19”, which names no code (ADR 0002).',
    },
  };
}

/** Equivalents against the official mappings of 2018, both directions. */
export function checkGems({ shared, tables }: CheckContext): readonly CheckResult[] {
  const read = (path: string): readonly (readonly string[])[] =>
    readCsv(new TextDecoder().decode(shared(`data/gems/${path}`)))
      .slice(1)
      .filter((row) => row[4] === '0');
  const compare = (
    what: string,
    rows: readonly (readonly string[])[],
    equivalents: (code: string) => readonly string[],
    atMost: number,
  ): CheckResult => ({
    what: `${what} · official mappings 2018`,
    compared: rows.length,
    differences: rows.flatMap(([code = '', other = '']) =>
      equivalents(code).some((found) => found.replace('.', '') === other) ? [] : [`${code} → ${other}`],
    ),
    explained: { atMost, why: GEMS_INCOMPLETE },
  });
  return [
    compare(
      'ICD-9-CM of each ICD-10-CM',
      read('icd10cmtoicd9gem.csv'),
      (c) => tables.icd10cm.icd9cm(c),
      15_793,
    ),
    compare(
      'ICD-10-CM of each ICD-9-CM',
      read('icd9toicd10cmgem.csv'),
      (c) => tables.icd10cm.fromIcd9cm(c),
      4_529,
    ),
  ];
}
