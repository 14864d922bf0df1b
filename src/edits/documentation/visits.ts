import { EM_GUIDELINES } from '../../coding/evaluation-management/grid.ts';
import type { CodeSuggestion } from '../../record/suggestion.ts';
import type { EmLevel } from '../../tables/cpt/cpt.ts';
import { claimsManual, ncciManual } from '../claim-authorities.ts';
import type { ClaimLine } from '../claim-lines.ts';
import { isEvaluation, isVisit } from '../service-kinds.ts';
import { placeOfEvidence } from './diagnosis-evidence.ts';
import { faultsOfLines, recordEdit } from './record-edit.ts';
import type { RecordView } from './record-view.ts';
import { longestTime } from './stated-time.ts';

const PROFESSIONAL = ['professional'] as const;

/** The level of a line beside the one that coding reads from the note of its day. */
function readLevel(
  line: ClaimLine,
  view: RecordView,
): { readonly billed: EmLevel; readonly read: EmLevel; readonly suggestion: CodeSuggestion } | undefined {
  const { cpt } = view.context.tables;
  const billed = cpt.emLevel(line.code);
  if (billed === undefined) return undefined;
  for (const suggestion of view.record.coded.codes) {
    const read = cpt.emLevel(suggestion.code);
    if (read === undefined || read.setting !== billed.setting) continue;
    const document = view.documents.find(({ id }) => id === suggestion.evidence[0]?.document);
    const ofTheDay = document?.date === line.day || view.documents.length === 1;
    if (ofTheDay) return { billed, read, suggestion };
  }
  return undefined;
}

/** The visit is billed above what the note supports. */
export const levelAboveRecord = recordEdit({
  id: 'documentation/level-above-record',
  title: 'Visit level above the record',
  severity: 'warning',
  settings: PROFESSIONAL,
  authority: EM_GUIDELINES,
  explanation:
    'By the problems addressed, the data reviewed and the risk that the note shows, and by the time where it is told, the visit reaches a lower level than the one billed. Two of the three elements must meet the level.',
  consequence: 'line-reduced',
  check: (view) =>
    faultsOfLines(view, (line) => {
      const found = readLevel(line, view);
      if (found === undefined || found.read.patient !== found.billed.patient) return undefined;
      const { billed, read } = found;
      // the levels of a family stand in the order of their codes
      if (billed.decisionMaking.length === 0 || read.code >= billed.code) return undefined;
      const grid = found.suggestion.reason
        .filter(({ step }) => step === 'problems' || step === 'data' || step === 'risk')
        .map(({ text }) => text);
      return {
        place: placeOfEvidence(found.suggestion, view),
        message: `The note reads as ${found.read.code}, not ${line.code} (${grid.join('; ')}). Bill the level documented, or show what the note leaves out.`,
      };
    }),
});

/** A new patient's code for one the note calls established, or the reverse. */
export const patientKindConflict = recordEdit({
  id: 'documentation/patient-kind-conflict',
  title: 'New or established against the record',
  severity: 'warning',
  settings: PROFESSIONAL,
  authority: claimsManual('12, 30.6.7, A'),
  explanation:
    'The note tells of an established patient and the code is for a new one, or the reverse. A patient is new whom no physician of the group and specialty has seen within three years.',
  consequence: 'line-denied',
  check: (view) =>
    faultsOfLines(view, (line) => {
      const found = readLevel(line, view);
      if (found === undefined || found.read.patient === found.billed.patient) return undefined;
      const { read, billed, suggestion } = found;
      if (!isOfOffice(read.patient) || !isOfOffice(billed.patient)) return undefined;
      const words = WORDS[read.patient];
      const place = (words === undefined ? undefined : view.find(words)) ?? placeOfEvidence(suggestion, view);
      return {
        place,
        message: `${line.code} is for a patient who is ${billed.patient}; the note reads as ${read.patient}. See whether the patient was seen within three years.`,
      };
    }),
});

const isOfOffice = (patient: string): boolean => patient === 'new' || patient === 'established';
const WORDS: Readonly<Record<string, RegExp>> = {
  new: /\b(?:new patient|establish(?:ing)? care|first visit|initial visit)\b/i,
  established: /\b(?:established patient|follow[- ]?up|return(?:s|ing)?|last (?:visit|seen)|recheck)\b/i,
};

/** Words of a note in which the provider makes something of what was found. */
const ASSESSED =
  /\b(?:assessment|impression|plan|diagnos[ei]s|dx|a\/p|a&p|mdm|medical decision making|recommend\w*)\b/i;

/** A visit whose note has neither assessment nor plan nor time. */
export const assessmentMissing = recordEdit({
  id: 'documentation/assessment-missing',
  title: 'Visit without assessment, plan or time',
  severity: 'warning',
  settings: PROFESSIONAL,
  authority: EM_GUIDELINES,
  explanation:
    'A visit is billed, and no document given has an assessment, a plan, or the time spent. Neither decision making nor time can be counted, so that no level is supported.',
  consequence: 'line-denied',
  check: (view) => {
    const assessed = view.documents.some(
      (document) =>
        document.has(
          'assessment',
          'plan',
          'assessmentAndPlan',
          'impression',
          'dischargeDiagnosis',
          'hospitalCourse',
        ) || document.find(ASSESSED) !== undefined,
    );
    if (assessed || longestTime(view) !== undefined) return [];
    return faultsOfLines(view, ({ code }) =>
      isVisit(code) && code !== '99211' && code !== '99281'
        ? {
            place: view.first.title,
            message: `No document given has an assessment, a plan or the time spent; ${code} has no level without one of them.`,
          }
        : undefined,
    );
  },
});

const CONSULTATION = /^992(?:4[2-5]|5[2-5])$/;
const REQUEST =
  /\b(?:(?:at|per|upon) (?:the )?request|request(?:ed|ing)?|referr(?:ed|al|ing)|asked (?:to|by|for)|consult(?:ation|ed)? (?:by|for|from|requested|placed|order(?:ed)?)|reason for consult\w*|sent by|thank you for)\b/i;

/** A consultation nobody asked for. */
export const consultationRequestMissing = recordEdit({
  id: 'documentation/consultation-request-missing',
  title: 'Consultation without a request',
  severity: 'warning',
  settings: PROFESSIONAL,
  authority: {
    publisher: 'American Medical Association',
    document: 'CPT guidelines',
    section: 'consultations',
  },
  explanation:
    'A consultation answers the request of another physician or source for an opinion, and the record shows the request. Without it the visit is billed as a visit. Medicare pays no consultation code at all.',
  consequence: 'line-denied',
  check: (view) =>
    view.find(REQUEST) !== undefined
      ? []
      : faultsOfLines(view, ({ code }) =>
          CONSULTATION.test(code)
            ? {
                place: view.first.title,
                message: `No document given shows who asked for the consultation ${code}, and why. Find the request, or bill a visit.`,
              }
            : undefined,
        ),
});

/** Modifier 25 on a visit of which only the procedure is documented. */
export const separateVisitMissing = recordEdit({
  id: 'documentation/separate-visit-missing',
  title: 'Modifier 25 without a visit beside the procedure',
  severity: 'warning',
  settings: ['professional', 'outpatient'],
  authority: ncciManual('I, D'),
  explanation:
    'Modifier 25 says that the visit was significant and separate from the procedure of the day. All documents given are reports of a procedure, and none tells of a visit.',
  consequence: 'line-denied',
  check: (view) => {
    const reports = view.documents.every(
      (document) =>
        (document.type === 'operative-note' || document.type === 'procedure-note') &&
        !document.has(
          'historyOfPresentIllness',
          'chiefComplaint',
          'assessment',
          'assessmentAndPlan',
          'plan',
          'reviewOfSystems',
        ),
    );
    if (!reports) return [];
    return faultsOfLines(view, (line) =>
      line.has('25') && isEvaluation(line.code)
        ? {
            place: view.first.title,
            message: `${line.code} has modifier 25, and the documents given tell of the procedure alone. Find the note of the visit, or take the visit off.`,
          }
        : undefined,
    );
  },
});

const REMOTE =
  /\b(?:tele-?(?:health|medicine|visit|psychiatry|phone)|telephone|video|audio|virtual(?:ly)?|phone|remote(?:ly)?|zoom|facetime|two-way)\b/i;

/** A telehealth line whose note does not tell of telehealth. */
export const telehealthNotTold = recordEdit({
  id: 'documentation/telehealth-not-told',
  title: 'Telehealth that the record does not tell of',
  severity: 'warning',
  settings: ['professional'],
  authority: claimsManual('12, 190'),
  explanation:
    'The line says telehealth by its modifier (93, 95, GT, GQ) or its place of service (02, 10), and no document given tells that the visit was by video or audio. One of the two is wrong.',
  check: (view) =>
    view.find(REMOTE) !== undefined
      ? []
      : faultsOfLines(view, (line) =>
          line.has('93', '95', 'GT', 'GQ') || line.placeOfService === '02' || line.placeOfService === '10'
            ? {
                place: view.first.title,
                message: `${line.code} is billed as telehealth, and no document given tells of video or audio. Correct the line, or have the note say how the visit was held.`,
              }
            : undefined,
        ),
});

/** The reverse: a visit by video billed as in person. */
const HELD_REMOTELY =
  /\b(?:via|by|using|through|over) (?:a |secure |live |real-time |two-way |synchronous |interactive )*(?:audio|video|telehealth|telemedicine|telephone|phone|zoom)\b|\b(?:telehealth|telemedicine|video|virtual|telephone) (?:visit|encounter)\b/i;
const TO_COME =
  /\b(?:follow|next|return|schedule\w*|offer\w*|if|can|may|will|future|option|prefer\w*|previous|last|prior)\b[^.\r\n]*$/i;

/** A visit that the note says was held by video, billed as in person. */
export const telehealthNotBilled = recordEdit({
  id: 'documentation/telehealth-not-billed',
  title: 'Telehealth billed as in person',
  severity: 'warning',
  settings: ['professional'],
  authority: claimsManual('12, 190'),
  explanation:
    'The head of the note says that the visit was held by video or telephone, and the line has neither a telehealth place of service (02, 10) nor a modifier for it.',
  check: (view) => {
    const place = view.first.find(HELD_REMOTELY);
    if (place === undefined || place.start - view.first.title.start > HEAD) return [];
    const { text } = view.first.reading.document;
    if (TO_COME.test(text.slice(Math.max(0, place.start - 80), place.start))) return [];
    return faultsOfLines(view, (line) => {
      if (!isVisit(line.code) || line.has('93', '95', 'GT', 'GQ', 'FQ', 'G0')) return undefined;
      if (line.placeOfService === undefined || line.placeOfService === '02' || line.placeOfService === '10')
        return undefined;
      return {
        place,
        message: `The note says that the visit was held remotely; ${line.code} is billed with place of service ${line.placeOfService}. Correct the place, or the note.`,
      };
    });
  },
});

/** How far into a note the words that say how the visit is held may stand. */
const HEAD = 600;
