import type { NotCoded } from '../../record/suggestion.ts';
import type { Component } from './component-table.ts';
import { type FoundProcedure, notCodedOf } from './found-procedures.ts';
import type { Occurrence } from './occurrence.ts';
import type { OpenAxis, ResolvedCode } from './resolve.ts';

/** One procedure of the stay: a code on a day, with every place that names it. */
export interface StayProcedure {
  readonly component: Component;
  readonly resolved: ResolvedCode;
  readonly date: string | undefined;
  readonly occurrences: readonly Occurrence[];
  readonly operative: boolean;
  readonly converted: boolean;
  readonly source: 'title' | 'course' | 'body';
}

/** A procedure performed whose code the record does not decide. */
export interface OpenProcedure {
  readonly component: Component;
  readonly open: OpenAxis;
  readonly occurrences: readonly Occurrence[];
}

export interface CombinedProcedures {
  readonly procedures: readonly StayProcedure[];
  readonly open: readonly OpenProcedure[];
  readonly notCoded: readonly NotCoded[];
}

/**
 * The same procedure told in several places is one: the operative note decides its detail, other documents support it.
 * Procedures on different days stay apart.
 */
export function combine(found: readonly FoundProcedure[]): CombinedProcedures {
  const byComponent = new Map<string, FoundProcedure[]>();
  for (const procedure of found) {
    const list = byComponent.get(procedure.component.id) ?? [];
    byComponent.set(procedure.component.id, list);
    list.push(procedure);
  }
  const procedures: StayProcedure[] = [];
  const open: OpenProcedure[] = [];
  for (const list of byComponent.values()) {
    const outcome = combineComponent(list);
    procedures.push(...outcome.procedures);
    open.push(...outcome.open);
  }
  return withoutInspections(procedures, open);
}

function combineComponent(list: readonly FoundProcedure[]): {
  readonly procedures: readonly StayProcedure[];
  readonly open: readonly OpenProcedure[];
} {
  const decided = list.filter((p) => p.resolution.codes.length > 0);
  const first = list[0];
  if (first === undefined) return { procedures: [], open: [] };
  if (decided.length === 0) {
    const longest = list.reduce((a, b) =>
      (b.resolution.open?.prefix.length ?? 0) > (a.resolution.open?.prefix.length ?? 0) ? b : a,
    );
    const axis = longest.resolution.open;
    const occurrences = [longest, ...list.filter((p) => p !== longest)].map((p) => p.occurrence);
    return {
      procedures: [],
      open: axis === undefined ? [] : [{ component: first.component, open: axis, occurrences }],
    };
  }
  const leading = leaders(decided);
  const byCode = new Map<string, StayProcedure>();
  for (const procedure of leading)
    for (const resolved of procedure.resolution.codes) add(byCode, procedure, resolved);
  // the other places support the code of theirs, or the only one there is
  for (const other of list) {
    if (leading.includes(other)) continue;
    const supported = [...byCode].filter(
      ([, p]) => other.resolution.codes.some((c) => c.code === p.resolved.code) || byCode.size === 1,
    );
    for (const [key, p] of supported)
      byCode.set(key, { ...p, occurrences: [...p.occurrences, other.occurrence] });
  }
  return { procedures: [...byCode.values()], open: [] };
}

function add(byCode: Map<string, StayProcedure>, procedure: FoundProcedure, resolved: ResolvedCode): void {
  const { component, occurrence, performed, operative, resolution } = procedure;
  const often = component.flags.has('often');
  const sameCode = [...byCode].find(
    ([, p]) =>
      p.resolved.code === resolved.code &&
      (often || p.date === performed.date || p.date === undefined || performed.date === undefined),
  );
  if (sameCode === undefined) {
    byCode.set(`${resolved.code} ${performed.date ?? ''}`, {
      component,
      resolved,
      date: performed.date,
      occurrences: [occurrence],
      operative,
      converted: resolution.converted,
      source: performed.source,
    });
    return;
  }
  const [key, p] = sameCode;
  const date = earlier(p.date, performed.date);
  byCode.set(key, {
    ...p,
    ...(date === undefined ? {} : { date }),
    occurrences: [...p.occurrences, occurrence],
  });
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined) return b;
  return b === undefined || a < b ? a : b;
}

/** Those whose detail counts: of the operative notes where there are any, else those decided without defaults. */
function leaders(decided: readonly FoundProcedure[]): readonly FoundProcedure[] {
  const operative = decided.filter((p) => p.operative);
  const base = operative.length > 0 ? operative : decided;
  const sure = base.filter((p) => p.resolution.codes.every((c) => !c.byDefault));
  if (sure.length === 0) return base;
  // what rests on a default gives way to words for the same day
  return base.filter(
    (p) =>
      sure.includes(p) ||
      !sure.some((s) => s.performed.date === p.performed.date || p.performed.date === undefined),
  );
}

/** Body systems that an inspection of a cavity or tract is part of. */
const INSPECTED: Readonly<Record<string, RegExp>> = {
  '0WJG': /^0[DFTUV7]|^0W[^J]/,
  '0WJ9': /^0[B]|^0W9|^0W[^J]/,
  '0WJB': /^0[B]|^0W9|^0W[^J]/,
  '0WJC': /^0[B27]/,
  '0WJF': /^0[DFTUVW]/,
  '0WJH': /^0[TDU]/,
  '0WJR': /^0[TV]/,
  '0DJ0': /^0D[^J]|^0W3P|^06L3/,
  '0DJD': /^0D[^J]|^0W3P/,
  '0F7C': /^0F[7C]9/,
  '0FJB': /^0F[^J]|^BF1/,
  '0BJ0': /^0B[^JH]|^0CB|^3E1F/,
  '0TJB': /^0T[^J]|^0V5|^0VT|^0VB/,
  '0TJ9': /^0T[^J]/,
  '0TJ5': /^0T[^J]/,
  '0UJD': /^0U[^J]|^10/,
  '0UJ8': /^0U[^J]/,
  '0CJS': /^0C[^J]|^0B/,
};

/**
 * Inspection at the place of another procedure is part of it; a body part that a more extensive procedure takes is
 * not also coded as less.
 *
 * @source ICD-10-PCS guidelines B3.11a, B3.11b
 */
function withoutInspections(
  procedures: readonly StayProcedure[],
  open: readonly OpenProcedure[],
): CombinedProcedures {
  const notCoded: NotCoded[] = [];
  const kept = procedures.filter((p) => {
    const within = partOf(p, procedures, open);
    if (within === undefined) return true;
    for (const occurrence of p.occurrences)
      notCoded.push(
        notCodedOf(
          occurrence,
          `${p.resolved.code} ${p.component.name}: part of ${within} (ICD-10-PCS guideline B3.11a)`,
        ),
      );
    return false;
  });
  return { procedures: kept, open, notCoded };
}

/** A fracture reduced and fixed is one reposition: its reduction alone is the way there. */
function isFixationOf(code: string, reduction: string): boolean {
  return /^0[PQ]S.XZZ$/.test(reduction) && code.startsWith(reduction.slice(0, 4)) && code.charAt(5) !== 'Z';
}

function partOf(
  p: StayProcedure,
  all: readonly StayProcedure[],
  open: readonly OpenProcedure[],
): string | undefined {
  const { code } = p.resolved;
  const fixed = all.find((o) => o !== p && isFixationOf(o.resolved.code, code));
  if (fixed !== undefined) return fixed.resolved.code;
  // a delivery with an instrument or by cesarean is one delivery (guideline C1)
  const extracted = code === '10E0XZZ' ? all.find((o) => /^10D0/.test(o.resolved.code)) : undefined;
  if (extracted !== undefined && !p.operative) return extracted.resolved.code;
  if (!p.component.flags.has('inspection')) return undefined;
  const system = INSPECTED[code.slice(0, 4)] ?? new RegExp(`^${code.slice(0, 2)}[^J]`);
  const other = all.find(
    (o) =>
      o !== p &&
      system.test(o.resolved.code) &&
      (p.date === undefined || o.date === undefined || o.date === p.date),
  );
  if (other !== undefined) return other.resolved.code;
  const asked = open.find((o) => system.test(o.open.prefix.padEnd(4, 'Z')));
  return asked === undefined ? undefined : asked.component.name;
}
