import { oncePer } from '../../base/once.ts';
import type { Setting } from '../../record/setting.ts';
import type { PhysicianQuery } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { alcoholPatternQuery, alcoholWithdrawalQuery } from './alcohol.ts';
import { anemiaTypeQuery, hemoglobinQuery } from './anemia.ts';
import { asthmaSeverityQuery } from './asthma.ts';
import { clinicalSupportQuery } from './clinical-support.ts';
import { copiedTextQuery } from './copied-text.ts';
import { uncontrolledDiabetesQuery } from './diabetes-control.ts';
import { diabetesTypeQuery } from './diabetes-type.ts';
import { dominantSideQuery } from './dominant-side.ts';
import { drugIndicationQuery } from './drug-indication.ts';
import { electrolyteQuery } from './electrolytes.ts';
import { encephalopathyQuery } from './encephalopathy.ts';
import { fractureCauseQuery, fractureConflictQuery } from './fracture-cause.ts';
import { heartFailureAcuityQuery, heartFailureQuery } from './heart-failure.ts';
import { hemodynamicStatusQuery } from './hemodynamic-status.ts';
import { infarctionTypeQuery, troponinQuery } from './infarction-type.ts';
import { infectionResponseQuery } from './infection-response.ts';
import { kidneyFunctionQuery, kidneyInjuryTypeQuery } from './kidney-function.ts';
import { kidneyStageQuery } from './kidney-stage.ts';
import { lateralityConflict } from './laterality-conflict.ts';
import { lateralityMissing } from './laterality-missing.ts';
import { malnutritionQuery, nutritionalStatusQuery } from './malnutrition.ts';
import { mentalStatusQuery } from './mental-status.ts';
import { openDiagnosisQuery } from './open-diagnosis.ts';
import { pneumoniaQuery } from './pneumonia.ts';
import { presenceAtAdmissionQuery } from './presence-at-admission.ts';
import { procedureRelationQuery } from './procedure-relation.ts';
import { providerConflictQuery } from './provider-conflict.ts';
import type { QueryUnit } from './query-unit.ts';
import { respiratoryFailureTypeQuery, respiratoryStatusQuery } from './respiratory-status.ts';
import { organDysfunctionQuery, urosepsisQuery } from './sepsis-queries.ts';
import { pressureUlcerStageQuery, ulcerDepthQuery } from './ulcers.ts';
import { unconfirmedFindingQuery } from './unconfirmed-finding.ts';
import { useDisorderSeverityQuery } from './use-disorder.ts';
import { obesityClassQuery, weightStatusQuery } from './weight-status.ts';

/** Every kind of question on the diagnoses. */
export const QUERY_UNITS: readonly QueryUnit[] = [
  lateralityConflict,
  urosepsisQuery,
  infectionResponseQuery,
  organDysfunctionQuery,
  providerConflictQuery,
  respiratoryStatusQuery,
  hemodynamicStatusQuery,
  heartFailureQuery,
  heartFailureAcuityQuery,
  encephalopathyQuery,
  malnutritionQuery,
  pneumoniaQuery,
  infarctionTypeQuery,
  fractureConflictQuery,
  anemiaTypeQuery,
  hemoglobinQuery,
  diabetesTypeQuery,
  uncontrolledDiabetesQuery,
  fractureCauseQuery,
  kidneyFunctionQuery,
  kidneyInjuryTypeQuery,
  mentalStatusQuery,
  presenceAtAdmissionQuery,
  pressureUlcerStageQuery,
  procedureRelationQuery,
  alcoholPatternQuery,
  useDisorderSeverityQuery,
  clinicalSupportQuery,
  dominantSideQuery,
  kidneyStageQuery,
  nutritionalStatusQuery,
  openDiagnosisQuery,
  respiratoryFailureTypeQuery,
  alcoholWithdrawalQuery,
  lateralityMissing,
  troponinQuery,
  ulcerDepthQuery,
  unconfirmedFindingQuery,
  asthmaSeverityQuery,
  copiedTextQuery,
  electrolyteQuery,
  obesityClassQuery,
  weightStatusQuery,
  drugIndicationQuery,
];

/** As many as a physician answers in one go: for a stay, and for a visit. */
const MOST: Readonly<Record<Setting, number>> = { inpatient: 6, outpatient: 3, professional: 3 };

/** Questions that come from the procedures and from the level of the visit, which no code can do without. */
const RANK_OF_OTHERS = 1.5;

const inOrder = oncePer((units: readonly QueryUnit[]) => [...units].sort((a, b) => a.rank - b.rank));

/**
 * What to ask about a chart: every unit's questions, those that decide most first, no topic twice, and no more than a
 * physician answers in one go.
 *
 * @param others questions that other parts of coding raise
 */
export function physicianQueries(
  candidates: readonly Candidate[],
  others: readonly PhysicianQuery[],
  context: CodingContext,
): readonly PhysicianQuery[] {
  const most = MOST[context.setting];
  const asked: PhysicianQuery[] = [];
  const take = (query: PhysicianQuery): void => {
    if (query.indicators.length > 0 && asked.every((a) => a.topic !== query.topic)) asked.push(query);
  };
  let othersTaken = false;
  for (const unit of inOrder(QUERY_UNITS)) {
    if (!othersTaken && unit.rank > RANK_OF_OTHERS) {
      others.forEach(take);
      othersTaken = true;
    }
    if (asked.length >= most) break;
    if (unit.settings?.includes(context.setting) === false) continue;
    for (const question of unit.raise(candidates, context)) take({ ...question, authority: unit.authority });
  }
  return asked.slice(0, most);
}
