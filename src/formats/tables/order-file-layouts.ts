import { textOfBytes } from './decode.ts';
import { fiscalDate } from './effective-date.ts';
import { type TableLayout, US_GOVERNMENT } from './layout.ts';
import { readOrderLines } from './order-file.ts';

const CM_LINE = /^\d{5} [A-Z]\d[0-9A-Z]{1,5} {0,4} [01] .{60} \S/;
const PCS_LINE = /^\d{5} [0-9A-HJ-NP-Z]{3}(?: {4}|[0-9A-HJ-NP-Z]{4}) [01] .{60} \S/;

/** The ICD-10-CM order file: `icd10cm_order_YYYY.txt`, fixed width, headers and codes in tabular order. */
export const icd10cmOrderFile: TableLayout = orderFile({
  id: 'icd10cm-order',
  table: 'icd10cm',
  title: 'ICD-10-CM order file (icd10cm_order_YYYY.txt)',
  publisher: 'CDC/NCHS and CMS',
  line: CM_LINE,
  kind: 'icd10cm-codes',
});

/** The ICD-10-PCS order file: `icd10pcs_order_YYYY.txt`, tables and codes with both titles. */
export const icd10pcsOrderFile: TableLayout = orderFile({
  id: 'icd10pcs-order',
  table: 'icd10pcs',
  title: 'ICD-10-PCS order file (icd10pcs_order_YYYY.txt)',
  publisher: 'CMS',
  line: PCS_LINE,
  kind: 'icd10pcs-codes',
});

function orderFile(layout: {
  readonly id: string;
  readonly table: string;
  readonly title: string;
  readonly publisher: string;
  readonly line: RegExp;
  readonly kind: 'icd10cm-codes' | 'icd10pcs-codes';
}): TableLayout {
  const { id, table, title, publisher, line, kind } = layout;
  return {
    id,
    table,
    title,
    publisher,
    licence: US_GOVERNMENT,
    rhythm: 'fiscal',
    recognise: (head) => {
      const lines = head
        .split(/\r?\n/)
        .slice(0, 20)
        .filter((text) => text.trim() !== '');
      return (
        lines.length > 0 && lines.slice(0, -1).every((text) => line.test(text)) && line.test(lines[0] ?? '')
      );
    },
    effectiveFrom: (file) => fiscalDate(file),
    read: (file) => {
      const { value, problems } = readOrderLines(textOfBytes(file.bytes), file.name);
      return { value: { kind, rows: value }, problems };
    },
  };
}
