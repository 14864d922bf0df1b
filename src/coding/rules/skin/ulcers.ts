import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, Mention } from '../../../reading/reading.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { resolveMention } from '../../candidates.ts';
import type { CodingContext } from '../../context.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { evidenceOf } from '../../support.ts';
import { lesionInDoubt } from './lesion-in-doubt.ts';
import { paronychiaSite } from './paronychia-site.ts';
import { ulcerDepth } from './ulcer-depth.ts';
import { varicoseUlcer } from './varicose-ulcer.ts';

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

const STAGE = /\b(?:stage|stg|st)\s?(1|2|3|4|iv|i{1,3})\b|\b(unstageable)\b|\b(deep tissue|dti|dtpi)\b/gi;
const STAGES: Readonly<Record<string, string>> = {
  '1': '1',
  i: '1',
  '2': '2',
  ii: '2',
  '3': '3',
  iii: '3',
  '4': '4',
  iv: '4',
};

/** The stage that the sentence of a pressure ulcer names once, where the words of the ulcer themselves do not. */
function withStageSaid(code: string, mention: Mention, document: DocumentReading): string {
  if (!isUnder(code, 'L89') || !code.endsWith('9')) return code;
  const text = document.document.text.slice(mention.sentence.start, mention.sentence.end);
  const stages = new Set(
    [...text.matchAll(STAGE)].map(([, n, unstageable]) =>
      n === undefined ? (unstageable === undefined ? '6' : '0') : (STAGES[n.toLowerCase()] ?? '9'),
    ),
  );
  const [stage] = stages;
  const several =
    document.mentions.filter((m) => m.sentence === mention.sentence && isUnder(m.match.code, 'L89')).length >
    1;
  return stage === undefined || stages.size > 1 || several ? code : `${code.slice(0, -1)}${stage}`;
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
      const exact = code === undefined ? undefined : withStageSaid(code, mention, document);
      return exact === undefined || exact.endsWith('9') ? [] : [{ mention, code: exact }];
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
export const SKIN_RULES: readonly CodingRule[] = [
  ulcerDepth,
  ulcerStageByOthers,
  oneUlcerPerSite,
  varicoseUlcer,
  lesionInDoubt,
  paronychiaSite,
];
