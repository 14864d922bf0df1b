import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import { isReported, principalAmong } from '../../record/reported-diagnoses.ts';
import type { InpatientClaim, PresentOnAdmission } from './claim.ts';

/**
 * The grouper's view of an encounter: the principal diagnosis, all others but the admitting ones, and the procedures.
 * Undefined when there is no diagnosis. `hospitalPoaExempt: true` on the encounter marks a hospital that is exempt from
 * present-on-admission reporting (critical access, cancer, children's…).
 */
export function claimOf(encounter: Encounter): InpatientClaim | undefined {
  const grouped = encounter.diagnoses.filter(isReported);
  const principal = principalAmong(grouped);
  if (principal === undefined) return undefined;
  const sex = encounter.patient?.sex;
  const status = Number.parseInt(encounter.dischargeStatus ?? '', 10);
  return {
    principal: withoutDot(principal.code),
    secondary: grouped
      .filter((d) => d !== principal)
      .map((d) => ({ code: withoutDot(d.code), poa: indicator(d.poa) })),
    procedures: encounter.procedures.map((p) => withoutDot(p.code)),
    sex: sex === 'F' || sex === 'M' ? sex : undefined,
    dischargeStatus: Number.isNaN(status) ? -1 : status,
    hacReporting: encounter.hospitalPoaExempt === true ? 'exempt' : 'reports',
  };
}

function indicator(poa: Encounter['diagnoses'][number]['poa']): PresentOnAdmission {
  return poa === 'Y' || poa === 'N' || poa === 'U' || poa === 'W' ? poa : ' ';
}
