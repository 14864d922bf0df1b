import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';

/** The age groups of the editor. */
export type AgeGroup = 'newborn' | 'pediatric' | 'maternity' | 'adult';

/** Small tables of the Medicare Code Editor by date. */
export interface EditorTables {
  /** Whether a patient discharge status is in use on a date. */
  dischargeStatusValid(status: string, onDate: DateOfService): boolean;
  /** Youngest and oldest age in years of a group on a date. */
  ages(group: AgeGroup, onDate: DateOfService): readonly [number, number] | undefined;
}

/** The editor's tables, or undefined when they are not loaded. */
export const editorTables = oncePer((tables: Tables): EditorTables | undefined => {
  const packs = tables.editions.find((edition) => edition.table === 'mce')?.packs;
  if (packs?.dischargeStatus === undefined || packs.ageGroups === undefined) return undefined;
  const statuses = rows(tables.list(packs.dischargeStatus));
  const groups = rows(tables.list(packs.ageGroups));
  const holds = ([, from = '', to = '']: readonly string[], onDate: DateOfService): boolean =>
    from <= onDate && (to === '' || onDate <= to);
  return {
    dischargeStatusValid: (status, onDate) => statuses.some((row) => row[0] === status && holds(row, onDate)),
    ages: (group, onDate) => {
      const row = groups.find((r) => r[0] === group && holds(r, onDate));
      return row === undefined ? undefined : [Number(row[3]), Number(row[4])];
    },
  };
});

function rows(pack: RowPack): readonly (readonly string[])[] {
  return Array.from({ length: pack.size }, (_, i) => pack.row(i));
}
