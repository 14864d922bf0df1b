import { tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const SEROPOSITIVE =
  /\b(sero-?positive|positive (rheumatoid factor|rf|anti-?ccp|ccp)|(rheumatoid factor|rf|ccp)[ -]?(\(?\+\)?|positive)|rf ?\/ ?ccp positive)/i;

/** Rheumatoid arthritis with rheumatoid factor is M05 (Index "Arthritis, rheumatoid, seropositive"). */
export const seropositiveArthritis: CodingRule = {
  id: 'bone/seropositive-arthritis',
  title: 'Seropositive rheumatoid arthritis',
  authority: tabular('M05.9'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const arthritis = candidates.find((c) => c.code === 'M06.9');
    if (arthritis === undefined) return kept(candidates);
    const positive = sentencesOf(arthritis, context).some(
      ({ text }) => SEROPOSITIVE.test(text) && !/\bsero-?negative|negative\b/i.test(text),
    );
    if (!positive) return kept(candidates);
    const why = step('specificity', 'M05.9: the record names rheumatoid factor', tabular('M05.9'));
    return dropping(
      candidates.map((c) => (c === arthritis ? recode(c, 'M05.9', why, context.icd10cm) : c)),
      (c) =>
        c.code === 'R76.81' || c.code === 'R76.8'
          ? 'the factor is part of the arthritis, coded as M05.9'
          : undefined,
    );
  },
};
