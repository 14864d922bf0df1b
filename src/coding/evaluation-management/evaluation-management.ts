import type { DocumentReading } from '../../reading/reading.ts';
import type { CodeSuggestion, Evidence, PhysicianQuery, ReasonStep } from '../../record/suggestion.ts';
import type { EmLevel } from '../../tables/cpt/cpt.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { OPEN_OPTIONS } from '../queries/query-unit.ts';
import { criticalCare } from './critical-care.ts';
import { dataReviewed } from './data-reviewed.ts';
import { placesOf } from './find-words.ts';
import { EM_GUIDELINES, MDM_LEVELS, type MdmGrid, mdmLevel } from './grid.ts';
import { longitudinalCare } from './longitudinal-care.ts';
import { problemsAddressed } from './problems.ts';
import { prolongedService } from './prolonged-service.ts';
import { riskOfManagement } from './risk.ts';
import { totalTime } from './total-time.ts';
import { type VisitKind, visitKind } from './visit-kind.ts';

/** The level of a visit with its grid, or the question that must be answered first. */
export interface EvaluationAndManagement {
  readonly codes: readonly CodeSuggestion[];
  readonly queries: readonly PhysicianQuery[];
}

const NONE: EvaluationAndManagement = { codes: [], queries: [] };

/**
 * The evaluation and management level of a professional visit: by medical decision making (two of problems, data and
 * risk), or by the total time documented, whichever is higher; never by time in the emergency department.
 *
 * @source CPT E/M guidelines 2021 and 2023 (cited); thresholds in data/cpt/em-levels.tsv
 */
export function evaluationAndManagement(
  candidates: readonly Candidate[],
  context: CodingContext,
): EvaluationAndManagement {
  if (context.setting !== 'professional' || candidates.length === 0) return NONE;
  for (const document of context.reading.documents) {
    const kind = visitKind(document);
    if (kind === undefined || !hasAssessment(document)) continue;
    const critical =
      kind.setting === 'emergency' || kind.setting === 'hospital' ? criticalCare(document) : [];
    if (critical.length > 0) return { codes: critical, queries: [] };
    if (kind.patient === undefined) return { codes: [], queries: [newOrEstablished(document)] };
    const code = levelOf(document, kind, candidates, context);
    if (code === undefined) return NONE;
    const added = [
      prolongedService(document, code.code, context),
      longitudinalCare(document, code, candidates, context),
    ];
    return { codes: [code, ...added.filter((service) => service !== undefined)], queries: [] };
  }
  return NONE;
}

function hasAssessment(document: DocumentReading): boolean {
  return document.sections.some((s) =>
    ['assessment', 'plan', 'assessmentAndPlan', 'impression', 'dischargeDiagnosis'].includes(s.name),
  );
}

function levelOf(
  document: DocumentReading,
  kind: VisitKind,
  candidates: readonly Candidate[],
  context: CodingContext,
): CodeSuggestion | undefined {
  const rows = levelRows(kind, context);
  const grid: MdmGrid = {
    problems: problemsAddressed(document, candidates, context.tables),
    data: dataReviewed(document),
    risk: riskOfManagement(document),
  };
  const level = mdmLevel(grid);
  const time = kind.setting === 'emergency' ? undefined : totalTime(document);
  const byMdm = rows.find((row) => row.decisionMaking.some((one) => one === level));
  const byTime =
    time === undefined
      ? undefined
      : rows.filter((row) => row.minimumMinutes !== null && row.minimumMinutes <= time.minutes).at(-1);
  const row = isDischargeDay(kind) ? (byTime ?? rows[0]) : laterOf(rows, byMdm, byTime);
  if (row === undefined) return undefined;
  const usesTime = row === byTime && row !== byMdm && time !== undefined;
  const evidence = usesTime
    ? [time.evidence]
    : [...grid.problems.evidence, ...grid.data.evidence, ...grid.risk.evidence, ...kind.evidence];
  if (evidence.length === 0) return undefined;
  const procedure = procedureOfVisit(document);
  return {
    system: 'cpt',
    code: row.code,
    title: `${SETTING_WORDS[kind.setting]}${kind.patient === 'any' ? '' : `, ${kind.patient ?? ''}`}${isDischargeDay(kind) ? '' : `, ${level} decision making`}`,
    role: 'service',
    confidence: isDischargeDay(kind) ? 0.6 : confidenceOf(grid),
    units: 1,
    ...(procedure === undefined ? {} : { modifiers: ['25'] }),
    evidence: distinct(procedure === undefined ? evidence : [procedure, ...evidence]),
    reason: [
      ...reasonOf(grid, kind, row.code, usesTime ? time.minutes : undefined),
      ...(procedure === undefined ? [] : [SEPARATE_SERVICE]),
    ],
  };
}

/** Chosen by time alone: 30 minutes or less, or more. */
function isDischargeDay({ setting }: VisitKind): boolean {
  return setting === 'hospital-discharge' || setting === 'nursing-facility-discharge';
}

/** A procedure done at the visit, which the visit is billed beside. */
const PROCEDURE_DONE =
  /\b((injection|excision|biopsy|repair|suturing|incision and drainage|i&d|aspiration|cryotherapy|nail avulsion|foreign body removal|arthrocentesis|trigger point injection|splint(ing)?) (was |were )?(performed|done|completed|carried out)|(we|i) (performed|did) (an? |the )?(injection|excision|biopsy|repair|aspiration|incision))\b/gi;

function procedureOfVisit(document: DocumentReading): Evidence | undefined {
  return placesOf(document, PROCEDURE_DONE, 1)[0];
}

const SEPARATE_SERVICE: ReasonStep = {
  step: 'modifier',
  text: 'modifier 25: a procedure was done at the visit; the record must show that the visit was significant and separate',
  authority: { publisher: 'CMS', document: 'NCCI Policy Manual', section: 'chapter I, section D' },
};

function levelRows({ setting, patient }: VisitKind, { tables }: CodingContext): readonly EmLevel[] {
  return tables.cpt
    .emLevels()
    .filter((row) => row.setting === setting && (row.patient === patient || row.patient === 'any'));
}

function laterOf(
  rows: readonly EmLevel[],
  a: EmLevel | undefined,
  b: EmLevel | undefined,
): EmLevel | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return rows.indexOf(a) >= rows.indexOf(b) ? a : b;
}

const SETTING_WORDS: Readonly<Record<VisitKind['setting'], string>> = {
  office: 'Office or other outpatient visit',
  hospital: 'Hospital inpatient or observation visit',
  'hospital-discharge': 'Hospital discharge day',
  emergency: 'Emergency department visit',
  'nursing-facility': 'Nursing facility visit',
  home: 'Home or residence visit',
  'consultation-outpatient': 'Outpatient consultation',
  'consultation-inpatient': 'Inpatient or observation consultation',
  'nursing-facility-discharge': 'Nursing facility discharge day',
  'hospital-same-day': 'Hospital care, admitted and discharged on one date',
};

/** Surer where all three elements agree. */
function confidenceOf(grid: MdmGrid): number {
  const ranks = [grid.problems, grid.data, grid.risk].map((e) => MDM_LEVELS.indexOf(e.level));
  const spread = Math.max(...ranks) - Math.min(...ranks);
  return spread === 0 ? 0.75 : spread === 1 ? 0.65 : 0.55;
}

function reasonOf(
  grid: MdmGrid,
  kind: VisitKind,
  code: string,
  minutes: number | undefined,
): readonly ReasonStep[] {
  const element = (name: string, { level, why }: MdmGrid['problems']): ReasonStep => ({
    step: name,
    text: `${name}: ${level}, ${why}`,
    authority: EM_GUIDELINES,
  });
  const last =
    minutes === undefined
      ? `two of three elements meet ${mdmLevel(grid)}: ${code}`
      : `total time of ${String(minutes)} minutes meets or exceeds the minimum of ${code}`;
  return [
    {
      step: 'visit',
      text: `${SETTING_WORDS[kind.setting]}, ${kind.patient ?? ''}`,
      authority: EM_GUIDELINES,
    },
    element('problems', grid.problems),
    element('data', grid.data),
    element('risk', grid.risk),
    { step: 'level', text: last, authority: EM_GUIDELINES },
  ];
}

function newOrEstablished(document: DocumentReading): PhysicianQuery {
  const { id, text, start, end } = document.document;
  const words = /\S+(\s+\S+){0,5}/.exec(text.slice(start, end));
  const at = start + (words?.index ?? 0);
  const quoted = words?.[0] ?? text.slice(start, start + 1);
  return {
    topic: 'New or established patient',
    question:
      'Please document whether a physician of this practice and specialty has seen the patient within the last three years.',
    indicators: [{ document: id, start: at, end: at + quoted.length, text: quoted }],
    options: ['New patient', 'Established patient', ...OPEN_OPTIONS],
  };
}

function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence
    .filter((e) => {
      const place = `${e.document} ${String(e.start)}`;
      return !seen.has(place) && seen.add(place);
    })
    .slice(0, 12);
}
