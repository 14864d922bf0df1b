import { type DateOfService, ICD10_START, parseDateOfService } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import type { ProcedurePair } from '../../tables/ncci/procedure-pairs.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';
import { liftingModifier } from './modifiers.ts';
import { ncciAuthority, ncciProvider } from './ncci-tables.ts';

type Line = EditContext['services'][number];

const AUTHORITY = ncciAuthority('NCCI procedure-to-procedure edits');

interface FiredPair {
  readonly pair: ProcedurePair;
  readonly one: Line;
  readonly two: Line;
  readonly edition: string;
}

/** Two services of one day of which the second is not paid beside the first. */
export const procedureToProcedure: Edit = {
  id: 'ncci/ptp',
  title: 'Procedure-to-procedure edit',
  severity: 'error',
  authority: AUTHORITY,
  effective: { from: ICD10_START },
  explanation:
    'The column-one code includes the column-two code; the latter is denied. Indicator 0: never paid together. Indicator 1: paid with a modifier (59, X-, anatomic, 25, 57…) when the services are distinct and the record shows it.',
  check: (context) => {
    if (context.services.length < 2) return [];
    const fired = firedPairs(context);
    if (fired === undefined)
      return [
        notEvaluated(
          procedureToProcedure,
          'the NCCI procedure-to-procedure table (chartwright data fetch ncci-ptp)',
        ),
      ];
    return fired
      .filter((f) => f.pair.modifierIndicator === '0' || liftingModifier([f.one, f.two]) === undefined)
      .map(denied);
  },
};

function denied({ pair, one, two, edition }: FiredPair): Finding {
  const lift =
    pair.modifierIndicator === '0'
      ? 'No modifier lifts it.'
      : 'A modifier on either code lifts it if the services are distinct and the record shows it.';
  return found(procedureToProcedure, {
    codes: [pair.column1, pair.column2],
    path: two.path,
    authority: { ...AUTHORITY, edition },
    message: `${pair.column1} (column one, ${one.path}) includes ${pair.column2} (column two), which is denied: ${pair.rationale.toLowerCase()}. ${lift}`,
  });
}

/** A procedure-to-procedure edit that a modifier lifts: the record must carry it. */
export const procedureToProcedureLifted: Edit = {
  id: 'ncci/ptp-modifier',
  title: 'Procedure-to-procedure edit lifted by a modifier',
  severity: 'advice',
  authority: AUTHORITY,
  effective: { from: ICD10_START },
  explanation:
    'The edit does not fire because of a modifier. An auditor will look whether the record shows distinct services, sites, encounters or providers.',
  check: (context) =>
    (firedPairs(context) ?? []).flatMap((f): Finding[] => {
      const modifier = liftingModifier([f.one, f.two]);
      if (f.pair.modifierIndicator === '0' || modifier === undefined) return [];
      return [
        found(procedureToProcedureLifted, {
          codes: [f.pair.column1, f.pair.column2],
          path: f.two.path,
          authority: { ...AUTHORITY, edition: f.edition },
          message: `Modifier ${modifier} lifts the edit of ${f.pair.column1} and ${f.pair.column2}; the record must show that they are distinct.`,
        }),
      ];
    }),
};

/** Every pair of lines of one day that an edit names; undefined where the table is not loaded. */
function firedPairs(context: EditContext): readonly FiredPair[] | undefined {
  const provider = ncciProvider(context);
  if (provider === undefined) return [];
  const table = context.tables.ncci.pairs(provider, context.onDate);
  if (table === undefined) return undefined;
  const fired: FiredPair[] = [];
  const { services } = context;
  for (let i = 0; i < services.length; i++) {
    for (let j = 0; j < services.length; j++) {
      const one = services[i];
      const two = services[j];
      if (i === j || one === undefined || two === undefined) continue;
      const day = dayOf(one, context);
      if (day !== dayOf(two, context)) continue;
      const pair = table.rows.on(one.code, two.code, day);
      if (pair !== undefined) fired.push({ pair, one, two, edition: table.edition.name });
    }
  }
  return fired;
}

function dayOf(line: Line, context: EditContext): DateOfService {
  return parseDateOfService(line.date ?? '') ?? context.onDate;
}
