import type { Authority } from '../base/authority.ts';
import type { Mention } from '../reading/reading.ts';
import { withDot } from '../record/code-system.ts';
import type { Evidence, ReasonStep } from '../record/suggestion.ts';
import type { Icd10CmEdition } from '../tables/icd10cm/icd10cm.ts';

/** How strongly the record puts a condition forward for this encounter, strongest first. */
export type Standing =
  | 'diagnosis' // the provider's assessment, impression or final diagnosis
  | 'reason' // the chief complaint or reason for admission
  | 'narrative' // history of present illness, hospital course
  | 'background' // past history, problem list, social history
  | 'finding'; // review of systems, examination, results

const STANDINGS: readonly Standing[] = ['diagnosis', 'reason', 'narrative', 'background', 'finding'];

/** The stronger of two standings. */
export function strongerStanding(a: Standing, b: Standing): Standing {
  return STANDINGS.indexOf(a) <= STANDINGS.indexOf(b) ? a : b;
}

/** A diagnosis code on its way to being proposed, with all that supports it. Immutable. */
export interface Candidate {
  /** ICD-10-CM with its dot. */
  readonly code: string;
  readonly title: string;
  readonly standing: Standing;
  readonly evidence: readonly Evidence[];
  readonly reason: readonly ReasonStep[];
  /** 0–1. */
  readonly confidence: number;
  /** Place of the first supporting words, those of a listed diagnosis before others: document × text offset. */
  readonly order: number;
  /** Mentions it came from; empty for codes that a rule added. */
  readonly mentions: readonly Mention[];
  /** True where the words stand as the heading of a problem or a listed diagnosis. */
  readonly listed: boolean;
  /** Documented as uncertain, and coded as established by the inpatient rule. */
  readonly uncertain: boolean;
}

/** One step of a reason. */
export function step(name: string, text: string, authority: Authority): ReasonStep {
  return { step: name, text, authority };
}

/**
 * The same candidate under another code, with the step that says why.
 *
 * @returns the candidate unchanged when the edition does not have the code as billable
 */
export function recode(
  candidate: Candidate,
  code: string,
  why: ReasonStep,
  edition: Icd10CmEdition,
): Candidate {
  const entry = edition.entry(code);
  if (entry === undefined || !entry.billable) return candidate;
  return {
    ...candidate,
    code: withDot(entry.code),
    title: entry.longTitle,
    reason: [...candidate.reason, why],
  };
}

/** Candidates of the same code as one, with all their evidence and the best standing. Order of first sight is kept. */
export function mergeSameCode(candidates: readonly Candidate[]): readonly Candidate[] {
  const byCode = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const seen = byCode.get(candidate.code);
    byCode.set(candidate.code, seen === undefined ? candidate : merged(seen, candidate));
  }
  return [...byCode.values()];
}

function merged(a: Candidate, b: Candidate): Candidate {
  const better = strongerStanding(a.standing, b.standing) === a.standing ? a : b;
  return {
    ...better,
    standing: strongerStanding(a.standing, b.standing),
    evidence: distinctEvidence([...better.evidence, ...(better === a ? b : a).evidence]),
    confidence: Math.max(a.confidence, b.confidence),
    order: a.listed === b.listed ? Math.min(a.order, b.order) : a.listed ? a.order : b.order,
    mentions: [...a.mentions, ...b.mentions],
    listed: a.listed || b.listed,
    uncertain: a.uncertain && b.uncertain,
  };
}

/** Evidence without repeats, in the order given. */
export function distinctEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = `${e.document}:${String(e.start)}:${String(e.end)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
