import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Manifestations that influenza takes up, and the code they make with it (fourth and fifth character). */
const WITH_INFLUENZA: readonly {
  readonly stems: readonly string[];
  readonly suffix: string;
  readonly keep?: boolean;
}[] = [
  { stems: ['K52.9', 'A08.4', 'A09'], suffix: '2' },
  { stems: ['G93.4', 'G92.8'], suffix: '81' },
  { stems: ['I40.9', 'I51.4'], suffix: '82' },
  { stems: ['H66.9'], suffix: '83', keep: true },
  { stems: ['J18.9', 'J12.9'], suffix: '00' },
  { stems: ['J15', 'J13', 'J14'], suffix: '08', keep: true },
];
const APART = /\b(not (due|related)|unrelated|bacterial gastroenteritis)\b/i;

/**
 * Influenza with a manifestation that its category names is one code.
 *
 * @source guideline I.C.10.c; Tabular J09–J11
 */
export const influenzaManifestations: CodingRule = {
  id: 'respiratory/influenza-manifestations',
  title: 'Influenza with its manifestations',
  authority: guideline('I.C.10.c'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const plain = candidates.find((c) => c.code === 'J10.1' || c.code === 'J11.1');
    if (plain === undefined) return kept(candidates);
    const found = WITH_INFLUENZA.map((row) => ({
      row,
      with: candidates.find(
        (c) =>
          row.stems.some((stem) => isUnder(c.code, stem)) &&
          !sentencesOf(c, context).some(({ text }) => APART.test(text)),
      ),
    })).find((entry) => entry.with !== undefined);
    if (found?.with === undefined) return kept(candidates);
    const manifestation = found.with;
    const code = `${plain.code.slice(0, 4)}${found.row.suffix}`;
    const why = step(
      'combination',
      `${code}: influenza with ${manifestation.code} ${manifestation.title}`,
      tabular(code),
    );
    const combined: Candidate = {
      ...recode(plain, code, why, context.icd10cm),
      evidence: [...plain.evidence, ...manifestation.evidence],
      mentions: [...plain.mentions, ...manifestation.mentions],
    };
    if (combined.code === plain.code) return kept(candidates);
    const keeps = found.row.keep === true;
    return kept(
      mergeSameCode(
        candidates.flatMap((c) => (c === plain ? [combined] : c === manifestation && !keeps ? [] : [c])),
      ),
    );
  },
};
