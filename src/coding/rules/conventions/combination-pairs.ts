import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import {
  type Candidate,
  distinctEvidence,
  mergeSameCode,
  recode,
  step,
  strongerStanding,
} from '../../candidate.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isSourceElsewhere } from '../digestive/bleeding-source.ts';

/** Bleeding of the digestive tract, which the record may say comes from elsewhere. */
function isBleeding(candidate: Candidate): boolean {
  return isUnder(candidate.code, 'K92');
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly combined: string;
  /** `second`: it stands beside the combination; a code: it stands as that; `none`: the combination says it. */
  readonly keeps: string;
  /** Whether one sentence must name both: an organism of another site says nothing of the lung. */
  readonly inOneSentence: boolean;
}

const pairs = oncePer((pack: RowPack) =>
  Array.from(
    pack.rows(),
    ([first = '', second = '', combined = '', keeps = '', within = '']): Pair => ({
      first,
      second,
      combined,
      keeps,
      inOneSentence: within === 'sentence',
    }),
  ),
);

/**
 * Two conditions for which the classification has one code: an ulcer and its bleeding, a stone and its
 * hydronephrosis, gallstones and the inflammation of the gallbladder.
 *
 * @source guideline I.B.9; Index "with" subterms of the conditions
 */
export const combinationPairs: CodingRule = {
  id: 'combine/pairs',
  title: 'One code for two conditions',
  authority: guideline('I.B.9'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let current = candidates;
    const all = pairs(context.tables.list('coding/combination-pairs.tsv'));
    // What one sentence names together first: of two stones the one that is said to obstruct.
    const rounds = [
      ...all.map((pair) => ({ ...pair, inOneSentence: true })),
      ...all.filter((pair) => !pair.inOneSentence),
    ];
    for (const pair of rounds) {
      const first = current.find((c) => isUnder(c.code, pair.first));
      if (first === undefined) continue;
      const second = current.find((c) => c !== first && isUnder(c.code, pair.second));
      if (second === undefined) continue;
      if (pair.inOneSentence && !shareSentence(first, second)) continue;
      if (isBleeding(second) && isSourceElsewhere([first, second], context)) continue;
      const why = step(
        'combination',
        `${pair.combined} says ${first.code} and ${second.code} in one`,
        guideline('I.B.9'),
      );
      const recoded = recode(first, pair.combined, why, context.icd10cm);
      if (recoded === first) continue;
      const whole: Candidate = {
        ...recoded,
        evidence: distinctEvidence([...first.evidence, ...second.evidence]),
        mentions: [...first.mentions, ...second.mentions],
        listed: first.listed || second.listed,
        standing: strongerStanding(first.standing, second.standing),
        order: Math.min(first.order, second.order),
      };
      const beside =
        pair.keeps === 'none'
          ? []
          : [pair.keeps === 'second' ? second : recode(second, pair.keeps, why, context.icd10cm)];
      current = mergeSameCode(current.flatMap((c) => (c === first ? [whole] : c === second ? beside : [c])));
    }
    return kept(current);
  },
};

/** Whether one sentence of the record names both. */
function shareSentence(a: Candidate, b: Candidate): boolean {
  return a.mentions.some((x) =>
    b.mentions.some((y) => x.document === y.document && x.sentence.start === y.sentence.start),
  );
}
