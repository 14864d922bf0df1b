import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, problemOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { longestStem, type StemTable, stemTable } from '../../stem-table.ts';
import { deliveredInStay } from './delivery.ts';
import { gestationOf } from './gestation.ts';
import { atStage, isIncidental, isMaternal, stageOf, underHeader } from './stage.ts';

/**
 * A condition of another chapter in a pregnant patient complicates the pregnancy unless the provider says that the
 * pregnancy is incidental: the chapter 15 code stands before it, and it stays to say what it is.
 *
 * @source guidelines I.C.15.a.1, I.C.15.c, I.C.15.d, I.C.15.f, I.C.15.g, I.C.15.l and I.C.15.s
 */
export const complicatingConditions: CodingRule = {
  id: 'pregnancy/complicating-conditions',
  title: 'Conditions that complicate pregnancy, childbirth or the puerperium',
  authority: guideline('I.C.15.a.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isMaternal(candidates, context) || isIncidental(context)) return kept(candidates);
    if (candidates.some((c) => isUnder(c.code, 'Z33.2'))) return kept(candidates);
    const stage = stageOf(candidates, context);
    const weeks = gestationOf(context)?.weeks;
    const table = conditions(context.tables.list('coding/pregnancy-conditions.tsv'));
    const result: Candidate[] = [];
    const superimposed = candidates.some((c) => isUnder(c.code, 'O11'));
    for (const candidate of candidates) {
      const row = longestStem(table, candidate.code)?.split('|');
      const [header = '', keep = '', text = ''] = row ?? [];
      const entry =
        row === undefined
          ? undefined
          : underHeader(headerOf(header, candidate, context), stage, weeks, context.icd10cm);
      if (entry === undefined) {
        result.push(candidate);
        continue;
      }
      if (superimposed && candidate.code === 'I10') continue;
      const why = step(
        'guideline',
        `${entry.code}: ${text} (${candidate.code}) in a pregnant patient is presumed to complicate the pregnancy`,
        guideline(
          candidate.code.startsWith('E1') ? 'I.C.15.g' : candidate.code === 'I10' ? 'I.C.15.d' : 'I.C.15.a.1',
        ),
      );
      const { evidence, mentions } = candidate;
      const added = addition(
        { code: entry.code, beside: candidate, evidence, mentions, why, before: true },
        context,
      );
      if (added !== undefined) result.push(added);
      if (keep === 'yes') result.push(candidate);
    }
    return kept(mergeSameCode(result));
  },
};

/** Anaemia by blood loss at or after the birth is anaemia of the puerperium (Tabular O99.0 Excludes1). */
function headerOf(header: string, candidate: Candidate, context: CodingContext): string {
  return candidate.code === 'D62' && deliveredInStay(context) ? 'O90.81' : header;
}

const conditions = oncePer((pack: RowPack): StemTable => {
  const keep = stemTable(pack, 'condition', 'keep');
  const text = stemTable(pack, 'condition', 'text');
  return new Map(
    [...stemTable(pack, 'condition', 'becomes')].map(([stem, code]) => [
      stem,
      `${code}|${keep.get(stem) ?? ''}|${text.get(stem) ?? ''}`,
    ]),
  );
});

/**
 * The final character of chapter 15 codes: the trimester by the weeks of gestation, childbirth where the birth
 * happened in this encounter, the puerperium after it. Rupture of membranes is preterm or full-term by the weeks.
 *
 * @source guidelines I.C.15.a.3–5 and I.C.15.b.4
 */
export const trimester: CodingRule = {
  id: 'pregnancy/trimester',
  title: 'Trimester, childbirth or puerperium',
  authority: guideline('I.C.15.a.3'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => c.code.startsWith('O'))) return kept(candidates);
    if (!isMaternal(candidates, context)) return kept(candidates);
    const stage = stageOf(candidates, context);
    const weeks = gestationOf(context)?.weeks;
    const moved = candidates.map((named) => {
      if (!named.code.startsWith('O')) return named;
      const candidate = withControl(named, context);
      const code = rupture(candidate.code, weeks, deliveredInStay(context));
      const entry = atStage(code, stage, weeks, context.icd10cm) ?? context.icd10cm.entry(code);
      if (entry === undefined || entry.code === candidate.code) return candidate;
      if (
        stage === 'unspecified' ||
        (stage === 'puerperium' && !/unspecified trimester/i.test(candidate.title))
      )
        return candidate;
      const by =
        weeks === undefined
          ? stage
          : `${stage}${stage === 'childbirth' ? '' : ' trimester'}, ${String(weeks)} weeks`;
      return recode(
        candidate,
        entry.code,
        step('trimester', `${entry.code} by ${by}`, guideline('I.C.15.a.3')),
        context.icd10cm,
      );
    });
    return kept(mergeSameCode(moved));
  },
};

const CONTROLS: readonly { readonly character: string; readonly words: RegExp }[] = [
  { character: '4', words: /(?<!\b(?:no|not|without|off) )\binsulin\b/i },
  { character: '5', words: /\b(metformin|glyburide|oral (agents?|hypoglycemics?|medications?|drugs?))\b/i },
  { character: '0', words: /\bdiet(ary|[- ]controlled)?\b|\ba1\b|\ba1gdm\b/i },
];

/**
 * Gestational diabetes by how its sentence says it is controlled: insulin before oral drugs before diet.
 *
 * @source guideline I.C.15.i
 */
function withControl(candidate: Candidate, context: CodingContext): Candidate {
  if (!/^O24\.4\d9$/.test(candidate.code)) return candidate;
  const texts = problemOf(candidate, context)
    .map(({ text }) => text)
    .join(' ');
  const control = CONTROLS.find(({ words }) => words.test(texts));
  if (control === undefined) return candidate;
  const code = `${candidate.code.slice(0, -1)}${control.character}`;
  const why = step('specificity', `${code}: the record says how it is controlled`, guideline('I.C.15.i'));
  return recode(candidate, code, why, context.icd10cm);
}

/** Ruptured membranes and preterm labor by the completed weeks, which their titles name otherwise than by trimester. */
function rupture(code: string, weeks: number | undefined, delivered: boolean): string {
  if (delivered && /^O36\.83/.test(code)) return 'O76';
  if (weeks === undefined) return code;
  if (/^O42\.[019]0$/.test(code)) {
    const stem = code.slice(0, 5);
    return weeks < 37
      ? `${stem}1${code.startsWith('O42.9') || code.startsWith('O42.1') || code.startsWith('O42.0') ? '9' : ''}`
      : `${stem}2`;
  }
  // Preterm labor with delivery needs a delivery.
  if (/^O60\.1/.test(code) && !delivered) return weeks < 28 ? 'O60.02' : 'O60.03';
  if (/^O60\.0/.test(code) && delivered) {
    if (weeks >= 37) return weeks < 28 ? 'O60.22X0' : 'O60.23X0';
    return weeks < 28 ? 'O60.12X0' : 'O60.14X0';
  }
  return code;
}
