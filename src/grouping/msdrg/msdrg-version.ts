import { AppError } from '../../base/app-error.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { type Edition, editionOn } from '../../tables/edition.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { AttributeNames } from './attribute-names.ts';
import { CcExclusions } from './cc-exclusions.ts';
import {
  type GroupedDiagnosis,
  type GroupedProcedure,
  groupedDiagnoses,
  groupedProcedures,
  holds,
  rowInVersion,
  type VersionedCodes,
} from './code-attributes.ts';
import { type DrgRule, drgRules } from './drg-rules.ts';
import { type HacCategory, hacCategories } from './hospital-acquired-conditions.ts';
import { ProcedureClusters } from './procedure-clusters.ts';

/** One version of the grouper, ready to group: everything that its tables say. */
export interface MsdrgVersion {
  readonly edition: Edition;
  /** As the grouper numbers it: 431 for v43.1. */
  readonly number: number;
  readonly names: AttributeNames;
  readonly diagnoses: VersionedCodes<GroupedDiagnosis>;
  readonly procedures: VersionedCodes<GroupedProcedure>;
  readonly exclusions: CcExclusions;
  readonly clusters: ProcedureClusters;
  readonly rules: ReadonlyMap<number, readonly DrgRule[]>;
  readonly hacCategories: readonly HacCategory[];
  /** Diagnoses whose MDC depends on sex: MDC of a man and of a woman. */
  sexMdcs(code: string): { readonly male: number; readonly female: number } | undefined;
  drgTitle(drg: number): string | undefined;
  mdcTitle(mdc: number): string | undefined;
}

/** The version in force on a discharge date, and whether the date lies past the newest one. */
export function msdrgEditionOn(
  tables: Tables,
  onDate: DateOfService,
): { readonly edition: Edition; readonly beyondNewest: boolean } {
  const choice = editionOn(
    tables.editions.filter((edition) => edition.table === 'msdrg'),
    onDate,
  );
  if (choice === undefined)
    throw new AppError(
      'table-missing',
      'No version of the MS-DRG grouper is loaded.',
      'chartwright data list',
    );
  return choice;
}

/** Opens one version (about 100 ms); codes are read when they are first grouped. */
export function openMsdrgVersion(tables: Tables, edition: Edition): MsdrgVersion {
  const pack = (role: string): RowPack => {
    const path = edition.packs[role];
    if (path === undefined)
      throw new AppError('table-missing', `MS-DRG ${edition.name} has no pack “${role}”.`);
    return tables.list(path);
  };
  const number = Math.round(Number(edition.name.replace('v', '')) * 10);
  const names = new AttributeNames();
  const diagnoses = groupedDiagnoses(
    { diagnoses: pack('diagnoses'), schemes: pack('schemes') },
    number,
    names,
  );
  const procedures = groupedProcedures(
    { procedures: pack('procedures'), patterns: pack('patterns') },
    number,
    names,
  );
  const sexMdcs = sexMdcRows(pack('sexMdcs'), number);
  const title = (role: string, digits: number) => (value: number) =>
    rowInVersion(pack(role), String(value).padStart(digits, '0'), number)?.[3];
  return {
    edition,
    number,
    names,
    diagnoses,
    procedures,
    exclusions: new CcExclusions(
      { exclusions: pack('exclusions'), exclusionGroups: pack('exclusionGroups') },
      number,
    ),
    clusters: new ProcedureClusters(pack('clusters'), number),
    rules: drgRules(pack('formulas'), number, names),
    hacCategories: hacCategories(pack('hospitalAcquired'), number, names),
    sexMdcs: (code) => sexMdcs.get(code),
    drgTitle: title('drgs', 3),
    mdcTitle: title('mdcs', 2),
  };
}

function sexMdcRows(
  pack: RowPack,
  version: number,
): ReadonlyMap<string, { readonly male: number; readonly female: number }> {
  const rows = new Map<string, { male: number; female: number }>();
  for (const row of pack.rows()) {
    if (holds(row, version)) rows.set(row[0] ?? '', { male: Number(row[3]), female: Number(row[4]) });
  }
  return rows;
}
