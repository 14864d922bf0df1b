import type { RowPack } from '../../tables/row-pack.ts';
import type { AttributeNames } from './attribute-names.ts';
import { COMPLICATION, type ComplicationLevel, MAJOR_COMPLICATION, NO_COMPLICATION } from './claim.ts';

/** What a diagnosis is to one version of the grouper. */
export interface GroupedDiagnosis {
  readonly code: string;
  /** 0 for external causes, which are no principal diagnosis. */
  readonly mdc: number;
  readonly level: ComplicationLevel;
  readonly attributes: readonly number[];
  /** Attributes of the hospital-acquired conditions it belongs to. */
  readonly hospitalAcquired: readonly number[];
}

/** What a procedure, or a combination of them, is to one version of the grouper. */
export interface GroupedProcedure {
  readonly code: string;
  readonly attributes: readonly number[];
}

/** Codes with a row for each range of versions, found by binary search and remembered. */
export class VersionedCodes<T> {
  private readonly known = new Map<string, T | undefined>();

  constructor(
    private readonly pack: RowPack,
    private readonly version: number,
    private readonly make: (row: readonly string[]) => T,
  ) {}

  get(code: string): T | undefined {
    const known = this.known.get(code);
    if (known !== undefined || this.known.has(code)) return known;
    const row = rowInVersion(this.pack, code, this.version);
    const value = row === undefined ? undefined : this.make(row);
    this.known.set(code, value);
    return value;
  }
}

/** The row of a key (column 1) that holds for a version (columns 2 and 3). */
export function rowInVersion(pack: RowPack, key: string, version: number): readonly string[] | undefined {
  for (const row of pack.rowsOf(key)) {
    if (holds(row, version)) return row;
  }
  return undefined;
}

/** Whether a row with first and last version in columns 2 and 3 holds for a version. */
export function holds(row: readonly string[], version: number): boolean {
  return Number(row[1]) <= version && version <= Number(row[2]);
}

/** Diagnoses of a version, by their schemes. */
export function groupedDiagnoses(
  packs: { readonly diagnoses: RowPack; readonly schemes: RowPack },
  version: number,
  names: AttributeNames,
): VersionedCodes<GroupedDiagnosis> {
  const schemes = new Map<string, Omit<GroupedDiagnosis, 'code'>>();
  for (const [
    id = '',
    mdc = '',
    severity = '',
    attributes = '',
    hospitalAcquired = '',
  ] of packs.schemes.rows()) {
    schemes.set(id, {
      mdc: Number(mdc),
      level: severity === 'MCC' ? MAJOR_COMPLICATION : severity === 'CC' ? COMPLICATION : NO_COMPLICATION,
      attributes: names.list(attributes),
      hospitalAcquired: names.list(hospitalAcquired),
    });
  }
  return new VersionedCodes(packs.diagnoses, version, ([code = '', , , scheme = '']) => {
    const found = schemes.get(scheme);
    return {
      code,
      mdc: found?.mdc ?? 0,
      level: found?.level ?? NO_COMPLICATION,
      attributes: found?.attributes ?? [],
      hospitalAcquired: found?.hospitalAcquired ?? [],
    };
  });
}

/** Procedures and procedure combinations of a version, by their patterns. */
export function groupedProcedures(
  packs: { readonly procedures: RowPack; readonly patterns: RowPack },
  version: number,
  names: AttributeNames,
): VersionedCodes<GroupedProcedure> {
  const patterns = new Map<string, readonly number[]>();
  for (const [id = '', attributes = ''] of packs.patterns.rows()) {
    patterns.set(id, names.list(attributes));
  }
  return new VersionedCodes(packs.procedures, version, ([code = '', , , pattern = '']) => ({
    code,
    attributes: patterns.get(pattern) ?? [],
  }));
}
