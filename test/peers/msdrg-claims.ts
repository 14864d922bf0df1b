import type { InpatientClaim, PresentOnAdmission } from '../../src/grouping/msdrg/claim.ts';
import type { DrgRule } from '../../src/grouping/msdrg/drg-rules.ts';
import type { Formula } from '../../src/grouping/msdrg/formula.ts';
import type { MsdrgVersion } from '../../src/grouping/msdrg/msdrg-version.ts';
import type { CodeIndex } from './msdrg-code-index.ts';
import type { Random } from './random.ts';

const STATUSES = [
  1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 20, 20, 30, 43, 50, 51, 62, 63, 65, 66, 70, 82, 85, 94, 0, 8, 41, 99,
];
const POA: readonly PresentOnAdmission[] = ['Y', 'Y', 'Y', 'N', 'U', 'W', ' '];

/** A claim in the making. */
interface Draft {
  principal: string | undefined;
  readonly secondary: string[];
  readonly procedures: string[];
  status: number | undefined;
}

/** Makes claims: at random from valid codes, to hit one rule, or around exclusions, HACs and clusters. */
export class ClaimMaker {
  constructor(
    private readonly version: MsdrgVersion,
    private readonly codes: CodeIndex,
    private readonly random: Random,
  ) {}

  atRandom(): InpatientClaim {
    const { random, codes } = this;
    const draft = blank();
    draft.principal = random.chance(0.01) ? 'ZZZ99' : random.pick(codes.diagnoses).code;
    this.addNoise(draft, random.below(13), random.below(7));
    return this.finish(draft);
  }

  /** A claim that should satisfy a rule's formula, with some noise. */
  forRule(rule: DrgRule): InpatientClaim {
    const { random } = this;
    const draft = blank();
    this.satisfy(rule.formula, draft);
    if (draft.principal === undefined) {
      const mdc =
        rule.mdc === 0 || rule.mdc === 29
          ? random.pick([...this.codes.byMdc.keys()].filter((m) => m > 0))
          : rule.mdc;
      const sameMdc = this.codes.byMdc.get(mdc);
      draft.principal = random.pick(sameMdc ?? this.codes.diagnoses).code;
    }
    if (rule.mdc === 24) this.addTrauma(draft);
    if (rule.mdc === 25) this.addHiv(draft);
    if (random.chance(0.4)) this.addNoise(draft, random.below(4), random.below(2));
    return this.finish(draft);
  }

  /** Two diagnoses of which one excludes the other, in either order. */
  aroundExclusions(): InpatientClaim {
    const { random, codes, version } = this;
    const draft = blank();
    const complication = random.pick(random.chance(0.5) ? codes.complications : codes.majorComplications);
    const near = codes.diagnoses;
    const at = near.indexOf(complication);
    draft.principal =
      near[Math.max(0, Math.min(near.length - 1, at + random.below(60) - 30))]?.code ?? 'A000';
    draft.secondary.push(complication.code);
    for (let i = random.below(4); i > 0; i--) {
      const other = near[Math.max(0, Math.min(near.length - 1, at + random.below(400) - 200))];
      if (other !== undefined && version.diagnoses.get(other.code) !== undefined)
        draft.secondary.push(other.code);
    }
    if (random.chance(0.3)) this.addNoise(draft, 2, 2);
    return this.finish(draft);
  }

  /** A hospital-acquired condition with the procedure its category asks for. */
  aroundHospitalAcquired(): InpatientClaim {
    const { random, codes } = this;
    const draft = blank();
    const lists = [...codes.hospitalAcquiredWith.values()];
    for (let i = 1 + random.below(2); i > 0; i--) draft.secondary.push(random.pick(random.pick(lists)).code);
    const names = ['hac08_proc', 'hac10_proc', 'hac11_proc', 'hac12_proc', 'hac13_proc', 'hac14_proc'];
    if (random.chance(0.7)) this.addProcedure(draft, random.pick(names));
    if (random.chance(0.2)) {
      const obesity = codes.hospitalAcquiredWith.get(this.version.names.number('hac11_pdx'));
      if (obesity !== undefined) draft.principal = random.pick(obesity).code;
    }
    draft.principal ??= random.pick(codes.diagnoses).code;
    if (random.chance(0.5)) this.addNoise(draft, random.below(4), random.below(3));
    return this.finish(draft, true);
  }

  /** The members of a cluster under a random principal diagnosis. */
  aroundClusters(): InpatientClaim {
    const { random, codes } = this;
    const draft = blank();
    for (let i = 1 + random.below(2); i > 0; i--)
      for (const choice of random.pick(codes.clusters))
        if (random.chance(0.93)) draft.procedures.push(random.pick(choice));
    const mdcs = [5, 5, 6, 8, 8, 8, 9, 10, 11, 12, 13, 21, 24, 25, 1];
    draft.principal = random.pick(codes.byMdc.get(random.pick(mdcs)) ?? codes.diagnoses).code;
    if (random.chance(0.6)) this.addNoise(draft, random.below(4), random.below(3));
    return this.finish(draft);
  }

  /** What is counted: spinal levels, stents and vessels, joints, also the same code twice. */
  aroundCounts(): InpatientClaim {
    const { random, codes } = this;
    const draft = blank();
    const families = [
      [
        'sglantfuse',
        'sglpostfuse',
        'sglpostfuse1',
        'sglantsectXfuse',
        'multantfuse1',
        'multpostfuse1',
        'fusion',
      ],
      ['stent1', 'stent2', 'stent3', 'stent4', 'vessel1', 'vessel2', 'vessel3', 'vessel4', 'percut'],
      ['lefthip', 'righthip', 'leftknee', 'rightknee', 'leftankle', 'rightankle', 'revision'],
    ] as const;
    const family = random.pick(families);
    for (let i = 1 + random.below(4); i > 0; i--) this.addProcedure(draft, random.pick(family));
    if (random.chance(0.3) && draft.procedures.length > 0)
      draft.procedures.push(random.pick(draft.procedures));
    draft.principal = random.pick(codes.byMdc.get(family[0] === 'stent1' ? 5 : 8) ?? codes.diagnoses).code;
    if (random.chance(0.7)) this.addNoise(draft, random.below(3), random.chance(0.2) ? 1 : 0);
    return this.finish(draft);
  }

  private satisfy(formula: Formula, draft: Draft): void {
    const { random } = this;
    if (formula.kind === 'and') for (const part of formula.of) this.satisfy(part, draft);
    else if (formula.kind === 'or') this.satisfy(random.pick(formula.of), draft);
    else if (formula.kind === 'operand') {
      if (formula.place === 'procedure') this.satisfyCondition(formula.name, draft);
      else this.addDiagnosis(formula.name, formula.place, draft);
    }
  }

  private addDiagnosis(name: string, place: string, draft: Draft): void {
    const list = this.codes.diagnosesWith.get(this.version.names.number(name));
    if (list === undefined) return;
    const { code } = this.random.pick(list);
    const asPrincipal =
      place === 'principal' || place === 'only' || (place === 'any' && this.random.chance(0.5));
    if (asPrincipal && draft.principal === undefined) draft.principal = code;
    else draft.secondary.push(code);
  }

  private satisfyCondition(name: string, draft: Draft): void {
    const { random, codes } = this;
    if (name === 'MCC') draft.secondary.push(random.pick(codes.majorComplications).code);
    else if (name === 'CC') draft.secondary.push(random.pick(codes.complications).code);
    else if (name === 'DIED') draft.status = 20;
    else if (name === 'ALIVE') draft.status = 1;
    else if (name === 'AMA') draft.status = 7;
    else if (name === 'XFRNBA') draft.status = random.pick([2, 5, 66, 82, 85, 94]);
    else if (name === 'MULTST') this.addTrauma(draft);
    else if (name === 'FOUR_STENTS' || name === 'FOUR_VESSELS') this.addArteries(draft, name);
    else if (name === 'BILATERAL')
      for (const joint of ['lefthip', 'righthip', 'leftknee', 'rightknee', 'leftankle', 'rightankle'])
        if (random.chance(0.5)) this.addProcedure(draft, joint);
    if (/FUS|SGL/.test(name)) {
      const names = [
        'sglantfuse',
        'sglpostfuse',
        'sglpostfuse1',
        'sglantsectXfuse',
        'sglantfuse',
        'sglpostfuse',
      ];
      for (const fusion of names) if (random.chance(0.6)) this.addProcedure(draft, fusion);
    }
    this.addProcedure(draft, name);
  }

  private addArteries(draft: Draft, name: string): void {
    const stem = name === 'FOUR_STENTS' ? 'stent' : 'vessel';
    for (let i = 1 + this.random.below(3); i > 0; i--)
      this.addProcedure(draft, `${stem}${String(1 + this.random.below(4))}`);
  }

  private addTrauma(draft: Draft): void {
    const sites = [
      'sthead',
      'stchest',
      'stabdom',
      'stkidney',
      'sturin',
      'stpel',
      'stuplimb',
      'stlolimb',
      'strauma',
    ];
    draft.principal = undefined;
    for (let i = 2 + this.random.below(3); i > 0; i--)
      this.addDiagnosis(this.random.pick(sites), 'any', draft);
    if (draft.principal === undefined) draft.principal = draft.secondary.shift();
  }

  private addHiv(draft: Draft): void {
    if (this.random.chance(0.8)) this.addDiagnosis('hiv', 'secondary', draft);
  }

  private addProcedure(draft: Draft, name: string): void {
    const list = this.codes.proceduresWith.get(this.version.names.number(name));
    if (list !== undefined) draft.procedures.push(...this.random.pick(list));
  }

  private addNoise(draft: Draft, diagnoses: number, procedures: number): void {
    const { random, codes } = this;
    for (let i = 0; i < diagnoses; i++) {
      const roll = random.next();
      const list =
        roll < 0.15 ? codes.majorComplications : roll < 0.45 ? codes.complications : codes.diagnoses;
      draft.secondary.push(random.chance(0.02) ? random.pick(codes.aliveOnly).code : random.pick(list).code);
    }
    for (let i = 0; i < procedures; i++) draft.procedures.push(random.pick(codes.procedures).code);
  }

  private finish(draft: Draft, poaMatters = false): InpatientClaim {
    const { random } = this;
    return {
      principal: draft.principal ?? 'A000',
      secondary: draft.secondary.map((code) => ({
        code,
        poa: poaMatters || random.chance(0.1) ? random.pick(POA) : 'Y',
      })),
      procedures: draft.procedures,
      sex: random.chance(0.02) ? undefined : random.chance(0.5) ? 'F' : 'M',
      dischargeStatus: draft.status ?? random.pick(STATUSES),
      hacReporting: random.chance(0.9) ? 'reports' : random.chance(0.5) ? 'exempt' : 'unknown',
    };
  }
}

function blank(): Draft {
  return { principal: undefined, secondary: [], procedures: [], status: undefined };
}
