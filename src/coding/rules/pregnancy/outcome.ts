import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, sentencesWith, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { said } from '../../said.ts';
import { deliveryOf } from './delivery.ts';
import { gestationOf } from './gestation.ts';

const ALIVE =
  /\b(live[- ]?born|live birth|(viable|live|living|vigorous|healthy|crying) (\w+ ){0,3}(infant|newborn|baby|male|female|boy|girl|neonate)s?|apgars?( scores?)?|single live)\b/i;
const STILLBORN =
  /\b(still-?born|still-?birth|fetal demise|iufd|intrauterine fetal death|apgars? (scores? )?(of )?0)\b/i;
const TWINS = /\b(twins?|twin (gestation|pregnancy|a|b)|baby a|infant b)\b/i;
const TRIPLETS = /\btriplets?\b/i;

const END = 9_000_000_000_000;

/**
 * Every delivery of the encounter carries its outcome on the mother's record.
 *
 * @source guidelines I.C.15.b.5, I.C.15.n.3 and I.C.21.c.11
 */
export const outcomeOfDelivery: CodingRule = {
  id: 'pregnancy/outcome',
  title: 'Outcome of delivery',
  authority: guideline('I.C.15.b.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const delivery = deliveryOf(context);
    const basis = candidates.find((c) => c.code.startsWith('O')) ?? candidates[0];
    if (delivery === undefined || basis === undefined) return kept(candidates);
    const others = candidates.filter((c) => !isUnder(c.code, 'Z38') && c.code !== 'Z37.9');
    if (others.some((c) => isUnder(c.code, 'Z37'))) return kept(others);
    const { code, words } = outcome(candidates, context);
    const why = step(
      'guideline',
      `${code}: the outcome of the delivery in this encounter`,
      guideline('I.C.15.b.5'),
    );
    const evidence = words.length > 0 ? words : delivery.evidence;
    const added = addition({ code, beside: basis, evidence, why }, context);
    return kept(
      withAddition(others, added === undefined ? undefined : { ...added, order: END, listed: false }),
    );
  },
};

function outcome(candidates: readonly Candidate[], context: CodingContext) {
  const everywhere = (pattern: RegExp) =>
    said(pattern, context, (section) => section !== 'pastMedicalHistory' && section !== 'familyHistory');
  const alive = everywhere(ALIVE);
  const dead = everywhere(STILLBORN);
  const multiple = candidates.some((c) => isUnder(c.code, 'O30'));
  const words: readonly Evidence[] = [...alive, ...dead].map((s) => s.evidence).slice(0, 2);
  const code = ((): string => {
    if (multiple && sentencesWith(TRIPLETS, context).length > 0)
      return dead.length === 0 && alive.length > 0 ? 'Z37.51' : 'Z37.9';
    if (multiple && sentencesWith(TWINS, context).length > 0) {
      if (alive.length > 0) return dead.length > 0 ? 'Z37.3' : 'Z37.2';
      return dead.length > 0 ? 'Z37.4' : 'Z37.9';
    }
    if (dead.length > 0 && alive.length === 0) return 'Z37.1';
    // O80 goes with a single live birth only (guideline I.C.15.n.3).
    return alive.length > 0 || candidates.some((c) => c.code === 'O80') ? 'Z37.0' : 'Z37.9';
  })();
  return { code, words };
}

/**
 * O80 only where nothing of chapter 15 complicates a full-term vaginal delivery without instruments; O82 only where
 * a cesarean has no indication.
 *
 * @source guideline I.C.15.n.1; Tabular O80 and O82
 */
export const normalDelivery: CodingRule = {
  id: 'pregnancy/normal-delivery',
  title: 'Uncomplicated delivery',
  authority: guideline('I.C.15.n.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const delivery = deliveryOf(context);
    const isPlain = (c: Candidate): boolean => c.code === 'O80' || c.code === 'O82';
    if (delivery === undefined && !candidates.some(isPlain)) return kept(candidates);
    const complication = candidates.find(
      (c) => c.code.startsWith('O') && !isPlain(c) && !isUnder(c.code, 'O09'),
    );
    if (complication !== undefined) {
      return dropping(candidates, (c) =>
        isPlain(c)
          ? `${complication.code} is coded; an uncomplicated delivery stands alone (guideline I.C.15.n.1)`
          : undefined,
      );
    }
    const weeks = gestationOf(context)?.weeks;
    const basis = candidates[0];
    if (delivery === undefined || basis === undefined || candidates.some(isPlain)) return kept(candidates);
    const plain = delivery.route === 'vaginal' && weeks !== undefined && weeks >= 37;
    if (!plain) return kept(candidates);
    const why = step(
      'guideline',
      'O80: full-term vaginal delivery without complication',
      guideline('I.C.15.n.1'),
    );
    const added = addition(
      { code: 'O80', beside: basis, evidence: delivery.evidence, why, before: true },
      context,
    );
    return kept(
      withAddition(
        candidates,
        added === undefined ? undefined : { ...added, listed: true, standing: 'diagnosis', order: -1 },
      ),
    );
  },
};
