import {
  COMPLICATION,
  type ComplicationLevel,
  type InpatientClaim,
  MAJOR_COMPLICATION,
  NO_COMPLICATION,
  type ReturnCode,
} from './claim.ts';
import { ClaimFacts, ON_PRINCIPAL, ON_SECONDARY } from './claim-facts.ts';
import type { GroupedDiagnosis } from './code-attributes.ts';
import { died } from './discharge-disposition.ts';
import type { DrgRule } from './drg-rules.ts';
import type { HacCategory } from './hospital-acquired-conditions.ts';
import type { MsdrgVersion } from './msdrg-version.ts';
import type { ProcedureCluster } from './procedure-clusters.ts';

const UNGROUPABLE = 999;
const UNRELATED_PROCEDURES = 29;
const CATHETER_INFECTION = 6;

/** What the pre-MDC conditions without a DRG return. */
const RETURN_CODES: Readonly<Record<string, ReturnCode>> = {
  INVALID_PDX: 'INVALID_PDX',
  PDX_ECODE: 'DX_CANNOT_BE_PDX',
  INVALID_SEX: 'INVALID_SEX',
};
/** The remaining one: a diagnosis is an MCC only for patients discharged alive, and the status does not say. */
const DISCHARGE_STATUS_DECIDES: ReturnCode = 'INVALID_DISCHARGE_STATUS';

/** A DRG with what led to it. */
export interface DrgAssignment {
  readonly drg: number;
  /** The MDC of the principal diagnosis, or the one it was rerouted to; 0 when ungroupable. */
  readonly mdc: number;
  /** The highest level among secondary diagnoses that count. */
  readonly severity: ComplicationLevel;
  readonly returnCode: ReturnCode;
  /** The rules that held, reroutes first; the last one assigned the DRG. */
  readonly rules: readonly DrgRule[];
}

/** A secondary diagnosis and what became of it as CC or MCC. */
export interface SecondaryStatus {
  readonly code: string;
  readonly diagnosis: GroupedDiagnosis | undefined;
  /** Level that counted before the DRG's own exclusions; 0 when excluded, NCC, or not valid. */
  readonly level: ComplicationLevel;
  readonly excludedByPrincipal: boolean;
  /** An MCC only for patients discharged alive, and the patient died. */
  readonly excludedByDeath: boolean;
  readonly hospitalAcquired: HacCategory | undefined;
}

/** The result for one claim: first without, then with the hospital-acquired conditions taken out. */
export interface Grouping {
  readonly initial: DrgAssignment;
  readonly final: DrgAssignment;
  readonly secondary: readonly SecondaryStatus[];
  readonly clusters: readonly ProcedureCluster[];
}

/** A secondary diagnosis while a claim is grouped. */
interface Secondary {
  readonly code: string;
  readonly diagnosis: GroupedDiagnosis | undefined;
  level: ComplicationLevel;
  excludedByPrincipal: boolean;
  excludedByDeath: boolean;
  hospitalAcquired: HacCategory | undefined;
  readonly poa: string;
}

/** Groups claims with one version; keeps working memory between claims, so one is used for many. */
export class MsdrgGrouper {
  private readonly facts: ClaimFacts;
  private readonly aliveOnly: number;

  constructor(readonly version: MsdrgVersion) {
    this.aliveOnly = version.names.number('mccalive');
    this.facts = new ClaimFacts(version.names.size);
  }

  /**
   * The DRG of an inpatient claim by the manual's steps: CC exclusions, pre-MDC, MDC, surgical hierarchy or medical
   * partition, then once more without hospital-acquired conditions.
   */
  group(claim: InpatientClaim): Grouping {
    const { version, facts } = this;
    const principal = version.diagnoses.get(claim.principal);
    const secondary = claim.secondary.map((given) => this.secondary(given, claim, principal));
    const clusters = claim.procedures.length < 2 ? NO_CLUSTERS : version.clusters.madeOf(claim.procedures);
    facts.reset();
    facts.dischargeStatus = claim.dischargeStatus;
    facts.principalInvalid = principal === undefined;
    if (principal !== undefined) facts.addDiagnosis(principal.attributes, ON_PRINCIPAL);
    for (const { diagnosis } of secondary)
      if (diagnosis !== undefined) facts.addDiagnosis(diagnosis.attributes, ON_SECONDARY);
    const mdc = this.mdcOf(claim, principal);
    const initial = this.assign(claim, mdc, secondary, clusters);
    const final = this.withoutHospitalAcquired(claim, mdc, secondary, clusters, initial);
    return { initial, final, secondary, clusters };
  }

  private secondary(
    { code, poa }: InpatientClaim['secondary'][number],
    claim: InpatientClaim,
    principal: GroupedDiagnosis | undefined,
  ): Secondary {
    const diagnosis = this.version.diagnoses.get(code);
    const level = diagnosis?.level ?? NO_COMPLICATION;
    const excludedByPrincipal =
      level !== NO_COMPLICATION &&
      principal !== undefined &&
      this.version.exclusions.excludes(principal.code, code);
    const excludedByDeath =
      level !== NO_COMPLICATION &&
      died(claim.dischargeStatus) &&
      diagnosis?.attributes.includes(this.aliveOnly) === true;
    return {
      code,
      poa,
      diagnosis,
      level: excludedByPrincipal || excludedByDeath ? NO_COMPLICATION : level,
      excludedByPrincipal,
      excludedByDeath,
      hospitalAcquired: undefined,
    };
  }

  /** Major Diagnostic Category of the principal diagnosis; for some it depends on sex. */
  private mdcOf(claim: InpatientClaim, principal: GroupedDiagnosis | undefined): number {
    this.facts.sexMissing = false;
    if (principal === undefined) return 0;
    const bySex = this.version.sexMdcs(principal.code);
    if (bySex === undefined) return principal.mdc;
    if (claim.sex === undefined) {
      this.facts.sexMissing = true;
      return 0;
    }
    return claim.sex === 'M' ? bySex.male : bySex.female;
  }

  private assign(
    claim: InpatientClaim,
    mdc: number,
    secondary: readonly Secondary[],
    clusters: readonly ProcedureCluster[],
  ): DrgAssignment {
    const path: DrgRule[] = [];
    let current = 0;
    let assignedMdc = mdc;
    for (;;) {
      if (current === 0 || clusters.length > 0) this.placeProcedures(claim, current, clusters);
      const rule = this.firstRule(current, secondary);
      if (rule === undefined) {
        if (current !== 0) return ungroupable('NO_DRG_FOUND', path);
        current = mdc;
        continue;
      }
      path.push(rule);
      if (rule.drg > 0) {
        return {
          drg: rule.drg,
          mdc: assignedMdc,
          severity: this.severity(secondary, rule),
          returnCode: 'OK',
          rules: path,
        };
      }
      if (rule.reroute === 0) return ungroupable(RETURN_CODES[rule.text] ?? DISCHARGE_STATUS_DECIDES, path);
      current = rule.reroute;
      if (current !== UNRELATED_PROCEDURES) assignedMdc = current;
    }
  }

  /** Puts the procedures on the claim's facts, without those a cluster suppresses in this MDC. */
  private placeProcedures(claim: InpatientClaim, mdc: number, clusters: readonly ProcedureCluster[]): void {
    const { facts, version } = this;
    facts.clearProcedures();
    const suppressing = clusters.filter((cluster) => cluster.suppressionMdcs.includes(mdc));
    for (const code of claim.procedures) {
      if (suppressing.some((cluster) => cluster.choices.some((choice) => choice.has(code)))) continue;
      const procedure = version.procedures.get(code);
      if (procedure !== undefined) facts.addProcedure(procedure.attributes);
    }
    for (const cluster of clusters) {
      const procedure = version.procedures.get(cluster.name);
      if (procedure !== undefined) facts.addProcedure(procedure.attributes);
    }
  }

  private firstRule(mdc: number, secondary: readonly Secondary[]): DrgRule | undefined {
    const { facts } = this;
    setLevels(facts, secondary, NOTHING);
    let plain = true;
    const anyProcedure = facts.anyProcedure;
    for (const rule of this.version.rules.get(mdc) ?? []) {
      if (!anyProcedure && !rule.possibleWithoutProcedures) continue;
      const suppresses = rule.suppressed.length > 0;
      if (suppresses || !plain) setLevels(facts, secondary, rule.suppressed);
      plain = !suppresses;
      if (rule.holds(facts)) return rule;
    }
    return undefined;
  }

  private severity(secondary: readonly Secondary[], rule: DrgRule): ComplicationLevel {
    setLevels(this.facts, secondary, rule.suppressed);
    if (this.facts.majorComplication) return MAJOR_COMPLICATION;
    return this.facts.complication ? COMPLICATION : NO_COMPLICATION;
  }

  /** Second pass: conditions acquired in the hospital are no CC or MCC, or make the claim ungroupable. */
  private withoutHospitalAcquired(
    claim: InpatientClaim,
    mdc: number,
    secondary: readonly Secondary[],
    clusters: readonly ProcedureCluster[],
    initial: DrgAssignment,
  ): DrgAssignment {
    if (claim.hacReporting === 'exempt' || initial.drg === UNGROUPABLE) return initial;
    const candidates = secondary.filter(
      ({ diagnosis, poa, excludedByPrincipal }) =>
        diagnosis !== undefined &&
        diagnosis.hospitalAcquired.length > 0 &&
        !excludedByPrincipal &&
        poa !== 'Y' &&
        poa !== 'W',
    );
    if (candidates.length === 0) return initial;
    this.markHospitalAcquired(claim, secondary, candidates, clusters);
    const acquired = candidates.filter((candidate) => candidate.hospitalAcquired !== undefined);
    if (acquired.length === 0) return initial;
    const refused = refusal(claim, candidates, acquired);
    if (refused !== undefined) return ungroupable(refused, initial.rules);
    for (const candidate of acquired) candidate.level = NO_COMPLICATION;
    return this.assign(claim, mdc, secondary, clusters);
  }

  private markHospitalAcquired(
    claim: InpatientClaim,
    secondary: readonly Secondary[],
    candidates: readonly Secondary[],
    clusters: readonly ProcedureCluster[],
  ): void {
    const { facts, version } = this;
    const principal = version.diagnoses.get(claim.principal);
    facts.reset();
    if (principal !== undefined) {
      facts.addDiagnosis(principal.attributes, ON_PRINCIPAL);
      facts.addDiagnosis(principal.hospitalAcquired, ON_PRINCIPAL);
    }
    this.placeProcedures(claim, 0, clusters);
    for (const { diagnosis } of secondary)
      if (diagnosis !== undefined) facts.addDiagnosis(diagnosis.hospitalAcquired, ON_SECONDARY);
    for (const category of version.hacCategories) {
      if (!category.holds(facts)) continue;
      for (const candidate of candidates) {
        const belongs = category.secondaryAttributes.some((attribute) =>
          candidate.diagnosis?.hospitalAcquired.includes(attribute),
        );
        if (belongs) candidate.hospitalAcquired ??= category;
      }
    }
    this.restoreDiagnoses(claim);
  }

  private restoreDiagnoses(claim: InpatientClaim): void {
    const { facts, version } = this;
    facts.reset();
    const principal = version.diagnoses.get(claim.principal);
    if (principal !== undefined) facts.addDiagnosis(principal.attributes, ON_PRINCIPAL);
    for (const { code } of claim.secondary) {
      const diagnosis = version.diagnoses.get(code);
      if (diagnosis !== undefined) facts.addDiagnosis(diagnosis.attributes, ON_SECONDARY);
    }
  }
}

const NO_CLUSTERS: readonly ProcedureCluster[] = [];
const NOTHING: readonly number[] = [];

function ungroupable(returnCode: ReturnCode, rules: readonly DrgRule[]): DrgAssignment {
  return { drg: UNGROUPABLE, mdc: 0, severity: NO_COMPLICATION, returnCode, rules };
}

/** Whether CC and MCC are on the claim, without diagnoses the DRG's own logic suppresses. */
function setLevels(facts: ClaimFacts, secondary: readonly Secondary[], suppressed: readonly number[]): void {
  facts.majorComplication = false;
  facts.complication = false;
  for (const { level, diagnosis } of secondary) {
    if (level === NO_COMPLICATION) continue;
    if (suppressed.length > 0 && suppressed.some((a) => diagnosis?.attributes.includes(a))) continue;
    if (level === MAJOR_COMPLICATION) facts.majorComplication = true;
    else facts.complication = true;
  }
}

/**
 * A missing or improper present-on-admission indicator beside a condition acquired in the hospital. Every condition of
 * the lists must have one, also where its own category is not complete; only beside a catheter-associated infection
 * (HAC 06) alone are the other categories not asked.
 */
function refusal(
  claim: InpatientClaim,
  candidates: readonly Secondary[],
  acquired: readonly Secondary[],
): ReturnCode | undefined {
  if (claim.hacReporting === 'unknown') {
    const unclear = claim.secondary.filter(({ poa }) => poa !== 'Y' && poa !== 'W');
    if (unclear.length > 1) return 'HAC_STATUS_INVALID_MULT_HACS_POA_NOT_Y_W';
    return candidates[0]?.poa === ' '
      ? 'HAC_STATUS_INVALID_POA_INVALID_OR_1'
      : 'HAC_STATUS_INVALID_POA_N_OR_U';
  }
  const asked = acquired.some(({ hospitalAcquired }) => hospitalAcquired?.number !== CATHETER_INFECTION)
    ? candidates
    : acquired;
  return asked.some(({ poa }) => poa === ' ') ? 'HAC_MISSING_ONE_POA' : undefined;
}
