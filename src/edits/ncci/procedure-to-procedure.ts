import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { oncePerTurn } from '../../base/once.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';
import { liftingModifier } from './modifiers.ts';
import { type CodeOfDay, lineDenied, type NcciLine, pathOf, serviceDays } from './ncci-lines.ts';
import { ncciAuthority, ncciProvider } from './ncci-tables.ts';

const AUTHORITY = ncciAuthority('NCCI procedure-to-procedure edits');

/** A line of a column-two code with the line that includes it. */
interface FiredPair {
  readonly one: NcciLine;
  readonly two: NcciLine;
  readonly indicator: '0' | '1';
  readonly rationale: string;
  /** The modifier that lifts the edit. */
  readonly lifted: string | undefined;
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
    if (context.encounter.services.length < 2) return [];
    const fired = firedPairs(context);
    if (fired === undefined)
      return [
        notEvaluated(
          procedureToProcedure,
          'the NCCI procedure-to-procedure table (chartwright data fetch ncci-ptp)',
        ),
      ];
    return fired.filter(({ lifted }) => lifted === undefined).map(denied);
  },
};

function denied({ one, two, indicator, rationale, edition }: FiredPair): Finding {
  const lift =
    indicator === '0'
      ? 'No modifier lifts it.'
      : 'A modifier on either code lifts it if the services are distinct and the record shows it.';
  return found(procedureToProcedure, {
    codes: [one.code, two.code],
    path: pathOf(two),
    authority: { ...AUTHORITY, edition },
    message: `${one.code} (column one, ${pathOf(one)}) includes ${two.code} (column two), which is denied: ${rationale.toLowerCase()}. ${lift}`,
    consequence: lineDenied(two),
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
  check: (context) => {
    if (context.encounter.services.length < 2) return [];
    return (firedPairs(context) ?? []).flatMap(({ one, two, lifted, edition }): Finding[] =>
      lifted === undefined
        ? []
        : [
            found(procedureToProcedureLifted, {
              codes: [one.code, two.code],
              path: pathOf(two),
              authority: { ...AUTHORITY, edition },
              message: `Modifier ${lifted} lifts the edit of ${one.code} and ${two.code}; the record must show that they are distinct.`,
            }),
          ],
    );
  },
};

/** Every line that an edit names as column two, once for each column-one code; undefined where the table is not loaded. */
const firedPairs = oncePerTurn((context: EditContext): readonly FiredPair[] | undefined => {
  const provider = ncciProvider(context);
  if (provider === undefined) return [];
  const table = context.tables.ncci.pairs(provider, context.onDate);
  if (table === undefined) return undefined;
  const fired: FiredPair[] = [];
  for (const day of serviceDays(context)) {
    if (day.codes.length < 2) continue;
    for (const one of day.codes) {
      const columnTwo = table.rows.columnTwo(one.code);
      if (columnTwo === undefined) continue;
      for (const two of day.codes) {
        const edit = columnTwo.on(two.number, day.day);
        if (edit === undefined) continue;
        const indicator = edit.modifierIndicator === '0' ? '0' : '1';
        const { rationale } = edit;
        for (const line of two.lines)
          fired.push({ ...against(line, one, indicator), indicator, rationale, edition: table.edition.name });
      }
    }
  }
  return fired;
});

/** The column-one line that a column-two line is denied beside: one that no modifier keeps apart, where there is one. */
function against(
  two: NcciLine,
  { lines }: CodeOfDay,
  indicator: '0' | '1',
): { readonly one: NcciLine; readonly two: NcciLine; readonly lifted: string | undefined } {
  const [first = two] = lines;
  if (indicator === '0') return { one: first, two, lifted: undefined };
  const own = liftingModifier(two.service.modifiers);
  if (own !== undefined) return { one: first, two, lifted: own };
  const bare = lines.find((line) => liftingModifier(line.service.modifiers) === undefined);
  return bare === undefined
    ? { one: first, two, lifted: liftingModifier(first.service.modifiers) }
    : { one: bare, two, lifted: undefined };
}
