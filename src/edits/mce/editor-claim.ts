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
}

type Known = Pick<EditorCode, 'valid' | 'attributes'>;

/** Lookups remembered between claims, by date and code. */
interface Memory {
  size: number;
  readonly diagnoses: Map<DateOfService, Map<string, Known>>;
  readonly procedures: Map<DateOfService, Map<string, Known>>;
}

const lookups = new WeakMap<Tables, Memory>();
/** Codes times dates remembered between claims, so that the memory stays bounded. */
const MOST_REMEMBERED = 200_000;

/** The editor's view of an encounter, worked out once for all its edits. */
export const editorClaim = oncePer(make);

/** Whether any diagnosis of the claim has an attribute. */
export function anyDiagnosis(claim: EditorClaim, attribute: string): boolean {
  return claim.diagnoses.some((diagnosis) => diagnosis.attributes.includes(attribute));
}

function make(context: EditContext): EditorClaim {
  const { tables, onDate } = context;
  const diagnoses = context.diagnoses.map(({ code, path }) => ({
    code,
    path,
    ...diagnosis(tables, code, onDate),
  }));
  const principal = diagnoses.find(({ path }) => path === context.principal?.path);
  return {
    principal,
    secondary: diagnoses.filter((d) => d !== principal),
    diagnoses,
    procedures: context.procedures.map(({ code, path }) => ({
      code,
      path,
      ...procedure(tables, code, onDate),
    })),
  };
}

/** What the code lists say of a diagnosis on a date. */
export function diagnosis(tables: Tables, code: string, onDate: DateOfService): Known {
  return remembered(tables, 'diagnoses', onDate, code, () => {
    const valid = tables.icd10cm.status(code, onDate) === 'valid';
    return { valid, attributes: valid ? tables.icd10cm.attributes(code, onDate).editorAttributes : [] };
  });
}

function procedure(tables: Tables, code: string, onDate: DateOfService): Known {
  return remembered(tables, 'procedures', onDate, code, () => {
    const valid = tables.icd10pcs.status(code, onDate) === 'valid';
    return { valid, attributes: valid ? tables.icd10pcs.attributes(code, onDate) : [] };
  });
}

function remembered(
  tables: Tables,
  kind: 'diagnoses' | 'procedures',
  onDate: DateOfService,
  code: string,
  look: () => Known,
): Known {
  let memory = lookups.get(tables);
  if (memory === undefined || memory.size >= MOST_REMEMBERED) {
    memory = { size: 0, diagnoses: new Map(), procedures: new Map() };
    lookups.set(tables, memory);
  }
  let onThatDay = memory[kind].get(onDate);
  if (onThatDay === undefined) {
    onThatDay = new Map();
    memory[kind].set(onDate, onThatDay);
  }
  const before = onThatDay.get(code);
  if (before !== undefined) return before;
  const found = look();
  onThatDay.set(code, found);
  memory.size++;
  return found;
}
