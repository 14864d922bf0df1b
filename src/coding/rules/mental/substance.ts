import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { categoryOf } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

/** Categories with codes for use, abuse and dependence; nicotine (F17) has dependence only. */
const SUBSTANCE = /^F1[01234568]\.|^F19\./;
/** 4th character: dependence over abuse over use. */
const LEVELS: readonly string[] = ['2', '1', '9'];

function levelOf(candidate: Candidate): string {
  return candidate.code.slice(4, 5);
}

/** What follows the pattern of use: `29` intoxication, `39` withdrawal, `0` uncomplicated, `1` in remission. */
function stateOf(candidate: Candidate): string {
  return candidate.code.slice(5);
}

/**
 * One pattern of use per substance: dependence before abuse before use, with the intoxication, withdrawal or disorder
 * that the record states for any of them.
 *
 * @source guideline I.C.5.b.2
 */
export const onePatternOfUse: CodingRule = {
  id: 'combine/substance-pattern',
  title: 'Use, abuse and dependence of one substance',
  authority: guideline('I.C.5.b.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const substances = candidates.filter((c) => SUBSTANCE.test(c.code));
    if (substances.length < 2) return kept(candidates);
    const raised = mergeSameCode(candidates.map((c) => raise(c, substances, context)));
    return dropping(raised, (candidate) => {
      if (!SUBSTANCE.test(candidate.code) || !['0', '1'].includes(stateOf(candidate))) return undefined;
      const better = raised.find(
        (o) =>
          o !== candidate &&
          categoryOf(o.code) === categoryOf(candidate.code) &&
          SUBSTANCE.test(o.code) &&
          outranks(o, candidate),
      );
      return better === undefined
        ? undefined
        : `${better.code} is coded for the same substance (guideline I.C.5.b.2)`;
    });
  },
};

function raise(candidate: Candidate, all: readonly Candidate[], context: CodingContext): Candidate {
  if (!SUBSTANCE.test(candidate.code)) return candidate;
  const same = all.filter((c) => categoryOf(c.code) === categoryOf(candidate.code));
  const highest = LEVELS.find((level) => same.some((c) => levelOf(c) === level && stateOf(c) !== '1'));
  const needs =
    highest !== undefined && highest !== levelOf(candidate) && !['0', '1'].includes(stateOf(candidate));
  if (!needs || LEVELS.indexOf(highest) > LEVELS.indexOf(levelOf(candidate))) return candidate;
  const code = `${categoryOf(candidate.code)}.${highest}${stateOf(candidate)}`;
  const why = step(
    'combination',
    `${code}: the record documents ${highest === '2' ? 'dependence' : 'abuse'} of the same substance`,
    guideline('I.C.5.b.2'),
  );
  return recode(candidate, code, why, context.icd10cm);
}

/** A complication says the pattern too; of two plain patterns the higher one stands; current use ends a remission. */
function outranks(other: Candidate, candidate: Candidate): boolean {
  const lower = LEVELS.indexOf(levelOf(candidate)) - LEVELS.indexOf(levelOf(other));
  if (!['0', '1'].includes(stateOf(other))) return lower >= 0;
  return lower > 0;
}

const RELATED =
  /\b(due to|secondary to|caused by|induced|related|associated|withdrawal|intoxicat\w*|overdose|complicat\w*|disorder|dependence|abuse)\b/i;

/**
 * Mere use of a substance is coded only where the record relates a disorder or a medical condition to it.
 *
 * @source guideline I.C.5.b.3
 */
export const mereUse: CodingRule = {
  id: 'conventions/substance-use',
  title: 'Use of a substance without a related disorder',
  authority: guideline('I.C.5.b.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some(isMereUse)) return kept(candidates);
    return dropping(candidates, (c) =>
      isMereUse(c) && !sentencesOf(c, context).some(({ text }) => RELATED.test(text))
        ? 'substance use is coded only with a disorder or condition that the provider relates to it (guideline I.C.5.b.3)'
        : undefined,
    );
  },
};

function isMereUse(candidate: Candidate): boolean {
  return SUBSTANCE.test(candidate.code) && candidate.code.slice(4) === '90' && candidate.mentions.length > 0;
}
