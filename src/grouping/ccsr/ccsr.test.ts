import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { EncounterSchema } from '../../record/encounter.ts';
import { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { ccsrOf } from './ccsr.ts';

const tables = tablesOnDisk();
const stay = EncounterSchema.parse({
  setting: 'inpatient',
  dischargeDate: '2023-05-01',
  diagnoses: [{ code: 'I11.0' }, { code: 'J96.01' }, { code: 'E66.811' }],
});

describe('CCSR categories', () => {
  it('has the first category of each code of FY2023, and says what is missing', () => {
    const grouped = ccsrOf(stay, tables);
    expect(grouped?.diagnoses).toEqual([
      { code: 'I110', categories: ['CIR008'], bodySystem: 'circulatory' },
      { code: 'J9601', categories: ['RSP012'], bodySystem: 'respiratory' },
      { code: 'E66811', categories: [], bodySystem: null },
    ]);
    expect(grouped?.defaultCategory).toBeNull();
    expect(grouped?.notices).toEqual([expect.stringMatching(/first category/)]);
    const later = ccsrOf({ ...stay, dischargeDate: '2026-05-01' }, tables);
    expect(later?.notices).toContainEqual(expect.stringMatching(/older than 2026-05-01/));
  });

  it('takes all categories and the default from AHRQ’s own file once it is added', () => {
    const text =
      'code\tdefault_inpatient\tdefault_outpatient\tcategory_1\tcategory_2\tcategory_3\tcategory_4\tcategory_5\tcategory_6\n' +
      'I110\tCIR019\tCIR019\tCIR008\tCIR019\t\t\t\t\n';
    const [shipped] = tables.editions.filter(({ table }) => table === 'ccsr');
    if (shipped === undefined) throw new Error('no CCSR edition ships');
    const added: Tables = {
      ...tables,
      editions: [{ ...shipped, name: 'FY2026', packs: { codes: 'added' } }],
      list: (path) => (path === 'added' ? new RowPack(new TextEncoder().encode(text)) : tables.list(path)),
    };
    const grouped = ccsrOf(stay, added);
    expect(grouped?.diagnoses[0]?.categories).toEqual(['CIR008', 'CIR019']);
    expect(grouped?.defaultCategory).toBe('CIR019');
  });

  it('knows a body system for every category', () => {
    const systems = new Set(Array.from(tables.list('ccsr/body-systems.tsv').rows(), ([prefix]) => prefix));
    const pack = tables.list('ccsr/first-categories.tsv.gz');
    const used = new Set(Array.from(pack.rows(), ([, category = '']) => category.slice(0, 3)));
    expect([...used].filter((prefix) => !systems.has(prefix))).toEqual([]);
    expect(used.size).toBe(systems.size);
  });
});
