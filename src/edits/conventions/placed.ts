import { isUnder } from '../../record/code-system.ts';
import type { EditContext, PlacedDiagnosis } from '../edit-context.ts';

/** The first diagnosis that is one of the stems or lies below one. */
export function anyUnder(context: EditContext, ...stems: readonly string[]): PlacedDiagnosis | undefined {
  return context.diagnoses.find((d) => stems.some((stem) => isUnder(d.code, stem)));
}
