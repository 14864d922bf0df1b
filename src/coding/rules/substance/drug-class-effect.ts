import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { addition, documentOf, evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { substanceCode } from './substances.ts';

/** Classes of drugs as charts name them, and the code of their adverse effect. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['chemo(?:therapy)?', 'T45.1X5A'],
  ['(?:cortico)?steroids?', 'T38.0X5A'],
  ['nsaids?', 'T39.395A'],
  ['antibiotics?', 'T36.95XA'],
  ['statins?', 'T46.6X5A'],
  ['thiazides?|diuretics?', 'T50.2X5A'],
  ['ace[- ]?(?:inhibitors?|i)', 'T46.4X5A'],
  ['beta[- ]?blockers?', 'T44.7X5A'],
  ['anticoagula(?:nts?|tion)', 'T45.515A'],
  ['opioids?|opiates?|narcotics?', 'T40.605A'],
  ['(?:iv |intravenous |radiographic )?contrast(?: dye)?', 'T50.8X5A'],
];
const CLASS = CLASSES.map(([words]) => `(?:${words})`).join('|');
const BEFORE = new RegExp(
  `\\b(?:due to|secondary to|2/2|caused by|from|induced by) (?:the |her |his |prior |recent )*(${CLASS})\\b(?! (?:withdrawal|use|abuse|dependence|overdose|non))`,
  'i',
);
const INDUCED = new RegExp(`\\b(${CLASS})[- ](?:induced|related|associated)\\b`, 'i');
const DOUBTFUL =
  /\b(?:likely|possibl[ey]|probabl[ey]|suspect(?:ed)?|may be|might be|could be|perhaps|vs|versus)\b|\?/i;

/** Codes that say themselves that a chemotherapy or a drug caused the condition. */
const SAYS_CHEMOTHERAPY = ['D64.81', 'D70.1', 'D61.810'];
const NO_EFFECT = 'F10-F19,S00-T99,V00-Z99,C00-D49';

/**
 * A condition ascribed to a class of drugs ("steroid-induced hyperglycemia", "anemia due to chemo"), and those whose
 * code tells it, with the adverse effect of the class.
 *
 * @source guideline I.C.19.e.5.a; Tabular D61.1, D64.81, D70 "use additional code for adverse effect"
 */
export const drugClassEffect: CodingRule = {
  id: 'substance/drug-class-effect',
  title: 'Adverse effect of a class of drugs',
  authority: guideline('I.C.19.e.5.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const candidate of candidates) {
      const found = SAYS_CHEMOTHERAPY.includes(candidate.code)
        ? { code: 'T45.1X5A', evidence: candidate.evidence }
        : ascribed(candidate, context);
      if (found === undefined || result.some((c) => c.code === found.code)) continue;
      const why = step(
        'adverse effect',
        `${found.code}: the drugs that ${candidate.code} is ascribed to`,
        tabular(candidate.code),
      );
      const added = addition({ code: found.code, beside: candidate, evidence: found.evidence, why }, context);
      result = withAddition(
        result,
        added === undefined ? undefined : { ...added, order: candidate.order + 0.3 },
      );
    }
    return kept(result);
  },
};

function ascribed(
  candidate: Candidate,
  context: CodingContext,
): { readonly code: string; readonly evidence: readonly Evidence[] } | undefined {
  if (inRanges(candidate.code, NO_EFFECT)) return undefined;
  for (const mention of candidate.mentions) {
    const document = documentOf(mention.document, context);
    if (document === undefined) continue;
    const from = Math.max(mention.sentence.start, mention.start - 30);
    const until = Math.min(mention.sentence.end, mention.end + 45);
    const window = document.document.text.slice(from, until);
    // "-induced" stands before or within the words of the condition, "due to" within or after them.
    const match = INDUCED.exec(window.slice(0, mention.end - from)) ?? BEFORE.exec(window);
    if (match === null || /[.;]/.test(window.slice(mention.end - from, match.index))) continue;
    if (BEFORE.exec(window) === match && match.index < mention.start - from) continue;
    if (context.setting !== 'inpatient' && DOUBTFUL.test(window.slice(0, match.index + match[0].length)))
      continue;
    const code = CLASSES.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(match[1] ?? ''))?.[1];
    if (code === undefined) continue;
    if (code === UNNAMED_OPIOID) {
      const named = theOneOpioid(context);
      if (named !== undefined) return { code: named, evidence: candidate.evidence };
    }
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    return { code, evidence: [...candidate.evidence, evidenceAt(document, span, mention.section)] };
  }
  return undefined;
}

const UNNAMED_OPIOID = 'T40.605A';

/** The code of the opioids that the patient takes, where all that the record names have one. */
function theOneOpioid(context: CodingContext): string | undefined {
  const codes = new Set<string>();
  for (const { drugs } of context.reading.documents) {
    for (const drug of drugs) {
      if (drug.drugClass !== 'opioid' || drug.assertion !== 'present' || drug.section.name === 'allergies')
        continue;
      const code = substanceCode(drug, 'adverseEffect', context.icd10cm, context.tables);
      if (code !== undefined) codes.add(code);
    }
  }
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}
