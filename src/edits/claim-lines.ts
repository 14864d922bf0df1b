import { type DateOfService, parseDateOfService } from '../base/date-of-service.ts';
import { oncePerTurn } from '../base/once.ts';
import { withoutDot } from '../record/code-system.ts';
import type { ServiceLine } from '../record/encounter.ts';
import type { EditContext, PlacedDiagnosis } from './edit-context.ts';

/** A service line with what every edit asks of it: upper-case code and modifiers, real dates, place, provider. */
export interface ClaimLine {
  readonly line: ServiceLine;
  readonly code: string;
  /** `$.services[0]` */
  readonly path: string;
  readonly modifiers: readonly string[];
  /** 1 where the line gives none. */
  readonly units: number;
  readonly day: DateOfService;
  readonly lastDay: DateOfService;
  /** Of the line, else of the encounter. */
  readonly placeOfService: string | undefined;
  /** Four digits. */
  readonly revenueCode: string | undefined;
  readonly provider: NonNullable<ServiceLine['renderingProvider']> | undefined;
  has(...modifiers: readonly string[]): boolean;
}

/** Kind of payer, as far as edits differ by it. */
export type Payer = 'medicare' | 'medicaid' | 'other';

/** The services of an encounter, put in order once. */
export interface ClaimLines {
  readonly context: EditContext;
  readonly lines: readonly ClaimLine[];
  readonly codes: ReadonlySet<string>;
  readonly days: ReadonlyMap<DateOfService, readonly ClaimLine[]>;
  /** Undefined where the record does not say what came before. */
  readonly prior: readonly ClaimLine[] | undefined;
  readonly payer: Payer | undefined;
  /** The other lines of a line's day. */
  besides(line: ClaimLine): readonly ClaimLine[];
  /** The diagnoses a line points at; all of the claim where it has no pointers. */
  diagnosesOf(line: ClaimLine): readonly PlacedDiagnosis[];
}

/** The service lines of an encounter, worked out once for all edits. */
export const claimLines = oncePerTurn((context: EditContext): ClaimLines => {
  const { encounter } = context;
  const lines = context.services.map((service) => claimLine(service, service.path, context));
  const days = new Map<DateOfService, ClaimLine[]>();
  for (const line of lines) {
    const ofDay = days.get(line.day);
    if (ofDay === undefined) days.set(line.day, [line]);
    else ofDay.push(line);
  }
  return {
    context,
    lines,
    codes: new Set(lines.map((line) => line.code)),
    days,
    prior: encounter.priorServices?.map((service, i) =>
      claimLine(service, `$.priorServices[${String(i)}]`, context),
    ),
    payer: payerOf(encounter.payerKind),
    besides: (line) => (days.get(line.day) ?? []).filter((other) => other !== line),
    diagnosesOf: ({ line }) => {
      const pointers = line.diagnosisPointers ?? [];
      if (pointers.length === 0) return context.diagnoses;
      return pointers.flatMap((pointer) => context.diagnoses.find((d) => d.index === pointer - 1) ?? []);
    },
  };
});

function claimLine(line: ServiceLine, path: string, { encounter, onDate }: EditContext): ClaimLine {
  const modifiers = (line.modifiers ?? []).map((modifier) => modifier.toUpperCase());
  const day = parseDateOfService(line.date ?? '') ?? onDate;
  return {
    line,
    code: withoutDot(line.code),
    path,
    modifiers,
    units: line.units ?? 1,
    day,
    lastDay: parseDateOfService(line.dateTo ?? '') ?? day,
    placeOfService: line.placeOfService ?? encounter.placeOfService ?? undefined,
    revenueCode: line.revenueCode?.padStart(4, '0'),
    provider: line.renderingProvider ?? undefined,
    has: (...wanted) => wanted.some((modifier) => modifiers.includes(modifier)),
  };
}

/** Kinds of payer by word and by claim filing indicator (837 SBR09). */
const PAYERS: readonly (readonly [Payer, RegExp])[] = [
  ['medicare', /^(?:ma|mb|16)$|medicare/],
  ['medicaid', /^mc$|medicaid/],
];

function payerOf(kind: string | null | undefined): Payer | undefined {
  if (kind === null || kind === undefined || kind.trim() === '') return undefined;
  const bare = kind.trim().toLowerCase();
  return PAYERS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}

/**
 * Whether two lines may be of one physician in the payer's sense: the same number, or the same group and specialty.
 * Undefined where the record does not say.
 */
export function sameProvider(one: ClaimLine, other: ClaimLine): boolean | undefined {
  const [a, b] = [one.provider, other.provider];
  if (a === undefined || b === undefined) return undefined;
  if (a.npi !== undefined && a.npi === b.npi) return true;
  if (a.specialty !== undefined && b.specialty !== undefined && a.specialty !== b.specialty) return false;
  if (a.group !== undefined && b.group !== undefined)
    return a.group === b.group && a.specialty === b.specialty;
  return a.npi !== undefined && b.npi !== undefined ? false : undefined;
}
