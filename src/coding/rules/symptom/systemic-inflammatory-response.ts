import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { inRanges } from '../../code-ranges.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** Infections that take SIRS up: the classification has SIRS only for non-infectious origin. */
const INFECTIONS =
  'A00-B99,J00-J22,J69.0,J85-J86,K35-K37,K57.0,K57.2,K57.4,K57.8,K61,K65,K75.0,K80.0,K81.0,K83.0,L00-L08,M00,M86,N10,N15.1,N30.0,N39.0,N70-N77,O85,O86,T80.2,T81.4,T82.6,T82.7,T83.5,T83.6,T84.5,T84.6,T84.7,G00-G07,I33,I38';
const NON_INFECTIOUS = 'S00-T79,C00-D49,K85-K86,T20-T32,I21,I60-I69,K55,I71,T86,D70';

/**
 * SIRS is coded only with the non-infectious process that it is due to, which comes first; with an infection it is
 * not coded, the infection (or sepsis, where documented) is.
 *
 * @source guideline I.C.18.g; Tabular R65.1
 */
export const systemicInflammatoryResponse: CodingRule = {
  id: 'symptom/sirs',
  title: 'SIRS due to a non-infectious process',
  authority: guideline('I.C.18.g'),
  effective: { from: ICD10_START },
  apply(candidates) {
    if (!candidates.some((c) => isUnder(c.code, 'R65.1'))) return { candidates, dropped: [] };
    const infection = candidates.find((c) => inRanges(c.code, INFECTIONS));
    const cause = candidates.find((c) => inRanges(c.code, NON_INFECTIOUS));
    return dropping(candidates, (c) => {
      if (!isUnder(c.code, 'R65.1')) return undefined;
      if (infection !== undefined)
        return `with an infection (${infection.code}) SIRS is not coded; sepsis only where documented (guideline I.C.18.g)`;
      return cause === undefined
        ? `${c.code} offered, not proposed: the non-infectious process that SIRS is due to is not coded (guideline I.C.18.g)`
        : undefined;
    });
  },
};
