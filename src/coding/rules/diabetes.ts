import { guideline, tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import { categoryOf, isUnder } from '../../record/code-system.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { type Candidate, distinctEvidence, mergeSameCode, recode, step } from '../candidate.ts';
import { sentencesOf } from '../record-words.ts';
import { type CodingRule, kept } from '../rule.ts';

interface WithCondition {
  readonly stem: string;
  readonly suffix: string;
  /** Whether the complication keeps its own code beside the combination code. */
  readonly keep: boolean;
  readonly text: string;
}

const DIABETES = ['E08', 'E09', 'E10', 'E11', 'E13'];

/** The record says that a condition does not come from the diabetes (guideline I.A.15). */
const UNRELATED =
  /\b(not|unrelated|without relation)( \w+)? (related |due |secondary |attributed )?(to|from) (the |his |her |their )?(diabet\w*|dm|t2dm|t1dm)\b|\bnon-?diabetic\b/i;

function isUncomplicatedDiabetes(candidate: Candidate): boolean {
  return DIABETES.includes(categoryOf(candidate.code)) && candidate.code.endsWith('.9');
}

/**
 * Diabetes and a condition that the Index lists under "Diabetes, with" are coded as linked, unless the record says
 * that they are unrelated: as many combination codes as the record needs.
 *
 * @source guidelines I.A.15 and I.C.4.a; Index "Diabetes, with"
 */
export const diabetesWith: CodingRule = {
  id: 'combine/diabetes-with',
  title: 'Diabetes with its complications',
  authority: guideline('I.C.4.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const diabetes = candidates.find((c) => DIABETES.includes(categoryOf(c.code)));
    if (diabetes === undefined) return kept(candidates);
    const category = categoryOf(diabetes.code);
    const conditions = withConditions(context.tables.list('coding/diabetes-with.tsv'));
    const added: Candidate[] = [];
    const consumed = new Set<Candidate>();
    for (const candidate of candidates) {
      const condition = conditions.find((w) => isUnder(candidate.code, w.stem));
      if (condition === undefined || candidate === diabetes || condition.suffix === '') continue;
      // The retinopathy is coded already, with its severity.
      if (condition.suffix === '319' && candidates.some((c) => isUnder(c.code, `${category}.3`))) {
        consumed.add(candidate);
        continue;
      }
      if (sentencesOf(candidate, context).some(({ text }) => UNRELATED.test(text))) continue;
      const linked = linkedCode(
        diabetes,
        candidate,
        condition,
        context.icd10cm.entry(`${category}${condition.suffix}`)?.code,
      );
      if (linked === undefined || linked.code === diabetes.code) continue;
      const recoded = recode(diabetes, linked.code, linked.why, context.icd10cm);
      if (recoded === diabetes) continue;
      added.push({
        ...recoded,
        evidence: distinctEvidence([...diabetes.evidence, ...candidate.evidence]),
        standing: candidate.standing === 'finding' ? diabetes.standing : candidate.standing,
        // A complication that is listed first and that the combination replaces keeps its place.
        ...(candidate.listed && !condition.keep && candidate.order < diabetes.order
          ? { listed: true, order: candidate.order }
          : {}),
        mentions: [...diabetes.mentions, ...candidate.mentions],
      });
      if (!condition.keep) consumed.add(candidate);
    }
    if (added.length === 0 && consumed.size === 0) return kept(candidates);
    const rest = candidates.filter((c) => !consumed.has(c) && !isUncomplicatedDiabetes(c));
    return kept(mergeSameCode([...added, ...rest]));
  },
};

function linkedCode(
  diabetes: Candidate,
  complication: Candidate,
  condition: WithCondition,
  code: string | undefined,
) {
  if (code === undefined) return undefined;
  const text = `${diabetes.code} with ${condition.text} (${complication.code}) is ${code}: the classification presumes the link`;
  return { code, why: step('combination', text, guideline('I.A.15')) };
}

const withConditions = oncePer((pack: RowPack): readonly WithCondition[] =>
  Array.from(pack.rows(), ([stem = '', suffix = '', keep = '', text = '']) => ({
    stem,
    suffix,
    keep: keep === 'yes',
    text,
  }))
    // The longest stem decides: a foot ulcer before any skin ulcer.
    .sort((a, b) => b.stem.length - a.stem.length),
);

/**
 * One type of diabetes per patient: a documented type 1, secondary or other type stands instead of the default
 * type 2 of a bare "diabetes".
 *
 * @source guideline I.C.4.a.1–2
 */
export const diabetesType: CodingRule = {
  id: 'combine/diabetes-type',
  title: 'Diabetes of one type',
  authority: guideline('I.C.4.a.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const other = candidates.find((c) => ['E08', 'E09', 'E10', 'E13'].includes(categoryOf(c.code)));
    const defaulted = candidates.filter((c) => categoryOf(c.code) === 'E11' && !saysType2(c));
    if (other === undefined || defaulted.length === 0) return kept(candidates);
    const moved = candidates.map((c) => {
      if (!defaulted.includes(c)) return c;
      const code = `${categoryOf(other.code)}${c.code.slice(3)}`;
      const why = step(
        'combination',
        `${code}: the record documents the type elsewhere (${other.code})`,
        guideline('I.C.4.a.1'),
      );
      return recode(c, code, why, context.icd10cm);
    });
    const complicated = moved.some(
      (c) => categoryOf(c.code) === categoryOf(other.code) && !c.code.endsWith('.9'),
    );
    return kept(mergeSameCode(complicated ? moved.filter((c) => !isUncomplicatedDiabetes(c)) : moved));
  },
};

function saysType2(candidate: Candidate): boolean {
  return candidate.evidence.some((e) => /\b(type|t|dm)\s*-?(2|ii)\b|t2dm|dm2|niddm/i.test(e.text));
}

/**
 * A code of diabetes that is uncomplicated gives way to any complicated one of the same category; nephropathy to
 * chronic kidney disease, which says it more exactly.
 *
 * @source Tabular E11.9, E11.21, E11.22; guideline I.B.2
 */
export const uncomplicatedDiabetes: CodingRule = {
  id: 'combine/diabetes-uncomplicated',
  title: 'Uncomplicated diabetes beside a complication',
  authority: tabular('E11.9 without complications'),
  effective: { from: ICD10_START },
  apply(candidates) {
    const complicated = new Set(
      candidates
        .filter((c) => DIABETES.includes(categoryOf(c.code)) && !c.code.endsWith('.9'))
        .map((c) => categoryOf(c.code)),
    );
    const kidney = candidates.some((c) => DIABETES.includes(categoryOf(c.code)) && c.code.endsWith('.22'));
    const isSaid = (c: Candidate): boolean =>
      DIABETES.includes(categoryOf(c.code)) &&
      ((isUncomplicatedDiabetes(c) && complicated.has(categoryOf(c.code))) ||
        (kidney && c.code.endsWith('.21')));
    const left = candidates.filter((c) => !isSaid(c));
    const dropped = candidates
      .filter((c) => !left.includes(c))
      .map((candidate) => ({ candidate, why: 'a complication of the same diabetes is coded' }));
    return { candidates: left, dropped };
  },
};
