import { type DateOfService, fiscalYear } from '../../base/date-of-service.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';

/** What Table 5 of the IPPS final rule says of a DRG. */
export interface DrgWeight {
  /** Relative weight with the cap on decreases applied, as Medicare pays it. */
  readonly weight: number;
  /** Mean stays in days; the geometric one is what the transfer policy uses. */
  readonly meanStay: number | null;
  readonly geometricMeanStay: number | null;
  readonly postAcuteTransfer: boolean;
  readonly specialPay: boolean;
}

/** The weights of one fiscal year. */
export interface DrgWeights {
  /** `FY2026` */
  readonly name: string;
  of(drg: number): DrgWeight | undefined;
}

/** The weights in force on a discharge date, or undefined when those of its year are not loaded. */
export function drgWeightsOn(tables: Tables, onDate: DateOfService): DrgWeights | undefined {
  const edition = tables.editions.find(
    (e) => e.table === 'msdrg-weights' && fiscalYear(e.effectiveFrom) === fiscalYear(onDate),
  );
  const path = edition?.packs.weights;
  if (edition === undefined || path === undefined) return undefined;
  const pack = tables.list(path);
  const known = new Map<number, DrgWeight | undefined>();
  return {
    name: edition.name,
    of: (drg) => {
      if (!known.has(drg)) known.set(drg, weightRow(pack, drg));
      return known.get(drg);
    },
  };
}

function weightRow(pack: RowPack, drg: number): DrgWeight | undefined {
  const index = pack.find(String(drg).padStart(3, '0'));
  if (index === -1) return undefined;
  const cells = pack.row(index);
  const cell = (name: string): string => cells[pack.column(name)] ?? '';
  const figure = (name: string): number | null => (cell(name) === '' ? null : Number(cell(name)));
  const weight = figure('weight');
  if (weight === null) return undefined;
  return {
    weight,
    meanStay: figure('meanStay'),
    geometricMeanStay: figure('geometricMeanStay'),
    postAcuteTransfer: cell('postAcute') === 'Yes',
    specialPay: cell('specialPay') === 'Yes',
  };
}
