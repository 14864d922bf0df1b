import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { withDot, withoutDot } from '../record/code-system.ts';
import type { Tables } from '../tables/tables.ts';
import { parsePrefix } from './code-prefix.ts';
import { otherMeanings } from './show-code.ts';

const SHOWN = 3;

/** That a code is of no loaded table, with the codes of other lists written so and the nearest valid ones. */
export function notFound(given: string, onDate: DateOfService, tables: Tables): AppError {
  const prefixed = parsePrefix(given);
  const name = prefixed.system === undefined ? spelled(given) : given;
  const others =
    prefixed.system === undefined
      ? otherMeanings(prefixed, undefined, onDate, tables).map(({ text }) => text)
      : [];
  const nearest = nearestCodes(withoutDot(prefixed.code), onDate, tables);
  const remedy = [
    ...(others.length === 0 ? [] : [`With a prefix:\n  ${others.join('\n  ')}`]),
    ...(others.length > 0 || nearest.length === 0 ? [] : [`Nearest valid codes:\n  ${nearest.join('\n  ')}`]),
  ];
  return new AppError(
    'not-found',
    `${name} is no code of the loaded tables.`,
    remedy.length === 0 ? 'Use `chartwright search` to find a code by words.' : remedy.join('\n'),
  );
}

/** Valid codes nearest to a mistyped one, of the systems it could belong to by its shape. */
function nearestCodes(bare: string, onDate: DateOfService, tables: Tables): readonly string[] {
  const diagnoses = /^[A-Z]/.test(bare)
    ? tables.icd10cm.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.longTitle}`)
    : [];
  const procedures =
    bare.length >= 6 && bare.length <= 8
      ? tables.icd10pcs.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.title}`)
      : [];
  const services = /^[A-Z][0-9A-Z]{3,5}$/.test(bare)
    ? tables.hcpcs.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.description ?? ''}`)
    : [];
  return [...diagnoses, ...services, ...procedures];
}

/** With the dot where it is written like a diagnosis. */
function spelled(given: string): string {
  return /^[a-z]\d[0-9a-z]\.?[0-9a-z]{0,4}$/i.test(given) ? withDot(given) : given;
}
