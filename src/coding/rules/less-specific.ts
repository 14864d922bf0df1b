import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { categoryOf, isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';
import { type CodingRule, dropping } from '../rule.ts';
import { saidMoreExactly } from './said-more-exactly.ts';

/**
 * A condition named twice, once less exactly, is coded once, at its most specific: an "unspecified" code gives way
 * to a more specific code of its category, of the same side.
 *
 * @source guideline I.B.2
 */
export const lessSpecific: CodingRule = {
  id: 'specificity/less-specific',
  title: 'The same condition named less exactly',
  authority: guideline('I.B.2'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const betterThan = (candidate: Candidate): Candidate | undefined =>
      candidates.find((other) => other !== candidate && saysMore(other, candidate));
    const outcome = dropping(candidates, (candidate) => {
      const better = betterThan(candidate);
      return better === undefined
        ? undefined
        : `the same condition is coded more exactly as ${better.code} (guideline I.B.2)`;
    });
    // The exact code takes the place that the vague wording had in the provider's list.
    const places = outcome.dropped.map((d) => ({ vague: d.candidate, better: betterThan(d.candidate) }));
    return {
      ...outcome,
      candidates: outcome.candidates.map((candidate) => {
        const place = places.find((p) => p.better === candidate && p.vague.listed && !candidate.listed);
        if (place === undefined) return candidate;
        const { standing, order } = place.vague;
        return { ...candidate, listed: true, standing, order };
      }),
    };
  },
};

/** Whether one candidate is the same condition as another, named more exactly. */
export function saysMore(other: Candidate, candidate: Candidate): boolean {
  if (saidMoreExactly(candidate, other)) return false;
  if (isMorePreciseNeoplasm(other, candidate) || saidMoreExactly(other, candidate)) return true;
  // Pain without a site says nothing beside any diagnosis.
  if (candidate.code === 'R52') return !other.code.startsWith('Z');
  // "Arthritis" in the discussion of the osteoarthritis of a joint.
  if (isUnder(candidate.code, 'M19.9')) return /^M(?:1[5-8]|19\.[0-2])/.test(other.code);
  if (categoryOf(other.code) !== categoryOf(candidate.code)) return false;
  if (candidate.code === 'F32.A') return other.code !== 'F32.A';
  if (INDEPENDENT.has(categoryOf(candidate.code))) return false;
  const vague = unspecifiedCount(candidate.title);
  if (vague === 0) return false;
  if (WITH_SIDE.test(other.title) && other.title.startsWith(`${candidate.title}, `)) return true;
  if (unspecifiedCount(other.title) >= vague) return false;
  return sameStem(other.code, candidate.code) || isWhollyUnspecified(candidate);
}

/** "Cancer" without a site beside a cancer with one. */
function isMorePreciseNeoplasm(other: Candidate, candidate: Candidate): boolean {
  if (candidate.code !== 'C80.1') return false;
  return /^C(?!80)|^D0/.test(other.code) || /^Z85\./.test(other.code);
}

/** "Undescended testicle, unspecified, bilateral" says all that "undescended testicle, unspecified" does. */
const WITH_SIDE = /\b(?:bilateral|right|left)\b/i;

/** Both below the same subcategory up to where the vague one turns unspecified. */
function sameStem(other: string, vague: string): boolean {
  const stem = vague.replace('.', '').replace(/[X09][ADS]?$/, '');
  return stem.length > 3 && other.replace('.', '').startsWith(stem.replace(/[09]$/, ''));
}

/** `I50.9`, `J45.909`, `K57.90`: nothing but the category is said. */
function isWhollyUnspecified(candidate: Candidate): boolean {
  const rest = candidate.code.slice(4).replace(/[ADSX]+$/, '');
  return /^(9\d*|0+)$/.test(rest);
}

function unspecifiedCount(title: string): number {
  return [...title.matchAll(/\bunspecified\b|\bNOS\b/gi)].length;
}

/** Categories whose codes stand for separate facts, so that one never speaks for another. */
const INDEPENDENT: ReadonlySet<string> = new Set([
  'Z79',
  'Z88',
  'Z85',
  'Z86',
  'Z87',
  'Z80',
  'Z82',
  'Z83',
  'Z95',
  'Z96',
  'Z98',
  'Z90',
  'R10',
]);
