import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sharedFile } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { packBytes } from '../../cli/data/pack-bytes.ts';
import { procedureToProcedureEdits } from '../../formats/tables/ncci/procedure-to-procedure.ts';
import { RowPack } from '../row-pack.ts';
import { ProcedurePairs } from './procedure-pairs.ts';

const packOf = (name: string, bytes: Uint8Array): ProcedurePairs => {
  const { value } = procedureToProcedureEdits.read({ name, bytes });
  const part = value.kind === 'rows' ? value.parts[0] : undefined;
  if (part === undefined) throw new Error('no part was read');
  return new ProcedurePairs(new RowPack(packBytes(part)));
};
const day = (text: string) => text as DateOfService;

describe('procedure-to-procedure pairs', () => {
  const text = [
    'Column 1\tColumn 2\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale',
    '11042\t97597\t20150101\t*\t1\tMore extensive procedure',
    '11042\t97602\t20150101\t20231231\t0\tMore extensive procedure',
    '11042\t97605\t20200101\t20200101\t9\tMore extensive procedure',
    '',
  ].join('\n');
  const pairs = packOf('ccipra.txt', new TextEncoder().encode(text));

  it('holds in the order of the columns and between its dates', () => {
    expect(pairs.on('11042', '97597', day('2024-07-01'))?.modifierIndicator).toBe('1');
    expect(pairs.on('97597', '11042', day('2024-07-01'))).toBeUndefined();
    expect(pairs.on('11042', '97597', day('2014-12-31'))).toBeUndefined();
    expect(pairs.on('11042', '97602', day('2023-12-31'))?.to).toBe('2023-12-31');
    expect(pairs.on('11042', '97602', day('2024-01-01'))).toBeUndefined();
  });
  it('never holds where it was deleted on the day it began', () => {
    expect(pairs.on('11042', '97605', day('2020-01-01'))).toBeUndefined();
    expect(pairs.pairs('11042', '97605')).toHaveLength(1);
  });
  it('knows no part of a code', () => {
    expect(pairs.pairs('11042', '9760')).toEqual([]);
    expect(pairs.pairs('1104', '97602')).toEqual([]);
  });
});

const official = sharedFile('data/ncci/ptp_outpatient_2024q3.tsv.gz');

describe.skipIf(official === undefined)('the official outpatient pairs of Q3 2024', () => {
  it('every pair is kept, with its date and indicator', () => {
    const bytes = gunzipSync(readFileSync(official ?? ''));
    const pairs = packOf('ptp_outpatient_2024q3.tsv', bytes);
    const lines = bytes.toString('utf8').trimEnd().split('\n').slice(1);
    expect(pairs.count()).toBe(lines.length);
    for (let i = 0; i < lines.length; i += 997) {
      const [one = '', two = '', deleted = '', indicator = '', rationale = ''] = (lines[i] ?? '').split('\t');
      const to = deleted.startsWith('9999') || deleted === '' ? undefined : deleted;
      expect(pairs.pairs(one, two)).toContainEqual({
        column1: one,
        column2: two,
        ...(to === undefined ? {} : { to }),
        modifierIndicator: indicator,
        rationale,
      });
    }
  });
});
