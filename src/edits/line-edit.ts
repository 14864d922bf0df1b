import type { Authority } from '../base/authority.ts';
import { type DateOfService, ICD10_START } from '../base/date-of-service.ts';
import type { Finding, PayerAction } from '../base/finding.ts';
import type { Setting } from '../record/setting.ts';
import { type ClaimLine, type ClaimLines, claimLines } from './claim-lines.ts';
import { type Edit, found, notEvaluated } from './edit.ts';

/** What a check says: what is wrong and what to do, which fact is missing, or nothing. */
export type Verdict = string | Missing | undefined;

interface Missing {
  readonly missing: string;
}

/** That a rule could not be judged for want of a fact; said once per edit, however many lines ask for it. */
export function missing(fact: string): Missing {
  return { missing: fact };
}

/** What an edit of claims has to say for itself. */
interface Unit extends Pick<Edit, 'id' | 'title' | 'severity' | 'authority' | 'explanation'> {
  readonly from?: string;
  readonly to?: string;
  /** Whose claims it looks at; all when absent. */
  readonly settings?: readonly Setting[];
  /** Only Medicare refuses it: another payer passes, an unknown one is not evaluated. */
  readonly medicareOnly?: true;
  /** What the payer does; the money at stake is the charge of the line (or of all lines). */
  readonly consequence?: PayerAction['kind'];
}

/** An edit that judges each service line. */
export interface LineUnit extends Unit {
  /** Field of the line that the finding points at. */
  readonly at?: string;
  check(line: ClaimLine, claim: ClaimLines): Verdict;
  /** What the finding on a line rests on, where that is not the edit’s own authority. */
  authorityOf?(line: ClaimLine, claim: ClaimLines): Authority | undefined;
}

/** An edit that judges the claim as a whole and points at a place of its own. */
export interface ClaimUnit extends Unit {
  check(claim: ClaimLines): readonly ClaimFault[] | Missing;
}

/** What is wrong with a claim, where, and the codes it is about. */
export interface ClaimFault {
  readonly path: string;
  readonly message: string;
  readonly codes?: readonly string[];
  /** The line whose money is at stake. */
  readonly line?: ClaimLine;
}

/** The edit of a unit that judges each service line. */
export function lineEdit(unit: LineUnit): Edit {
  const edit = head(unit);
  return {
    ...edit,
    check: (context) => {
      if (context.services.length === 0) return [];
      const claim = claimLines(context);
      const findings: Finding[] = [];
      let lacking: string | undefined;
      for (const line of claim.lines) {
        const verdict = forPayer(unit, claim, unit.check(line, claim));
        if (verdict === undefined) continue;
        if (typeof verdict !== 'string') {
          lacking ??= verdict.missing;
          continue;
        }
        findings.push(
          found(edit, {
            codes: [line.code],
            message: verdict,
            path: unit.at === undefined ? line.path : `${line.path}.${unit.at}`,
            authority: unit.authorityOf?.(line, claim) ?? unit.authority,
            ...stake(unit, line.line.charge),
          }),
        );
      }
      if (lacking !== undefined) findings.push(notEvaluated(edit, lacking));
      return findings;
    },
  };
}

/** The edit of a unit that judges a claim as a whole. */
export function claimEdit(unit: ClaimUnit): Edit {
  const edit = head(unit);
  return {
    ...edit,
    check: (context) => {
      const claim = claimLines(context);
      const faults = unit.check(claim);
      if ('missing' in faults) return [notEvaluated(edit, faults.missing)];
      if (faults.length === 0) return [];
      const passed = forPayer(unit, claim, '');
      if (passed === undefined) return [];
      if (typeof passed !== 'string') return [notEvaluated(edit, passed.missing)];
      return faults.map(({ path, message, codes, line }) =>
        found(edit, {
          codes: codes ?? (line === undefined ? [] : [line.code]),
          message,
          path,
          ...stake(unit, line === undefined ? total(claim) : line.line.charge),
        }),
      );
    },
  };
}

function head(unit: Unit): Omit<Edit, 'check'> {
  return {
    id: unit.id,
    title: unit.title,
    severity: unit.severity,
    authority: unit.authority,
    explanation: unit.explanation,
    ...(unit.settings === undefined ? {} : { settings: unit.settings }),
    effective: {
      from: (unit.from ?? ICD10_START) as DateOfService,
      ...(unit.to === undefined ? {} : { to: unit.to as DateOfService }),
    },
  };
}

function forPayer(unit: Unit, { payer }: ClaimLines, verdict: Verdict): Verdict {
  if (unit.medicareOnly === undefined || verdict === undefined || payer === 'medicare') return verdict;
  if (payer !== undefined) return undefined;
  return typeof verdict === 'string' ? missing('the kind of payer ($.payerKind)') : verdict;
}

function stake({ consequence }: Unit, charge: number | null | undefined): Pick<Finding, 'consequence'> {
  if (consequence === undefined) return {};
  return {
    consequence: { kind: consequence, ...(typeof charge === 'number' ? { amount: charge } : {}) },
  };
}

/** All that is billed; undefined where a line has no charge. */
function total({ lines }: ClaimLines): number | undefined {
  let sum = 0;
  for (const { line } of lines) {
    if (typeof line.charge !== 'number') return undefined;
    sum += line.charge;
  }
  return lines.length === 0 ? undefined : sum;
}
