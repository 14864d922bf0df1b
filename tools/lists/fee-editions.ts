import type { DateOfService } from '../../src/base/date-of-service.ts';
import type { EditionToWrite } from '../table-builder.ts';

const day = (text: string): DateOfService => text as DateOfService;
const source = (release: string): EditionToWrite['source'] => ({
  publisher: 'CMS',
  release,
  licence: 'US government work, not copyrighted; no CPT code, no descriptor',
  origin: 'data/fees/README.md',
});

/** The fee tables kept under `data/fees`: facts of CMS without any code or word of another owner. */
export const FEE_EDITIONS: readonly EditionToWrite[] = [
  {
    table: 'pfs-rvu',
    name: 'July 2024',
    effectiveFrom: day('2024-07-01'),
    effectiveTo: day('2024-09-30'),
    packs: { indicators: 'fees/indicators-2024-07.tsv', amounts: 'fees/relative-values-2024-07.tsv' },
    source: source('RVU24C, rows of HCPCS Level II codes only'),
  },
  {
    table: 'pfs-gpci',
    name: '2024',
    effectiveFrom: day('2024-01-01'),
    effectiveTo: day('2024-12-31'),
    packs: { localities: 'fees/localities-2024.tsv' },
    source: source('GPCI2024, with the work floor of 1.000'),
  },
  {
    table: 'pfs-anesthesia',
    name: '2024',
    effectiveFrom: day('2024-01-01'),
    effectiveTo: day('2024-12-31'),
    packs: { localities: 'fees/anesthesia-2024.tsv' },
    source: source('ANES2024, by locality'),
  },
  {
    table: 'asc-wage-index',
    name: '2026',
    effectiveFrom: day('2026-01-01'),
    effectiveTo: day('2026-12-31'),
    packs: { areas: 'fees/asc-wage-index-2026.tsv' },
    source: source('ASC wage indices 2026'),
  },
];
