import type { Authority } from '../../base/authority.ts';
import { type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import type { Finding, PayerAction } from '../../base/finding.ts';
import type { Setting } from '../../record/setting.ts';
import type { ClaimLine } from '../claim-lines.ts';
import { type Edit, found, notEvaluated } from '../edit.ts';
import { type Place, pathOf, type RecordView, recordView } from './record-view.ts';

/** What is wrong between a claim and its record: where in each, and what to do. */
export interface RecordFault {
  /** JSON path in the encounter. */
  readonly path: string;
  /** The words of the record it rests on; those of a title where something is not in the document. */
  readonly place: Place;
  readonly message: string;
  readonly codes?: readonly string[];
  /** What it rests on, where that is not the edit’s own authority. */
  readonly authority?: Authority;
}

/** An edit that holds an encounter against its record. */
export interface RecordUnit extends Pick<Edit, 'id' | 'title' | 'severity' | 'authority' | 'explanation'> {
  readonly from?: string;
  /** Whose claims it looks at; all when absent. */
  readonly settings?: readonly Setting[];
  /** What the payer does where the record is asked for and the finding stands. */
  readonly consequence?: PayerAction['kind'];
  check(view: RecordView): readonly RecordFault[] | { readonly missing: string };
}

const RECORD = 'the record (--record)';

/** The edit of a unit that holds an encounter against its record. */
export function recordEdit(unit: RecordUnit): Edit {
  const { id, title, severity, authority, explanation, settings } = unit;
  const edit = { id, title, severity, authority, explanation };
  return {
    ...edit,
    ...(settings === undefined ? {} : { settings }),
    effective: { from: (unit.from ?? ICD10_START) as DateOfService },
    readsRecord: true,
    check: (context) => {
      const view = recordView(context);
      if (view === undefined) return [notEvaluated(edit, RECORD)];
      const faults = unit.check(view);
      if ('missing' in faults) return [notEvaluated(edit, faults.missing)];
      return faults.map(
        ({ codes = [], ...fault }): Finding =>
          found(edit, { codes, ...fault, ...stake(unit, fault.path, view) }),
      );
    },
  };
}

/** The documents in which a pattern finds words that are themselves the fault, each at its first. */
export function faultsOfDocuments(view: RecordView, words: RegExp, message: string): readonly RecordFault[] {
  return view.documents.flatMap((document) => {
    const place = document.find(words);
    return place === undefined ? [] : [{ path: pathOf(document, view), place, message }];
  });
}

/** The faults of the service lines that a judgement finds wrong. */
export function faultsOfLines(
  { claim }: RecordView,
  judge: (line: ClaimLine) => Omit<RecordFault, 'path' | 'codes'> | undefined,
): readonly RecordFault[] {
  return claim.lines.flatMap((line) => {
    const fault = judge(line);
    return fault === undefined ? [] : [{ path: line.path, codes: [line.code], ...fault }];
  });
}

function stake(
  { consequence }: RecordUnit,
  path: string,
  { claim }: RecordView,
): Pick<Finding, 'consequence'> {
  if (consequence === undefined) return {};
  const charge = claim.lines.find((line) => path.startsWith(line.path))?.line.charge;
  return { consequence: { kind: consequence, ...(typeof charge === 'number' ? { amount: charge } : {}) } };
}
