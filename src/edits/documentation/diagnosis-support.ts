import { guideline } from '../../base/authority.ts';
import type { NamedDiagnosis } from '../../coding/read-record.ts';
import type { Assertion } from '../../record/suggestion.ts';
import type { Edit } from '../edit.ts';
import type { PlacedDiagnosis } from '../edit-context.ts';
import { placeOfNamed, standingOf } from './diagnosis-evidence.ts';
import { type RecordFault, type RecordUnit, recordEdit } from './record-edit.ts';
import type { RecordView } from './record-view.ts';

/** What is said of a condition, the weightiest first: it decides which edit speaks. */
const WEIGHT: readonly Assertion[] = [
  'present',
  'uncertain',
  'historical',
  'resolved',
  'planned',
  'hypothetical',
  'negated',
  'family',
  'other-person',
];

/** A diagnosis of the claim with the place that comes nearest to supporting it. */
interface Near {
  readonly diagnosis: PlacedDiagnosis;
  readonly nearest: NamedDiagnosis;
}

/** The diagnoses that the record names without saying that the patient has them. */
function nearOf(view: RecordView): readonly Near[] {
  const standing = standingOf(view);
  return view.context.diagnoses.flatMap((diagnosis) => {
    const found = standing(diagnosis);
    if (found.kind !== 'named') return [];
    const [nearest] = [...found.places].sort(
      (a, b) => WEIGHT.indexOf(a.mention.assertion) - WEIGHT.indexOf(b.mention.assertion),
    );
    return nearest === undefined ? [] : [{ diagnosis, nearest }];
  });
}

interface AssertionUnit extends Omit<RecordUnit, 'check' | 'severity'> {
  readonly assertions: readonly Assertion[];
  readonly says: (code: string) => string;
}

/** An edit for diagnoses that the record names only in one way. */
function onlyAs({ assertions, says, ...unit }: AssertionUnit): Edit {
  return recordEdit({
    ...unit,
    severity: 'warning',
    check: (view) =>
      nearOf(view)
        .filter(({ nearest }) => assertions.includes(nearest.mention.assertion))
        .map(
          ({ diagnosis, nearest }): RecordFault => ({
            path: diagnosis.path,
            codes: [diagnosis.code],
            place: placeOfNamed(nearest),
            message: says(diagnosis.code),
          }),
        ),
  });
}

/** Billed, and the record denies it. */
export const diagnosisDenied = onlyAs({
  id: 'documentation/diagnosis-denied',
  title: 'Diagnosis that the record denies',
  authority: guideline('I.A.19'),
  explanation:
    'Every place of the record that names the condition denies it. A code rests on the provider’s statement that the patient has it. Remove the code, or ask the provider.',
  assertions: ['negated'],
  says: (code) => `The record names ${code} only to deny it. Remove the code, or ask the provider.`,
});

/** Billed outside the hospital stay, and only suspected. */
export const diagnosisUncertain = onlyAs({
  id: 'documentation/diagnosis-uncertain',
  title: 'Diagnosis that is only suspected',
  settings: ['outpatient', 'professional'],
  authority: guideline('IV.H'),
  explanation:
    'Outpatient and professional encounters do not code what is probable, suspected or to be ruled out. Code the symptom, sign or finding that led to the suspicion.',
  assertions: ['uncertain'],
  says: (code) => `The record has ${code} only as suspected. Code the sign or symptom instead.`,
});

/** Billed for a stay, and not among what was still suspected at discharge. */
export const diagnosisUncertainBeforeDischarge = onlyAs({
  id: 'documentation/diagnosis-uncertain-before-discharge',
  title: 'Suspected during the stay, not at discharge',
  settings: ['inpatient'],
  authority: guideline('II.H and III.C'),
  explanation:
    'A suspected diagnosis is coded as established for a stay only where it is still suspected at the time of discharge; here it was suspected earlier, or is one that is coded only when confirmed (HIV, Zika, COVID-19, novel influenza).',
  assertions: ['uncertain'],
  says: (code) =>
    `${code} was suspected, and is not documented as still suspected at discharge. Remove it, or ask the provider.`,
});

/** Billed as current, and past. */
export const diagnosisPast = onlyAs({
  id: 'documentation/diagnosis-past',
  title: 'Diagnosis that is past',
  authority: guideline('IV.J and I.C.21.c.4'),
  explanation:
    'The record tells of the condition as past and no longer treated. It is reported as a history (Z80–Z87) where that bears on care, not as a current condition.',
  assertions: ['historical', 'resolved'],
  says: (code) =>
    `The record has ${code} only as past. Report the history code, or document that it is still treated.`,
});

/** Billed, and only to be looked for. */
export const diagnosisProspective = onlyAs({
  id: 'documentation/diagnosis-prospective',
  title: 'Diagnosis that is only looked for or warned of',
  authority: guideline('IV.H and I.B.11'),
  explanation:
    'The record names the condition as something to test for, to prevent or to come back for. That is no diagnosis of this patient.',
  assertions: ['planned', 'hypothetical'],
  says: (code) =>
    `The record names ${code} only as something to look for or to avoid. Remove it, or ask the provider.`,
});

/** Billed for the patient, and a relative's. */
export const diagnosisOfAnother = onlyAs({
  id: 'documentation/diagnosis-of-another',
  title: 'Diagnosis of a relative or another person',
  authority: guideline('I.C.21.c.4'),
  explanation:
    'The record tells of the condition in a relative or another person. A family history has its own codes (Z80–Z84).',
  assertions: ['family', 'other-person'],
  says: (code) =>
    `The record tells of ${code} in another person. Report a family history code where it bears on care.`,
});

/** Nothing in the record comes near the code. */
export const diagnosisUnsupported = recordEdit({
  id: 'documentation/diagnosis-unsupported',
  title: 'Diagnosis without support in the record',
  severity: 'warning',
  authority: guideline('I.A.19'),
  explanation:
    'No document given names the condition or anything of its kind. Find the note that supports it, or remove the code; a payer who asks for the record finds nothing either.',
  check: (view) => {
    const standing = standingOf(view);
    return view.context.diagnoses
      .filter((diagnosis) => standing(diagnosis).kind === 'nothing')
      .filter(({ code }) => view.context.icd10cm.entry(code) !== undefined)
      .map(({ code, path }) => ({
        path,
        codes: [code],
        place: view.first.title,
        message: `No document given names ${code} or a condition of its kind. Find the note that supports it, or remove the code.`,
      }));
  },
});

/** Documents whose findings a provider has to take up before a stay is coded from them. */
const REPORTS = new Set(['radiology-report', 'pathology-report', 'laboratory-report', 'nursing-note']);
/** What other clinicians may document: body mass index, depth of ulcers, stroke scale, social circumstances… */
const BY_OTHER_CLINICIANS = /^(?:L89|L97|Z68|Z5[5-9]|Z6[0-5]|R29\.7|R40\.2|Z28\.3|T51|F10)/;

/** A stay's diagnosis that only a report of radiology, pathology or laboratory, or a nurse, tells of. */
export const diagnosisOnlyInReport = recordEdit({
  id: 'documentation/diagnosis-only-in-report',
  title: 'Diagnosis that only a report tells of',
  severity: 'warning',
  settings: ['inpatient'],
  authority: guideline('III.B and I.B.14'),
  explanation:
    'Only a radiology, pathology, laboratory or nursing document names the condition. For a stay, the attending has to say what a finding means before it is coded; ask.',
  check: (view) =>
    view.context.diagnoses.flatMap((diagnosis): readonly RecordFault[] => {
      const { code, path } = diagnosis;
      if (BY_OTHER_CLINICIANS.test(code)) return [];
      const places = view.record.named.filter(
        ({ code: named, mention }) =>
          named.slice(0, 3) === code.slice(0, 3) && mention.assertion === 'present',
      );
      const [first] = places;
      if (first === undefined || !places.every(({ document }) => REPORTS.has(document.document.type ?? '')))
        return [];
      return [
        {
          path,
          codes: [code],
          place: placeOfNamed(first),
          message: `Only a report names ${code}. Ask the attending to document what the finding means.`,
        },
      ];
    }),
});

/** A visit's diagnosis that stands only in a list, untouched at this visit. */
export const diagnosisOnlyInList = recordEdit({
  id: 'documentation/diagnosis-only-in-list',
  title: 'Diagnosis from a problem list alone',
  severity: 'advice',
  settings: ['outpatient', 'professional'],
  authority: guideline('IV.J'),
  explanation:
    'The condition stands only in a problem list, and nothing shows that it was evaluated, treated or bore on care at this encounter. Risk adjustment audits delete such codes.',
  check: (view) =>
    view.context.diagnoses.flatMap(({ code, path }): readonly RecordFault[] => {
      if (/^Z/.test(code)) return [];
      const places = view.record.named.filter(
        ({ code: named, mention }) =>
          named.slice(0, 3) === code.slice(0, 3) && mention.assertion === 'present',
      );
      const [first] = places;
      if (first === undefined || !places.every(({ mention }) => mention.section.name === 'problemList'))
        return [];
      return [
        {
          path,
          codes: [code],
          place: placeOfNamed(first),
          message: `${code} stands only in a problem list. Report it where this encounter evaluated, treated or was affected by it.`,
        },
      ];
    }),
});
