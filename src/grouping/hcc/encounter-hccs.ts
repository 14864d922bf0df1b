import { ageInYears, type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import { isReported } from '../../record/reported-diagnoses.ts';
import type { Edition } from '../../tables/edition.ts';
import type { Tables } from '../../tables/tables.ts';
import { encounterDate } from '../encounter-date.ts';
import { editApplies } from './diagnosis-edits.ts';
import { claimEligibility } from './eligible-claims.ts';
import { type HccModel, openHccModel } from './hcc-model.ts';
import type { HccModelName } from './risk-facts.ts';

const MODELS = ['V24', 'V28', 'RxHCC-V08'] as const satisfies readonly HccModelName[];
type ShownModel = (typeof MODELS)[number];

/** An HCC of a diagnosis, before hierarchies. */
export interface DiagnosisHcc {
  readonly hcc: string;
  readonly title: string;
}

/** The HCCs of an encounter's diagnoses; what they are paid depends on the beneficiary's whole year. */
export interface EncounterHccs {
  readonly edition: string;
  readonly paymentYear: number;
  /** Whether diagnoses of this encounter count for risk adjustment, and why. */
  readonly eligible: boolean;
  readonly reason: string;
  /** Diagnoses with an HCC in one model at least. */
  readonly diagnoses: readonly {
    /** Without dot. */
    readonly code: string;
    readonly models: Readonly<Partial<Record<ShownModel, readonly DiagnosisHcc[]>>>;
  }[];
  readonly notices: readonly string[];
}

/** Names the HCCs of encounters, opening each model once. */
export class EncounterHccMapper {
  private readonly models = new Map<string, HccModel>();

  constructor(private readonly tables: Tables) {}

  /** The HCCs by the mapping of the payment year, with age and sex edits; undefined when no year is loaded. */
  map(encounter: Encounter): EncounterHccs | undefined {
    const editions = this.tables.editions
      .filter(({ table }) => table === 'hcc')
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    const newest = editions.at(-1);
    if (newest === undefined) return undefined;
    const onDate = encounterDate(encounter);
    const wanted = onDate === undefined ? yearOf(newest) : Number(onDate.slice(0, 4)) + 1;
    const edition = editions.find((one) => yearOf(one) === wanted) ?? newest;
    const paymentYear = yearOf(edition);
    const notices =
      paymentYear === wanted
        ? []
        : [
            `The HCC tables of payment year ${String(wanted)} are not loaded; those of ${String(paymentYear)} are shown.`,
          ];
    const services = this.tables.list(edition.packs.services ?? '');
    const { eligible, reason } = claimEligibility(encounter, (code) => services.find(code) !== -1);
    const patient = patientFacts(encounter, wanted);
    const seen = new Set<string>();
    const diagnoses: { code: string; models: Partial<Record<ShownModel, readonly DiagnosisHcc[]>> }[] = [];
    for (const diagnosis of encounter.diagnoses) {
      const code = withoutDot(diagnosis.code);
      if (!isReported(diagnosis) || seen.has(code)) continue;
      seen.add(code);
      const models: Partial<Record<ShownModel, readonly DiagnosisHcc[]>> = {};
      for (const name of MODELS) {
        const hccs = this.hccsOf(code, this.model(edition, name), patient);
        if (hccs.length > 0) models[name] = hccs;
      }
      if (Object.keys(models).length > 0) diagnoses.push({ code, models });
    }
    return { edition: edition.name, paymentYear, eligible, reason, diagnoses, notices };
  }

  /**
   * The HCCs that one diagnosis alone brings to an encounter, by model: what would be missing without it.
   *
   * @param code of the encounter, without dot
   */
  broughtBy(code: string, encounter: Encounter): EncounterHccs['diagnoses'][number]['models'] {
    const mapped = this.map(encounter)?.diagnoses ?? [];
    const own = mapped.find((diagnosis) => diagnosis.code === code)?.models ?? {};
    const brought: Partial<Record<ShownModel, readonly DiagnosisHcc[]>> = {};
    for (const name of MODELS) {
      const others = new Set(
        mapped.flatMap((one) => (one.code === code ? [] : (one.models[name] ?? []).map(({ hcc }) => hcc))),
      );
      const alone = (own[name] ?? []).filter(({ hcc }) => !others.has(hcc));
      if (alone.length > 0) brought[name] = alone;
    }
    return brought;
  }

  private hccsOf(code: string, model: HccModel, patient: PatientFacts | undefined): readonly DiagnosisHcc[] {
    const edit = model.edits.get(code);
    const edited = edit !== undefined && patient !== undefined && editApplies(edit, patient);
    const hccs = edited ? (edit.hcc === undefined ? [] : [edit.hcc]) : model.hccsOf(code);
    return hccs.map((hcc) => ({ hcc, title: model.title(hcc) }));
  }

  private model(edition: Edition, name: HccModelName): HccModel {
    const key = `${edition.name} ${name}`;
    const open = this.models.get(key) ?? openHccModel(this.tables, edition, name);
    this.models.set(key, open);
    return open;
  }
}

interface PatientFacts {
  readonly age: number;
  readonly sex: 'F' | 'M';
}

/** Age on February 1 of the payment year, and sex; undefined when the encounter does not tell both. */
function patientFacts({ patient }: Encounter, paymentYear: number): PatientFacts | undefined {
  const birthDate = parseDateOfService(patient?.birthDate ?? '');
  const sex = patient?.sex;
  if (birthDate === undefined || (sex !== 'F' && sex !== 'M')) return undefined;
  return { age: Math.max(0, ageInYears(birthDate, `${String(paymentYear)}-02-01` as DateOfService)), sex };
}

function yearOf({ effectiveFrom }: Edition): number {
  return Number(effectiveFrom.slice(0, 4));
}
