import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePer, oncePerTurn } from '../../base/once.ts';
import { Remembered } from '../../base/remembered.ts';
import type { Tables } from '../../tables/tables.ts';
import type { EditContext } from '../edit-context.ts';

/** A code of the claim as the Medicare Code Editor sees it. */
export interface EditorCode {
  readonly code: string;
  /** `$.diagnoses[0]` */
  readonly path: string;
  readonly valid: boolean;
  /** As the editor names them: `unacceptable`, `lcov`, `ncov6`…; none for a code that is not valid. */
  readonly attributes: readonly string[];
}

/** The claim with what the editor's code lists say of each code on the discharge date. */
export interface EditorClaim {
  readonly principal: EditorCode | undefined;
  readonly secondary: readonly EditorCode[];
  /** Principal and secondary. */
  readonly diagnoses: readonly EditorCode[];
  readonly procedures: readonly EditorCode[];
  /** Whether every code is valid. */
  readonly valid: boolean;
  /** The attributes of all of them as bits; see `marksOf`. */
  readonly marks: number;
}

/** What the code lists say of a code on a day. */
interface Known extends Pick<EditorCode, 'valid' | 'attributes'> {
  readonly marks: number;
}

/** Bits of the attributes that units ask for; what no unit asks for has none. */
const BITS = new Map<string, number>();
const MOST_BITS = 31;

/**
 * Attributes as bits, by which a unit sees at once whether a claim concerns it. Units register theirs when they are
 * made, before any claim is looked at; past 31 the last bit is shared, which only means a look too many.
 */
export function marksOf(attributes: readonly string[], register = false): number {
  let marks = 0;
  for (const attribute of attributes) {
    if (register && !BITS.has(attribute)) BITS.set(attribute, 1 << Math.min(BITS.size, MOST_BITS - 1));
    marks |= BITS.get(attribute) ?? 0;
  }
  return marks;
}

/** What was looked up for the codes of earlier claims. */
const lookups = oncePer((_: Tables) => ({
  diagnoses: new Remembered<Known>(),
  procedures: new Remembered<Known>(),
}));

/** The editor's view of an encounter, worked out once for all its edits. */
export const editorClaim = oncePerTurn(make);

/** Whether any diagnosis of the claim has an attribute. */
export function anyDiagnosis(claim: EditorClaim, attribute: string): boolean {
  return claim.diagnoses.some((diagnosis) => diagnosis.attributes.includes(attribute));
}

function make(context: EditContext): EditorClaim {
  const { tables, onDate } = context;
  const known = lookups(tables);
  const knownDiagnoses = known.diagnoses.ofDay(onDate);
  const knownProcedures = known.procedures.ofDay(onDate);
  let marks = 0;
  let valid = true;
  const diagnoses: EditorCode[] = [];
  const secondary: EditorCode[] = [];
  let principal: EditorCode | undefined;
  for (const own of context.diagnoses) {
    const { code, path } = own;
    const found = knownDiagnoses?.get(code) ?? diagnosis(tables, code, onDate);
    const placed = { code, path, valid: found.valid, attributes: found.attributes };
    marks |= found.marks;
    valid &&= found.valid;
    diagnoses.push(placed);
    if (own === context.principal) principal = placed;
    else secondary.push(placed);
  }
  const procedures: EditorCode[] = [];
  for (const { code, path } of context.procedures) {
    const found = knownProcedures?.get(code) ?? procedure(tables, code, onDate);
    marks |= found.marks;
    valid &&= found.valid;
    procedures.push({ code, path, valid: found.valid, attributes: found.attributes });
  }
  return { principal, secondary, diagnoses, procedures, valid, marks };
}

/** What the code lists say of a diagnosis on a date. */
export function diagnosis(tables: Tables, code: string, onDate: DateOfService): Known {
  const valid = tables.icd10cm.status(code, onDate) === 'valid';
  const attributes = valid ? tables.icd10cm.attributes(code, onDate).editorAttributes : [];
  return lookups(tables).diagnoses.keep(onDate, code, { valid, attributes, marks: marksOf(attributes) });
}

function procedure(tables: Tables, code: string, onDate: DateOfService): Known {
  const valid = tables.icd10pcs.status(code, onDate) === 'valid';
  const attributes = valid ? tables.icd10pcs.attributes(code, onDate) : [];
  return lookups(tables).procedures.keep(onDate, code, { valid, attributes, marks: marksOf(attributes) });
}
