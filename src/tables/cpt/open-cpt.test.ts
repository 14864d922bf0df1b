import { describe, expect, it } from 'vitest';
import { shippedPack } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { packsOnDisk } from '../../cli/packs-on-disk.ts';
import type { Edition } from '../edition.ts';
import { PackShelf } from '../pack-shelf.ts';
import type { CptTables } from './cpt.ts';
import { openCpt } from './open-cpt.ts';

const day = (text: string): DateOfService => text as DateOfService;
const TODAY = day('2026-05-10');

/** The shipped structure with licensed editions, each pack given as its text. No descriptor here is CPT's. */
function withLicence(
  ...licensed: readonly { from: string; packs: Readonly<Record<string, string>> }[]
): CptTables {
  const disk = packsOnDisk();
  const texts = new Map<string, string>();
  const editions = licensed.map(({ from, packs }): Edition => {
    const paths = Object.keys(packs).map((role): [string, string] => [role, `cpt/${from}/${role}.tsv.gz`]);
    for (const [role, path] of paths) texts.set(path, packs[role] ?? '');
    return {
      table: 'cpt',
      name: from.slice(0, 4),
      effectiveFrom: day(from),
      packs: Object.fromEntries(paths),
      source: { publisher: 'AMA', release: from, licence: '', origin: '' },
      checksums: {},
      provenance: 'added',
    };
  });
  const shipped = disk.catalog.filter((edition) => edition.table !== 'cpt');
  return openCpt(
    new PackShelf([...shipped, ...editions], (path) => {
      const text = texts.get(path);
      return text === undefined ? disk.readPack(path) : new TextEncoder().encode(text);
    }),
  );
}

const unlicensed = withLicence();

describe('CPT without a licence', () => {
  it.each([
    ['99213', 'I', 'Evaluation and management'],
    ['00100', 'I', 'Anesthesia'],
    ['47562', 'I', 'Surgery: digestive'],
    ['71046', 'I', 'Radiology'],
    ['85025', 'I', 'Pathology and laboratory'],
    ['2000f', 'II', 'Quality tracking'],
    ['0042T', 'III', 'Emerging technology'],
    ['0001U', 'PLA', 'Proprietary laboratory analyses'],
    ['0002M', 'MAAA', 'Multianalyte algorithm assays'],
  ])('%s belongs to category %s, %s', (code, category, section) => {
    expect(unlicensed.place(code)).toMatchObject({ category, section });
  });

  it.each(['I50.23', 'J0696', '9921', '992133', '0001X', '', 'ABCDE', '00099'])('%s has no place', (code) => {
    expect(unlicensed.place(code)).toBeUndefined();
    expect(unlicensed.title(code)).toBeUndefined();
  });

  it('never claims to know a code, nor its title', () => {
    expect(unlicensed.status('99213', TODAY)).toBe('unknown');
    expect(unlicensed.title('99213')).toMatch(/^not licensed: Evaluation and management, office/);
    expect(unlicensed.entry('99213', TODAY)).toBeUndefined();
    expect(unlicensed.licensedEdition(TODAY)).toBeUndefined();
  });

  it('says what a level of service takes, in words of its own', () => {
    expect(unlicensed.emLevel('99213')).toMatchObject({
      setting: 'office',
      patient: 'established',
      decisionMaking: ['low'],
      minimumMinutes: 20,
    });
    expect(unlicensed.emLevel('99284')).toMatchObject({ decisionMaking: ['moderate'], minimumMinutes: null });
    expect(unlicensed.emLevel('99221')?.decisionMaking).toEqual(['straightforward', 'low']);
    expect(unlicensed.emLevel('47562')).toBeUndefined();
  });
});

describe('CPT with a licensed list', () => {
  const tables = withLicence(
    {
      from: '2024-01-01',
      packs: {
        descriptors: 'code\tlong\tmedium\tshort\n11111\tOld long\tOld\tO\n22222\tKept long\tKept\tK\n',
      },
    },
    { from: '2026-01-01', packs: { long: 'code\tlong\n22222\tKept, now longer\n33333\tNew long\n' } },
  );

  it.each([
    ['22222', '2026-05-10', 'valid'],
    ['33333', '2026-05-10', 'valid'],
    ['33333', '2024-05-10', 'future'],
    ['11111', '2024-05-10', 'valid'],
    ['11111', '2026-05-10', 'expired'],
    ['99213', '2026-05-10', 'unknown'],
  ])('%s on %s is %s', (code, date, status) => {
    expect(tables.status(code, day(date))).toBe(status);
  });

  it('gives the title of the edition of the date, the newest without one', () => {
    expect(tables.entry('22222', day('2024-05-10'))?.title).toBe('Kept long');
    expect(tables.entry('22222', TODAY)?.title).toBe('Kept, now longer');
    expect(tables.title('22222')).toBe('Kept, now longer');
    expect(tables.title('11111')).toBe('Old long');
    expect(tables.title('99213')).toMatch(/^not in the licensed list: Evaluation/);
  });
});

describe('every range and level', () => {
  const structure = shippedPack('cpt/structure.tsv');
  const ranges = Array.from({ length: structure.size }, (_, i) => structure.row(i));
  const shapeOf = (code: string): string => code.replace(/\d/g, '') + String(code.length);

  it('has a beginning not after its end, of one shape, with words', () => {
    for (const [from = '', to = '', category = '', section = '', subsection = ''] of ranges) {
      expect(from <= to, from).toBe(true);
      expect(shapeOf(from), from).toBe(shapeOf(to));
      expect(['I', 'II', 'III', 'PLA', 'MAAA']).toContain(category);
      expect(section.length * subsection.length, from).toBeGreaterThan(0);
    }
  });

  it('overlaps no other range of its shape', () => {
    for (const shape of new Set(ranges.map(([from = '']) => shapeOf(from)))) {
      const same = ranges.filter(([from = '']) => shapeOf(from) === shape);
      for (const [i, [from = '']] of same.entries()) {
        if (i > 0) expect(from > (same[i - 1]?.[1] ?? ''), from).toBe(true);
      }
    }
  });

  it('puts every level of service in evaluation and management, with higher levels taking longer', () => {
    const levels = unlicensed.emLevels();
    expect(levels.length).toBeGreaterThan(60);
    for (const { code } of levels)
      expect(unlicensed.place(code)?.section, code).toBe('Evaluation and management');
    for (const [i, level] of levels.entries()) {
      const before = levels[i - 1];
      if (before === undefined || before.setting !== level.setting || before.patient !== level.patient)
        continue;
      if (before.minimumMinutes === null || level.minimumMinutes === null) continue;
      expect(level.minimumMinutes, level.code).toBeGreaterThan(before.minimumMinutes);
    }
  });
});
