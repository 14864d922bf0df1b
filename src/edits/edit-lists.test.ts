import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../test/shipped-tables.ts';
import { tables } from '../../test/tables.ts';

const CODE = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/;
const RANGES = /^(?:[0-9A-Z]{5}(?:-[0-9A-Z]{5})?)(?: [0-9A-Z]{5}(?:-[0-9A-Z]{5})?)*$/;
const rows = (name: string): readonly (readonly string[])[] => [...shippedPack(`edits/${name}.tsv`).rows()];

describe('the lists that edits of claims read', () => {
  it.each([
    'base-services',
    'code-ages',
    'laboratory-panels',
    'modifier-pairs',
    'modifier-sites',
    'present-when-admitted',
    'unlisted-services',
    'coverage-national',
    'service-times',
  ])('%s is sorted and whole', (name) => {
    const pack = shippedPack(`edits/${name}.tsv`);
    const keys = rows(name).map(([key = '']) => key);
    expect(keys).toEqual([...keys].sort());
    for (const row of rows(name)) expect(row, row.join(' ')).toHaveLength(pack.columns.length);
  });

  it('modifiers of pairs and sites exist, and each pair has a reason and a source', () => {
    for (const [one = '', others = '', why = '', source = ''] of rows('modifier-pairs')) {
      for (const modifier of [...one.split(' '), ...others.split(' ')])
        expect(tables.hcpcs.modifier(modifier), modifier).toBeDefined();
      expect(why.length * source.length, one).toBeGreaterThan(0);
    }
    for (const [modifiers = '', , codes = ''] of rows('modifier-sites')) {
      for (const modifier of modifiers.split(' '))
        expect(tables.hcpcs.modifier(modifier), modifier).toBeDefined();
      expect(codes).toMatch(RANGES);
    }
  });

  it('service codes are in a range of CPT or in HCPCS Level II', () => {
    const single = [
      ...rows('unlisted-services').map(([code = '']) => code),
      ...rows('base-services').flatMap(([code = '', bases = '']) => [code, ...bases.split(' ')]),
      ...rows('laboratory-panels').flatMap(([panel = '', parts = '']) => [panel, ...parts.split(' ')]),
      ...rows('code-ages').flatMap(([codes = '']) => codes.split(/[ -]/)),
    ];
    expect(single.length).toBeGreaterThan(200);
    for (const code of single) {
      expect(code).toMatch(CODE);
      if (/^\d/.test(code)) expect(tables.cpt.place(code), code).toBeDefined();
      else expect(tables.hcpcs.validity(code).length, code).toBeGreaterThan(0);
    }
  });

  it('ages are of the form the edits read', () => {
    for (const [codes = '', , least = '', most = '', words = ''] of rows('code-ages')) {
      expect(codes).toMatch(RANGES);
      for (const age of [least, most]) expect(age).toMatch(/^(?:\d+[dy])?$/);
      expect(least + most, codes).not.toBe('');
      expect(words, codes).not.toBe('');
    }
  });
});
