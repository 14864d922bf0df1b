import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';

/** Last character of the combination code, by the kind of angina. */
const ANGINA: readonly (readonly [string, string])[] = [
  ['I20.0', '0'],
  ['I20.1', '1'],
  ['I20.2', '2'],
  ['I20.8', '8'],
  ['I20', '9'],
];

/** Atherosclerosis without angina, and the stem of the same with it. */
const WITH_ANGINA: readonly (readonly [string, string])[] = [
  ['I25.10', 'I25.11'],
  ['I25.810', 'I25.70'],
  ['I25.811', 'I25.75'],
  ['I25.812', 'I25.76'],
];

const OTHER_CAUSE =
  /\bangina\b[^.;]{0,30}\b(due to|secondary to|caused by|from)\b(?![^.;]*\b(cad|coronary|atherosclero|ischemic heart))|\b(non-?cardiac|not (due|related) to (the )?(cad|coronary))/i;

/**
 * Coronary atherosclerosis and angina are one combination code; the link is presumed unless the record names another
 * cause of the angina. Unstable angina that became an infarction is the infarction.
 *
 * @source guideline I.C.9.b; Tabular I20 and I21
 */
export const coronaryDiseaseWithAngina: CodingRule = {
  id: 'combine/coronary-disease-angina',
  title: 'Coronary atherosclerosis with angina pectoris',
  authority: guideline('I.C.9.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const angina = candidates.find((c) => isUnder(c.code, 'I20'));
    if (angina === undefined) return { candidates, dropped: [] };
    const infarction = candidates.find((c) => isUnder(c.code, 'I21') && c.code !== 'I21.A1');
    if (infarction !== undefined && isUnder(angina.code, 'I20.0')) {
      return dropping(candidates, (c) =>
        c === angina
          ? `the angina became the infarction coded as ${infarction.code} (Tabular I21)`
          : undefined,
      );
    }
    const coronary = candidates.find((c) => WITH_ANGINA.some(([without]) => c.code === without));
    const stem = WITH_ANGINA.find(([without]) => coronary?.code === without)?.[1];
    const kind = ANGINA.find(([code]) => isUnder(angina.code, code))?.[1];
    const elsewhere = sentencesOf(angina, context).some(({ text }) => OTHER_CAUSE.test(text));
    if (coronary === undefined || stem === undefined || kind === undefined || elsewhere) {
      return { candidates, dropped: [] };
    }
    const code = `${graftKind(stem, [coronary, angina], context)}${kind}`;
    const why = step(
      'combination',
      `${code}: coronary atherosclerosis with ${angina.code}, the link is presumed`,
      guideline('I.C.9.b'),
    );
    const better = angina.standing === 'diagnosis' ? angina : coronary;
    const combined: Candidate = {
      ...recode(coronary, code, why, context.icd10cm),
      evidence: [...coronary.evidence, ...angina.evidence],
      mentions: [...coronary.mentions, ...angina.mentions],
      standing: better.standing,
      listed: coronary.listed || angina.listed,
      order: Math.min(coronary.order, angina.order),
    };
    const rest = candidates.filter((c) => c !== angina).map((c) => (c === coronary ? combined : c));
    return { candidates: mergeSameCode(rest), dropped: [] };
  },
};

/** Kinds of bypass graft, by words of the sentence; I25.70 is the unspecified one. */
const GRAFTS: readonly (readonly [string, RegExp])[] = [
  ['I25.71', /\b(saphenous|vein (bypass )?graft|venous graft|svg)\b/i],
  ['I25.72', /\b(mammary|lima|rima|radial artery|arterial graft|artery (bypass )?graft)\b/i],
];

function graftKind(stem: string, candidates: readonly Candidate[], context: CodingContext): string {
  if (stem !== 'I25.70') return stem;
  const text = candidates
    .flatMap((c) => sentencesOf(c, context))
    .map((s) => s.text)
    .join('\n');
  return GRAFTS.find(([, words]) => words.test(text))?.[0] ?? stem;
}
