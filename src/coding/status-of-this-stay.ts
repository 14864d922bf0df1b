import type { CodeSuggestion, NotCoded } from '../record/suggestion.ts';
import type { CodingContext } from './context.ts';
import { longestStem, stemTable } from './stem-table.ts';

/**
 * Status codes tell what an earlier encounter left behind. What a procedure of this very stay brings about (a stent,
 * a joint, an ostomy, temporary dialysis) is told by the procedure code.
 *
 * @source guideline I.C.21.c.3
 */
export function withoutStatusOfThisStay(
  diagnoses: readonly CodeSuggestion[],
  procedures: readonly CodeSuggestion[],
  context: CodingContext,
): { readonly diagnoses: readonly CodeSuggestion[]; readonly notCoded: readonly NotCoded[] } {
  const table = stemTable(context.tables.list('coding/status-procedures.tsv'), 'status', 'procedures');
  const kept: CodeSuggestion[] = [];
  const notCoded: NotCoded[] = [];
  for (const diagnosis of diagnoses) {
    const why = whyNot(diagnosis, diagnoses, procedures, longestStem(table, diagnosis.code));
    if (why === undefined) kept.push(diagnosis);
    else
      for (const { document, text, start, end } of diagnosis.evidence)
        notCoded.push({ document, text, start, end, why });
  }
  return { diagnoses: kept, notCoded };
}

function whyNot(
  diagnosis: CodeSuggestion,
  diagnoses: readonly CodeSuggestion[],
  procedures: readonly CodeSuggestion[],
  prefixes: string | undefined,
): string | undefined {
  if (diagnosis.code === 'Z99.2' && !diagnoses.some((d) => d.code === 'N18.6')) {
    return 'dialysis status needs end-stage renal disease; temporary dialysis is a procedure (guideline I.C.14.a)';
  }
  if (prefixes === undefined || isHistorical(diagnosis)) return undefined;
  const procedure = procedures.find(
    (p) => p.system === 'icd10pcs' && prefixes.split(',').some((prefix) => p.code.startsWith(prefix)),
  );
  return procedure === undefined
    ? undefined
    : `it is what ${procedure.code} of this stay brought about, not a status from before (guideline I.C.21.c.3)`;
}

/** Said to be from before in a history section, so that a new procedure of the kind does not speak against it. */
function isHistorical(diagnosis: CodeSuggestion): boolean {
  return diagnosis.evidence.some((e) => /past|pmh|psh|history/i.test(e.section ?? ''));
}
