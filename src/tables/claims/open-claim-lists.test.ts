import { describe, expect, it } from 'vitest';
import { shippedPack, shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { packsOnDisk } from '../../cli/packs-on-disk.ts';
import { PackShelf } from '../pack-shelf.ts';
import type { ClaimListName } from './claim-lists.ts';
import { openClaimLists } from './open-claim-lists.ts';

const { claims } = shippedTables();

describe('claim lists', () => {
  it('knows places of service with the rate they are paid by', () => {
    expect(claims.placeOfService('11')).toMatchObject({ name: 'office', rate: 'non-facility' });
    expect(claims.placeOfService('21')?.rate).toBe('facility');
    expect(claims.placeOfService('2')?.code).toBe('02');
    expect(claims.placeOfService('99')?.code).toBe('99');
    expect(claims.placeOfService('00')).toBeUndefined();
  });

  it('reads revenue codes with or without the leading zero', () => {
    expect(claims.revenueCode('450')).toEqual(claims.revenueCode('0450'));
    expect(claims.revenueCode('0450')?.name).toContain('emergency');
    expect(claims.revenueCode('0459')?.name).toContain('emergency');
    expect(claims.revenueCode('045')).toBeUndefined();
  });

  it('tells discharges to another institution from those home', () => {
    expect(claims.dischargeStatus('01')?.transfer).toBe(false);
    expect(claims.dischargeStatus('03')?.transfer).toBe(true);
    expect(claims.dischargeStatus('20')?.name).toBe('died');
  });

  it('knows what an admission source means for a newborn', () => {
    expect(claims.admissionSource('5')?.newborn).toBe('born in this hospital');
    expect(claims.admissionSource('1')?.newborn).toBeNull();
    expect(claims.admissionType('4')?.name).toBe('newborn');
  });

  it('dates adjustment and remark codes', () => {
    expect(claims.adjustmentReason('45')).toMatchObject({ code: '45', start: '1995-01-01', end: null });
    expect(claims.adjustmentReason('113')?.end).toBe('2007-06-30');
    expect(claims.remark('n130')).toMatchObject({ code: 'N130', kind: 'supplemental' });
    expect(claims.adjustmentGroup('PR')?.name).toContain('patient');
  });

  it.each([
    ['0111', 'hospital', 'hospital inpatient, Part A', 'whole stay, admission to discharge'],
    ['131', 'hospital', 'hospital outpatient', 'whole stay, admission to discharge'],
    ['0327', 'home health agency', 'home health under a plan of treatment', 'replaces an earlier claim'],
    ['081a', 'special facility or ASC', 'hospice, not hospital based', 'notice of admission or election'],
  ])('explains the digits of type of bill %s', (code, facilityType, classification, frequency) => {
    expect(claims.billType(code)).toMatchObject({ facilityType, classification, frequency });
  });

  it('says which digit of a type of bill means nothing', () => {
    expect(claims.billType('0191')).toMatchObject({ facilityType: 'hospital', classification: null });
    expect(claims.billType('0116')?.frequency).toBeNull();
    expect(claims.billType('11')).toBeUndefined();
    expect(claims.billType('1111')).toBeUndefined();
  });

  it('has no provider taxonomy of its own', () => {
    expect(claims.taxonomy('207R00000X')).toBeUndefined();
  });

  it('shows the owners’ wording beside ours once it was added', () => {
    const disk = packsOnDisk();
    const texts: Record<string, string> = {
      'added/adjustment.tsv':
        'code\ttype\tdescription\tusage\tnotes\tstart\tmodified\tend\n45\tCARC\tTest wording\t\t\t\t\t\n',
      'added/taxonomy.tsv':
        'code\tgrouping\tclassification\tspecialization\tdisplay\n207R00000X\tGroup\tClass\tSpecial\tShown\n',
    };
    const edition = (table: string, path: string) => ({
      table,
      name: 'test',
      effectiveFrom: '2026-01-01' as DateOfService,
      packs: { codes: path },
      source: { publisher: '', release: '', licence: '', origin: '' },
      checksums: {},
      provenance: 'added' as const,
    });
    const lists = openClaimLists(
      new PackShelf(
        [
          ...disk.catalog,
          edition('adjustment-codes', 'added/adjustment.tsv'),
          edition('provider-taxonomy', 'added/taxonomy.tsv'),
        ],
        (path) => (texts[path] === undefined ? disk.readPack(path) : new TextEncoder().encode(texts[path])),
      ),
    );
    expect(lists.adjustmentReason('45')).toMatchObject({
      official: 'Test wording',
      name: claims.adjustmentReason('45')?.name,
    });
    expect(lists.adjustmentReason('1')?.official).toBeNull();
    expect(lists.taxonomy('207r00000x')).toMatchObject({ name: 'Shown', classification: 'Class' });
  });
});

const LISTS: readonly (readonly [ClaimListName, string, RegExp])[] = [
  ['place-of-service', 'place-of-service', /^\d\d$/],
  ['revenue-code', 'revenue-codes', /^\d{4}$/],
  ['discharge-status', 'discharge-status', /^\d\d$/],
  ['admission-type', 'admission-type', /^\d$/],
  ['admission-source', 'admission-source', /^[0-9A-Z]$/],
  ['condition-code', 'condition-codes', /^[0-9A-Z]{2}$/],
  ['adjustment-reason', 'carc', /^[0-9A-Z]{1,4}$/],
  ['remark', 'rarc', /^(?:M|MA|N)\d{1,3}$/],
  ['adjustment-group', 'group-codes', /^[A-Z]{2}$/],
  ['specialty', 'specialties', /^[0-9A-Z]{2}$/],
];

describe('every code of a claim list', () => {
  it.each(LISTS)('%s: sorted, unique, of one shape, each with a name', (list, file, shape) => {
    const codes = claims.all(list);
    const keys = codes.map(({ code }) => code);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(codes.filter(({ code, name }) => !shape.test(code) || name.trim() === '')).toEqual([]);
    expect(codes).toHaveLength(shippedPack(`claims/${file}.tsv`).size);
  });

  it('has real days in order', () => {
    for (const list of ['carc', 'rarc'] as const) {
      const pack = shippedPack(`claims/${list}.tsv`);
      const [start, end] = [pack.column('start'), pack.column('end')];
      for (let i = 0; i < pack.size; i++) {
        const row = pack.row(i);
        for (const place of [start, end]) expect(row[place]).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/);
        if ((row[end] ?? '') !== '') expect((row[start] ?? '') <= (row[end] ?? ''), pack.key(i)).toBe(true);
      }
    }
  });
});
