import { dateCell } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { type TableLayout, US_GOVERNMENT } from '../layout.ts';

/** Place-of-service codes. */
export const placesOfService: TableLayout = delimitedLayout({
  id: 'place-of-service',
  table: 'place-of-service',
  title: 'Place-of-service codes',
  publisher: 'CMS',
  licence: US_GOVERNMENT,
  rhythm: 'year',
  role: () => 'codes',
  columns: [
    {
      name: 'code',
      from: ['pos code', 'place of service code s', 'place of service code'],
      required: true,
      clean: (cell) => (/^\d{1,2}$/.test(cell) ? cell.padStart(2, '0') : undefined),
    },
    { name: 'type', from: ['pos type'] },
    { name: 'name', from: ['pos name', 'place of service name'], required: true },
    { name: 'description', from: ['pos description', 'place of service description'], required: true },
  ],
});

/** Claim adjustment reason codes, remittance advice remark codes and group codes. */
export const adjustmentCodes: TableLayout = delimitedLayout({
  id: 'adjustment-codes',
  table: 'adjustment-codes',
  title: 'Claim adjustment reason, remark and group codes (CARC, RARC)',
  publisher: 'X12 (CARC, group codes), CMS (RARC)',
  licence: 'CARC and group codes © X12; use needs its licence. RARC: CMS',
  rhythm: 'quarter',
  role: () => 'codes',
  columns: [
    {
      name: 'code',
      from: ['adj code'],
      required: true,
      clean: (cell) => (/^[A-Z0-9]{1,5}$/.test(cell) ? cell : undefined),
    },
    { name: 'type', from: ['adj type'], required: true },
    { name: 'description', from: ['adj description'], required: true },
    { name: 'usage', from: ['adj usage'] },
    { name: 'notes', from: ['adj notes'] },
    { name: 'start', from: ['adj start date'], clean: dateCell },
    { name: 'modified', from: ['adj last modified'], clean: dateCell },
    { name: 'end', from: ['adj end date'], clean: dateCell },
  ],
});

/** Provider taxonomy of the National Uniform Claim Committee. */
export const providerTaxonomy: TableLayout = delimitedLayout({
  id: 'provider-taxonomy',
  table: 'provider-taxonomy',
  title: 'Health care provider taxonomy (nucc_taxonomy_VVV.csv)',
  publisher: 'NUCC',
  licence: '© American Medical Association for the National Uniform Claim Committee; see its terms',
  rhythm: 'year',
  role: () => 'codes',
  columns: [
    {
      name: 'code',
      from: ['code'],
      required: true,
      clean: (cell) => (/^[0-9A-Z]{9}X$/.test(cell) ? cell : undefined),
    },
    { name: 'grouping', from: ['grouping', 'type'], required: true },
    { name: 'classification', from: ['classification'], required: true },
    { name: 'specialization', from: ['specialization'], required: true },
    { name: 'definition', from: ['definition'] },
    { name: 'notes', from: ['notes'] },
    { name: 'display', from: ['display name'] },
    { name: 'section', from: ['section'] },
  ],
});
