import { categoryOf, isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';
import { isChronic } from '../chronic.ts';
import type { CodingContext } from '../context.ts';
import { presentOnAdmission } from '../present-on-admission.ts';
import { isNewbornChart } from '../rules/newborn/newborn-chart.ts';
import { deliveryOf } from '../rules/pregnancy/delivery.ts';
import { isSymptomCode } from '../rules/symptoms.ts';
import { saidInNarrative } from '../said.ts';

/**
 * Chapter 15 has the first place on a maternal record: those of its codes that may stand first, or all candidates
 * where there are none.
 *
 * @source guidelines I.C.15.a.1 and I.C.15.b
 */
export function obstetricFirst(able: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const obstetric = able.filter((c) => c.code.startsWith('O') && !isUnder(c.code, 'O99.8'));
  const all = obstetric.length > 0 ? obstetric : able.filter((c) => c.code.startsWith('O'));
  if (all.length === 0 || isNewbornChart(context)) return able;
  const reason = plannedCesareanReason(all, context);
  return reason === undefined ? all : [reason, ...all.filter((c) => c !== reason)];
}

/** What a cesarean is planned for: the scar of an earlier one, the lie of the child, the placenta, the pelvis. */
const CESAREAN_REASONS = ['O34.21', 'O32', 'O44', 'O33', 'O34'];
const PLANNED =
  /\b(scheduled|elective|repeat|planned|rltcs)\b[^.;]{0,40}\b(cesarean|caesarean|c-?section|c\/s|ltcs)\b|\brltcs\b/i;

/** The condition for which the patient was admitted to a planned cesarean (guideline I.C.15.b.4). */
function plannedCesareanReason(able: readonly Candidate[], context: CodingContext): Candidate | undefined {
  if (deliveryOf(context)?.route !== 'cesarean' || saidInNarrative(PLANNED, context).length === 0)
    return undefined;
  for (const stem of CESAREAN_REASONS) {
    const reason = able.find((c) => isUnder(c.code, stem));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/**
 * The condition established after study to be chiefly responsible for the admission: the first that the provider lists,
 * unless it arose in the stay, is a sign of what follows, or is a lasting background condition beside an acute one that
 * the patient came for. An infarction stands before the coronary disease.
 *
 * @param able those that may stand first, in the order of the record
 * @source guidelines II, II.A–II.C, II.G and I.C.9.b
 */
export function principalOf(able: readonly Candidate[], context: CodingContext): Candidate | undefined {
  const here = able.filter((c) => presentOnAdmission(c, context)?.indicator !== 'N');
  const pool = here.length > 0 ? here : able;
  const [top] = pool;
  if (top === undefined) return undefined;
  const infarction = pool.find((c) => /^I2[12]/.test(c.code) && c.listed === top.listed);
  if (isUnder(top.code, 'I25') && infarction !== undefined) return infarction;
  const operated = electiveReason(pool, context);
  if (operated !== undefined) return operated;
  if (!isBackground(top, context)) return top;
  const acute = pool.filter(
    (c) => c.standing === 'diagnosis' && !isBackground(c, context) && !isSymptomCode(c.code),
  );
  const reason = acute.find((c) => cameWith(c, context));
  return reason !== undefined && !cameWith(top, context) ? reason : top;
}

const ELECTIVE =
  /\b(?:elective(?:ly)?|elected|scheduled (?:for|admission)|same[- ]day admission|admitted for (?:planned|elective))\b/i;

/** The condition for which an elective stay operates: the first of the diagnoses that its operation names. */
function electiveReason(pool: readonly Candidate[], context: CodingContext): Candidate | undefined {
  if (saidInNarrative(ELECTIVE, context).length === 0) return undefined;
  return pool.find((c) => c.listed && !isSymptomCode(c.code) && isOperatedOn(c, context));
}

function isOperatedOn({ code }: Candidate, context: CodingContext): boolean {
  return context.reading.documents.some((document) =>
    document.mentions.some(
      (m) =>
        (m.section.name === 'preoperativeDiagnosis' || m.section.name === 'postoperativeDiagnosis') &&
        m.match.system === 'icd10cm' &&
        categoryOf(m.match.code) === categoryOf(code) &&
        m.assertion === 'present',
    ),
  );
}

/** A lasting condition without an acute part in its title. */
function isBackground(candidate: Candidate, context: CodingContext): boolean {
  if (!isChronic(candidate.code, context.tables)) return false;
  return !/\b(acute|exacerbation|hemorrhage|bleeding|crisis|ketoacidosis|perforation|heart failure|with \w+ ?coma)\b/i.test(
    candidate.title,
  );
}

/** Where the record says what the patient came for, or what the operation of the stay was for. */
const CAME_FOR: ReadonlySet<string> = new Set([
  'admissionDiagnosis',
  'chiefComplaint',
  'preoperativeDiagnosis',
  'postoperativeDiagnosis',
]);

/** Whether the complaint, the admission diagnosis or the first diagnosis of the admission note names the condition. */
export function cameWith(candidate: Candidate, context: CodingContext): boolean {
  const category = categoryOf(candidate.code);
  return context.reading.documents.some((document) =>
    document.mentions.some(
      (m) =>
        CAME_FOR.has(m.section.name) &&
        m.match.system === 'icd10cm' &&
        categoryOf(m.match.code) === category &&
        (m.assertion === 'present' || m.assertion === 'uncertain'),
    ),
  );
}
