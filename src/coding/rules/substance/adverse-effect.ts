import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { DocumentReading, DrugMention } from '../../../reading/reading.ts';
import type { Evidence } from '../../../record/suggestion.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import { inRanges } from '../../code-ranges.ts';
import type { CodingContext } from '../../context.ts';
import { addition, evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { longestStem, stemTable } from '../../stem-table.ts';
import { substanceCode } from './substances.ts';

/** Words that name the drug as the cause, directly before it. */
const CAUSED_BY =
  /\b(due to|secondary to|2\/2|caused by|induced by|precipitated by|triggered by|provoked by|brought on by|from|because of|attribut(?:ed|able) to|side effects? (?:of|from|to)|adverse (?:effects?|reactions?) (?:of|to|from)|reaction to|likely|probably)(?: (?:an?|the|her|his|their|use of|chronic|current|recent|daily|therapeutic|prescribed|taking|low[- ]dose|high[- ]dose|oral|iv))*(?: [a-z][a-z/-]{3,24},? (?:and|&|plus))?\s*$/i;
const DOUBTFUL =
  /\b(likely|possibl[ey]|probabl[ey]|suspect(?:ed)?|may be|might be|could be|perhaps|presumed|concern(?:ed)? for|vs|versus|rule out)\b|\?/i;
/** After the drug: it is its lack, abuse or excess that the words blame. */
const NOT_THE_DRUG =
  /^\s*(?:non-?(?:compliance|adherence)|withdrawal|discontinuation|cessation|deficiency|overdose|ingestion|poisoning|abuse|misuse|dependence|(?:was |were )?(?:being )?(?:stopped|held))\b/i;
/** Furthest that the condition may stand from the words that name the cause. */
const REACH = 60;
const INDUCED_REACH = 25;
const HEMORRHAGE = /hemorrhag|bleeding|hematoma|epistaxis|melena|hematuria|hematemesis/i;
/** Not effects of a drug taken as prescribed: injuries, statuses, substance use, allergies as such. */
const NO_EFFECT = 'F10-F19,S00-T77,V00-Z99,C00-D49';

/**
 * A condition that the record ascribes to a drug taken as prescribed: the nature of the effect (at its drug-induced
 * code where the Index has one), then the drug with the character 5. A bleeding by an anticoagulant is also D68.32.
 *
 * @source guideline I.C.19.e.5.a; I.C.19.e.1–4; Coding Clinic 1Q 2016 pp. 14–15 (by citation)
 */
export const adverseEffect: CodingRule = {
  id: 'substance/adverse-effect',
  title: 'Adverse effect of a drug',
  authority: guideline('I.C.19.e.5.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const document of context.reading.documents) {
      for (const drug of document.drugs) {
        if (drug.section.name === 'allergies' || drug.section.name === 'familyHistory') continue;
        const effect = effectOf(drug, document, result, context);
        if (effect !== undefined) result = withEffect(result, effect, drug, document, context);
      }
    }
    return kept(result);
  },
};

/** The candidate that the words before the drug (`rash due to`) or after it (`-induced`) make its effect. */
function effectOf(
  drug: DrugMention,
  document: DocumentReading,
  candidates: readonly Candidate[],
  context: CodingContext,
): Candidate | undefined {
  const { text } = document.document;
  const before = text.slice(drug.sentence.start, drug.start);
  const after = text.slice(drug.end, drug.sentence.end);
  const cause = CAUSED_BY.exec(before);
  const induced = /^[\s-]*induced\s+/i.exec(after);
  if ((cause === null && induced === null) || NOT_THE_DRUG.test(after)) return undefined;
  const from = cause === null ? drug.end : drug.sentence.start + cause.index;
  // Words of the condition before the cause, after "-induced", or around the drug ("hyponatremia due to thiazide").
  const names = (e: Evidence): boolean => {
    if (e.document !== drug.document || e.start < drug.sentence.start || e.end > drug.sentence.end)
      return false;
    const around = e.start <= drug.start && e.end >= drug.end;
    const gap = cause === null ? e.start - from : from - e.end;
    if (!around && (gap < -1 || gap > (cause === null ? INDUCED_REACH : REACH))) return false;
    const between = cause === null || around ? '' : text.slice(e.end, from);
    if (/[.;]/.test(between)) return false;
    const told = `${text.slice(Math.max(drug.sentence.start, e.start - 12), e.start)} ${between} ${cause?.[0] ?? ''}`;
    return context.setting === 'inpatient' || !DOUBTFUL.test(told);
  };
  // "Syncope due to orthostatic hypotension, from chlorthalidone": the nearest is its effect.
  const gapOf = (c: Candidate): number =>
    Math.min(
      ...c.evidence.filter(names).map((e) => (cause === null ? e.start - from : Math.abs(from - e.end))),
    );
  return candidates
    .filter((c) => !inRanges(c.code, NO_EFFECT) && c.evidence.some(names))
    .reduce<Candidate | undefined>(
      (best, c) => (best === undefined || gapOf(c) < gapOf(best) ? c : best),
      undefined,
    );
}

function withEffect(
  candidates: readonly Candidate[],
  effect: Candidate,
  drug: DrugMention,
  document: DocumentReading,
  context: CodingContext,
): readonly Candidate[] {
  const code = substanceCode(drug, 'adverseEffect', context.icd10cm, context.tables);
  if (code === undefined) return candidates;
  const evidence = [...effect.evidence, evidenceAt(document, drug, drug.section)];
  const nature = drugInduced(effect, context);
  let result = candidates.map((c) => (c === effect ? nature : c));
  const bleeding = HEMORRHAGE.test(effect.title) && /^T45\.51/.test(code);
  if (bleeding) {
    const why = step(
      'combination',
      `D68.32: bleeding by an anticoagulant, ${drug.text}`,
      guideline('I.C.19.e.5.a'),
    );
    result = [...withAddition(result, addition({ code: 'D68.32', beside: nature, evidence, why }, context))];
  }
  const why = step(
    'adverse effect',
    `${code}: the record ascribes ${nature.code} to ${drug.text}; the nature of the effect comes first`,
    guideline('I.C.19.e.5.a'),
  );
  const added = addition({ code, beside: nature, evidence, why }, context);
  return withAddition(result, added === undefined ? undefined : { ...added, order: nature.order + 0.3 });
}

/** The code of the effect where the classification tells it apart as drug-induced. */
function drugInduced(effect: Candidate, context: CodingContext): Candidate {
  const code = longestStem(
    stemTable(context.tables.list('coding/drug-induced-conditions.tsv'), 'condition', 'induced'),
    effect.code,
  );
  if (code === undefined) return effect;
  const why = step('specificity', `${code}: the record says that a drug caused it`, guideline('I.B.2'));
  return recode(effect, code, why, context.icd10cm);
}
