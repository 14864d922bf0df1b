import { guideline } from '../../base/authority.ts';
import { sentencesWith } from '../record-words.ts';
import { organLink } from '../rules/infection/organ-link.ts';
import { isOrganDysfunction, isSevereSepsis, isSystemicInfection } from '../rules/infection/sepsis-codes.ts';
import { indicatorsOf, OPEN_OPTIONS, type QueryUnit } from './query-unit.ts';

const UROSEPSIS = /\burosepsis\b/i;

/**
 * "Urosepsis" has no code: the provider says what is meant.
 *
 * @source guideline I.C.1.d.1.a.ii
 */
export const urosepsisQuery: QueryUnit = {
  id: 'query/urosepsis',
  authority: guideline('I.C.1.d.1.a.ii'),
  rank: 1,
  raise(_candidates, context) {
    const indicators = sentencesWith(UROSEPSIS, context).flatMap(({ document, sentence, text }) => {
      const match = UROSEPSIS.exec(text);
      if (match === null || /\b(no|denies|without|negative for)\b[^.]*urosepsis/i.test(text)) return [];
      const start = sentence.start + match.index;
      return [{ document: document.document.id, start, end: start + match[0].length, text: match[0] }];
    });
    if (indicators.length === 0) return [];
    return [
      {
        topic: 'Meaning of urosepsis',
        question: 'The record documents "urosepsis". Please clarify the diagnosis that this term stands for.',
        indicators,
        options: [
          'Urinary tract infection without sepsis',
          'Sepsis due to urinary tract infection',
          ...OPEN_OPTIONS,
        ],
      },
    ];
  },
};

/**
 * Sepsis and an acute organ dysfunction that the record does not relate to it or to another cause.
 *
 * @source guideline I.C.1.d.1.a.iv
 */
export const organDysfunctionQuery: QueryUnit = {
  id: 'query/organ-dysfunction-in-sepsis',
  authority: guideline('I.C.1.d.1.a.iv'),
  rank: 2,
  raise(candidates, context) {
    const sepsis = candidates.find(
      (c) => isSystemicInfection(c) && /sep/i.test(c.mentions.map((m) => m.text).join(' ')),
    );
    if (context.setting !== 'inpatient' || sepsis === undefined || candidates.some(isSevereSepsis)) return [];
    const unclear = candidates.filter((c) => isOrganDysfunction(c) && organLink(c, context) === 'unclear');
    if (unclear.length === 0) return [];
    return [
      {
        topic: 'Cause of the acute organ dysfunction',
        question:
          'The record documents sepsis and the conditions quoted here. Please clarify the cause of each of these conditions.',
        indicators: [sepsis, ...unclear].flatMap(indicatorsOf),
        options: ['Related to the sepsis', 'Related to another condition (please name it)', ...OPEN_OPTIONS],
      },
    ];
  },
};
