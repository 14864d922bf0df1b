import type { Beneficiary } from '../../record/beneficiary.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import type { Edition } from '../../tables/edition.ts';
import type { Tables } from '../../tables/tables.ts';
import { riskFacts } from './beneficiary-facts.ts';
import { claimEligibility } from './eligible-claims.ts';
import { type HccModel, openHccModel } from './hcc-model.ts';
import { type PaymentFactors, paymentFactors, paymentScore } from './payment-score.ts';
import type { HccModelName } from './risk-facts.ts';
import { type HccScore, scoreBeneficiary, thousandths } from './score.ts';

const MODELS = ['V24', 'V28', 'ESRD-V24'] as const satisfies readonly HccModelName[];

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

/** Groups beneficiaries, opening each model once. */
export class BeneficiaryGrouper {
  private readonly models = new Map<string, HccModel>();

  constructor(private readonly tables: Tables) {}

  /** HCCs and scores of every model that applies; a reason when no payment year can be told or loaded. */
  group(beneficiary: Beneficiary): BeneficiaryHcc | { readonly reason: string } {
    const paymentYear = beneficiary.paymentYear ?? yearAfterNewest(beneficiary.encounters);
    if (paymentYear === undefined)
      return { reason: 'Neither a payment year nor a dated encounter is given.' };
    const edition = this.editionOf(paymentYear);
    if (edition === undefined)
      return { reason: `The HCC tables of payment year ${String(paymentYear)} are not loaded.` };
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
        for (const { code, role } of encounter.diagnoses)
          if (role !== 'admitting' && role !== 'reasonForVisit') codes.add(withoutDot(code));
    }
    const facts = riskFacts(beneficiary, paymentYear);
    const factorRows = this.tables.list(edition.packs.paymentFactors ?? '');
    const notices: string[] = [];
    if (beneficiary.originalReasonForEntitlement == null)
      notices.push('The original reason for entitlement is not given; age was taken.');
    const models = MODELS.flatMap((name): readonly ModelResult[] => {
      const score = scoreBeneficiary([...codes], facts, this.model(edition, name));
      if (score === undefined) return [];
      const factors = paymentFactors(factorRows, paymentYear, name);
      if (factors === undefined)
        notices.push(`No normalisation factor of ${name} for payment year ${String(paymentYear)} is loaded.`);
      return [
        {
          ...score,
          factors: factors ?? null,
          paymentScore: factors === undefined ? null : paymentScore(score.score, factors),
        },
      ];
    });
    return {
      edition: edition.name,
      paymentYear,
      models,
      blendedScore: facts.kidney.kind === 'none' ? blended(models) : null,
      notEligible,
      notices,
    };
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

function blended(models: readonly ModelResult[]): number | null {
  const shares = models.filter(({ factors }) => factors !== null);
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
