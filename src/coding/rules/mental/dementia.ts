import { guideline, tabular } from '../../../base/authority.ts';
import type { DateOfService } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, matchedEvidence, sentencesOf, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { behavioursIn, severityIn } from './dementia-words.ts';

/** Severity and behaviour are in the codes since this day. */
const SEVERITY_START = '2022-10-01' as DateOfService;
/** Diseases under which the Index lists a dementia "in (due to)" them. */
const CAUSES = ['G30', 'G20', 'G10', 'G31.0', 'G31.83', 'A81.0'];
/** Diseases whose name says dementia only where the words do: Lewy body disease, frontotemporal degeneration. */
const NAMED_DEMENTIA = /\b(dementia|neurocognitive disorder)\b/i;

/**
 * Dementia in a disease classified elsewhere is F02, with the severity and the behaviour that the record states, after
 * the disease. Alzheimer's disease always takes it; a dementia beside Parkinson's or Huntington's disease is presumed
 * to be due to it.
 *
 * @source guidelines I.A.13, I.A.15 and I.C.5.d; Index "Disease, Alzheimer's G30.9 [F02.80]", "Dementia, in (due to)"
 */
export const dementiaInDisease: CodingRule = {
  id: 'combine/dementia-in-disease',
  title: 'Dementia in diseases classified elsewhere',
  authority: guideline('I.C.5.d'),
  effective: { from: SEVERITY_START },
  apply(candidates, context) {
    const cause = candidates.find((c) => CAUSES.some((stem) => isUnder(c.code, stem)));
    if (cause === undefined) return kept(candidates);
    const result = candidates.map((c) => (isUnder(c.code, 'F03') ? toF02(c, cause, context) : c));
    if (result.some((c) => isUnder(c.code, 'F02'))) return kept(mergeSameCode(after(result, cause)));
    if (!impliesDementia(cause, context)) return kept(result);
    return kept(
      inherentCodes(cause, context).reduce<readonly Candidate[]>((all, code) => {
        const why = step('index', `${cause.code} is listed with [${code}]`, guideline('I.A.13'));
        const { evidence, mentions } = cause;
        return withAddition(all, addition({ code, beside: cause, evidence, why, mentions }, context));
      }, result),
    );
  },
};

function toF02(dementia: Candidate, cause: Candidate, context: CodingContext): Candidate {
  // F03.9- is the unspecified severity of F03, F02.8- that of F02.
  const code = `F02${dementia.code.slice(3).replace('.9', '.8')}`;
  const why = step(
    'combination',
    `${code}: the classification presumes that the dementia is due to ${cause.code} ${cause.title}`,
    guideline('I.A.15'),
  );
  return recode(dementia, code, why, context.icd10cm);
}

/** The dementia directly behind its cause. */
function after(candidates: readonly Candidate[], cause: Candidate): readonly Candidate[] {
  return candidates.map((c) =>
    isUnder(c.code, 'F02') && c.order < cause.order ? { ...c, order: cause.order + 0.1 } : c,
  );
}

function impliesDementia(cause: Candidate, context: CodingContext): boolean {
  if (isUnder(cause.code, 'G30')) return true;
  if (isUnder(cause.code, 'G20') || isUnder(cause.code, 'G10')) return false;
  return sentencesOf(cause, context).some(({ text }) => NAMED_DEMENTIA.test(text));
}

/** F02 with severity (8 unspecified, A, B, C) and each behaviour; several behaviours are several codes. */
function inherentCodes(cause: Candidate, context: CodingContext): readonly string[] {
  const texts = sentencesOf(cause, context).map(({ text }) => text);
  const severity = severityIn(texts);
  const behaviours = [...new Set(texts.flatMap(behavioursIn))];
  return (behaviours.length === 0 ? ['0'] : behaviours).map((behaviour) => `F02.${severity}${behaviour}`);
}

/** Unspecified severity of F01, F02 and F03. */
const UNSPECIFIED: Readonly<Record<string, string>> = { F01: '5', F02: '8', F03: '9' };
const DEMENTIA = /^F0[123]\.[589ABC]0$/;

/**
 * Severity and behaviour of a dementia that the code leaves open and the sentence states; several behaviours are
 * several codes, wandering takes Z91.83 beside it.
 *
 * @source guideline I.C.5.d; Tabular F01–F03
 */
export const dementiaDetail: CodingRule = {
  id: 'specificity/dementia',
  title: 'Severity and behaviour of a dementia',
  authority: guideline('I.C.5.d'),
  effective: { from: SEVERITY_START },
  apply(candidates, context) {
    if (!candidates.some((c) => /^F0[123]\./.test(c.code))) return kept(candidates);
    const detailed = candidates.flatMap((c) => (DEMENTIA.test(c.code) ? detail(c, context) : [c]));
    return kept(withWandering(mergeSameCode(detailed), context));
  },
};

function detail(dementia: Candidate, context: CodingContext): readonly Candidate[] {
  const texts = sentencesOf(dementia, context).map(({ text }) => text);
  const category = dementia.code.slice(0, 3);
  const own = dementia.code.slice(4, 5);
  const said = severityIn(texts);
  const severity = own === UNSPECIFIED[category] && said !== '8' ? said : own;
  const behaviours = [...new Set(texts.flatMap(behavioursIn))];
  return (behaviours.length === 0 ? ['0'] : behaviours).map((behaviour) => {
    const code = `${category}.${severity}${behaviour}`;
    if (code === dementia.code) return dementia;
    const why = step('specificity', `${code}: as the record describes the dementia`, guideline('I.C.5.d'));
    return recode(dementia, code, why, context.icd10cm);
  });
}

const WANDERING = /(?<!\bno )(?<!\bwithout )\bwander(s|ing)\b/i;

function withWandering(candidates: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const dementia = candidates.find((c) => /^F0[123]\..18$/.test(c.code));
  if (dementia === undefined) return candidates;
  for (const words of sentencesOf(dementia, context)) {
    const match = WANDERING.exec(words.text);
    if (match === null) continue;
    const why = step('convention', `Z91.83: wandering in ${dementia.code}`, tabular(dementia.code));
    const evidence = [matchedEvidence(words, match)];
    return withAddition(candidates, addition({ code: 'Z91.83', beside: dementia, evidence, why }, context));
  }
  return candidates;
}

/**
 * Agitation, psychotic symptoms, mood and anxiety that are part of a coded dementia are not coded as symptoms beside it.
 *
 * @source guideline I.B.5; Tabular F01–F03
 */
export const dementiaBehaviour: CodingRule = {
  id: 'symptoms/dementia-behaviour',
  title: 'Behaviour that the dementia code says',
  authority: guideline('I.B.5'),
  effective: { from: SEVERITY_START },
  apply(candidates, context) {
    const dementias = candidates.filter((c) => /^F0[123]\.[589ABC]/.test(c.code));
    if (dementias.length === 0) return kept(candidates);
    const said = new Set(dementias.map((c) => c.code.slice(5)));
    const sentences = new Set(dementias.flatMap((c) => sentencesOf(c, context)).map((w) => w.sentence));
    const dropped = candidates.flatMap((candidate) => {
      const behaviour = SYMPTOM_OF.find(([stem]) => isUnder(candidate.code, stem))?.[1];
      if (behaviour === undefined || !said.has(behaviour)) return [];
      if (!candidate.mentions.every((m) => sentences.has(m.sentence))) return [];
      return [{ candidate, why: 'the code of the dementia says this behaviour' }];
    });
    return { candidates: candidates.filter((c) => !dropped.some((d) => d.candidate === c)), dropped };
  },
};

const SYMPTOM_OF: readonly (readonly [string, string])[] = [
  ['R45.1', '11'],
  ['R45.6', '11'],
  ['R45.4', '11'],
  ['R44', '2'],
  ['R46.2', '18'],
  ['F41.9', '4'],
];
