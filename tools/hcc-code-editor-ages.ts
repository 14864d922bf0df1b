import { readCsv } from './icd10cm/read-csv.ts';
import type { SourceShelf } from './sources/source-shelf.ts';

const SOURCE = 'risk-compose';
/** CMS's mappings of 2026 that say at which ages the Medicare Code Editor takes a code; V28's come with its other edits. */
const MAPPINGS = [
  // V24 has ended in CMS's program; its diagnoses and edits are those of ESRD V24.
  { file: 'ICD10_CC_mappings_ESRD_2026_v24.csv', models: ['V24', 'ESRD-V24'] },
  {
    file: 'RxHCC_v8_2026_X_package_v5/software/RxHCC/data/input/internal/ICD10_CC_mappings_RxHCC_2026.csv',
    models: ['RxHCC-V08'],
  },
] as const;

/** Age edits of the Medicare Code Editor as rows of the edits: a diagnosis has no HCC outside its ages. */
export function codeEditorAges(sources: SourceShelf): readonly (readonly string[])[] {
  return MAPPINGS.flatMap(({ file, models }) => {
    const [head = [], ...rows] = readCsv(sources.text(SOURCE, file).replace(/^\uFEFF/, ''));
    const column = head.indexOf('MCE_AGE_CONDITION');
    if (column === -1) throw new Error(`${file} has no ages`);
    const outside = new Map<string, readonly [string, string]>();
    for (const row of rows) {
      const condition = row[column]?.trim() ?? '';
      if (condition !== '') outside.set(row[0] ?? '', agesOutside(condition));
    }
    return models.flatMap((model) =>
      Array.from(outside, ([code, [from, to]]) => [code, model, 'code-editor-age', '', from, to, '']),
    );
  });
}

/** From which age on and up to which age a condition does not hold: `9 <= age <= 64` → from 65, up to 8. */
function agesOutside(condition: string): readonly [string, string] {
  const above = (age: string): string => String(Number(age) + 1);
  const below = (age: string): string => (Number(age) === 0 ? '' : String(Number(age) - 1));
  const least = /^age >= (\d+)$/.exec(condition)?.[1];
  if (least !== undefined) return ['', below(least)];
  const only = /^age = (\d+)$/.exec(condition)?.[1];
  if (only !== undefined) return [above(only), below(only)];
  const [, from, to] = /^(\d+) <= age <= (\d+)$/.exec(condition) ?? [];
  if (from === undefined || to === undefined) throw new Error(`an unknown age condition: ${condition}`);
  return [above(to), below(from)];
}
