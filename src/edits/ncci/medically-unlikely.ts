import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import type { MedicallyUnlikelyEdit } from '../../tables/ncci/unlikely-units.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import { lineDenied, type NcciLine, pathOf, serviceDays } from './ncci-lines.ts';
import { ncciAuthority, ncciProvider } from './ncci-tables.ts';

const AUTHORITY = ncciAuthority('NCCI medically unlikely edits');

/** More units than are likely for one patient on one line or one day. */
export const medicallyUnlikely: Edit = {
  id: 'ncci/mue',
  title: 'Medically unlikely units',
  severity: 'error',
  authority: AUTHORITY,
  effective: { from: ICD10_START },
  explanation:
    'Adjudication indicator 1 counts the units of each line; a modifier may spread them over lines. Indicator 2 counts the day and is absolute by policy. Indicator 3 counts the day by clinical benchmark and may be appealed with records.',
  check: (context) => {
    const provider = ncciProvider(context);
    if (provider === undefined || context.encounter.services.length === 0) return [];
    const table = context.tables.ncci.unlikelyUnits(provider, context.onDate);
    if (table === undefined)
      return [
        notEvaluated(
          medicallyUnlikely,
          'the NCCI medically unlikely table (chartwright data fetch ncci-mue)',
        ),
      ];
    const findings: Finding[] = [];
    for (const { codes } of serviceDays(context)) {
      for (const { code, lines } of codes) {
        const edit = table.rows.of(code);
        if (edit === undefined) continue;
        for (const { line, units } of exceeding(lines, edit)) {
          findings.push(
            found(medicallyUnlikely, {
              codes: [code],
              path: `${pathOf(line)}.units`,
              authority: { ...AUTHORITY, edition: table.edition.name },
              message: `${code}: ${String(units)} units, at most ${String(edit.units)} ${HOW[edit.adjudicationIndicator]} (${edit.rationale}).`,
              consequence: lineDenied(line),
            }),
          );
        }
      }
    }
    return findings;
  },
};

/** The lines above the limit by themselves (indicator 1), or the first of a day that is above it in all. */
function exceeding(
  lines: readonly NcciLine[],
  { units: limit, adjudicationIndicator }: MedicallyUnlikelyEdit,
): readonly { readonly line: NcciLine; readonly units: number }[] {
  if (adjudicationIndicator === 1)
    return lines.filter(({ units }) => units > limit).map((line) => ({ line, units: line.units }));
  let units = 0;
  for (const line of lines) units += line.units;
  const [line] = lines;
  return units <= limit || line === undefined ? [] : [{ line, units }];
}

const HOW: Readonly<Record<MedicallyUnlikelyEdit['adjudicationIndicator'], string>> = {
  1: 'a line (MAI 1); spread over lines only with the modifier that says why',
  2: 'a day by policy (MAI 2); not payable beyond, also on appeal',
  3: 'a day (MAI 3); more is paid on appeal with records',
};
