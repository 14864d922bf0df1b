import { editApplies } from '../../src/grouping/hcc/diagnosis-edits.ts';
import type { HccModel } from '../../src/grouping/hcc/hcc-model.ts';
import { mapDiagnoses } from '../../src/grouping/hcc/map-diagnoses.ts';
import { isRxHcc, type RiskFacts } from '../../src/grouping/hcc/risk-facts.ts';
import { type HccScore, scoreBeneficiary, thousandths } from '../../src/grouping/hcc/score.ts';
import type { RiskCase } from './hcc-beneficiaries.ts';

/**
 * Where PyPI hccinfhir departs from the tables and software of CMS, by name. Each is modelled exactly (`peerExpectations`):
 * a case is accounted for only when the peer's HCCs and score are those of CMS's rule with the named departures.
 */
export const DEVIATIONS = {
  institutionalNewEnrollee:
    'a new enrollee in an institution is priced in the institutional segment, without an age cell; CMS has one segment for new enrollees',
  groupedNewEnrolleeCell:
    'a new enrollee of 65 to 69 entitled by ESRD is looked up in a cell of five years, which Part C does not have',
  oneHccOfTwo: 'a diagnosis of two HCCs that an edit makes invalid or moves keeps one of them',
  droppedStillDrops:
    'an HCC that the hierarchies drop still drops what is below it (V28: 62, 63, 202; RxHCC: 81 to 83, 84, 317)',
  noCodeEditorAges: 'the ages of the Medicare Code Editor are not asked (V24, ESRD V24, RxHCC)',
  noTransplantFactor:
    'months 1 to 3 after a transplant are scored as a graft without addition; CMS has one factor a month',
  newGraftCell:
    'a new enrollee with a graft is looked up without `G_`, so there is no age cell and no actuarial adjustment; partial benefits are added',
  dialysisInInstitution:
    'dialysis in an institution also gets the addition of the graft’s institutional score',
  oldDialysisCell:
    'a new enrollee of 85 and more on dialysis is looked up in cells that the table does not have',
  dialysisDisabledUnder65:
    'a new enrollee under 65 on dialysis is never originally disabled; the table has cells for them',
  dialysisAt64: 'a new enrollee of 64 entitled by age stays in the cell of 60 to 64 on dialysis',
  noRxNewEnrollees: 'new enrollees of RxHCC are looked up by names that the table does not have',
  noRxOriginallyDisabled: 'RxHCC has no addition for the originally disabled',
} as const satisfies Readonly<Record<string, string>>;
export type Deviation = keyof typeof DEVIATIONS;

/** What the peer should answer by CMS's rule and the deviations that touch the case. */
export interface PeerExpectation {
  readonly deviations: readonly Deviation[];
  /** `HCCs<TAB>score`; more than one where the peer leaves the choice to hash order. */
  readonly answers: readonly string[];
}

/** The peer's answers that the known deviations explain; without one there is only ours. */
export function peerExpectation({ facts, codes }: RiskCase, model: HccModel): PeerExpectation {
  const deviations = new Set<Deviation>();
  const without = model.name === 'V28' ? model : withoutCodeEditorAges(model);
  if (codes.some((code) => agesOut(code, facts, model) && !agesOut(code, facts, without)))
    deviations.add('noCodeEditorAges');
  const models = variantsOfTwo(codes, facts, without);
  if (models.length > 1) deviations.add('oneHccOfTwo');
  const answers = models.map((variant) => {
    const peer = withDroppedDropping(codes, facts, variant);
    const { score, added, left } = asPeer(codes, facts, peer, deviations);
    if (score.hccs.length < asPeer(codes, facts, variant, deviations).score.hccs.length)
      deviations.add('droppedStillDrops');
    const sum = score.parts.reduce(
      (total, part) => (left(part.variable) ? total : total + part.value),
      added,
    );
    return `${score.hccs.map(({ hcc }) => hcc).join(' ')}\t${thousandths(sum).toFixed(3)}`;
  });
  return { deviations: [...deviations], answers: [...new Set(answers)] };
}

/** A model without the age edits of the Medicare Code Editor. */
export function withoutCodeEditorAges(model: HccModel): HccModel {
  return {
    ...model,
    edits: new Map([...model.edits].filter(([, { edit }]) => edit !== 'code-editor-age')),
  };
}

function agesOut(code: string, facts: RiskFacts, model: HccModel): boolean {
  const edit = model.edits.get(code);
  return edit !== undefined && editApplies(edit, facts);
}

/** A model for each choice of the HCC that an edited diagnosis of two keeps. */
function variantsOfTwo(
  codes: readonly string[],
  facts: RiskFacts,
  model: HccModel,
): readonly [HccModel, ...HccModel[]] {
  let variants: [HccModel, ...HccModel[]] = [model];
  for (const code of codes) {
    const edit = model.edits.get(code);
    const both = model.hccsOf(code);
    if (edit === undefined || both.length < 2 || !editApplies(edit, facts)) continue;
    const kept = (variant: HccModel, hcc: string): HccModel => ({
      ...variant,
      hccsOf: (asked) =>
        asked === code ? (edit.hcc === undefined ? [hcc] : [hcc, edit.hcc]) : variant.hccsOf(asked),
      edits: new Map([...variant.edits].filter(([edited]) => edited !== code)),
    });
    const next = variants.flatMap((variant) => both.map((hcc) => kept(variant, hcc)));
    const [first, ...rest] = next;
    if (first !== undefined) variants = [first, ...rest];
  }
  return variants;
}

/** A model in which every HCC also drops what those on the claim that it drops would. */
export function withDroppedDropping(codes: readonly string[], facts: RiskFacts, model: HccModel): HccModel {
  const { hccs } = mapDiagnoses(codes, model, facts);
  const hierarchies = new Map(
    Array.from(model.hierarchies, ([hcc, below]) => {
      const further = [...below].flatMap((one) =>
        hccs.has(one) ? [...(model.hierarchies.get(one) ?? [])] : [],
      );
      return [hcc, new Set([...below, ...further])] as const;
    }),
  );
  return { ...model, hierarchies };
}

/** A score of ours, what the peer adds to it, and which of its variables the peer does not have. */
interface AsPeer {
  readonly score: HccScore;
  readonly added: number;
  readonly left: (variable: string) => boolean;
}

const AGE_CELL = /(^|_)(NE)?[FM]\d+_(\d+|GT)$|(^|_)(NE)?[FM]\d\d$/;
const nothing = (): boolean => false;
const ageCell = (variable: string): boolean => AGE_CELL.test(variable);

function asPeer(
  codes: readonly string[],
  facts: RiskFacts,
  model: HccModel,
  deviations: Set<Deviation>,
): AsPeer {
  const scored = (changed: RiskFacts): HccScore => {
    const score = scoreBeneficiary(codes, changed, model);
    if (score === undefined) throw new Error(`${model.name} does not apply`);
    return score;
  };
  if (isRxHcc(model.name)) return partDAsPeer(facts, scored, deviations);
  return model.name === 'ESRD-V24'
    ? esrdAsPeer(facts, model, scored, deviations)
    : partCAsPeer(facts, scored, deviations);
}

type Scored = (facts: RiskFacts) => HccScore;

function partCAsPeer(facts: RiskFacts, scored: Scored, deviations: Set<Deviation>): AsPeer {
  const { newEnrollee, institutional, originalReasonForEntitlement: reason, age } = facts;
  if (newEnrollee && institutional) {
    deviations.add('institutionalNewEnrollee');
    return { score: scored({ ...facts, newEnrollee: false }), added: 0, left: ageCell };
  }
  if (newEnrollee && (reason === '2' || reason === '3') && age >= 65 && age <= 69) {
    deviations.add('groupedNewEnrolleeCell');
    return { score: scored(facts), added: 0, left: ageCell };
  }
  return { score: scored(facts), added: 0, left: nothing };
}

function esrdAsPeer(facts: RiskFacts, model: HccModel, scored: Scored, deviations: Set<Deviation>): AsPeer {
  const { kidney, newEnrollee, institutional, age } = facts;
  if (kidney.kind === 'dialysis') {
    const score = scored(facts);
    let added = 0;
    let left: AsPeer['left'] = nothing;
    if (institutional) {
      deviations.add('dialysisInInstitution');
      added += model.prices('').coefficient(`=LTI_${age >= 65 ? 'GE65' : 'LT65'}`) ?? 0;
    }
    if (newEnrollee && age >= 85) {
      deviations.add('oldDialysisCell');
      left = ageCell;
    }
    if (newEnrollee && age < 65 && facts.originalReasonForEntitlement === '1') {
      deviations.add('dialysisDisabledUnder65');
      return { score: scored({ ...facts, originalReasonForEntitlement: '2' }), added, left };
    }
    if (newEnrollee && age === 64 && facts.originalReasonForEntitlement === '0') {
      deviations.add('dialysisAt64');
      return { score: scored({ ...facts, age: 63 }), added, left };
    }
    return { score, added, left };
  }
  const transplant = kidney.kind === 'transplant';
  if (transplant) deviations.add('noTransplantFactor');
  const month = kidney.kind === 'graft' ? kidney.month : 4;
  const noAddition = (variable: string): boolean => transplant && /^FG[CI]_/.test(variable);
  const continuing = scored({ ...facts, newEnrollee: false, kidney: { kind: 'graft', month } });
  if (!newEnrollee) return { score: continuing, added: 0, left: noAddition };
  deviations.add('newGraftCell');
  if (institutional)
    return { score: continuing, added: 0, left: (variable) => ageCell(variable) || noAddition(variable) };
  const additions = continuing.parts.filter(({ variable }) => /^FGC_/.test(variable));
  return {
    score: { ...continuing, parts: additions },
    added: 0,
    left: noAddition,
  };
}

function partDAsPeer(facts: RiskFacts, scored: Scored, deviations: Set<Deviation>): AsPeer {
  const score = scored(facts);
  if (facts.newEnrollee) {
    deviations.add('noRxNewEnrollees');
    return { score, added: 0, left: () => true };
  }
  const originallyDisabled = (variable: string): boolean => /^(ORIGDS|[FM]65OD)$/.test(variable);
  if (score.parts.some(({ variable, value }) => originallyDisabled(variable) && value !== 0))
    deviations.add('noRxOriginallyDisabled');
  return { score, added: 0, left: originallyDisabled };
}
