import { guideline } from '../../../base/authority.ts';
import {
  type DateOfService,
  dateFromParts,
  daysBetween,
  ICD10_START,
} from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { sentencesOf } from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';

const INFARCTION = /\b(mi|myocardial infarction|nstemi|stemi|heart attack|infarct(ion)?)\b/i;
const AGO =
  /\b(\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|a|several|many|few) (days?|weeks?|wks?|months?|years?|yrs?) (ago|prior|earlier|before)\b/i;
const LAST = /\b(last|earlier this|this past) (week|month|year)\b/i;
const ON_DATE = /\b(?:on|in|dated)? ?(\d{1,2})\/(\d{1,2})\/(\d{2,4})\b/i;
const IN_YEAR = /\b(?:in|since|from) (?:[a-z]+ )?((?:19|20)\d\d)\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  twelve: 12,
  few: 3,
  several: 4,
  many: 10,
};
const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };
const FOUR_WEEKS = 28;

/**
 * An infarction four weeks old or less that still needs care is I21, an older one I25.2, whatever the record calls it;
 * the dates and durations of the record decide.
 *
 * @source guideline I.C.9.e.1; Tabular I21 includes, I25.2
 */
export const infarctionAge: CodingRule = {
  id: 'circulatory/infarction-age',
  title: 'Myocardial infarction within four weeks, or old',
  authority: guideline('I.C.9.e.1'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isAcute(c) || c.code === 'I25.2')) return kept(candidates);
    const moved = candidates.map((c) => {
      if (!isAcute(c) && c.code !== 'I25.2') return c;
      const age = ageOf(c, context);
      if (age === undefined) return c;
      const why = (code: string) =>
        step('guideline', `${code}: the infarction is about ${String(age)} days old`, guideline('I.C.9.e.1'));
      if (isAcute(c) && age > FOUR_WEEKS) return recode(c, 'I25.2', why('I25.2'), context.icd10cm);
      if (c.code === 'I25.2' && age <= FOUR_WEEKS) {
        const code = kindOf(c, context);
        return recode(c, code, why(code), context.icd10cm);
      }
      return c;
    });
    return kept(mergeSameCode(moved));
  },
};

function isAcute(candidate: Candidate): boolean {
  return isUnder(candidate.code, 'I21') && !isUnder(candidate.code, 'I21.A');
}

function kindOf(candidate: Candidate, context: CodingContext): string {
  const text = sentencesOf(candidate, context)
    .map((s) => s.text)
    .join(' ');
  if (/\b(nstemi|non-?st|nontransmural|subendocardial)\b/i.test(text)) return 'I21.4';
  return /\bstemi\b/i.test(text) ? 'I21.3' : 'I21.9';
}

/** Days since the infarction, where every sentence that dates it agrees on one side of four weeks. */
function ageOf(candidate: Candidate, context: CodingContext): number | undefined {
  const sentences = sentencesOf(candidate, context);
  const ages = sentences.map(({ text }) => daysSince(text, context));
  const dated = ages.filter((age) => age !== undefined);
  if (dated.length === 0) return undefined;
  // A place without a date speaks of the infarction treated now.
  if (isAcute(candidate) && dated.length < ages.length && candidate.listed) return undefined;
  return Math.min(...dated);
}

function daysSince(text: string, context: CodingContext): number | undefined {
  const at = INFARCTION.exec(text);
  if (at === null) return undefined;
  const near = text.slice(Math.max(0, at.index - 60), at.index + 90);
  const ago = AGO.exec(near);
  if (ago !== null) {
    const word = (ago[1] ?? '').toLowerCase();
    return (NUMBERS[word] ?? Number(word)) * (UNIT_DAYS[(ago[2] ?? 'd').charAt(0).toLowerCase()] ?? 1);
  }
  const last = LAST.exec(near);
  if (last !== null) return /week/i.test(last[0]) ? 7 : /year/i.test(last[0]) ? 365 : undefined;
  const date = ON_DATE.exec(near);
  const reference = referenceDate(context);
  if (date !== null) {
    const year = Number(date[3]);
    const full = year < 100 ? 2000 + year : year;
    const on = dateFromParts(full, Number(date[1]), Number(date[2]));
    return on === undefined || on > reference ? undefined : daysBetween(on, reference);
  }
  const year = Number(IN_YEAR.exec(near)?.[1] ?? '0');
  const now = Number(reference.slice(0, 4));
  return year > 0 && year < now - 1 ? (now - year) * 365 : undefined;
}

function referenceDate(context: CodingContext): DateOfService {
  return (context.reading.facts.admissionDate as DateOfService | null) ?? context.onDate;
}

const PRIOR_WITHIN = /\b(subsequent|second|recurrent|re-?infarction|another)\b/i;

/**
 * A new type 1 infarction within four weeks of another is I22 beside the I21 of the first; a type 2 infarction is
 * I21.A1 alone, without demand ischemia; an NSTEMI that becomes a STEMI is the STEMI.
 *
 * @source guidelines I.C.9.e.1, I.C.9.e.4 and I.C.9.e.5
 */
export const infarctionKind: CodingRule = {
  id: 'circulatory/infarction-kind',
  title: 'Subsequent and type 2 myocardial infarction',
  authority: guideline('I.C.9.e.4'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const acute = candidates.filter((c) => isUnder(c.code, 'I21'));
    if (acute.length === 0) return kept(candidates);
    const subsequent = candidates.map((c) =>
      isSubsequent(c, acute, context) ? asSubsequent(c, context) : c,
    );
    const stemi = subsequent.find((c) => /^I21\.[0-3]/.test(c.code));
    const type2 = subsequent.find((c) => c.code === 'I21.A1');
    return dropping(subsequent, (c) => {
      if (c.code === 'I21.4' && stemi !== undefined && saysEvolved(c, context))
        return `the infarction became a STEMI, coded as ${stemi.code} (guideline I.C.9.e.1)`;
      if (c.code === 'I21.3' && subsequent.some((o) => /^I21\.[0-2]/.test(o.code))) {
        return 'the wall of the infarction is coded';
      }
      if (c.code === 'I21.9' && acute.some((o) => o !== c)) return 'the kind of the infarction is coded';
      if (isUnder(c.code, 'I24.8') && type2 !== undefined)
        return 'demand ischemia is part of the type 2 infarction (guideline I.C.9.e.5)';
      if (c.code === 'I21.4' && type2 !== undefined && saysType2(c, context))
        return 'a type 2 infarction is I21.A1, whatever its ST segments (guideline I.C.9.e.5)';
      return undefined;
    });
  },
};

function isSubsequent(candidate: Candidate, acute: readonly Candidate[], context: CodingContext): boolean {
  if (!isAcute(candidate)) return false;
  if (sentencesOf(candidate, context).some(({ text }) => PRIOR_WITHIN.test(text) && INFARCTION.test(text))) {
    return acute.length > 1 || isUnder(candidate.code, 'I22');
  }
  const recent = acute.find((c) => c !== candidate && isAcute(c) && (ageOf(c, context) ?? 99) <= FOUR_WEEKS);
  return recent !== undefined && candidate.listed && ageOf(candidate, context) === undefined;
}

function asSubsequent(candidate: Candidate, context: CodingContext): Candidate {
  const place = /^I21\.0/.test(candidate.code)
    ? 'I22.0'
    : /^I21\.1/.test(candidate.code)
      ? 'I22.1'
      : /^I21\.2/.test(candidate.code)
        ? 'I22.8'
        : candidate.code === 'I21.4'
          ? 'I22.2'
          : 'I22.9';
  const why = step(
    'guideline',
    `${place}: a new infarction within four weeks of another`,
    guideline('I.C.9.e.4'),
  );
  return recode(candidate, place, why, context.icd10cm);
}

function saysEvolved(candidate: Candidate, context: CodingContext): boolean {
  return sentencesOf(candidate, context).some(({ text }) =>
    /\b(evolv|progress|convert|became|turned)\w*\b[^.]*\bstemi\b/i.test(text),
  );
}

function saysType2(candidate: Candidate, context: CodingContext): boolean {
  return sentencesOf(candidate, context).some(({ text }) =>
    /\btype (2|ii)\b|\bdemand\b|supply[ -/]*demand/i.test(text),
  );
}
