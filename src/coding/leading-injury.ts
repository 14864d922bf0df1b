import { inCategories, isUnder } from '../record/code-system.ts';
import type { Candidate } from './candidate.ts';
import { inRanges } from './code-ranges.ts';
import { burnDegree } from './rules/injury/burn-degree.ts';
import {
  isAdverseEffect,
  isDrugPoisoning,
  isToxicEffect,
  isUnderdosing,
} from './rules/substance/substances.ts';

/**
 * Codes of chapters 18 and 19 that never stand first: underdosing, the drug of an adverse effect (its nature comes
 * first), extent of a burn, scores of a scale.
 *
 * @source guidelines I.C.18.e.1, I.C.18.i, I.C.19.d.6, I.C.19.e.5.a and I.C.19.e.5.c
 */
export function neverLeads(code: string): boolean {
  return (
    isUnderdosing(code) ||
    isAdverseEffect(code) ||
    inRanges(code, 'T31,T32,R29.7,R40.21,R40.22,R40.23,R40.24')
  );
}

/**
 * What stands before the condition that the record lists first: abuse before its injuries, a poisoning or toxic effect
 * before its manifestations, among burns the highest degree, among injuries the most serious.
 *
 * @param top the candidate that would be first
 * @param able those that may be
 * @source guidelines I.C.19.b, I.C.19.b.2, I.C.19.c.2, I.C.19.d.1, I.C.19.e.5.b, I.C.19.e.5.d and I.C.19.f
 */
export function leading(top: Candidate, able: readonly Candidate[]): Candidate {
  const before = leadingSubstance(able);
  if (before !== undefined) return before;
  if (!isInjury(top.code)) return top;
  const peers = able.filter((c) => c.standing === 'diagnosis' && isInjury(c.code) && c.listed === top.listed);
  return peers.reduce((first, c) => (severity(c.code) < severity(first.code) ? c : first), top);
}

/** The abuse, else the poisoning or toxic effect, that stands before whatever it led to, even a named principal. */
export function leadingSubstance(able: readonly Candidate[]): Candidate | undefined {
  const put = able.filter((c) => c.standing === 'diagnosis' || c.standing === 'reason');
  const abuse = put.find((c) => isUnder(c.code, 'T74') || isUnder(c.code, 'T76'));
  return (
    abuse ?? put.find((c) => (isDrugPoisoning(c.code) || isToxicEffect(c.code)) && !c.code.endsWith('S'))
  );
}

function isInjury(code: string): boolean {
  return inCategories(code, 'S00', 'T34') && !/[DGKPS]$/.test(code);
}

/** Most serious first: brain, spinal cord, organs and great vessels; fractures and burns by degree; then the rest. */
function severity(code: string): number {
  const degree = burnDegree(code);
  if (degree !== undefined) return 3 - degree + 1;
  if (
    inRanges(
      code,
      'S06.1,S06.2,S06.3,S06.4,S06.5,S06.6,S06.8,S14.0,S14.1,S24.0,S24.1,S34.0,S34.1,S25,S26,S27,S35,S36,S37',
    )
  )
    return 0;
  if (/^S(02|12|22|32|42|49|52|59|62|72|79|82|89|92|99)/.test(code) && !/^S(49|59|79|89|99)\.[89]/.test(code))
    return 1;
  if (/^S\d[78]/.test(code)) return 1;
  if (inRanges(code, 'S06')) return 2;
  if (/^S\d0/.test(code)) return 6;
  if (/^S\d[13]/.test(code)) return isSprain(code) ? 4 : 3;
  if (/^S\d[45]/.test(code)) return 4;
  if (/^S\d9/.test(code)) return 6;
  return /^S(16|29\.01|39\.01|\d6)/.test(code) ? 5 : 4;
}

/** Sprains of S13, S23, S33, S43… stand at higher digits than the dislocations. */
function isSprain(code: string): boolean {
  return /^S\d3\.[4-9]/.test(code);
}
