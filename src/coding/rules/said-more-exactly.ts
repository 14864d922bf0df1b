import { isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';

/**
 * Pairs of which the first says less of the same condition than the second, where their titles do not tell: adhesions
 * that obstruct, obstruction by adhesions, sickle-cell disease in crisis, thrombocytopenia with its cause, infection of
 * the amniotic sac named by its kind.
 *
 * @source guideline I.B.2; Tabular K66.0, K56.6, D57.1 and P08 (Excludes1)
 */
const PAIRS: readonly (readonly [less: string, more: string])[] = [
  ['K66.0', 'K56.5'],
  ['K56.60', 'K56.5'],
  ['K56.60', 'K56.69'],
  ['D57.1', 'D57.0'],
  ['D69.6', 'D69.5'],
  ['O41.10', 'O41.12'],
  ['F32.A', 'F43.21'],
  ['P08', 'P70.0'],
  ['P70.4', 'P70.0'],
  ['P70.4', 'P70.1'],
  ['P08', 'P70.1'],
  ['R03.0', 'O14'],
  ['R03.0', 'O13'],
  ['R03.0', 'I10'],
];

/** The same, in every category of diabetes: neuropathy, retinopathy and angiopathy without and with their detail. */
const OF_DIABETES: readonly (readonly [less: string, more: RegExp])[] = [
  ['.40', /^\.4[1-9]/],
  ['.319', /^\.3[2-5]/],
  ['.51', /^\.52/],
];

/** Whether one code says of the same condition what the other leaves open, by the pairs above or by "with" for "without". */
export function saidMoreExactly(other: Candidate, candidate: Candidate): boolean {
  if (PAIRS.some(([less, more]) => isUnder(candidate.code, less) && isUnder(other.code, more))) return true;
  const [category, other3] = [candidate.code.slice(0, 3), other.code.slice(0, 3)];
  if (category !== other3 || /^[ST]/.test(category)) return false;
  if (/^E(?:0[89]|1[0-3])/.test(category)) {
    return OF_DIABETES.some(
      ([less, more]) => candidate.code.slice(3) === less && more.test(other.code.slice(3)),
    );
  }
  // a bleeding belongs to its source only where the provider says so: other rules decide it
  if (/\bbleeding|hemorrhage/i.test(other.title)) return false;
  return candidate.title !== other.title && candidate.title.replace(/\bwithout\b/, 'with') === other.title;
}
