import { regulation } from '../claim-authorities.ts';
import { isSurgery } from '../service-kinds.ts';
import { faultsOfLines, type RecordFault, recordEdit } from './record-edit.ts';
import { pathOf, type RecordDocument, type RecordView } from './record-view.ts';

/** Operations through an open cut, an endoscope through the skin, or of the uterus: root operations of section 0 and 1. */
const OPEN_SURGERY = /^(?:0...[04F]..|10D00Z.)$/;
/** Tears of the birth are told in the delivery note. */
const OF_THE_BIRTH = /^0(?:KQM|UQ|HQ9|DQ[PQR])/;
/** Signs that an operation is described: its report, its technique, or its diagnoses before and after. */
const REPORTED =
  /\b(?:op(?:erative)? (?:note|report|record)|report of operation|operation \d|operation in detail|description of (?:procedure|operation)|pre-?op(?:erative)? (?:dx|diagnosis)|post-?op(?:erative)? (?:dx|diagnosis))\b/i;

function isReported({ documents }: RecordView): boolean {
  return documents.some(
    (document) =>
      document.type === 'operative-note' ||
      document.type === 'procedure-note' ||
      document.has('procedureDescription', 'postoperativeDiagnosis') ||
      document.find(REPORTED) !== undefined,
  );
}

/** An operation on the claim, and no operative report. */
export const operativeReportMissing = recordEdit({
  id: 'documentation/operative-report-missing',
  title: 'Operation without an operative report',
  severity: 'warning',
  settings: ['inpatient'],
  authority: regulation('482.51(b)(6)'),
  explanation:
    'The claim has an open or laparoscopic operation, and no document given is an operative report. It is written or dictated right after surgery; its details decide the code.',
  check: (view) => {
    const operation = view.context.procedures.find(
      ({ code }) => OPEN_SURGERY.test(code) && !OF_THE_BIRTH.test(code),
    );
    if (operation === undefined || isReported(view)) return [];
    const place = view.find(/\b(?:surgery|operation|operative|OR|procedures?)\b/) ?? view.first.title;
    return [
      {
        path: operation.path,
        codes: [operation.code],
        place,
        message: `No operative report is among the documents given for ${operation.code}. Find it before the claim goes out.`,
      },
    ];
  },
});

const PROCEDURE_WORDS =
  /\b(?:procedures?|operations?|operative|surgery|surgical|inject\w*|incis\w*|excis\w*|biops\w*|repair\w*|sutur\w*|debrid\w*|aspirat\w*|cryo\w*|remov\w*|shav\w*|curett\w*|ablat\w*|destr\w*|lases?r|scop\w*|\w+oscopy|\w+ectomy|\w+otomy|\w+plasty|\w+centesis|cathet\w*|cast\w*|splint\w*|strapp\w*|reduc\w*|insert\w*|drain\w*|deliver\w*|fracture care|irrigat\w*|packing|intubat\w*|line placement|block)\b/i;

/** A surgical line, and no word of a procedure. */
export const procedureNoteMissing = recordEdit({
  id: 'documentation/procedure-note-missing',
  title: 'Procedure without a note of it',
  severity: 'warning',
  settings: ['professional', 'outpatient'],
  authority: regulation('424.5(a)(6)'),
  explanation:
    'A line bills a procedure, and no document given has any word of one. Find the procedure note, or remove the line.',
  consequence: 'line-denied',
  check: (view) => {
    if (isReported(view) || view.documents.some((document) => document.has('procedures', 'anesthesia')))
      return [];
    return faultsOfLines(view, (line) => {
      if (!isSurgery(line.code) || /^36(?:415|416)$/.test(line.code)) return undefined;
      if (view.find(PROCEDURE_WORDS) !== undefined) return undefined;
      return {
        place: view.first.title,
        message: `No document given tells of a procedure; ${line.code} needs its note. Find it, or remove the line.`,
      };
    });
  },
});

interface Element {
  readonly name: string;
  readonly words: RegExp;
}

const SURGEON: Element = {
  name: 'the surgeon',
  words: /\b(?:surgeons?|operator|performed by|attending|signed by|Dr\.?|M\.?D\.?|D\.?O\.?)\b/i,
};

const DIAGNOSIS: Element = {
  name: 'the diagnosis before or after',
  words:
    /\b(?:pre-?\/?(?:post-?)? ?op\w*|post-? ?op\w*|pre-?procedure|post-?procedure|diagnos[ei]s|dx|indications?|impression)\b/i,
};
/** A report of fewer characters describes no technique. */
const SHORTEST_DESCRIPTION = 200;

/** What the regulation and its guidance have every operative report tell, as far as the record does not. */
function essentialsLacking(document: RecordDocument, isSurgeonNamed: boolean): readonly string[] {
  // The head of the record may name the surgeon for all of its parts, and a diagnosis needs no heading.
  const named = document.reading.mentions.some(({ match }) => match.system === 'icd10cm');
  return [
    ...(isSurgeonNamed ? [] : [SURGEON.name]),
    ...(!named && document.find(DIAGNOSIS.words) === undefined ? [DIAGNOSIS.name] : []),
    ...(document.text.length < SHORTEST_DESCRIPTION && !document.has('procedureDescription')
      ? ['the technique']
      : []),
  ];
}

/** What reports also tell, though a short report may leave it to the record of the operation. */
const ELEMENTS: readonly Element[] = [
  {
    name: 'findings',
    words:
      /\b(?:findings?|found|noted|identified|encountered|showed|revealed|seen|visualized|appear(?:ed|ance)|normal)\b/i,
  },
  {
    name: 'anesthesia',
    words:
      /\b(?:an(?:a)?esthe\w*|GETA|GETT|MAC|spinal|epidural|sedation|LMA|local|lidocaine|general|block)\b/i,
  },
  { name: 'blood loss', words: /\b(?:EBL|QBL|blood loss|bloodless|blood)\b/i },
  { name: 'complications', words: /\b(?:complications?|comp|uncomplicated|uneventful|tolerated|injury)\b/i },
  {
    name: 'specimens or tissue removed',
    words:
      /\b(?:specimens?|pathology|path|removed|excised|resected|tissue|biops\w*|bx|cultures?|none (?:taken|sent)|implants?|no drain|retrieved|delivered)\b/i,
  },
];

function lacking(document: RecordDocument, elements: readonly Element[]): readonly string[] {
  return elements.filter(({ words }) => document.find(words) === undefined).map(({ name }) => name);
}

/** An operative report that does not tell who did what for what. */
export const operativeReportEssentials = recordEdit({
  id: 'documentation/operative-report-essentials',
  title: 'Operative report without surgeon, diagnosis or technique',
  severity: 'warning',
  authority: regulation('482.51(b)(6)'),
  explanation:
    'The operative report leaves out who operated, the diagnosis, or how it was done. Without them the procedure is not coded from it and not paid on review.',
  check: (view) => {
    const isSurgeonNamed = view.find(SURGEON.words) !== undefined;
    return view.ofType('operative-note').flatMap((document): readonly RecordFault[] => {
      const missing = essentialsLacking(document, isSurgeonNamed);
      if (missing.length === 0) return [];
      return [
        {
          path: pathOf(document, view),
          place: document.title,
          message: `The operative report does not tell ${missing.join(', ')}. Have the surgeon complete it.`,
        },
      ];
    });
  },
});

/** An operative report that leaves out what reports tell. */
export const operativeReportElements = recordEdit({
  id: 'documentation/operative-report-elements',
  title: 'Operative report with elements missing',
  severity: 'advice',
  authority: regulation('482.51(b)(6)'),
  explanation:
    'A complete operative report tells the findings, the anesthesia, the blood loss, complications or that there were none, and specimens or tissue removed. Those named are not found in this one.',
  check: (view) =>
    view.ofType('operative-note').flatMap((document): readonly RecordFault[] => {
      const missing = lacking(document, ELEMENTS);
      if (missing.length === 0) return [];
      return [
        {
          path: pathOf(document, view),
          place: document.title,
          message: `The operative report does not tell ${missing.join(', ')}. See whether the record of the operation does.`,
        },
      ];
    }),
});
