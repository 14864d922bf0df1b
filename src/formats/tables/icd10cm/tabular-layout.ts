import { textOfBytes } from '../decode.ts';
import { fiscalDate } from '../effective-date.ts';
import { type TableLayout, US_GOVERNMENT } from '../layout.ts';
import { readTabularList } from './tabular-list.ts';

/** The ICD-10-CM tabular list in the XML of CDC/NCHS: every code with its notes, chapters and sections. */
export const icd10cmTabularList: TableLayout = {
  id: 'icd10cm-tabular',
  table: 'icd10cm',
  title: 'ICD-10-CM tabular list (icd10cm_tabular_YYYY.xml)',
  publisher: 'CDC/NCHS',
  licence: US_GOVERNMENT,
  rhythm: 'fiscal',
  recognise: (head) => /<ICD10CM\.tabular[\s>]/.test(head),
  effectiveFrom: (file) => fiscalDate(file, versionIn(file.bytes)),
  read: (file) => ({
    value: { kind: 'icd10cm-list', chapters: readTabularList(textOfBytes(file.bytes)) },
    problems: [],
  }),
};

/** The fiscal year in the `<version>` of an official XML file. */
export function versionIn(bytes: Uint8Array): number | undefined {
  const match = /<version>\s*(20\d\d)\s*<\/version>/.exec(textOfBytes(bytes.subarray(0, 8192)));
  return match === null ? undefined : Number(match[1]);
}
