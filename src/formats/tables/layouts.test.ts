import { describe, expect, it } from 'vitest';
import { LAYOUT_SAMPLES } from '../../../test/support/layout-samples.ts';
import { headOf } from './decode.ts';
import type { TableFile, TablePart } from './layout.ts';
import { layoutOf, TABLE_LAYOUTS } from './layouts.ts';

describe('every layout has a sample', () => {
  it('and none is left out', () => {
    expect(LAYOUT_SAMPLES.map((sample) => sample.layout).sort()).toEqual(
      TABLE_LAYOUTS.map((layout) => layout.id).sort(),
    );
  });
});

describe.each(LAYOUT_SAMPLES)('$layout', ({ layout: id, name, text, parts, count }) => {
  const file: TableFile = { name, bytes: new TextEncoder().encode(text) };

  it('is recognised, and by no other layout before it', () => {
    expect(layoutOf(headOf(file.bytes), name)?.id).toBe(id);
  });
  it('is read without a problem', () => {
    const layout = TABLE_LAYOUTS.find((one) => one.id === id);
    const read = layout?.read(file);
    expect(read?.problems).toEqual([]);
    const content = read?.value;
    if (content?.kind === 'rows') {
      const byRole = (list: readonly TablePart[]) =>
        Object.fromEntries(list.map((part) => [part.role, part.rows]));
      expect(byRole(content.parts)).toEqual(parts);
      for (const part of content.parts)
        for (const row of part.rows) expect(row).toHaveLength(part.columns.length);
    } else if (content?.kind === 'icd10cm-list') expect(content.chapters).toHaveLength(count ?? -1);
    else if (content?.kind === 'icd10pcs-definitions') expect(content.definitions).toHaveLength(count ?? -1);
    else expect(content?.rows).toHaveLength(count ?? -1);
  });
});

describe('what is no official layout', () => {
  it.each([
    ['a note', 'ASSESSMENT\nPneumonia.\n'],
    ['a CSV of something else', 'a,b,c\n1,2,3\n'],
    ['XML of something else', '<ClinicalDocument/>'],
    ['the list of code changes', 'Add:         1 C810A   Nodular\n'],
    ['the code file without headers', 'A000    Cholera due to Vibrio\n'],
  ])('%s is not recognised', (_what, text) => {
    expect(layoutOf(text, 'file.txt')).toBeUndefined();
  });
  it('a bad line is a problem with its place, the rest is read', () => {
    const layout = TABLE_LAYOUTS.find((one) => one.id === 'ncci-mue');
    const text =
      'hcpcs_code\tmue_units\tmue_mai\tmue_rationale\tmue_service\n0001U\t1\t2\tx\tPractitioner\n0002U\tmany\t2\tx\tPractitioner\n';
    const read = layout?.read({ name: 'mue.tsv', bytes: new TextEncoder().encode(text) });
    expect(read?.problems).toEqual([{ place: 'mue.tsv, line 3', message: '“many” is no units.' }]);
    expect(read?.value.kind === 'rows' && read.value.parts[0]?.rows).toEqual([
      ['0001U', '1', '2', 'x', 'Practitioner'],
    ]);
  });
});
