import { AppError } from '../base/app-error.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { CodeStatus, ValidityInterval } from '../tables/icd10cm/icd10cm.ts';
import type {
  Icd10PcsEdition,
  Icd10PcsTables,
  PcsCharacter,
  PcsRow,
  PcsStep,
} from '../tables/icd10pcs/icd10pcs.ts';

/** Where one stands in building a code, as `pcs --format json` prints it. */
export interface PcsPlace {
  /** Characters chosen so far, upper case. */
  readonly prefix: string;
  readonly onDate: string;
  readonly edition: string;
  /** Codes that begin with the prefix. */
  readonly codes: number;
  readonly characters: readonly (PcsCharacter & {
    /** Anatomical terms that the Body Part Key counts to this body part. */
    readonly includes?: readonly string[];
  })[];
  /** Values of the next character; null for a full code. */
  readonly next: PcsStep | null;
  /** Of a full code. */
  readonly title?: string;
  readonly titleSource?: 'official' | 'composed';
  readonly status?: CodeStatus;
  readonly validity?: readonly ValidityInterval[];
  /** Numbers and topics of the guidelines to have in mind here. */
  readonly guidelines: readonly { readonly number: string; readonly topic: string }[];
  /** With `--rows`: the rows of the table that are left. */
  readonly rows?: readonly PcsRow[];
}

/**
 * Where a prefix stands on a date.
 *
 * @throws AppError `usage` for more than seven characters, `not-found` for a prefix that no valid code begins with;
 *   the remedy names the values valid at the first wrong place, or the nearest codes
 */
export function explainPcs(
  given: string,
  onDate: DateOfService,
  tables: Icd10PcsTables,
  withRows: boolean,
): PcsPlace {
  const prefix = given.replace(/[\s._-]/g, '').toUpperCase();
  if (prefix.length > 7) {
    throw new AppError(
      'usage',
      `${prefix} has ${String(prefix.length)} characters; an ICD-10-PCS code has seven.`,
      nearestCodes(prefix, onDate, tables),
    );
  }
  const edition = tables.on(onDate);
  const codes = edition.count(prefix);
  if (codes === 0 && tables.validity(prefix).length === 0)
    throw nothingBegins(prefix, onDate, edition, tables);
  return {
    prefix,
    onDate,
    edition: edition.edition.name,
    codes,
    characters: edition.explain(prefix).map((character) => withTerms(character, prefix, tables)),
    next: edition.next(prefix) ?? null,
    guidelines: tables.guidelinesFor(prefix).map(({ number, topic }) => ({ number, topic })),
    ...(prefix.length === 7 ? ofFullCode(prefix, onDate, edition, tables) : {}),
    ...(withRows && prefix.length >= 3 ? { rows: edition.rows(prefix) } : {}),
  };
}

function ofFullCode(
  code: string,
  onDate: DateOfService,
  edition: Icd10PcsEdition,
  tables: Icd10PcsTables,
): Pick<PcsPlace, 'title' | 'titleSource' | 'status' | 'validity'> {
  const entry = edition.entry(code);
  return {
    title: entry?.title ?? tables.title(code) ?? code,
    ...(entry === undefined ? {} : { titleSource: entry.titleSource }),
    status: tables.status(code, onDate),
    validity: tables.validity(code),
  };
}

/** The Body Part Key belongs to Medical and Surgical; elsewhere the same words may name another region. */
function withTerms(
  character: PcsCharacter,
  prefix: string,
  tables: Icd10PcsTables,
): PcsPlace['characters'][number] {
  if (character.position !== 4 || !prefix.startsWith('0') || character.label === null) return character;
  const includes = tables.termsOfBodyPart(character.label);
  return includes.length === 0 ? character : { ...character, includes };
}

function nothingBegins(
  prefix: string,
  onDate: DateOfService,
  edition: Icd10PcsEdition,
  tables: Icd10PcsTables,
): AppError {
  let good = prefix.length;
  while (good > 0 && edition.count(prefix.slice(0, good)) === 0) good--;
  const step = edition.next(prefix.slice(0, good));
  const choices = (step?.choices ?? []).map(
    ({ value, labels }) => `  ${value}  ${labels.join(' / ') || '(name not held)'}`,
  );
  const after = good === 0 ? '' : `After ${prefix.slice(0, good)} `;
  const listed = `${after}${after === '' ? 'The' : 'the'} ${step?.axis ?? 'next character'} may be:\n${choices.join('\n')}`;
  return new AppError(
    'not-found',
    `No ICD-10-PCS code valid on ${onDate} begins with ${prefix}.`,
    prefix.length === 7 ? nearestCodes(prefix, onDate, tables) : listed,
  );
}

function nearestCodes(code: string, onDate: DateOfService, tables: Icd10PcsTables): string {
  const nearest = tables.nearest(code, onDate, 3).map((entry) => `  ${entry.code}  ${entry.title}`);
  return nearest.length === 0
    ? 'Start with `chartwright pcs`.'
    : `Nearest valid codes:\n${nearest.join('\n')}`;
}
