import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import { withDot, withoutDot } from '../record/code-system.ts';
import type { Tables } from '../tables/tables.ts';
import { parsePrefix } from './code-prefix.ts';
import { otherMeanings } from './show-code.ts';

const SHOWN = 3;
const HCPCS_SHAPE = /^[A-V]\d{4}$/;

/** That a code is of no loaded table, with the codes of other lists written so and the nearest valid ones. */
export function notFound(given: string, onDate: DateOfService, tables: Tables): AppError {
  const prefixed = parsePrefix(given);
  const name = prefixed.system === undefined ? spelled(given) : given;
  const others =
    prefixed.system === undefined
      ? otherMeanings(prefixed, undefined, onDate, tables).map(({ text }) => text)
      : [];
  if (prefixed.system === 'provider-taxonomy') return noTaxonomy(given, tables);
  const nearest = nearestCodes(prefixed.code, onDate, tables);
  const remedy = [
    ...(others.length === 0 ? [] : [`With a prefix:\n  ${others.join('\n  ')}`]),
    ...(others.length > 0 || nearest.length === 0 ? [] : [`Nearest valid codes:\n  ${nearest.join('\n  ')}`]),
    ...age(prefixed.code, onDate, tables),
  ];
  return new AppError(
    'not-found',
    `${name} is no code of the loaded tables.`,
    remedy.length === 0 ? 'Use `chartwright search` to find a code by words.' : remedy.join('\n'),
  );
}

/** A HCPCS code may be newer than the table at hand; say so rather than let it look mistyped. */
function age(code: string, onDate: DateOfService, { hcpcs }: Tables): readonly string[] {
  const { edition, beyondNewest } = hcpcs.editionOn(onDate);
  return HCPCS_SHAPE.test(code.toUpperCase()) && beyondNewest
    ? [
        `HCPCS Level II is known here as of ${edition.effectiveFrom}; newer codes come with \`chartwright data add\`.`,
      ]
    : [];
}

/** No taxonomy is shipped: without the file NUCC publishes no code of it is known. */
function noTaxonomy(given: string, { editions }: Tables): AppError {
  return editions.some(({ table }) => table === 'provider-taxonomy')
    ? new AppError('not-found', `${given} is no code of the provider taxonomy.`)
    : new AppError(
        'table-missing',
        'The provider taxonomy is not loaded.',
        'Add the file NUCC publishes: chartwright data add nucc_taxonomy_251.csv',
      );
}

/** Valid codes nearest to a mistyped one, of the systems it could belong to by its shape. */
function nearestCodes(code: string, onDate: DateOfService, tables: Tables): readonly string[] {
  const bare = withoutDot(code);
  const dotted = code.includes('.');
  const diagnoses = /^[A-Z]/.test(bare)
    ? tables.icd10cm.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.longTitle}`)
    : [];
  const procedures =
    !dotted && bare.length >= 6 && bare.length <= 8
      ? tables.icd10pcs.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.title}`)
      : [];
  const services =
    !dotted && /^[A-Z][0-9A-Z]{3,5}$/.test(bare)
      ? tables.hcpcs.nearest(bare, onDate, SHOWN).map((entry) => `${entry.code}  ${entry.description ?? ''}`)
      : [];
  return !dotted && HCPCS_SHAPE.test(bare)
    ? [...services, ...diagnoses, ...procedures]
    : [...diagnoses, ...services, ...procedures];
}

/** With the dot where it is written like a diagnosis. */
function spelled(given: string): string {
  const diagnosis =
    /^[a-z]\d[0-9a-z]\.?[0-9a-z]{0,4}$/i.test(given) && !HCPCS_SHAPE.test(given.toUpperCase());
  return diagnosis ? withDot(given) : given.toUpperCase();
}
