import { type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import { isReported } from '../../record/reported-diagnoses.ts';
import { editionOn } from '../../tables/edition.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { encounterDate } from '../encounter-date.ts';

const MOST_CATEGORIES = 6;
const BODY_SYSTEMS = 'ccsr/body-systems.tsv';

/** The CCSR categories of a diagnosis. */
export interface CcsrDiagnosis {
  /** Without dot. */
  readonly code: string;
  /** In AHRQ's order; empty when the edition does not know the code. */
  readonly categories: readonly string[];
  /** Of the first category, in our words. */
  readonly bodySystem: string | null;
}

/** The CCSR categories of an encounter's diagnoses. */
export interface CcsrGrouping {
  readonly edition: string;
  readonly diagnoses: readonly CcsrDiagnosis[];
  /** The category of the principal or first-listed diagnosis, one for the encounter; null where it is not loaded. */
  readonly defaultCategory: string | null;
  readonly notices: readonly string[];
}

/**
 * Categories of the Clinical Classifications Software Refined, for analytics.
 *
 * @returns undefined when no edition is loaded
 * @source AHRQ, CCSR for ICD-10-CM diagnoses
 */
export function ccsrOf(encounter: Encounter, tables: Tables): CcsrGrouping | undefined {
  const editions = tables.editions.filter(({ table }) => table === 'ccsr');
  const onDate = encounterDate(encounter) ?? newestStart(editions.map((e) => e.effectiveFrom));
  const choice = editionOn(editions, onDate);
  const path = choice?.edition.packs.codes;
  if (choice === undefined || path === undefined) return undefined;
  const pack = tables.list(path);
  const systems = bodySystems(tables.list(BODY_SYSTEMS));
  const reported = encounter.diagnoses.filter(isReported);
  const diagnoses = reported.map(({ code }): CcsrDiagnosis => {
    const plain = withoutDot(code);
    const categories = categoriesOf(pack, plain);
    return { code: plain, categories, bodySystem: systems.get((categories[0] ?? '').slice(0, 3)) ?? null };
  });
  const first = diagnoses[0];
  const defaultColumn = encounter.setting === 'inpatient' ? 'default_inpatient' : 'default_outpatient';
  const notices: string[] = [];
  if (!pack.columns.includes('category_2'))
    notices.push(
      'Only the first category of each code is loaded; add AHRQ’s DXCCSR file for all and the default.',
    );
  if (choice.beyondNewest)
    notices.push(`CCSR ${choice.edition.name} is older than ${onDate}; newer codes are missing.`);
  return {
    edition: choice.edition.name,
    diagnoses,
    defaultCategory: first === undefined ? null : cellOf(pack, first.code, defaultColumn),
    notices,
  };
}

const bodySystems = oncePer(
  (pack: RowPack): ReadonlyMap<string, string> =>
    new Map(Array.from(pack.rows(), ([prefix = '', system = '']) => [prefix, system])),
);

function categoriesOf(pack: RowPack, code: string): readonly string[] {
  const found: string[] = [];
  for (let n = 1; n <= MOST_CATEGORIES; n++) {
    const category = cellOf(pack, code, `category_${String(n)}`);
    if (category !== null) found.push(category);
  }
  return found;
}

function cellOf(pack: RowPack, code: string, column: string): string | null {
  const at = pack.columns.indexOf(column);
  const row = at === -1 ? -1 : pack.find(code);
  const cell = row === -1 ? '' : (pack.row(row)[at] ?? '');
  return cell === '' ? null : cell;
}

function newestStart(starts: readonly DateOfService[]): DateOfService {
  return [...starts].sort().at(-1) ?? ICD10_START;
}
