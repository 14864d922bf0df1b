import { pcsGuideline } from '../../base/authority.ts';
import { parseDateOfService } from '../../base/date-of-service.ts';
import { once } from '../../base/once.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import { uniformBill } from '../claim-authorities.ts';
import { placeOfEvidence, vocabularyOf } from './diagnosis-evidence.ts';
import { type RecordFault, recordEdit } from './record-edit.ts';
import type { RecordView } from './record-view.ts';

const INPATIENT = ['inpatient'] as const;

function proceduresOf({ record }: RecordView): readonly CodeSuggestion[] {
  return record.coded.codes.filter((c) => c.system === 'icd10pcs');
}

/** Section, body system and root operation. */
const sameOperation = (a: string, b: string): boolean => a.slice(0, 3) === b.slice(0, 3);

/** Words of a PCS title that say nothing of what was done. */
const EMPTY = new Set('approach open percutaneous external device with into from other'.split(' '));

/** Whether any word that names the part (or what is put in) stands in the record. */
function resembles(title: string, view: RecordView): boolean {
  const vocabulary = vocabularyOf(view);
  const [operation = '', part = operation] = title.split(' of ');
  const words = (part.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !EMPTY.has(word));
  return words.some((word) => vocabulary.has(word.slice(0, 5)));
}

/** A procedure that nothing in the record comes near. */
export const procedureUnsupported = recordEdit({
  id: 'documentation/procedure-unsupported',
  title: 'Procedure without support in the record',
  severity: 'warning',
  settings: INPATIENT,
  authority: pcsGuideline('A11'),
  explanation:
    'No document given tells of the operation, and no word of its code stands in the record. Find its report, or remove the code.',
  check: (view) => {
    const read = proceduresOf(view);
    const pcs = once(() => view.context.tables.icd10pcs);
    return view.context.procedures
      .filter(({ code }) => !read.some((s) => sameOperation(s.code, code)))
      .filter(({ code }) => !resembles(pcs().title(code) ?? '', view))
      .map(({ code, path }) => ({
        path,
        codes: [code],
        place: view.first.title,
        message: `No document given tells of the procedure ${code}. Find its report, or remove the code.`,
      }));
  },
});

/** Surer than that the words only mention what was done elsewhere. */
const SURE = 0.85;

/** A procedure of the record that the claim lacks. */
export const missedProcedure = recordEdit({
  id: 'documentation/missed-procedure',
  title: 'Procedure of the record that is not on the claim',
  severity: 'advice',
  settings: INPATIENT,
  authority: pcsGuideline('B3.2'),
  explanation:
    'The record describes a procedure whose operation is not on the claim. Whether it is reported may be the facility’s choice; operations that group are reported always.',
  check: (view) =>
    proceduresOf(view)
      .filter((s) => s.code.startsWith('0') && s.confidence >= SURE)
      .filter((s) => !view.context.procedures.some(({ code }) => sameOperation(code, s.code)))
      .map((s) => ({
        path: '$.procedures',
        codes: [s.code],
        place: placeOfEvidence(s, view),
        message: `The record describes ${s.code} (${s.title}), which is not on the claim. Report it if your facility does.`,
      })),
});

/** The day of the procedure against the record's. */
export const procedureDateConflict = recordEdit({
  id: 'documentation/procedure-date-conflict',
  title: 'Day of the procedure against the record',
  severity: 'warning',
  settings: INPATIENT,
  authority: uniformBill(74),
  explanation:
    'The report of the operation is of another day than the procedure on the claim. Days before surgery and the order of procedures hang on it.',
  check: (view) => {
    const reports = view.ofType('operative-note', 'procedure-note').filter(({ date }) => date !== undefined);
    if (reports.length === 0) return [];
    const read = proceduresOf(view);
    return view.context.procedures.flatMap(({ code, date, path }): readonly RecordFault[] => {
      const claimed = parseDateOfService(date ?? '');
      const same = read.filter((s) => s.code === code);
      if (claimed === undefined || same.length === 0 || same.some((s) => s.date === claimed)) return [];
      const report = reports.find(({ id, date: day }) =>
        same.some((s) => s.date === day && s.evidence.some(({ document }) => document === id)),
      );
      if (report?.date === undefined) return [];
      return [
        {
          path: `${path}.date`,
          codes: [code],
          place: report.title,
          message: `The report of ${code} is of ${report.date}, the claim has ${claimed}. Correct the one that is wrong.`,
        },
      ];
    });
  },
});
