import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../base/date-of-service.ts';
import type { Edition } from '../edition.ts';
import { PackShelf } from '../pack-shelf.ts';
import { openIcd10CmIndex } from './open-icd10cm-index.ts';

const HEADING = 'key\tlevel\ttitle\tessential\tcodes\tmanifestations\tsee\tseeAlso\tcells';
const line = (
  key: string,
  level: number,
  title: string,
  rest: Partial<Record<'essential' | 'codes' | 'see' | 'cells', string>> = {},
) =>
  [key, level, title, rest.essential ?? '', rest.codes ?? '', '', rest.see ?? '', '', rest.cells ?? ''].join(
    '\t',
  );

const PACKS: Readonly<Record<string, string>> = {
  neoplasms: [
    HEADING,
    line('neoplasm neoplastic', 0, 'Neoplasm, neoplastic', { cells: 'C80.1|C79.9|D09.9|D36.9|D48.9|D49.9' }),
    line('neoplasm neoplastic', 1, 'breast (connective tissue)', {
      essential: 'breast',
      cells: 'C50.9-|C79.81|D05.9-|D24.-|D48.6-|D49.3',
    }),
    line('neoplasm neoplastic', 2, 'upper-outer quadrant', {
      cells: 'C50.4-|C79.81|D05.-|D24.-|D48.6-|D49.3',
    }),
    line('neoplasm neoplastic', 1, 'acoustic nerve', { cells: 'C72.4-|C79.49|-|D33.3|D43.3|D49.7' }),
    line('neoplasm neoplastic', 1, 'mamma', { see: 'Neoplasm, breast' }),
    '',
  ].join('\n'),
  drugs: [
    HEADING,
    line('acetaminophen', 0, 'Acetaminophen', { cells: 'T39.1X1|T39.1X2|T39.1X3|T39.1X4|T39.1X5|T39.1X6' }),
    line('ant poison', 0, 'Ant poison', { see: 'Insecticide' }),
    line('insecticide', 0, 'Insecticide NEC', { cells: 'T60.91|T60.92|T60.93|T60.94|--|--' }),
    line('tylenol', 0, 'Tylenol', { see: 'Acetaminophen' }),
    '',
  ].join('\n'),
  externalCauses: [
    HEADING,
    line('accident', 0, 'Accident (to)', { essential: 'Accident', codes: 'X58' }),
    line('accident', 1, 'transport', { codes: 'V99' }),
    line('accident', 2, 'aircraft', { codes: 'V97.9' }),
    line('accident', 1, 'boat, boating', { see: 'Accident, transport, aircraft' }),
    line('exposure', 0, 'Exposure (to)', { essential: 'Exposure' }),
    line('exposure', 1, 'fire, flames', { codes: 'X08.8' }),
    '',
  ].join('\n'),
};
const edition: Edition = {
  table: 'icd10cm-index',
  name: 'FY2030 October',
  effectiveFrom: '2029-10-01' as DateOfService,
  packs: Object.fromEntries(Object.keys(PACKS).map((role) => [role, role])),
  checksums: {},
  source: { publisher: '', release: '', licence: '', origin: '' },
  provenance: 'added',
};
const indexes = openIcd10CmIndex(
  new PackShelf([edition], (path) => new TextEncoder().encode(PACKS[path] ?? '')),
);
const onDate = '2029-11-01' as DateOfService;

describe('the Neoplasm Table', () => {
  const table = indexes.neoplasmTable(onDate);
  it('gives the code of a site by behavior', () => {
    expect(table?.code('breast', 'malignantPrimary')).toBe('C50.9-');
    expect(table?.code('upper outer quadrant of breast', 'inSitu')).toBe('D05.-');
    expect(table?.code('Breast connective tissue', 'benign')).toBe('D24.-');
  });
  it('gives none where the table has a dash, or for a site it does not know', () => {
    expect(table?.code('acoustic nerve', 'inSitu')).toBeUndefined();
    expect(table?.code('acoustic nerve', 'benign')).toBe('D33.3');
    expect(table?.code('left earlobe of moon', 'benign')).toBeUndefined();
  });
  it('follows references', () => {
    expect(table?.sites('mamma')[0]?.path).toEqual(['breast']);
  });
});

describe('the Table of Drugs and Chemicals', () => {
  const table = indexes.drugTable(onDate);
  it('gives the code of a substance by intent', () => {
    expect(table?.code('acetaminophen', 'adverseEffect')).toBe('T39.1X5');
    expect(table?.code('Tylenol', 'underdosing')).toBe('T39.1X6');
  });
  it('gives none where the substance is no medicine', () => {
    expect(table?.code('ant poison', 'adverseEffect')).toBeUndefined();
    expect(table?.code('ant poison', 'poisoningAccidental')).toBe('T60.91');
  });
});

describe('the External Cause Index', () => {
  const table = indexes.externalCauseIndex(onDate);
  it('goes from main term to subterm to code', () => {
    expect(table?.mainTerm('accident')[0]?.subterms.map((entry) => entry.title)).toEqual([
      'transport',
      'boat, boating',
    ]);
    expect(table?.at('Accident, transport, aircraft')?.codes).toEqual(['V97.9']);
    expect(table?.at('Exposure, fire')?.codes).toEqual(['X08.8']);
    expect(table?.at('Exposure, fire, flames')?.codes).toEqual(['X08.8']);
    expect(table?.at('Accident, transport, submarine')).toBeUndefined();
  });
  it('finds by words in any order and follows references', () => {
    expect(table?.find('aircraft transport')[0]?.codes).toEqual(['V97.9']);
    expect(table?.find('boating')[0]?.codes).toEqual(['V97.9']);
  });
  it('lists main terms', () => {
    expect(table?.mainTerms('ex')).toEqual(['Exposure (to)']);
  });
});

describe('without an edition', () => {
  it('there is no index', () => {
    expect(openIcd10CmIndex(new PackShelf([], () => new Uint8Array())).neoplasmTable(onDate)).toBeUndefined();
    expect(indexes.alphabeticIndex(onDate)).toBeUndefined();
  });
});
