import { guideline } from '../../base/authority.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Candidate } from '../candidate.ts';
import { sentencesOf } from '../record-words.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { named } from './signs/named.ts';
import { signs } from './signs/signs.ts';

/**
 * Alcohol intoxication or an alcohol-related disorder without the pattern: use, abuse, dependence.
 *
 * @source guideline I.C.5.b.2–3; Index "Intoxication, alcohol"
 */
export const alcoholPatternQuery: QueryUnit = {
  id: 'query/alcohol-pattern',
  authority: guideline('I.C.5.b.2'),
  rank: 5,
  settings: INPATIENT,
  raise(candidates, context) {
    const open = candidates.find((c) => isUnder(c.code, 'F10.9')) ?? intoxicationOfUnknownPattern(candidates);
    if (open === undefined || patternIsNamed(open, context)) return [];
    const { indicators, levels } = {
      indicators: indicatorsOf(open).slice(0, 3),
      levels: candidates.filter((c) => isUnder(c.code, 'Y90')).flatMap(indicatorsOf),
    };
    return [
      {
        topic: 'Pattern of alcohol use',
        question: 'Please clarify the pattern of the alcohol use that the quoted words stand for, if known.',
        indicators: quoted(indicators, levels, signs('alcoholWithdrawalCare', context).slice(0, 2)),
        options: options(
          'Use, without a use disorder',
          'Mild use disorder (abuse)',
          'Moderate or severe use disorder (dependence)',
        ),
      },
    ];
  },
};

/** The Index takes intoxication without a pattern to abuse; what the provider meant is open. */
function intoxicationOfUnknownPattern(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find((c) => isUnder(c.code, 'F10.12'));
}

function patternIsNamed(candidate: Candidate, context: Parameters<QueryUnit['raise']>[1]): boolean {
  return (
    sentencesOf(candidate, context).some(({ text }) =>
      /\b(abuse|dependen\w+|use d\/?o\b|use disorder|addict\w*|alcoholi\w+|AUD)\b/i.test(text),
    ) ||
    named('F10.1,F10.2', context).some(
      (m) => m.assertion === 'present' && /abus|depend|disorder|alcoholi/i.test(m.text),
    )
  );
}

/**
 * Care for alcohol withdrawal without a word on whether there was withdrawal.
 *
 * @source guidelines III and I.C.5.b
 */
export const alcoholWithdrawalQuery: QueryUnit = {
  id: 'query/alcohol-withdrawal',
  authority: guideline('I.C.5.b'),
  rank: 6,
  settings: INPATIENT,
  raise(candidates, context) {
    const alcohol = candidates.find((c) => /^F10\.[129]/.test(c.code));
    if (alcohol === undefined || /^F10\.[129]3/.test(alcohol.code)) return [];
    const care = signs('alcoholWithdrawalCare', context);
    const sedated = context.reading.documents.flatMap(({ drugs }) =>
      drugs.filter(
        (d) =>
          /^(lorazepam|ativan|diazepam|valium|chlordiazepoxide|librium|phenobarbital)$/.test(d.drug) &&
          d.assertion === 'present',
      ),
    );
    const spokenOf = named('F10.13,F10.23,F10.93,F10.931', context).length > 0 || saysWithdrawal(context);
    if (care.length === 0 || sedated.length === 0 || spokenOf) return [];
    return [
      {
        topic: 'Alcohol: course during the stay',
        question: 'Please document the diagnosis, if any, for which the quoted treatment was given.',
        indicators: quoted(indicatorsOf(alcohol).slice(0, 2), care.slice(0, 3), sedated.slice(0, 3)),
        options: options(
          'Withdrawal (please state any delirium, seizure or perceptual disturbance)',
          'Observation or prevention, without withdrawal',
        ),
      },
    ];
  },
};

function saysWithdrawal({ reading }: Parameters<QueryUnit['raise']>[1]): boolean {
  return reading.documents.some(({ sentences }) =>
    sentences.some(({ tokens }) =>
      tokens.some((t, i) => t.lower === 'withdrawal' && tokens[i + 1]?.lower !== 'protocol'),
    ),
  );
}
