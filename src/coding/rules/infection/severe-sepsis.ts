import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { step } from '../../candidate.ts';
import { addition, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { organLink } from './organ-link.ts';
import { isOrganDysfunction, isSevereSepsis, isSystemicInfection } from './sepsis-codes.ts';

/**
 * Severe sepsis and septic shock always rest on a code for the systemic infection: A41.9 where none is named.
 * Sepsis after a procedure likewise takes a code for the sepsis itself.
 *
 * @source guidelines I.C.1.d.1.b, I.C.1.d.2 and I.C.1.d.5; Tabular T81.44 "use additional code"
 */
export const systemicInfection: CodingRule = {
  id: 'add/systemic-infection',
  title: 'The systemic infection of severe sepsis',
  authority: guideline('I.C.1.d.1.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const postprocedural = candidates.find((c) => isUnder(c.code, 'T81.44') || isUnder(c.code, 'T81.12'));
    const basis = candidates.find(isSevereSepsis) ?? postprocedural;
    if (basis === undefined || candidates.some(isSystemicInfection)) return kept(candidates);
    const text = `A41.9: ${basis.code} rests on a systemic infection, whose organism is not documented`;
    const section = postprocedural === undefined ? 'I.C.1.d.1.b' : 'I.C.1.d.5.b';
    const why = step('guideline', text, guideline(section));
    const { evidence, mentions } = basis;
    const sepsis = addition(
      { code: 'A41.9', beside: basis, evidence, why, mentions, before: postprocedural === undefined },
      context,
    );
    return kept(withAddition(candidates, sepsis));
  },
};

/**
 * Sepsis with an acute organ dysfunction that the record relates to it is severe sepsis.
 *
 * @source guideline I.C.1.d.1.a.iii; Index "Sepsis, with organ dysfunction"
 */
export const sepsisWithOrganDysfunction: CodingRule = {
  id: 'add/severe-sepsis',
  title: 'Sepsis with acute organ dysfunction',
  authority: guideline('I.C.1.d.1.a.iii'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const systemic = candidates.find(isSystemicInfection);
    if (systemic === undefined || candidates.some(isSevereSepsis)) return kept(candidates);
    if (candidates.some((c) => isUnder(c.code, 'T81.12'))) return kept(candidates);
    const organ = candidates.find((c) => isOrganDysfunction(c) && organLink(c, context) === 'linked');
    if (organ === undefined) return kept(candidates);
    const why = step(
      'guideline',
      `R65.20: the record relates ${organ.code} ${organ.title} to the sepsis`,
      guideline('I.C.1.d.1.a.iii'),
    );
    const evidence = [...systemic.evidence, ...organ.evidence];
    return kept(
      withAddition(candidates, addition({ code: 'R65.20', beside: systemic, evidence, why }, context)),
    );
  },
};

/**
 * One code of R65 at most: shock before severe sepsis without shock, both before SIRS; septic shock after a procedure
 * is T81.12-, not R65.21.
 *
 * @source guidelines I.C.1.d.5.c and I.C.1.d.6
 */
export const oneSystemicResponse: CodingRule = {
  id: 'conventions/systemic-response',
  title: 'One code for the systemic response',
  authority: guideline('I.C.1.d.6'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const severe = candidates.filter(isSevereSepsis);
    const shock = severe.find((c) => c.code === 'R65.21');
    const afterProcedure = candidates.find((c) => isUnder(c.code, 'T81.12'));
    const sepsis = candidates.find(isSystemicInfection);
    return dropping(candidates, (c) => {
      if (afterProcedure !== undefined && c.code === 'R65.21') {
        return 'septic shock after a procedure is T81.12- (guideline I.C.1.d.5.c)';
      }
      if (c.code === 'R65.20' && shock !== undefined) return 'septic shock (R65.21) includes severe sepsis';
      if (isUnder(c.code, 'R65.1') && sepsis !== undefined) {
        return 'the systemic response belongs to the sepsis, which is coded (guideline I.C.1.d.6)';
      }
      if (c.code === 'R78.81' && sepsis !== undefined) {
        return `bacteremia belongs to the sepsis, which is coded as ${sepsis.code} (Tabular R78.81, Excludes1)`;
      }
      return undefined;
    });
  },
};
