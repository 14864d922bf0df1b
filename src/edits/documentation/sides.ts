import { pcsGuideline } from '../../base/authority.ts';
import { cpt, ncciManual } from '../claim-authorities.ts';
import { isSurgery } from '../service-kinds.ts';
import { placeOfEvidence } from './diagnosis-evidence.ts';
import { faultsOfLines, type RecordFault, recordEdit } from './record-edit.ts';

const LINES = ['professional', 'outpatient'] as const;
const RIGHT_MODIFIERS = [
  'RT',
  'E3',
  'E4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
] as const;
const LEFT_MODIFIERS = [
  'LT',
  'E1',
  'E2',
  'FA',
  'F1',
  'F2',
  'F3',
  'F4',
  'TA',
  'T1',
  'T2',
  'T3',
  'T4',
] as const;
/** A side in words or the letters that notes use for it: `R knee`, `RLE`, `OD`. */
const RIGHT = /\b(?:[Rr]ight(?:ward|-sided)?|RIGHT|[Rr]t|RT|R|RUE|RLE|RUQ|RLQ|OD)\b/;
const LEFT = /\b(?:[Ll]eft(?:ward|-sided)?|LEFT|[Ll]t|LT|L(?![1-5]\b)|LUE|LLE|LUQ|LLQ|OS)\b/;
const BOTH = /\b(?:bilateral(?:ly)?|both|b\/l|bilat|OU|each)\b/i;

/** The line’s side against the only side that the record knows. */
export const modifierSideConflict = recordEdit({
  id: 'documentation/modifier-side-conflict',
  title: 'Side of the modifier against the record',
  severity: 'warning',
  settings: LINES,
  authority: ncciManual('I, E'),
  explanation:
    'The modifier of the line stands for one side (LT, RT, E1–E4, FA–F9, TA–T9), and the documents given name only the other. Correct the modifier, or find the note of the other side.',
  consequence: 'line-denied',
  check: (view) => {
    const right = view.find(RIGHT);
    const left = view.find(LEFT);
    if ((right === undefined) === (left === undefined) || view.find(BOTH) !== undefined) return [];
    const wrong = right === undefined ? RIGHT_MODIFIERS : LEFT_MODIFIERS;
    const place = right ?? left ?? view.first.title;
    return faultsOfLines(view, (line) =>
      line.has(...wrong)
        ? {
            place,
            message: `${line.code} is billed for the ${right === undefined ? 'right' : 'left'} side; the documents given name only the ${right === undefined ? 'left' : 'right'}. Correct the modifier, or find the note of that side.`,
          }
        : undefined,
    );
  },
});

const SIDES: readonly (readonly [RegExp, string])[] = [
  [/\bRight\b/, 'Left'],
  [/\bLeft\b/, 'Right'],
];

/** A procedure of the claim on the other side than its report. */
export const procedureSideConflict = recordEdit({
  id: 'documentation/procedure-side-conflict',
  title: 'Side of the procedure against the record',
  severity: 'warning',
  settings: ['inpatient'],
  authority: pcsGuideline('B4.3'),
  explanation:
    'The claim has the procedure on one side and the record describes it on the other. Correct the body part; an operation on the wrong side is reported otherwise.',
  check: (view) => {
    const { procedures, tables } = view.context;
    const claimed = new Set(procedures.map(({ code }) => code));
    const read = view.record.coded.codes.filter((s) => s.system === 'icd10pcs' && !claimed.has(s.code));
    return procedures.flatMap(({ code, path }): readonly RecordFault[] => {
      const title = tables.icd10pcs.title(code) ?? '';
      const other = read.find(({ title: said }) =>
        SIDES.some(([side, opposite]) => side.test(title) && title.replace(side, opposite) === said),
      );
      if (other === undefined) return [];
      return [
        {
          path,
          codes: [code, other.code],
          place: placeOfEvidence(other, view),
          message: `The record describes the procedure on the other side (${other.code}) than ${code}. Correct the code, or the record.`,
        },
      ];
    });
  },
});

const NOT_COMPLETED =
  /\b(?:(?:procedure|surgery|operation|case|colonoscopy|endoscopy|EGD|exam(?:ination)?|attempt|study) (?:was |had to be |therefore |then )*(?:aborted|cancel(?:l)?ed|abandoned|terminated|discontinued|incomplete|not (?:performed|completed|done))|(?:decision was made|decided|elected) to (?:abort|cancel|abandon|terminate|discontinue) the (?:procedure|surgery|operation|case)|incomplete (?:procedure|colonoscopy|examination))\b/i;
const SAYS_SO = ['52', '53', '73', '74'] as const;

/** A procedure that its report says was not completed, billed as if it was. */
export const procedureNotCompleted = recordEdit({
  id: 'documentation/procedure-not-completed',
  title: 'Procedure that was not completed, billed in full',
  severity: 'warning',
  settings: LINES,
  authority: cpt('modifiers 52, 53, 73 and 74'),
  explanation:
    'A report of a procedure says that it was stopped, cancelled or incomplete, and no surgical line of the claim has the modifier that says so: 52 or 53 for the practitioner, 73 or 74 for the facility.',
  consequence: 'line-reduced',
  check: (view) => {
    const place = view.documents
      .filter(
        (document) =>
          document.type === 'operative-note' ||
          document.type === 'procedure-note' ||
          document.has('procedureDescription', 'procedures'),
      )
      .map((document) => document.find(NOT_COMPLETED))
      .find((found) => found !== undefined);
    if (place === undefined) return [];
    const lines = view.claim.lines.filter(({ code }) => isSurgery(code));
    if (lines.some((line) => line.has(...SAYS_SO))) return [];
    return lines.slice(0, 1).map(({ code, path }) => ({
      path,
      codes: [code],
      place,
      message: `The report says that the procedure was not completed, and ${code} is billed in full. Add 52 or 53 (practitioner), 73 or 74 (facility), or bill what was done.`,
    }));
  },
});
