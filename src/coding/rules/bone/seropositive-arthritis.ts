import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const SEROPOSITIVE =
  /\b(sero-?positive|positive (rheumatoid factor|rf|anti-?ccp|ccp)|(rheumatoid factor|rf|ccp)[ -]?(\(?\+\)?|positive)|rf ?\/ ?ccp positive)/i;

const SERONEGATIVE =
  /\b(sero-?negative|negative (rheumatoid factor|rf)|(rheumatoid factor|rf)[ -]?(\(?-\)?|negative)|without rheumatoid factor)/i;
const MULTIPLE = /\b(multiple (joints|sites)|poly-?articular|several joints)\b/i;

/**
 * Rheumatoid arthritis with rheumatoid factor is M05, without it M06.0, by what the record says of the factor; where it
 * says nothing the arthritis is unspecified.
 *
 * @source Index "Arthritis, rheumatoid, seropositive", "seronegative"; Tabular M05.7, M06.0, M06.9
 */
export const seropositiveArthritis: CodingRule = {
  id: 'bone/seropositive-arthritis',
  title: 'Seropositive rheumatoid arthritis',
  authority: tabular('M05.9'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const arthritis = candidates.find((c) => c.code === 'M06.9' || isUnder(c.code, 'M06.0'));
    if (arthritis === undefined) return kept(candidates);
    const texts = sentencesOf(arthritis, context).map(({ text }) => text);
    const negative = texts.some((text) => SERONEGATIVE.test(text));
    const positive = !negative && texts.some((text) => SEROPOSITIVE.test(text));
    const code = exactCode(arthritis, positive, negative, texts);
    if (code === arthritis.code) return kept(candidates);
    const text = positive
      ? 'the record names rheumatoid factor'
      : 'the record says nothing of rheumatoid factor';
    const why = step('specificity', `${code}: ${text}`, tabular(code));
    return dropping(
      mergeSameCode(candidates.map((c) => (c === arthritis ? recode(c, code, why, context.icd10cm) : c))),
      (c) =>
        positive && (c.code === 'R76.81' || c.code === 'R76.8')
          ? `the factor is part of the arthritis, coded as ${code}`
          : undefined,
    );
  },
};

/** M06.0- and M05.7- have the same characters for joint and side. */
function exactCode(
  { code }: Candidate,
  positive: boolean,
  negative: boolean,
  texts: readonly string[],
): string {
  if (isUnder(code, 'M06.0')) {
    if (positive) return code.replace('M06.0', 'M05.7');
    return negative ? code : 'M06.9';
  }
  if (!positive) return code;
  return texts.some((text) => MULTIPLE.test(text)) ? 'M05.79' : 'M05.9';
}
