import type { NotCoded, PhysicianQuery } from '../../record/suggestion.ts';
import type { Icd10PcsEdition } from '../../tables/icd10pcs/icd10pcs.ts';
import type { CodingContext } from '../context.ts';
import { OPEN_OPTIONS } from '../queries/query-unit.ts';
import { approachesIn } from './approach.ts';
import type { StayProcedure } from './combine.ts';
import { componentsOf } from './component-table.ts';
import { notCodedOf, type UnfinishedProcedure } from './found-procedures.ts';
import { noteWords } from './scope.ts';

/** What procedures begun and not completed come to. */
export interface UnfinishedOutcome {
  readonly procedures: readonly StayProcedure[];
  readonly notCoded: readonly NotCoded[];
  readonly queries: readonly PhysicianQuery[];
}

/** Operations in the abdomen: broken off before anything else was done, they are its inspection. */
const ABDOMINAL = /^0[DFTU7]/;
const INSPECTION_BY_APPROACH: Readonly<Record<string, string>> = {
  '4': 'diagnostic-laparoscopy',
  '0': 'exploratory-laparotomy',
};

/**
 * Procedures begun and not completed are coded to what was done: inspection where an abdominal operation was broken
 * off with nothing else performed, else a question.
 *
 * @source ICD-10-PCS guideline B3.3
 */
export function unfinishedProcedures(
  unfinished: readonly UnfinishedProcedure[],
  done: readonly StayProcedure[],
  context: CodingContext,
  pcs: Icd10PcsEdition,
): UnfinishedOutcome {
  const procedures: StayProcedure[] = [];
  const notCoded: NotCoded[] = [];
  const queries: PhysicianQuery[] = [];
  const asked = new Set<string>();
  const components = componentsOf(context.tables.list('coding/procedures/components.tsv'));
  for (const { component, occurrence, date } of unfinished) {
    notCoded.push(
      notCodedOf(
        occurrence,
        `${component.name}: not completed, coded to the extent performed (ICD-10-PCS guideline B3.3)`,
      ),
    );
    const sameDone = done.some((p) => p.component.id === component.id);
    if (sameDone || asked.has(component.id)) continue;
    asked.add(component.id);
    const words = occurrence.shared + noteWords(occurrence).body;
    const list = context.tables.list('coding/procedures/approach-words.tsv');
    const approach = approachesIn(words, list, false, '04')[0] ?? '';
    const inspection = components.get(INSPECTION_BY_APPROACH[approach] ?? '');
    const code = `0WJG${approach}ZZ`;
    if (
      done.length === 0 &&
      ABDOMINAL.test(component.table) &&
      inspection !== undefined &&
      pcs.entry(code) !== undefined
    ) {
      procedures.push({
        component: inspection,
        resolved: {
          code,
          decided: ['broken off before another root operation: inspection (B3.3)'],
          byDefault: false,
        },
        date,
        occurrences: [occurrence],
        operative: true,
        converted: false,
        source: 'title',
      });
      continue;
    }
    queries.push({
      topic: `Procedure detail: ${component.name}`,
      question: `The procedure "${occurrence.text}" was not completed. Please document what was done before it was stopped.`,
      indicators: [
        {
          document: occurrence.document.document.id,
          start: occurrence.start,
          end: occurrence.end,
          text: occurrence.text,
        },
      ],
      options: [
        'Stopped before it was begun',
        'Inspection only',
        'Part of the procedure performed (please describe)',
        ...OPEN_OPTIONS,
      ],
    });
  }
  return { procedures, notCoded, queries };
}
