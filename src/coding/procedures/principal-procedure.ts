import { oncePer } from '../../base/once.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { StayProcedure } from './combine.ts';

interface Related {
  readonly from: string;
  readonly to: string;
  readonly procedures: RegExp;
}

const relatedOf = oncePer((pack: RowPack): readonly Related[] => {
  const rows = Array.from({ length: pack.size }, (_, i): Related => {
    const [from = '', to = '', procedures = ''] = pack.row(i);
    return { from, to, procedures: new RegExp(`^(?:${procedures.split(' ').join('|')})`) };
  });
  return rows;
});

/**
 * The procedures with the principal one first: definitive treatment of the principal diagnosis, then its diagnostic
 * procedures, then definitive treatment of others, then the rest; of equal ones the first performed.
 *
 * @source ICD-10-PCS guidelines, Selection of Principal Procedure
 */
export function inProcedureOrder(
  procedures: readonly StayProcedure[],
  diagnoses: readonly CodeSuggestion[],
  pack: RowPack,
): readonly StayProcedure[] {
  const principal = diagnoses.find((d) => d.role === 'principal')?.code.slice(0, 3);
  const related =
    principal === undefined
      ? []
      : relatedOf(pack).filter(({ from, to }) => from <= principal && principal <= to);
  const rank = (p: StayProcedure): number =>
    (related.some((r) => r.procedures.test(p.resolved.code)) ? 0 : 10) + weight(p);
  return procedures
    .map((procedure, at) => ({ procedure, at, rank: rank(procedure) }))
    .sort((a, b) => a.rank - b.rank || byDate(a.procedure, b.procedure) || a.at - b.at)
    .map(({ procedure }) => procedure);
}

/** Operations before bedside treatment before diagnostic procedures; the higher the lesser. */
function weight({ component, resolved: { code } }: StayProcedure): number {
  if (code.startsWith('B') || code.startsWith('4A')) return 6;
  if (
    component.flags.has('inspection') ||
    component.flags.has('diagnostic') ||
    (code.startsWith('0') && code.endsWith('X') && /^0.[9BD]/.test(code))
  )
    return 4;
  if (code.startsWith('8E0')) return 8;
  if (component.flags.has('bedside') || component.flags.has('often') || component.flags.has('body')) return 2;
  return component.flags.has('anesthesia') ? 3 : 0;
}

function byDate(a: StayProcedure, b: StayProcedure): number {
  if (a.date === undefined || b.date === undefined) return 0;
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
