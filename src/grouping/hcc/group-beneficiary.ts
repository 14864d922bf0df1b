import type { Beneficiary } from '../../record/beneficiary.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import { isReported } from '../../record/reported-diagnoses.ts';
import type { Edition } from '../../tables/edition.ts';
import type { Tables } from '../../tables/tables.ts';
import { riskFacts } from './beneficiary-facts.ts';
import { claimEligibility } from './eligible-claims.ts';
import { type HccModel, hasHccModel, openHccModel } from './hcc-model.ts';
import { type FactorGroup, type PaymentFactors, paymentFactors, paymentScore } from './payment-score.ts';
import { type HccModelName, isRxHcc, type RiskFacts } from './risk-facts.ts';
import { type HccScore, scoreBeneficiary, thousandths } from './score.ts';

const MODELS = [
  'V24',
  'V28',
  'ESRD-V24',
  'RxHCC-V08',
  'RxHCC-V08-PACE',
] as const satisfies readonly HccModelName[];

/** A model's score with its payment score; the factors are null when they are not loaded for the year. */
export interface ModelResult extends HccScore {
  readonly factors: PaymentFactors | null;
  readonly paymentScore: number | null;
}

/** The risk adjustment of a beneficiary. */
export interface BeneficiaryHcc {
  readonly edition: string;
  readonly paymentYear: number;
  readonly models: readonly ModelResult[];
  /** The models' payment scores by their shares of the year; null when a factor is missing or ESRD applies. */
  readonly blendedScore: number | null;
  /** Encounters whose diagnoses did not count, and why. */
  readonly notEligible: readonly { readonly encounter: string; readonly reason: string }[];
  /** What is not known or not loaded. */
  readonly notices: readonly string[];
}

/** A diagnosis left out or put in, and the scores that would change. */
export interface HccWhatIf {
  readonly change: 'without' | 'with';
  readonly system: 'icd10cm';
  /** Without dot. */
  readonly code: string;
  readonly scores: readonly {
    readonly model: HccModelName;
    readonly score: number;
    readonly scoreChange: number;
    readonly paymentScore: number | null;
    readonly paymentScoreChange: number | null;
  }[];
}

/** What a beneficiary is scored from. */
interface Ready {
  readonly paymentYear: number;
  readonly edition: Edition;
  readonly facts: RiskFacts;
  /** ICD-10-CM without dots, each once. */
  readonly codes: readonly string[];
  readonly models: readonly HccModel[];
  readonly notEligible: BeneficiaryHcc['notEligible'];
  readonly notices: readonly string[];
}

/** Groups beneficiaries, opening each model once. */
export class BeneficiaryGrouper {
  private readonly models = new Map<string, HccModel>();

  constructor(private readonly tables: Tables) {}

  /** HCCs and scores of every model that applies; a reason when no payment year can be told or loaded. */
  group(beneficiary: Beneficiary): BeneficiaryHcc | { readonly reason: string } {
    const ready = this.ready(beneficiary);
    if ('reason' in ready) return ready;
    const { paymentYear, facts } = ready;
    const notices = [...ready.notices];
    const models = this.scored(ready.codes, ready, beneficiary);
    for (const { model, factors } of models) notices.push(...factorNotices(model, paymentYear, factors));
    return {
      edition: ready.edition.name,
      paymentYear,
      models,
      blendedScore: facts.kidney.kind === 'none' ? blended(models) : null,
      notEligible: ready.notEligible,
      notices,
    };
  }

  /**
   * What each diagnosis that counts is worth: the scores without it, and with each further one; models it does not
   * change are left out.
   *
   * @param tried ICD-10-CM without dots
   */
  compare(
    beneficiary: Beneficiary,
    tried: readonly string[] = [],
  ): readonly HccWhatIf[] | { readonly reason: string } {
    const ready = this.ready(beneficiary);
    if ('reason' in ready) return ready;
    const asIs = this.scored(ready.codes, ready, beneficiary);
    const changed = (codes: readonly string[]): HccWhatIf['scores'] =>
      changedScores(asIs, this.scored(codes, ready, beneficiary));
    return [
      ...ready.codes.map((left): HccWhatIf => {
        const scores = changed(ready.codes.filter((code) => code !== left));
        return { change: 'without', system: 'icd10cm', code: left, scores };
      }),
      ...tried.map((more): HccWhatIf => {
        const scores = changed([...new Set([...ready.codes, more])]);
        return { change: 'with', system: 'icd10cm', code: more, scores };
      }),
    ];
  }

  private ready(beneficiary: Beneficiary): Ready | { readonly reason: string } {
    const paymentYear = beneficiary.paymentYear ?? yearAfterNewest(beneficiary.encounters);
    if (paymentYear === undefined)
      return { reason: 'Neither a payment year nor a dated encounter is given.' };
    const edition = this.editionOf(paymentYear);
    if (edition === undefined)
      return { reason: `The HCC tables of payment year ${String(paymentYear)} are not loaded.` };
    if (beneficiary.birthDate > `${String(paymentYear)}-12-31`)
      return { reason: `Born ${beneficiary.birthDate}, after payment year ${String(paymentYear)}.` };
    const services = this.tables.list(edition.packs.services ?? '');
    const codes = new Set<string>();
    const notEligible: { encounter: string; reason: string }[] = [];
    for (const [index, encounter] of beneficiary.encounters.entries()) {
      const name = encounter.id ?? `encounters[${String(index)}]`;
      const year = yearOf(encounter);
      const { eligible, reason } =
        year !== undefined && year !== paymentYear - 1
          ? { eligible: false, reason: `of ${String(year)}, not ${String(paymentYear - 1)}` }
          : claimEligibility(encounter, (code) => services.find(code) !== -1);
      if (!eligible) notEligible.push({ encounter: name, reason });
      else
        for (const diagnosis of encounter.diagnoses)
          if (isReported(diagnosis)) codes.add(withoutDot(diagnosis.code));
    }
    const names = MODELS.filter(
      (name) => !isRxHcc(name) || (name === 'RxHCC-V08-PACE') === (beneficiary.partDPlan === 'PACE'),
    );
    const loaded = names.filter((name) => hasHccModel(this.tables, edition, name));
    const notices = names
      .filter((name) => !loaded.includes(name))
      .map((name) => `The coefficients of ${name} for payment year ${String(paymentYear)} are not loaded.`);
    if (beneficiary.originalReasonForEntitlement == null)
      notices.unshift('The original reason for entitlement is not given; age was taken.');
    if (beneficiary.partDPlan === 'PACE')
      notices.push('PACE organisations are paid by V22 in part, which is not built.');
    return {
      paymentYear,
      edition,
      facts: riskFacts(beneficiary, paymentYear),
      codes: [...codes],
      models: loaded.map((name) => this.model(edition, name)),
      notEligible,
      notices,
    };
  }

  private scored(
    codes: readonly string[],
    { models, facts, edition, paymentYear }: Ready,
    beneficiary: Beneficiary,
  ): readonly ModelResult[] {
    const factorRows = this.tables.list(edition.packs.paymentFactors ?? '');
    return models.flatMap((model): readonly ModelResult[] => {
      const score = scoreBeneficiary(codes, facts, model);
      if (score === undefined) return [];
      const group = factorGroup(model.name, facts, beneficiary);
      const factors =
        group === undefined ? undefined : paymentFactors(factorRows, paymentYear, model.name, group);
      const paid = factors === undefined ? null : paymentScore(score.score, factors);
      return [{ ...score, factors: factors ?? null, paymentScore: paid }];
    });
  }

  private editionOf(year: number): Edition | undefined {
    return this.tables.editions.find((e) => e.table === 'hcc' && e.effectiveFrom.startsWith(String(year)));
  }

  private model(edition: Edition, name: HccModelName): HccModel {
    const key = `${edition.name} ${name}`;
    const open = this.models.get(key) ?? openHccModel(this.tables, edition, name);
    this.models.set(key, open);
    return open;
  }
}

function changedScores(asIs: readonly ModelResult[], after: readonly ModelResult[]): HccWhatIf['scores'] {
  return after.flatMap((now, i) => {
    const before = asIs[i];
    if (before === undefined || before.score === now.score) return [];
    const { model, score, paymentScore: paid } = now;
    const paymentScoreChange =
      paid === null || before.paymentScore === null ? null : thousandths(paid - before.paymentScore);
    return [
      {
        model,
        score,
        scoreChange: thousandths(score - before.score),
        paymentScore: paid,
        paymentScoreChange,
      },
    ];
  });
}

/** Whose factor a score takes; undefined when the kind of Part D plan is not given. */
function factorGroup(
  model: HccModelName,
  { kidney }: RiskFacts,
  { partDPlan }: Beneficiary,
): FactorGroup | undefined {
  if (isRxHcc(model)) return partDPlan ?? undefined;
  if (model === 'ESRD-V24') return kidney.kind === 'graft' ? 'graft' : 'dialysis';
  return 'all';
}

function factorNotices(model: HccModelName, year: number, factors: PaymentFactors | null): readonly string[] {
  if (factors === null)
    return [
      `${model}: no normalisation factor for payment year ${String(year)}${isRxHcc(model) ? ' and this kind of Part D plan' : ''} is loaded, so the score stays raw.`,
    ];
  if (factors.codingAdjustment === null)
    return [`${model}: whether the coding adjustment applies is not loaded, so there is no payment score.`];
  return factors.confirmed
    ? []
    : [
        `${model}: the normalisation factor ${String(factors.normalisation)} for ${String(year)} is not confirmed; check it in the Rate Announcement.`,
      ];
}

/** Part C only: kidney failure and Part D are paid by themselves. */
function blended(models: readonly ModelResult[]): number | null {
  const shares = models.filter(
    ({ factors, model }) => factors !== null && (model === 'V24' || model === 'V28'),
  );
  if (shares.length === 0) return null;
  return thousandths(
    shares.reduce((sum, { factors, paymentScore: score }) => sum + (factors?.share ?? 0) * (score ?? 0), 0),
  );
}

function yearOf({ dischargeDate, dateOfService, admissionDate }: Encounter): number | undefined {
  const date = dischargeDate ?? dateOfService ?? admissionDate;
  return date === null || date === undefined ? undefined : Number(date.slice(0, 4));
}

function yearAfterNewest(encounters: readonly Encounter[]): number | undefined {
  const years = encounters.map(yearOf).filter((year) => year !== undefined);
  return years.length === 0 ? undefined : Math.max(...years) + 1;
}
