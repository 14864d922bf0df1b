import { guideline } from '../../base/authority.ts';
import { options, type QueryUnit, quoted } from './query-unit.ts';
import { held } from './signs/named.ts';

const SAYS_TYPE_2 = /\b(?:type|t|dm) ?-?(?:2|ii)\b|t2dm/i;

/**
 * Diabetes called type 1 in one place and type 2 in another. Where no type is named, the guideline gives type 2 and
 * nothing is asked.
 *
 * @source guideline I.C.4.a.1–2
 */
export const diabetesTypeQuery: QueryUnit = {
  id: 'query/diabetes-type',
  authority: guideline('I.C.4.a.1'),
  rank: 4,
  raise(candidates, context) {
    if (!candidates.some((c) => /^E(08|09|10|11|13)/.test(c.code))) return [];
    const first = held('E10', context).filter((m) => m.assertion === 'present');
    const second = held('E11', context).filter(
      (m) => SAYS_TYPE_2.test(m.text) || (m.modifiers.includes('2') && m.modifiers.includes('type')),
    );
    if (first.length === 0 || second.length === 0) return [];
    return [
      {
        topic: 'Type of diabetes',
        question: 'The record names the diabetes in two ways. Please clarify its type.',
        indicators: quoted(first.slice(0, 3), second.slice(0, 3)),
        options: options('Type 1', 'Type 2', 'Due to a drug or another condition (please name it)'),
      },
    ];
  },
};
