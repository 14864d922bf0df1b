import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import { packsOnDisk } from '../../cli/packs-on-disk.ts';
import type { Edition } from '../edition.ts';
import { PackShelf } from '../pack-shelf.ts';
import type { HcpcsTables } from './hcpcs.ts';
import { openHcpcs } from './open-hcpcs.ts';

const day = (text: string): DateOfService => text as DateOfService;

interface AddedEdition {
  readonly from: string;
  readonly packs: Readonly<Record<string, string>>;
}

/** The shipped tables with editions that a user added, each pack given as its text. */
function withAdded(...added: readonly AddedEdition[]): HcpcsTables {
  const disk = packsOnDisk();
  const texts = new Map<string, string>();
  const editions = added.map(({ from, packs }): Edition => {
    const paths = Object.entries(packs).map(([role, text]): [string, string] => {
      const path = `hcpcs/${from}/${role}.tsv.gz`;
      texts.set(path, text);
      return [role, path];
    });
    return {
      table: 'hcpcs',
      name: from,
      effectiveFrom: day(from),
      packs: Object.fromEntries(paths),
      source: { publisher: 'CMS', release: from, licence: '', origin: '' },
      checksums: {},
      provenance: 'added',
    };
  });
  const shipped = disk.catalog.filter((edition) => edition.table !== 'hcpcs');
  return openHcpcs(
    new PackShelf([...shipped, ...editions], (path) => {
      const text = texts.get(path);
      return text === undefined ? disk.readPack(path) : new TextEncoder().encode(text);
    }),
  );
}

const shipped = withAdded();

describe('HCPCS Level II as shipped', () => {
  it.each([
    ['J0696', '2026-05-10', 'valid'],
    ['j0696', '2026-05-10', 'valid'],
    ['C9113', '2024-06-30', 'valid'],
    ['C9113', '2024-07-01', 'expired'],
    ['Q5115', '2019-06-30', 'future'],
    ['Q5115', '2019-07-01', 'valid'],
    ['J9999', '2026-05-10', 'valid'],
    ['Z9999', '2026-05-10', 'unknown'],
    ['J0000', '2026-05-10', 'unknown'],
    ['D0120', '2026-05-10', 'unknown'],
    ['99213', '2026-05-10', 'unknown'],
    ['', '2026-05-10', 'unknown'],
  ])('%s on %s is %s', (code, date, status) => {
    expect(shipped.status(code, day(date))).toBe(status);
  });

  it('knows a drug with its ingredient, route and what one unit holds', () => {
    expect(shipped.entry('J0696', day('2026-05-10'))).toMatchObject({
      category: 'drug',
      ingredient: 'ceftriaxone sodium',
      route: 'injection',
      dose: { amount: 250, unit: 'mg' },
      nouns: ['rocephin'],
      descriptionSource: 'own',
      notOtherwiseClassified: false,
    });
  });

  it('counts units of a drug by its code', () => {
    expect(shipped.unitsFor('J0696', 1, 'g', day('2026-05-10'))).toBe(4);
    expect(shipped.unitsFor('J0696', 5, 'ml', day('2026-05-10'))).toBeUndefined();
    expect(shipped.unitsFor('E0601', 1, 'mg', day('2026-05-10'))).toBeUndefined();
  });

  it('knows a code that it does not describe by its days alone', () => {
    const entry = shipped.entry('C9113', day('2024-01-01'));
    expect(entry).toMatchObject({ description: null, descriptionSource: null, terminated: '2024-06-30' });
    expect(shipped.title('C9113')).toBeUndefined();
    expect(shipped.validity('C9113')).toEqual([{ from: '2002-01-01', to: '2024-06-30' }]);
  });

  it('says which code is the unclassified one', () => {
    expect(shipped.entry('J3490', day('2026-05-10'))?.notOtherwiseClassified).toBe(true);
  });

  it('offers valid codes near a mistyped one', () => {
    const near = shipped.nearest('JO696', day('2026-05-10'), 3).map(({ code }) => code);
    expect(near[0]).toBe('J0696');
    expect(shipped.nearest('J0697', day('2026-05-10'), 3)).toHaveLength(3);
  });

  it('lists the codes valid on a date, in order', () => {
    const codes = [...shipped.entries(day('2019-06-30'))].map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toContain('J0696');
    expect(codes).not.toContain('Q5115');
    expect(codes).not.toContain('C9113');
  });

  it('is not up to date past the quarter of its facts', () => {
    expect(shipped.editionOn(day('2024-08-15')).beyondNewest).toBe(false);
    expect(shipped.editionOn(day('2026-05-10')).beyondNewest).toBe(true);
  });
});

const HEADING = 'code\tlong\tshort\tadded\taction_date\tterminated';
const FILLER = Array.from(
  { length: 5000 },
  (_, i) => `V${String(i).padStart(4, '0')}\tFiller\tFiller\t1990-01-01\t\t`,
);
const wholeSet = (...rows: readonly string[]): string =>
  `${[HEADING, ...[...rows, ...FILLER].sort()].join('\n')}\n`;

describe('HCPCS Level II with an edition added', () => {
  const tables = withAdded({
    from: '2026-01-01',
    packs: {
      codes: wholeSet(
        'J0696\tInjection, test wording, per 250 mg\tTest short\t1990-01-01\t\t',
        'J0999\tInjection, newdrugmab, 25 mg\tNewdrug\t2026-01-01\t\t',
        'J1100\tInjection, ending, 1 mg\tEnding\t1982-01-01\t\t2026-03-31',
      ),
      modifiers: 'modifier\tdescription\tadded\tterminated\nLT\tOfficial left\t\t\nZZ\tNew modifier\t\t\n',
    },
  });

  it('gives the official description and keeps the facts of the drug', () => {
    expect(tables.entry('J0696', day('2026-05-10'))).toMatchObject({
      description: 'Injection, test wording, per 250 mg',
      descriptionSource: 'official',
      short: 'Test short',
      ingredient: 'ceftriaxone sodium',
      dose: { amount: 250, unit: 'mg' },
    });
    expect(tables.title('J0696')).toBe('Injection, test wording, per 250 mg');
  });

  it('knows codes that came after the starter set, with their dose', () => {
    expect(tables.status('J0999', day('2025-12-31'))).toBe('future');
    expect(tables.status('J0999', day('2026-01-01'))).toBe('valid');
    expect(tables.unitsFor('J0999', 60, 'mg', day('2026-05-10'))).toBe(3);
    expect(shipped.status('J0999', day('2026-01-01'))).toBe('unknown');
    expect([...tables.entries(day('2026-05-10'))].map(({ code }) => code)).toContain('J0999');
  });

  it('takes the last day from the newer edition', () => {
    expect(tables.status('J1100', day('2026-03-31'))).toBe('valid');
    expect(tables.status('J1100', day('2026-04-01'))).toBe('expired');
  });

  it('ends a code that a later whole edition has no more, on the day before it', () => {
    expect(shipped.validity('J0690')[0]?.to).toBeUndefined();
    expect(tables.validity('J0690')[0]?.to).toBe('2025-12-31');
    expect(tables.status('J0690', day('2026-01-01'))).toBe('expired');
  });

  it('answers a date before it by the starter set, one after it by itself', () => {
    expect(tables.editionOn(day('2025-12-31')).edition.table).toBe('hcpcs-starter');
    expect(tables.editionOn(day('2026-01-01')).edition.name).toBe('2026-01-01');
  });

  it('takes modifiers in the official words, and new ones', () => {
    expect(tables.modifier('LT')).toMatchObject({ description: 'Official left', class: 'laterality' });
    expect(tables.modifier('zz')).toMatchObject({ code: 'ZZ', level: 'II', description: 'New modifier' });
    expect(tables.modifier('RT')?.description).toBe('Right side');
  });

  it('reads the layout of separate attributes and descriptions', () => {
    const split = withAdded({
      from: '2026-01-01',
      packs: {
        attributes: `code\tadded\taction_date\tterminated\n${['J0696\t1990-01-01\t\t', 'J0999\t2026-01-01\t\t2026-02-28'].join('\n')}\n`,
        descriptions:
          'code\ttype\tdescription\nJ0999\tShort\tNewdrug\nJ0999\tLong\tInjection, newdrugmab, 25 mg\n',
      },
    });
    expect(split.status('J0999', day('2026-03-01'))).toBe('expired');
    expect(split.entry('J0999', day('2026-01-15'))).toMatchObject({
      description: 'Injection, newdrugmab, 25 mg',
      short: 'Newdrug',
      dose: { amount: 25, unit: 'mg' },
    });
    // a file of two codes is no whole set: others stay as they were
    expect(split.status('J0690', day('2026-05-10'))).toBe('valid');
    expect(split.entry('J0696', day('2026-05-10'))?.descriptionSource).toBe('own');
  });

  it('keeps the days of a code when only descriptions were added', () => {
    const described = withAdded({
      from: '2026-01-01',
      packs: { descriptions: 'code\ttype\tdescription\nC9113\tLong\tInjection, described, per vial\n' },
    });
    expect(described.status('C9113', day('2026-05-10'))).toBe('expired');
    expect(described.entry('C9113', day('2024-01-01'))?.description).toBe('Injection, described, per vial');
  });
});
