import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import type { MedicallyUnlikelyEdit } from '../../tables/ncci/unlikely-units.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';
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
    if (provider === undefined || context.services.length === 0) return [];
    const table = context.tables.ncci.unlikelyUnits(provider, context.onDate);
    if (table === undefined)
      return [
        notEvaluated(
          medicallyUnlikely,
          'the NCCI medically unlikely table (chartwright data fetch ncci-mue)',
        ),
      ];
    const findings: Finding[] = [];
    const days = new Set<string>();
    for (const line of context.services) {
      const edit = table.rows.of(line.code);
      if (edit === undefined) continue;
      const units = edit.adjudicationIndicator === 1 ? (line.units ?? 1) : unitsOfDay(line, context);
      const day = `${line.code} ${line.date ?? ''}`;
      if (units <= edit.units || (edit.adjudicationIndicator !== 1 && days.has(day))) continue;
      days.add(day);
      findings.push(
        found(medicallyUnlikely, {
          codes: [line.code],
          path: `${line.path}.units`,
          authority: { ...AUTHORITY, edition: table.edition.name },
          message: `${line.code}: ${String(units)} units, at most ${String(edit.units)} ${HOW[edit.adjudicationIndicator]} (${edit.rationale}).`,
        }),
      );
    }
    return findings;
  },
};

const HOW: Readonly<Record<MedicallyUnlikelyEdit['adjudicationIndicator'], string>> = {
  1: 'a line (MAI 1); spread over lines only with the modifier that says why',
  2: 'a day by policy (MAI 2); not payable beyond, also on appeal',
  3: 'a day (MAI 3); more is paid on appeal with records',
};

function unitsOfDay(line: EditContext['services'][number], context: EditContext): number {
  return context.services
    .filter((other) => other.code === line.code && (other.date ?? '') === (line.date ?? ''))
    .reduce((sum, other) => sum + (other.units ?? 1), 0);
}
