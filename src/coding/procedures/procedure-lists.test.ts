import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Axis } from './axis.ts';
import { componentsOf } from './component-table.ts';
import { termsOf } from './procedure-terms.ts';

const pcs = tables.icd10pcs.on('2026-05-10' as DateOfService);
const components = componentsOf(tables.list('coding/procedures/components.tsv'));

/** Values that an axis of the list can give; undefined where the words decide freely. */
function valuesOf(axis: Axis): readonly string[] | undefined {
  if (axis.kind === 'side') return [axis.right, axis.left, ...(axis.both === null ? [] : [axis.both])];
  if (axis.kind !== 'words' || axis.otherwise === null) return undefined;
  return [...axis.options.map((o) => o.value), axis.otherwise].flatMap((value) =>
    value.startsWith('%') ? value.slice(1).split(',') : [value],
  );
}

describe('the list of components', () => {
  it.each([...components.values()].filter((c) => !c.table.startsWith('fn:')).map((c) => [c.id, c] as const))(
    '%s: every value stands in the tables beside the others',
    (_id, component) => {
      const codes = component.table.split('/').flatMap((table) => [...pcs.entries(table)].map((e) => e.code));
      expect(codes.length).toBeGreaterThan(0);
      const axes = [component.part, component.approach, component.device, component.qualifier].map(valuesOf);
      axes.forEach((values, at) => {
        for (const value of values ?? []) {
          const fits = codes.some((code) =>
            axes.every((own, i) =>
              i === at ? code.charAt(3 + i) === value : (own?.includes(code.charAt(3 + i)) ?? true),
            ),
          );
          expect(fits, `${component.id} character ${String(at + 4)} value ${value}`).toBe(true);
        }
      });
    },
  );
  it('names only guidelines that exist', () => {
    for (const { id, guidelines } of components.values()) {
      for (const number of guidelines)
        expect(tables.icd10pcs.guideline(number), `${id} ${number}`).toBeDefined();
    }
  });
});

describe('the list of terms', () => {
  it('names only components of the list', () => {
    for (const { term, components: named } of termsOf(tables.list('coding/procedures/terms.tsv')).all()) {
      for (const { id } of named) expect(id === '-' || components.has(id), `${term}: ${id}`).toBe(true);
    }
  });
});
