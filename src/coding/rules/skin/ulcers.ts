import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention } from '../../../reading/reading.ts';
import { type Candidate, isUnder, mergeSameCode, recode, step } from '../../candidate.ts';
import { resolveMention } from '../../candidates.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { evidenceOf } from '../../support.ts';

function isOpen(candidate: Candidate): boolean {
  return (
    (isUnder(candidate.code, 'L89') || isUnder(candidate.code, 'L97') || isUnder(candidate.code, 'L98.4')) &&
    candidate.code.endsWith('9')
  );
}

/**
 * The stage of a pressure ulcer, or the depth of another chronic ulcer, may come from a clinician who is not the
 * provider, such as a wound nurse, once the provider has diagnosed the ulcer. Only a stage of the same site counts.
 *
 * @source guidelines I.B.14, I.C.12.a.1 and I.C.12.b
 */
export const ulcerStageByOthers: CodingRule = {
  id: 'skin/ulcer-stage-by-others',
  title: 'Stage or depth of an ulcer from other clinicians',
  authority: guideline('I.B.14'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const open = candidates.filter(isOpen);
    if (open.length === 0) return kept(candidates);
    const staged = stagedMentions(context);
    if (staged.length === 0) return kept(candidates);
    const moved = candidates.flatMap((candidate) => {
      if (!open.includes(candidate)) return [candidate];
      const same = staged.filter(({ code }) => matches(candidate, code));
      const codes = [...new Set(same.map(({ code }) => code))];
      if (codes.length === 0) return [candidate];
      return codes.map((code) => {
        const words = same.filter((s) => s.code === code).map((s) => s.mention);
        const why = step(
          'guideline',
          `${code}: the stage or depth is documented by another clinician`,
          guideline('I.B.14'),
        );
        const exact = recode(candidate, code, why, context.icd10cm);
        return { ...exact, evidence: [...exact.evidence, ...words.map(evidenceOf)] };
      });
    });
    return kept(mergeSameCode(moved));
  },
};

/** Same site and side; a site that the provider leaves open is filled only by the one ulcer that others describe. */
function matches(candidate: Candidate, code: string): boolean {
  const length = 6;
  return code.slice(0, length) === candidate.code.slice(0, length);
}

function stagedMentions(
  context: CodingContext,
): readonly { readonly mention: Mention; readonly code: string }[] {
  return context.reading.documents.flatMap((document) =>
    document.mentions.flatMap((mention) => {
      const stem = mention.match.code;
      const isUlcer = isUnder(stem, 'L89') || isUnder(stem, 'L97') || isUnder(stem, 'L98.4');
      if (!isUlcer || mention.assertion !== 'present') return [];
      const code = resolveMention(mention, 'A', context);
      return code === undefined || code.endsWith('9') ? [] : [{ mention, code }];
    }),
  );
}

/**
 * One ulcer of a site is coded once: a stage stands instead of "unspecified stage" or "unspecified severity". Two stages of the
 * same site stay: one at admission and one it came to in the stay.
 *
 * @source guidelines I.B.2 and I.C.12.a.6
 */
export const oneUlcerPerSite: CodingRule = {
  id: 'skin/one-ulcer-per-site',
  title: 'One code for one ulcer',
  authority: guideline('I.C.12.a.6'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some(isOpen)) return kept(candidates);
    return dropping(candidates, (c) => {
      if (!isOpen(c)) return undefined;
      const better = candidates.find(
        (o) => o !== c && !isOpen(o) && isUnder(o.code, c.code.slice(0, 3)) && matches(c, o.code),
      );
      const sited = candidates.find(
        (o) =>
          o !== c &&
          isUnder(o.code, c.code.slice(0, 3)) &&
          /^L89\.9|^L97\.90/.test(c.code) &&
          !/^L89\.9|^L97\.90/.test(o.code),
      );
      const found = better ?? sited;
      return found === undefined
        ? undefined
        : `the same ulcer is coded more exactly as ${found.code} (guideline I.B.2)`;
    });
  },
};

/** Chapter 12 in the order its rules are applied. */
export const SKIN_RULES: readonly CodingRule[] = [ulcerStageByOthers, oneUlcerPerSite];
