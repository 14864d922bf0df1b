import type { DocumentReading } from '../../reading/reading.ts';
import { inCategories, isUnder } from '../../record/code-system.ts';
import type { Evidence } from '../../record/suggestion.ts';
import type { Tables } from '../../tables/tables.ts';
import type { Candidate } from '../candidate.ts';
import { isChronic } from '../chronic.ts';
import { isSymptomCode } from '../rules/symptoms.ts';
import type { GridElement, MdmLevel } from './grid.ts';

type ProblemKind =
  | 'minor'
  | 'stable-chronic'
  | 'chronic-worse'
  | 'undiagnosed-new'
  | 'acute-uncomplicated'
  | 'acute-systemic'
  | 'acute-complicated'
  | 'threat';

const WORSE =
  /\b(uncontrolled|not (well )?controlled|poorly controlled|not at goal|above goal|worsen\w*|progress(ed|ing|ion)|exacerbat\w*|flare\w*|elevated|decompensated|increas(e|ed|ing) (in )?(symptoms|pain|dose)|side effects?|unstable|deteriorat\w*|acute on chronic|recurren\w*)\b/i;
const SEVERE =
  /\b(severe exacerbation|respiratory failure|septic shock|sepsis|myocardial infarction|stemi|stroke|pulmonary embol\w*|unstable angina|suicidal|hypotensi\w*|acute renal failure|status (epilepticus|asthmaticus)|unresponsive|intubat\w*|life[- ]threatening)\b/i;
const MINOR = [
  'J00',
  'L70',
  'R09.81',
  'W57',
  'S00',
  'S10',
  'S20',
  'S30',
  'S40',
  'S50',
  'S60',
  'S70',
  'S80',
  'S90',
  'L85.3',
  'H61.2',
  'B07',
  'J30',
];
const SYSTEMIC = [
  'A40',
  'A41',
  'J09',
  'J10',
  'J11',
  'J12',
  'J13',
  'J15',
  'J18',
  'N10',
  'K35',
  'K80.0',
  'K81.0',
  'K85',
  'U07.1',
  'I26',
  'K57.2',
  'L03',
  'G03',
];

interface Problem {
  readonly kind: ProblemKind;
  readonly candidate: Candidate;
}

/** The number and complexity of the problems addressed: the diagnoses the provider lists in the assessment. */
export function problemsAddressed(
  document: DocumentReading,
  candidates: readonly Candidate[],
  tables: Tables,
): GridElement {
  const addressed = candidates.filter(
    (c) =>
      c.standing === 'diagnosis' &&
      (c.listed || c.mentions.length > 0) &&
      !isUnder(c.code, 'Z79') &&
      !inCategories(c.code, 'V00', 'Y99'),
  );
  const problems = addressed.map(
    (candidate): Problem => ({ candidate, kind: kindOf(candidate, document, tables) }),
  );
  const { level, why } = levelOf(problems);
  return { level, why, evidence: problems.flatMap((p) => firstOf(p.candidate)) };
}

function firstOf(candidate: Candidate): readonly Evidence[] {
  const first = candidate.evidence[0];
  return first === undefined ? [] : [first];
}

function kindOf(candidate: Candidate, document: DocumentReading, tables: Tables): ProblemKind {
  const around = discussionOf(candidate, document);
  if (SEVERE.test(candidate.title) || SEVERE.test(around)) return 'threat';
  if (isChronic(candidate.code, tables))
    return WORSE.test(around) || WORSE.test(candidate.title) ? 'chronic-worse' : 'stable-chronic';
  if (MINOR.some((stem) => isUnder(candidate.code, stem))) return 'minor';
  if (SYSTEMIC.some((stem) => isUnder(candidate.code, stem))) return 'acute-systemic';
  if (inCategories(candidate.code, 'S00', 'T14'))
    return /fracture|dislocation|concussion|tear|rupture/i.test(candidate.title)
      ? 'acute-complicated'
      : 'acute-uncomplicated';
  if (isSymptomCode(candidate.code) || inCategories(candidate.code, 'D37', 'D49')) return 'undiagnosed-new';
  return 'acute-uncomplicated';
}

/** The text between a listed problem and the next one: what the provider says of it. */
function discussionOf(candidate: Candidate, document: DocumentReading): string {
  const mention = candidate.mentions.find(
    (m) =>
      m.section.name === 'assessment' ||
      m.section.name === 'plan' ||
      m.section.name === 'assessmentAndPlan' ||
      m.section.name === 'impression',
  );
  if (mention === undefined) return '';
  const rest = document.document.text.slice(mention.start, mention.section.end);
  const next = /\n\s*(\d+[.)]|[A-Z][A-Za-z ]{3,40}[.:]\s*\n)/.exec(rest);
  return rest.slice(0, Math.min(next?.index ?? 700, 700));
}

function levelOf(problems: readonly Problem[]): { level: MdmLevel; why: string } {
  const count = (kind: ProblemKind): number => problems.filter((p) => p.kind === kind).length;
  const name = (kind: ProblemKind): string =>
    problems
      .filter((p) => p.kind === kind)
      .map((p) => p.candidate.code)
      .join(', ');
  if (count('threat') > 0)
    return {
      level: 'high',
      why: `a severe exacerbation or a threat to life or function (${name('threat')})`,
    };
  if (count('chronic-worse') > 0)
    return {
      level: 'moderate',
      why: `a chronic illness with exacerbation or progression (${name('chronic-worse')})`,
    };
  if (count('stable-chronic') > 1)
    return { level: 'moderate', why: `two or more stable chronic illnesses (${name('stable-chronic')})` };
  if (count('acute-systemic') > 0)
    return { level: 'moderate', why: `an acute illness with systemic symptoms (${name('acute-systemic')})` };
  if (count('acute-complicated') > 0)
    return { level: 'moderate', why: `an acute complicated injury (${name('acute-complicated')})` };
  if (count('undiagnosed-new') > 0)
    return {
      level: 'moderate',
      why: `an undiagnosed new problem with uncertain prognosis (${name('undiagnosed-new')})`,
    };
  if (count('stable-chronic') > 0)
    return { level: 'low', why: `one stable chronic illness (${name('stable-chronic')})` };
  if (count('acute-uncomplicated') > 0)
    return { level: 'low', why: `an acute uncomplicated illness or injury (${name('acute-uncomplicated')})` };
  if (count('minor') > 1) return { level: 'low', why: `two or more minor problems (${name('minor')})` };
  return {
    level: 'straightforward',
    why: problems.length === 0 ? 'no problem is listed' : `one minor problem (${name('minor')})`,
  };
}
