import type { DateOfService } from '../../base/date-of-service.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding, Severity } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';
import { type EditorClaim, type EditorCode, editorClaim, marksOf } from './editor-claim.ts';

/** What a unit of the Medicare Code Editor has to say for itself. */
export interface MceUnit {
  /** After `mce/`. */
  readonly name: string;
  readonly title: string;
  readonly severity: Severity;
  /** Chapter of the editor's manual. */
  readonly section: string;
  readonly explanation: string;
  /** Attributes of which the claim must have one for the edit to have anything to say; all claims when absent. */
  readonly concerns?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Findings for an inpatient claim; `raise` gives them the unit's id, severity and authority. */
  check(claim: EditorClaim, context: EditContext, raise: Raise): readonly Finding[];
}

/** A finding of the unit at one code, or at a place of the encounter. */
export type Raise = (at: EditorCode | string, message: string) => Finding;

/**
 * An edit of the Medicare Code Editor. It looks only at inpatient claims; each finding stands for one code, so that
 * their number is the count that the editor reports.
 */
export function mceEdit(unit: MceUnit): Edit {
  const edit = {
    id: `mce/${unit.name}`,
    title: unit.title,
    severity: unit.severity,
    authority: { publisher: 'CMS', document: 'Definitions of Medicare Code Edits', section: unit.section },
    effective: {
      from: (unit.from ?? ICD10_START) as DateOfService,
      ...(unit.to === undefined ? {} : { to: unit.to as DateOfService }),
    },
    explanation: unit.explanation,
    settings: ['inpatient'],
  } as const satisfies Omit<Edit, 'check'>;
  const concerns = unit.concerns === undefined ? undefined : marksOf(unit.concerns, true);
  const raise: Raise = (at, message) =>
    typeof at === 'string'
      ? found(edit, { codes: [], message, path: at })
      : found(edit, { codes: [at.code], message, path: at.path });
  return {
    ...edit,
    check: (context) => {
      if (context.encounter.setting !== 'inpatient') return NONE;
      const claim = editorClaim(context);
      if (concerns !== undefined && (claim.marks & concerns) === 0) return NONE;
      return unit.check(claim, context, raise);
    },
  };
}

const NONE: readonly Finding[] = [];

/** A finding for each code that has an attribute. */
export function raiseWith(
  codes: readonly EditorCode[],
  attribute: string,
  raise: Raise,
  message: (code: string) => string,
): readonly Finding[] {
  return codes
    .filter((code) => code.attributes.includes(attribute))
    .map((code) => raise(code, message(code.code)));
}
