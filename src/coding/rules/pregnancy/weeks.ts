import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { step } from '../../candidate.ts';
import { addition, documentOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { deliveryOf } from './delivery.ts';
import { gestationOf, weeksCode } from './gestation.ts';
import { isMaternal } from './stage.ts';

/** After every other code. */
const END = 9_000_000_000_000;

/** Conditions that end the pregnancy or follow it: no weeks are reported with them. */
const WITHOUT_WEEKS = [
  'O00',
  'O01',
  'O02',
  'O03',
  'O04',
  'O07',
  'O08',
  'O85',
  'O86',
  'O87',
  'O90',
  'O91',
  'O92',
  'O94',
];

/**
 * The completed weeks beside codes of pregnancy, and of routine supervision.
 *
 * @source guidelines I.C.15.a.7 and I.C.21.c.11; chapter 15 "use additional code from category Z3A"
 */
export const weeksOfGestation: CodingRule = {
  id: 'pregnancy/weeks',
  title: 'Weeks of gestation',
  authority: guideline('I.C.21.c.11'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isMaternal(candidates, context)) return kept(candidates);
    const basis = candidates.find(
      (c) =>
        (c.code.startsWith('O') && !WITHOUT_WEEKS.some((stem) => isUnder(c.code, stem))) ||
        isUnder(c.code, 'Z34'),
    );
    const gestation = gestationOf(context);
    const coded = candidates.filter((c) => isUnder(c.code, 'Z3A'));
    if (basis === undefined) {
      return dropping(candidates, (c) =>
        isUnder(c.code, 'Z3A') && candidates.some((o) => o.code.startsWith('O'))
          ? 'weeks are not reported with an abortive outcome or after the pregnancy (guideline I.C.21.c.11)'
          : undefined,
      );
    }
    if (gestation === undefined)
      return kept(coded.length > 1 ? candidates.filter((c) => c.code !== 'Z3A.00') : candidates);
    const others = candidates.filter((c) => !isUnder(c.code, 'Z3A'));
    const code = weeksCode(gestation.weeks);
    const why = step(
      'guideline',
      `${code}: ${String(gestation.weeks)} completed weeks`,
      guideline('I.C.15.a.7'),
    );
    const added = addition({ code, beside: basis, evidence: [gestation.evidence], why }, context);
    return kept(
      withAddition(others, added === undefined ? undefined : { ...added, order: END - 1, listed: false }),
    );
  },
};

/**
 * What has no place beside chapter 15 codes: the incidental pregnant state, routine supervision, supervision of high
 * risk once the child is born, and the body mass index.
 *
 * @source guidelines I.C.15.b.1, I.C.15.b.2, I.C.21.c.3 and I.C.21.c.11; Tabular Z33.1, Z34 Excludes1
 */
export const obstetricTidy: CodingRule = {
  id: 'pregnancy/supervision',
  title: 'Pregnant state and supervision beside chapter 15',
  authority: guideline('I.C.15.b.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isMaternal(candidates, context)) return kept(candidates);
    const obstetric = candidates.find((c) => c.code.startsWith('O'));
    const delivered = deliveryOf(context) !== undefined;
    const pregnant = obstetric ?? candidates.find((c) => isUnder(c.code, 'Z34') || isUnder(c.code, 'Z39'));
    const gestational = candidates.some((c) => isUnder(c.code, 'O24.4'));
    const preexisting = candidates.some((c) => /^E(08|09|10|11|13)/.test(c.code));
    const after = (e: Evidence): string =>
      documentOf(e.document, context)?.document.text.slice(e.end, e.end + 15) ?? '';
    return dropping(candidates, (c) => {
      if (c.code === 'Z33.1' && pregnant !== undefined)
        return `the pregnant state is part of ${pregnant.code} (Tabular Z33.1)`;
      if (isUnder(c.code, 'Z34') && obstetric !== undefined)
        return `${obstetric.code} is coded; Z34 is for the routine visit alone (guideline I.C.15.b.1)`;
      if (isUnder(c.code, 'O09') && delivered)
        return 'supervision of high risk ends with the delivery (guideline I.C.15.b.2)';
      if (isUnder(c.code, 'Z68') && pregnant !== undefined && !isUnder(pregnant.code, 'Z39'))
        return 'a body mass index is not coded in pregnancy (guideline I.C.21.c.3)';
      if (isUnder(c.code, 'Z39') && delivered)
        return 'routine care after the birth belongs to the delivery (guideline I.C.15.o.4)';
      if (/^Z79\.(4|84|85)/.test(c.code) && gestational && !preexisting) {
        return 'its control is part of the code for gestational diabetes (guideline I.C.15.i)';
      }
      if (
        pregnant !== undefined &&
        c.evidence.every((e) => SHORTHAND.test(e.text) || IMMUNE.test(after(e)))
      ) {
        return 'obstetric shorthand for something else, or an immunity';
      }
      return undefined;
    });
  },
};

/** Induction of labor, fetal positions and advanced maternal age, which elsewhere stand for other things. */
const SHORTHAND = /^(iol|loa|roa|lop|rop|ama)$/i;
const IMMUNE = /^\W{0,3}(non-?)?immune\b/i;
