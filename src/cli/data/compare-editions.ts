import { AppError } from '../../base/app-error.ts';
import { fiscalYear } from '../../base/date-of-service.ts';
import type { Edition } from '../../tables/edition.ts';
import { diffEditions } from '../../tables/icd10cm/diff-editions.ts';
import { diffIcd10Pcs } from '../../tables/icd10pcs/diff-editions.ts';
import type { Tables } from '../../tables/tables.ts';
import type { OutputFormat } from '../options.ts';
import { tablesOnDisk } from '../tables-on-disk.ts';
import type { EditionNamed, Icd10CmDigest, Icd10PcsDigest } from './digest.ts';
import { printIcd10CmDiff, printIcd10PcsDiff } from './print-diff.ts';

/** `data diff`: the text to print. Throws `usage` when no loaded edition is meant, or both are the same. */
export function compareEditions(before: string, after: string, system: string, format: OutputFormat): string {
  if (system !== 'icd10cm' && system !== 'icd10pcs') {
    throw new AppError('usage', `--system ${system} has no editions to compare.`, 'Use icd10cm or icd10pcs.');
  }
  const tables = tablesOnDisk();
  const [first, second] = [editionNamed(before, system, tables), editionNamed(after, system, tables)];
  if (first === second) {
    throw new AppError(
      'usage',
      `${before} and ${after} are the same edition, ${first.name}.`,
      namesOf(system, tables),
    );
  }
  const [older, newer] = first.effectiveFrom < second.effectiveFrom ? [first, second] : [second, first];
  if (system === 'icd10cm') {
    const digest = icd10cmDigest(older, newer, tables);
    return format === 'json' ? `${JSON.stringify(digest, null, 2)}\n` : printIcd10CmDiff(digest);
  }
  const digest = icd10pcsDigest(older, newer, tables);
  return format === 'json' ? `${JSON.stringify(digest, null, 2)}\n` : printIcd10PcsDiff(digest);
}

function icd10cmDigest(older: Edition, newer: Edition, tables: Tables): Icd10CmDigest {
  const [before, after] = [tables.icd10cm.on(older.effectiveFrom), tables.icd10cm.on(newer.effectiveFrom)];
  const diff = diffEditions(before, after);
  const isNew = new Set(diff.added.filter((entry) => entry.billable).map((entry) => entry.code));
  const conversions = [...isNew].flatMap((code) =>
    tables.icd10cm.predecessors(code).map((previous) => ({ before: previous, after: code })),
  );
  return { system: 'icd10cm', before: named(older), after: named(newer), ...diff, conversions };
}

function icd10pcsDigest(older: Edition, newer: Edition, tables: Tables): Icd10PcsDigest {
  const diff = diffIcd10Pcs(
    tables.icd10pcs.on(older.effectiveFrom),
    tables.icd10pcs.on(newer.effectiveFrom),
    tables.icd10pcs,
  );
  return { system: 'icd10pcs', before: named(older), after: named(newer), ...diff };
}

function named({ name, effectiveFrom }: Edition): EditionNamed {
  return { name, effectiveFrom };
}

/**
 * The edition meant: by name, by first day, by year and month, or by fiscal year, which stands for its last edition,
 * since that holds all changes of the year.
 */
function editionNamed(asked: string, system: string, tables: Tables): Edition {
  const editions = tables.editions
    .filter((edition) => edition.table === system)
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const wanted = asked.trim().toLowerCase();
  const year = /^(?:fy ?)?(20\d\d)$/.exec(wanted)?.[1];
  const found = editions.findLast(
    (edition) =>
      edition.name.toLowerCase() === wanted ||
      edition.effectiveFrom.startsWith(/^20\d\d-\d\d/.test(wanted) ? wanted : ' ') ||
      (year !== undefined && fiscalYear(edition.effectiveFrom) === Number(year)),
  );
  if (found !== undefined) return found;
  throw new AppError('usage', `No edition ${asked} of ${system} is loaded.`, namesOf(system, tables));
}

function namesOf(system: string, tables: Tables): string {
  const names = tables.editions
    .filter((edition) => edition.table === system)
    .map((edition) => `  ${edition.effectiveFrom}  ${edition.name}`);
  return `Loaded are:\n${names.join('\n')}`;
}
