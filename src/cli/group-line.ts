import { type CcsrGrouping, ccsrOf } from '../grouping/ccsr/ccsr.ts';
import { type ElixhauserGrouping, elixhauserOf } from '../grouping/elixhauser/elixhauser.ts';
import type { EncounterHccMapper, EncounterHccs } from '../grouping/hcc/encounter-hccs.ts';
import type { BeneficiaryGrouper, BeneficiaryHcc, HccWhatIf } from '../grouping/hcc/group-beneficiary.ts';
import { priceDrg } from '../grouping/ipps/price-stay.ts';
import type {
  EncounterDrg,
  EncounterGrouper,
  EncounterWhatIf,
  NotGrouped,
} from '../grouping/msdrg/group-encounter.ts';
import type { CodesToTry } from '../grouping/msdrg/what-if.ts';
import type { Beneficiary } from '../record/beneficiary.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Rates } from '../record/rates.ts';
import type { Tables } from '../tables/tables.ts';

/** What `group` needs besides the record. */
export interface GroupRequest {
  readonly tables: Tables;
  readonly encounters: EncounterGrouper;
  readonly beneficiaries: BeneficiaryGrouper;
  readonly hccs: EncounterHccMapper;
  readonly compare: boolean;
  readonly tried: CodesToTry;
  /** Dollars for weight or score 1; undefined when not given. */
  readonly rate: number | undefined;
  /** Rates of the hospital: the payment is then the IPPS price, outliers and transfers included. */
  readonly rates: Rates | undefined;
}

/** A change with the HCCs it takes away or brings, and what it is worth at the rate given. */
export type PricedWhatIf = EncounterWhatIf & {
  readonly hcc?: EncounterHccs['diagnoses'][number]['models'];
  readonly payment?: number | null;
  readonly paymentChange?: number | null;
};

/** Everything `group` says of an encounter. */
export interface GroupedEncounter {
  readonly msdrg: EncounterDrg | NotGrouped;
  readonly payment: number | undefined;
  readonly compare: readonly PricedWhatIf[] | undefined;
  readonly hcc: EncounterHccs | undefined;
  readonly ccsr: CcsrGrouping | undefined;
  readonly elixhauser: ElixhauserGrouping | undefined;
}

/** Everything `group` says of a beneficiary. */
export interface GroupedBeneficiary {
  readonly hcc: BeneficiaryHcc | { readonly reason: string };
  readonly payment: number | undefined;
  readonly compare: readonly HccWhatIf[] | undefined;
}

/** Groups an encounter every way that applies. */
export function groupEncounter(encounter: Encounter, request: GroupRequest): GroupedEncounter {
  const { tables, encounters } = request;
  const msdrg = encounters.group(encounter);
  const changes = request.compare ? encounters.compare(encounter, request.tried) : undefined;
  return {
    msdrg,
    payment: 'reason' in msdrg ? undefined : (paymentOf(msdrg, encounter, request) ?? undefined),
    compare:
      changes === undefined || 'reason' in changes
        ? undefined
        : changes.map((change) => ({
            ...priced(change, msdrg, encounter, request),
            ...withHccs(change, encounter, request),
          })),
    hcc: request.hccs.map(encounter),
    ccsr: ccsrOf(encounter, tables),
    elixhauser: elixhauserOf(encounter, tables),
  };
}

/** Scores a beneficiary by every model that applies. */
export function groupBeneficiary(beneficiary: Beneficiary, request: GroupRequest): GroupedBeneficiary {
  const hcc = request.beneficiaries.group(beneficiary);
  const tried = request.tried.diagnoses.map(({ code }) => code);
  const changes = request.compare ? request.beneficiaries.compare(beneficiary, tried) : undefined;
  return {
    hcc,
    payment: 'reason' in hcc ? undefined : (paidAt(request.rate, hcc.blendedScore) ?? undefined),
    compare: changes === undefined || 'reason' in changes ? undefined : changes,
  };
}

/** The line of an encounter (`contract/lines.md`). */
export function encounterLine(
  id: string,
  { msdrg, payment, compare, hcc, ccsr, elixhauser }: GroupedEncounter,
): object {
  return {
    id,
    ...('reason' in msdrg ? { msdrg: null, notGrouped: msdrg.reason } : { msdrg }),
    ...(payment === undefined ? {} : { payment }),
    ...(compare === undefined ? {} : { compare }),
    ...(hcc === undefined ? {} : { hcc }),
    ...(ccsr === undefined ? {} : { ccsr }),
    ...(elixhauser === undefined ? {} : { elixhauser }),
  };
}

/** The line of a beneficiary. */
export function beneficiaryLine(id: string, { hcc, payment, compare }: GroupedBeneficiary): object {
  return {
    id,
    ...('reason' in hcc ? { hcc: null, notGrouped: hcc.reason } : { hcc }),
    ...(payment === undefined ? {} : { payment }),
    ...(compare === undefined ? {} : { compare }),
  };
}

/** The HCCs that only this diagnosis brings; nothing for procedures and for another principal diagnosis. */
function withHccs(
  { change, system, code }: EncounterWhatIf,
  encounter: Encounter,
  { hccs }: GroupRequest,
): Pick<PricedWhatIf, 'hcc'> {
  if (system !== 'icd10cm' || change === 'as principal') return {};
  const tried =
    change === 'with' ? { ...encounter, diagnoses: [...encounter.diagnoses, { code }] } : encounter;
  return { hcc: hccs.broughtBy(code, tried) };
}

function priced(
  change: EncounterWhatIf,
  before: EncounterDrg | NotGrouped,
  encounter: Encounter,
  request: GroupRequest,
): PricedWhatIf {
  if (request.rate === undefined && request.rates === undefined) return change;
  const payment = paymentOf(change, encounter, request);
  const own = 'reason' in before ? null : paymentOf(before, encounter, request);
  const paymentChange = payment === null || own === null ? null : Math.round((payment - own) * 100) / 100;
  return { ...change, payment, paymentChange };
}

/** Dollars for a DRG: by the rates of the hospital where given, else weight times the rate; null when not known. */
function paymentOf(
  grouped: { readonly drg: string; readonly weight: number | null },
  encounter: Encounter,
  { tables, rate, rates }: GroupRequest,
): number | null {
  if (rates === undefined) return paidAt(rate, grouped.weight);
  const price = priceDrg(encounter, tables, grouped, rates).price;
  return price === null ? null : price.totalCents / 100;
}

/** Dollars to the cent at a rate; null when the weight or score is not known. */
function paidAt(rate: number | undefined, weight: number | null): number | null {
  return rate === undefined || weight === null ? null : Math.round(rate * weight * 100) / 100;
}
