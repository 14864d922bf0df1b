import { readCsv } from './icd10cm/read-csv.ts';
import type { SourceShelf } from './sources/source-shelf.ts';

const SOURCE = 'risk-compose';
/** CMS names the calibrations of 2026: X is for all but PACE, T for PACE. */
const CALIBRATIONS = [
  ['RxHCC-V08', 'X'],
  ['RxHCC-V08-PACE', 'T'],
] as const;
/** Columns of CMS's files and the prefixes under which the coefficients of 2025 are published. */
const SEGMENTS: Readonly<Record<string, string>> = {
  CE_NonLow_Aged: 'Rx_CE_NoLowAged',
  CE_NonLow_NonAged: 'Rx_CE_NoLowNoAged',
  CE_Low_Aged: 'Rx_CE_LowAged',
  CE_Low_NonAged: 'Rx_CE_LowNoAged',
  CE_LTI: 'Rx_CE_LTI',
  NE_NonLow_Community: 'Rx_NE_NoLo',
  NE_Low_Community: 'Rx_NE_Lo',
  NE_LTI: 'Rx_NE_LTI',
};

/** The coefficients of RxHCC V08 of 2026 from CMS's program, under the names of 2025: model, variable, value. */
export function rxCoefficients2026(sources: SourceShelf): readonly (readonly string[])[] {
  return CALIBRATIONS.flatMap(([model, letter]) =>
    ['CE', 'NE'].flatMap((since) => {
      const [head = [], ...rows] = readCsv(
        sources.text(SOURCE, `/${letter}/${letter}_${since}_Relative_Factors.csv`).replace(/^\uFEFF/, ''),
      );
      const segments = head.slice(2).map((column) => SEGMENTS[column.trim()]);
      if (segments.includes(undefined)) throw new Error(`unknown columns: ${head.join(' ')}`);
      return rows.flatMap(([variable = '', , ...values]) =>
        values.flatMap((value, i) =>
          value.trim() === '' ? [] : [[model, `${segments[i] ?? ''}_${variableOf(variable)}`, value.trim()]],
        ),
      );
    }),
  );
}

function variableOf(name: string): string {
  if (name === 'OD65') return 'ORIGDS';
  return name.replace('_NORIGDIS_X_', '_NOD_x_').replace('_ORIGDIS_X_', '_OD_x_');
}
