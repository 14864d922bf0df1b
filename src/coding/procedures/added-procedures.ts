import type { Icd10PcsEdition } from '../../tables/icd10pcs/icd10pcs.ts';
import type { StayProcedure } from './combine.ts';
import type { Component } from './component-table.ts';
import { noteWords } from './scope.ts';

/** Inspection of the cavity for an endoscopic operation that went on as an open one, by the system of its code. */
const INSPECTIONS: readonly (readonly [operation: RegExp, code: string])[] = [[/^0[DFTUVW7][^J]/, '0WJG4ZZ']];

/** Region of robotic assistance (table 8E0) by the code of the operation, with the approaches that table has. */
const REGIONS: readonly (readonly [operation: RegExp, region: string])[] = [
  [/^0(?:SR[9ABCDERSTUVW]|Q[A-Z][6-9BCGH]|S[A-Z][9BCDFG])/, 'Y'],
  [/^0[CGN9]/, '9'],
  [/^0[RS]G/, 'W'],
  [/^0R/, 'X'],
  [/^0/, 'W'],
];

const ROBOT = / (?:robot|robotic|robotically|da vinci|davinci|mako) /;

/**
 * Codes that a procedure brings with it: the endoscopic inspection before a conversion to open, and robotic
 * assistance.
 *
 * @source ICD-10-PCS table 8E0; guideline B3.11a and Coding Clinic on conversion, by citation
 */
export function addedProcedures(
  procedures: readonly StayProcedure[],
  pcs: Icd10PcsEdition,
): readonly StayProcedure[] {
  const added: StayProcedure[] = [];
  const add = (p: StayProcedure, code: string | undefined, why: string, name: string): void => {
    if (code === undefined || pcs.entry(code) === undefined) return;
    if ([...procedures, ...added].some((o) => o.resolved.code === code && o.date === p.date)) return;
    const component: Component = { ...p.component, name, flags: new Set(['body']), guidelines: [] };
    added.push({ ...p, component, converted: false, resolved: { code, decided: [why], byDefault: false } });
  };
  for (const p of procedures) {
    const { code } = p.resolved;
    if (p.converted && code.charAt(4) === '0') {
      add(
        p,
        INSPECTIONS.find(([operation]) => operation.test(code))?.[1],
        'the operation began with the laparoscope before it went on open',
        'laparoscopic inspection',
      );
    }
    if (
      code.startsWith('0') &&
      p.occurrences.some((o) => ROBOT.test(o.shared) || ROBOT.test(noteWords(o).title))
    ) {
      const region = REGIONS.find(([operation]) => operation.test(code))?.[1] ?? 'W';
      add(p, `8E0${region}${code.charAt(4)}CZ`, 'done with robotic assistance', 'robotic assistance');
    }
  }
  return added;
}
