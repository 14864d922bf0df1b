import type { PackToWrite } from './pack-writer.ts';
import type { SourceShelf } from './sources/source-shelf.ts';

const HEADER_START = 'MS-DRG';

/**
 * IPPS Final Rule Table 5 of FY2026 as rows: cp1252, tabs, and a title in quotes that holds a line end.
 * A full stop stands where a DRG has no weight (998, 999).
 */
export function weightPack(sources: SourceShelf): PackToWrite {
  const text = new TextDecoder('windows-1252').decode(sources.file('drg', 'data/cms/drg_weights.txt'));
  const lines = text.replace(/^"[^"]*"[^\n]*\n/, '').split(/\r?\n/);
  if (!(lines[0] ?? '').startsWith(HEADER_START)) throw new Error('Table 5 has another header');
  const rows = lines
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([drg]) => /^\d{3}$/.test(drg ?? ''))
    .map((cells) => {
      const [
        drg = '',
        postAcute = '',
        specialPay = '',
        ,
        type = '',
        ,
        uncapped = '',
        weight = '',
        geometric = '',
        mean = '',
      ] = cells;
      const figure = (cell: string): string =>
        /^\d+(\.\d+)?$/.test(cell.replace(/,/g, '')) ? cell.replace(/,/g, '') : '';
      return [
        drg,
        type === 'SURG' || type === 'MED' ? type : '',
        figure(weight),
        figure(uncapped),
        figure(geometric),
        figure(mean),
        postAcute,
        specialPay,
      ];
    });
  return {
    path: 'msdrg/weights-fy2026.tsv.gz',
    columns: [
      'drg',
      'type',
      'weight',
      'weightBeforeCap',
      'geometricMeanStay',
      'meanStay',
      'postAcute',
      'specialPay',
    ],
    rows,
  };
}
