import { RVU_INDICATOR_COLUMNS } from '../src/formats/tables/pfs/relative-values.ts';
import { packOf, tablesWithNcci } from './ncci-tables.ts';

/** Indicators of some CPT codes, by number, as CMS's July 2024 file has them (its words are not in it). */
const ROWS = [
  // code, status, PC/TC, global, multiple, bilateral, assistant, co-surgeons, team, no office value
  '11042 A 0 000 2 0 1 0 0',
  '11045 A 0 ZZZ 0 0 0 0 0',
  '17000 A 0 010 2 0 1 0 0',
  '20610 A 0 000 2 1 1 0 0',
  '22633 A 0 090 2 0 2 2 0',
  '27447 A 0 090 2 1 2 1 0 NA',
  '33533 A 0 090 2 0 2 1 0 NA',
  '47562 A 0 090 2 0 2 1 0 NA',
  '71046 A 1 XXX 0 0 0 0 0',
  '92015 N 9 XXX 9 9 9 9 9',
  '92250 A 1 XXX 7 2 0 0 0',
  '93005 A 3 XXX 0 0 0 0 0',
  '93010 A 2 XXX 0 0 0 0 0',
  '93770 B 9 XXX 9 9 9 9 9',
  '94760 T 3 XXX 0 0 0 0 0',
  '99213 A 0 XXX 0 0 0 0 0',
  '99417 I 9 XXX 9 9 9 9 9',
];

/** The shipped tables with payment policy indicators of these CPT codes, in force in 2026. */
export function tablesWithIndicators() {
  return tablesWithNcci({ 'pfs-rvu/indicators': indicatorPack() }, '2026-04-01');
}

/** The indicators as the bytes of their pack. */
export function indicatorPack(): Uint8Array {
  const rows = ROWS.map((row) => {
    const [code = '', status, parts, days, multiple, bilateral, assistant, co, team, office = ''] =
      row.split(' ');
    const shares = ['0', '0', '0'];
    return [
      code,
      '',
      status,
      parts,
      days,
      ...shares,
      multiple,
      bilateral,
      assistant,
      co,
      team,
      '',
      '09',
      '99',
      office,
      '',
      '',
    ].join('\t');
  });
  return packOf(RVU_INDICATOR_COLUMNS.join('\t'), rows);
}
