import type { CodeSuggestion, NotCoded, PhysicianQuery } from '../record/suggestion.ts';
import { cameFor } from './admission/admitting.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import type { CodingContext } from './context.ts';
import { evaluationAndManagement } from './evaluation-management/evaluation-management.ts';
import { presentOnAdmission } from './present-on-admission.ts';
import { codeProcedures } from './procedures/code-procedures.ts';
import { propose } from './proposal.ts';
import { physicianQueries } from './queries/queries.ts';
import { inForce } from './rule.ts';
import { CODING_RULES } from './rules.ts';
import { type Sequenced, sequence } from './sequence.ts';
import { administeredDrugs } from './services/administered-drugs.ts';
import { licensedProcedures } from './services/licensed-procedures.ts';
import { visitModifiers } from './services/modifiers/visit.ts';
import { renderedServices } from './services/rendered-services.ts';
import { withoutStatusOfThisStay } from './status-of-this-stay.ts';

/** The code set of a chart, what was left out and why, and what to ask. */
export interface CodedChart {
  readonly codes: readonly CodeSuggestion[];
  readonly notCoded: readonly NotCoded[];
  readonly queries: readonly PhysicianQuery[];
}

/** Codes a chart as read: find what the words support, take what is reportable, apply the rules, sequence. */
export function codeChart(context: CodingContext): CodedChart {
  const found = findCandidates(context);
  const notCoded: NotCoded[] = [...found.notCoded];
  let candidates = reportable(found.candidates, context, notCoded);
  for (const rule of CODING_RULES) {
    if (!inForce(rule, context.onDate)) continue;
    const outcome = rule.apply(candidates, context);
    candidates = outcome.candidates;
    for (const { candidate, why } of outcome.dropped) notCoded.push(...leftOut(candidate, why));
  }
  const diagnoses = sequence(candidates, context).map((s) => suggestion(s, context));
  const procedures = codeProcedures(context, diagnoses);
  const stay = withoutStatusOfThisStay(diagnoses, procedures.codes, context);
  const visit = evaluationAndManagement(candidates, context);
  const services = renderedServices(candidates, context);
  const licensed = licensedProcedures(context);
  return {
    codes: [
      ...stay.diagnoses,
      ...cameFor(found.candidates, context),
      ...procedures.codes,
      ...visitModifiers(visit.codes, services.codes, licensed.done, context),
      ...administeredDrugs(context),
      ...services.codes,
      ...licensed.codes,
    ],
    notCoded: inTextOrder([
      ...notCoded,
      ...stay.notCoded,
      ...procedures.notCoded,
      ...services.notCoded,
      ...licensed.notCoded,
    ]),
    queries: physicianQueries(candidates, [...procedures.queries, ...visit.queries], context),
  };
}

function reportable(
  candidates: readonly Candidate[],
  context: CodingContext,
  notCoded: NotCoded[],
): readonly Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    const proposal = propose(candidate, candidates, context);
    if (proposal.kind === 'offer') notCoded.push(...leftOut(candidate, `${candidate.code} ${proposal.why}`));
    else taken.push({ ...candidate, confidence: proposal.confidence });
  }
  return taken;
}

function leftOut(candidate: Candidate, why: string): readonly NotCoded[] {
  return candidate.evidence.map(({ document, text, start, end }) => ({ document, text, start, end, why }));
}

function suggestion({ candidate, role }: Sequenced, context: CodingContext): CodeSuggestion {
  const poa = presentOnAdmission(candidate, context, role);
  return {
    system: 'icd10cm',
    code: candidate.code,
    title: candidate.title,
    role,
    ...(poa === undefined ? {} : { poa: poa.indicator }),
    confidence: Math.round(candidate.confidence * 100) / 100,
    evidence: candidate.evidence,
    reason: poa?.why === undefined ? candidate.reason : [...candidate.reason, poa.why],
  };
}

function inTextOrder(notCoded: readonly NotCoded[]): readonly NotCoded[] {
  return [...notCoded].sort((a, b) =>
    a.document === b.document ? a.start - b.start : a.document < b.document ? -1 : 1,
  );
}
