import { type DateOfService, ICD10_START } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import { withDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Tables } from '../../tables/tables.ts';
import { encounterDate } from '../encounter-date.ts';
import type { ComplicationLevel, InpatientClaim, ReturnCode } from './claim.ts';
import { type DrgStep, drgPath } from './drg-path.ts';
import { type DrgWeights, drgWeightsOn } from './drg-weights.ts';
import { claimOf } from './encounter-claim.ts';
import { type DrgAssignment, MsdrgGrouper } from './group-claim.ts';
import { msdrgEditionOn, openMsdrgVersion } from './msdrg-version.ts';
import { type CodesToTry, type WhatIf, whatIf } from './what-if.ts';

/** The MS-DRG of an encounter as commands print it (`contract/lines.md`). */
export interface EncounterDrg {
  /** Three digits. */
  readonly drg: string;
  readonly title: string;
  /** Two digits; `00` when ungroupable. */
  readonly mdc: string;
  readonly mdcTitle: string;
  readonly type: 'MED' | 'SURG' | null;
  readonly severity: 'MCC' | 'CC' | 'none';
  /** Relative weight; null when the weights of the year are not loaded. */
  readonly weight: number | null;
  /** Arithmetic mean stay in days. */
  readonly meanStay: number | null;
  readonly geometricMeanStay: number | null;
  readonly returnCode: ReturnCode;
  /** The DRG before hospital-acquired conditions were taken out. */
  readonly initialDrg: string;
  /** `v43.1` */
  readonly version: string;
  readonly path: readonly DrgStep[];
}

/** A change of the encounter with the DRG and weight it would lead to. */
export interface EncounterWhatIf extends Omit<WhatIf, 'result'> {
  readonly drg: string;
  readonly title: string;
  readonly severity: 'MCC' | 'CC' | 'none';
  readonly weight: number | null;
  /** Weight less that of the encounter as it is; null when either is not known. */
  readonly weightChange: number | null;
}

/** Why an encounter has no MS-DRG. */
export interface NotGrouped {
  readonly reason: string;
}

const SEVERITIES = ['none', 'CC', 'MCC'] as const satisfies readonly string[];

/** The weight of a change less that of the encounter as it is, to the four decimals that Table 5 has. */
export function weightChange(asIs: number | null, changed: number | null): number | null {
  return asIs === null || changed === null ? null : Math.round((changed - asIs) * 10_000) / 10_000;
}

/** Groups encounters, opening each version of the grouper once. */
export class EncounterGrouper {
  private readonly groupers = new Map<string, MsdrgGrouper>();
  private readonly weights = new Map<string, DrgWeights | undefined>();

  constructor(private readonly tables: Tables) {}

  /** The DRG of an inpatient encounter with the path that led to it. */
  group(encounter: Encounter): EncounterDrg | NotGrouped {
    const ready = this.ready(encounter);
    if ('reason' in ready) return ready;
    const { claim, grouper, onDate, beyondNewest, weights } = ready;
    const grouping = grouper.group(claim);
    const { final, initial } = grouping;
    const { version } = grouper;
    const weight = weights?.of(final.drg);
    const path: DrgStep[] = [
      this.versionStep(grouper, onDate, beyondNewest),
      ...drgPath(claim, grouping, grouper),
      this.weightStep(final, weights, onDate),
    ];
    return {
      drg: threeDigits(final.drg),
      title: version.drgTitle(final.drg) ?? '',
      mdc: String(final.mdc).padStart(2, '0'),
      mdcTitle: final.mdc === 0 ? '' : (version.mdcTitle(final.mdc) ?? ''),
      type: final.returnCode === 'OK' ? (final.rules.at(-1)?.type ?? null) : null,
      severity: severityName(final.severity),
      weight: weight?.weight ?? null,
      meanStay: weight?.meanStay ?? null,
      geometricMeanStay: weight?.geometricMeanStay ?? null,
      returnCode: final.returnCode,
      initialDrg: threeDigits(initial.drg),
      version: version.edition.name,
      path,
    };
  }

  /** The DRG and weight with each code in and out; the same reasons as `group` where there is none. */
  compare(encounter: Encounter, tried?: CodesToTry): readonly EncounterWhatIf[] | NotGrouped {
    const ready = this.ready(encounter);
    if ('reason' in ready) return ready;
    const { claim, grouper, weights, onDate } = ready;
    const asIs = weights?.of(grouper.group(claim).final.drg)?.weight ?? null;
    const changes = whatIf(claim, grouper, tried).filter(
      ({ change, code }) => change !== 'as principal' || this.mayBePrincipal(code, claim, onDate),
    );
    return changes.map(({ result, ...change }) => {
      const weight = weights?.of(result.drg)?.weight ?? null;
      return {
        ...change,
        drg: threeDigits(result.drg),
        title: grouper.version.drgTitle(result.drg) ?? '',
        severity: severityName(result.severity),
        weight,
        weightChange: weightChange(asIs, weight),
      };
    });
  }

  /** Not what the code editor refuses as principal, nor what arose in the stay (guideline II). */
  private mayBePrincipal(code: string, claim: InpatientClaim, onDate: DateOfService): boolean {
    const { unacceptablePrincipal, manifestation } = this.tables.icd10cm.attributes(withDot(code), onDate);
    const arose = claim.secondary.some((d) => d.code === code && d.poa === 'N');
    return !unacceptablePrincipal && !manifestation && !arose;
  }

  private ready(encounter: Encounter):
    | NotGrouped
    | {
        readonly claim: InpatientClaim;
        readonly grouper: MsdrgGrouper;
        readonly onDate: DateOfService;
        readonly beyondNewest: boolean;
        readonly weights: DrgWeights | undefined;
      } {
    if (encounter.setting !== 'inpatient')
      return { reason: `MS-DRGs are for inpatient stays; this encounter is ${encounter.setting}.` };
    const claim = claimOf(encounter);
    if (claim === undefined) return { reason: 'There is no diagnosis to group.' };
    const onDate = encounterDate(encounter) ?? this.newestStart();
    const { edition, beyondNewest } = msdrgEditionOn(this.tables, onDate);
    if (onDate < edition.effectiveFrom)
      return {
        reason: `Discharged ${onDate}, before the oldest version loaded (${edition.name}, from ${edition.effectiveFrom}).`,
      };
    let grouper = this.groupers.get(edition.name);
    if (grouper === undefined) {
      grouper = new MsdrgGrouper(openMsdrgVersion(this.tables, edition));
      this.groupers.set(edition.name, grouper);
    }
    return { claim, grouper, onDate, beyondNewest, weights: this.weightsOn(onDate, edition.name) };
  }

  private weightsOn(onDate: DateOfService, version: string): DrgWeights | undefined {
    if (!this.weights.has(version)) this.weights.set(version, drgWeightsOn(this.tables, onDate));
    return this.weights.get(version);
  }

  /** Without a discharge date the newest version is taken, and the path says so. */
  private newestStart(): DateOfService {
    const starts = this.tables.editions.filter((e) => e.table === 'msdrg').map((e) => e.effectiveFrom);
    return starts.sort().at(-1) ?? ICD10_START;
  }

  private versionStep({ version }: MsdrgGrouper, onDate: DateOfService, beyondNewest: boolean): DrgStep {
    return {
      step: 'version',
      text: beyondNewest
        ? `MS-DRG ${version.edition.name}, the newest loaded; ${onDate} lies past its last day.`
        : `MS-DRG ${version.edition.name} for discharges on ${onDate}.`,
      authority: { publisher: 'CMS', document: 'MS-DRG Definitions Manual', edition: version.edition.name },
      codes: [],
    };
  }

  private weightStep(final: DrgAssignment, weights: DrgWeights | undefined, onDate: DateOfService): DrgStep {
    const weight = weights?.of(final.drg);
    const text =
      weights === undefined
        ? `No weight: the IPPS Table 5 for ${onDate} is not loaded.`
        : weight === undefined
          ? `DRG ${threeDigits(final.drg)} has no weight.`
          : `Relative weight ${weight.weight.toFixed(4)}, mean stay ${String(weight.meanStay ?? '–')} days (geometric ${String(weight.geometricMeanStay ?? '–')}).${weight.postAcuteTransfer ? ' Post-acute care transfer policy applies.' : ''}`;
    return {
      step: 'weight',
      text,
      authority: {
        publisher: 'CMS',
        document: 'IPPS Final Rule, Table 5',
        ...(weights === undefined ? {} : { edition: weights.name }),
      },
      codes: [],
    };
  }
}

function threeDigits(drg: number): string {
  return String(drg).padStart(3, '0');
}

function severityName(level: ComplicationLevel): 'MCC' | 'CC' | 'none' {
  return SEVERITIES[level];
}

/** The grouper of some tables: its versions are opened once for all who ask. */
export const encounterGrouper = oncePer((tables: Tables) => new EncounterGrouper(tables));
