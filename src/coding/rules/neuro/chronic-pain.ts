import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  placedBefore,
  sentencesOf,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Codes for pain of a site, which do not say whether it is acute or chronic. */
const SITE_PAIN = ['M54.2', 'M54.5', 'M54.6', 'M54.9', 'M25.5', 'M79.6', 'R07.8', 'R10.2', 'R51'];
const CHRONIC =
  /\bchronic\b(?! (?:medical )?(?:problems?|conditions?|issues?|diseases?|care)\b)[\w\s,-]{0,40}\b(pain|ache|arthralgia)\b|\b(pain|ache|arthralgia)\b[\s,-]+chronic\b/i;
const ACUTE = /\bacute\b/i;

/**
 * Pain of a site that the provider lists as chronic: the site's code, and G89.29, which says that it is chronic.
 *
 * @source guideline I.C.6.b.1.b.i and I.C.6.b.4
 */
export const chronicPain: CodingRule = {
  id: 'add/chronic-pain',
  title: 'Chronic pain beside the pain of a site',
  authority: guideline('I.C.6.b.1.b.i'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (candidates.some((c) => isUnder(c.code, 'G89') || c.code === 'F45.41')) return kept(candidates);
    let result = candidates;
    for (const pain of candidates) {
      if (!pain.listed || !SITE_PAIN.some((stem) => isUnder(pain.code, stem))) continue;
      const words = sentencesOf(pain, context).find(({ text }) => CHRONIC.test(text) && !ACUTE.test(text));
      const match = words === undefined ? null : CHRONIC.exec(words.text);
      if (words === undefined || match === null) continue;
      const why = step(
        'guideline',
        `G89.29: ${pain.code} does not say that the pain is chronic`,
        guideline('I.C.6.b.1.b.i'),
      );
      const evidence = [matchedEvidence(words, match)];
      result = withAddition(result, addition({ code: 'G89.29', beside: pain, evidence, why }, context));
    }
    return kept(result);
  },
};

const PAIN_CONTROL =
  /\b(here|present(s|ing|ed)?|admitted|admission|encounter|visit|seen|referred|scheduled)\b[^.;]{0,20}\bfor\b[^.;]{0,30}\bpain (management|control)\b|^\W*pain (management|control)\b/i;

/**
 * An encounter for the control or management of pain lists the code of category G89 first.
 *
 * @source guidelines I.C.6.b.1.a and I.C.2.h
 */
export const painControlFirst: CodingRule = {
  id: 'sequence/pain-control',
  title: 'Pain control as the reason for the encounter',
  authority: guideline('I.C.6.b.1.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const pain = candidates.find((c) => isUnder(c.code, 'G89'));
    if (pain === undefined || candidates.length < 2 || !isForPainControl(context)) return kept(candidates);
    return kept(candidates.map((c) => (c === pain ? firstOf(pain, candidates) : c)));
  },
};

function isForPainControl(context: CodingContext): boolean {
  return sentencesWith(PAIN_CONTROL, context).some(({ sentence }) =>
    [
      'chiefComplaint',
      'historyOfPresentIllness',
      'assessment',
      'assessmentAndPlan',
      'indications',
      'other',
    ].includes(sentence.section.name),
  );
}

function firstOf(pain: Candidate, all: readonly Candidate[]): Candidate {
  return placedBefore(
    pain,
    all.filter((c) => c.standing === 'diagnosis'),
  );
}
