import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
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
  /** The attributes of all of them. */
  readonly marks: ReadonlySet<string>;
}

type Known = Pick<EditorCode, 'valid' | 'attributes'>;

/** The editor's view of an encounter, worked out once for all its edits. */
export const editorClaim = oncePer(make);

/** Whether any diagnosis of the claim has an attribute. */
export function anyDiagnosis(claim: EditorClaim, attribute: string): boolean {
  return (
    claim.marks.has(attribute) &&
    claim.diagnoses.some((diagnosis) => diagnosis.attributes.includes(attribute))
  );
}

function make(context: EditContext): EditorClaim {
  const { tables, onDate } = context;
  const marks = new Set<string>();
  const diagnoses: EditorCode[] = [];
  const secondary: EditorCode[] = [];
  let principal: EditorCode | undefined;
  for (const own of context.diagnoses) {
    const { valid, attributes } = diagnosis(tables, own.code, onDate);
    const placed = { code: own.code, path: own.path, valid, attributes };
    diagnoses.push(placed);
    if (own === context.principal) principal = placed;
    else secondary.push(placed);
    for (const attribute of attributes) marks.add(attribute);
  }
  const procedures: EditorCode[] = [];
  for (const { code, path } of context.procedures) {
    const { valid, attributes } = procedure(tables, code, onDate);
    procedures.push({ code, path, valid, attributes });
    for (const attribute of attributes) marks.add(attribute);
  }
  return { principal, secondary, diagnoses, procedures, marks };
}

/** What the code lists say of a diagnosis on a date. */
export function diagnosis({ icd10cm }: Tables, code: string, onDate: DateOfService): Known {
  if (icd10cm.status(code, onDate) !== 'valid') return NOT_VALID;
  return { valid: true, attributes: icd10cm.attributes(code, onDate).editorAttributes };
}

function procedure({ icd10pcs }: Tables, code: string, onDate: DateOfService): Known {
  if (icd10pcs.status(code, onDate) !== 'valid') return NOT_VALID;
  return { valid: true, attributes: icd10pcs.attributes(code, onDate) };
}

const NOT_VALID: Known = { valid: false, attributes: [] };
