import { addDays, ageInYears, type DateOfService, dateFromParts } from '../base/date-of-service.ts';
import type { DateLabel, LabelledDate } from './dates.ts';
import { dischargeStatusOf } from './discharge-status.ts';
import type { DocumentReading, EncounterFacts } from './reading.ts';

/** A document as read, with the dates that stand under a label in it. */
export interface DatedReading {
  readonly reading: DocumentReading;
  readonly dates: readonly LabelledDate[];
}

/**
 * What the documents say of the patient and the encounter. Nothing is guessed: a fact that no document states is null.
 * Where documents differ, the discharge summary counts first, then the order of the chart.
 */
export function factsOf(documents: readonly DatedReading[]): EncounterFacts {
  const ordered = [...documents].sort((a, b) => rank(a) - rank(b));
  const dateOf = (label: DateLabel): DateOfService | null =>
    ordered.flatMap(({ dates }) => dates).find((d) => d.label === label)?.date ?? null;
  const texts = ordered.map(({ reading: { document } }) => document.text.slice(document.start, document.end));
  const birthDate = dateOf('birth');
  const admissionDate =
    dateOf('admission') ?? dateOfAdmissionNote(documents) ?? dayOfAdmission(ordered, texts);
  const dischargeDate = dateOf('discharge');
  const dateOfService = dateOf('service') ?? visitDate(ordered) ?? dateOf('procedure');
  const reference = dischargeDate ?? dateOfService ?? admissionDate;
  const computed =
    birthDate !== null && reference !== null && reference >= birthDate
      ? ageInYears(birthDate, reference)
      : null;
  return {
    sex: sexOf(texts),
    ageYears: computed ?? ageOf(texts),
    birthDate,
    admissionDate,
    dischargeDate:
      dischargeDate !== null && admissionDate !== null && dischargeDate < admissionDate
        ? null
        : dischargeDate,
    dateOfService,
    dischargeStatus: dischargeStatusOf(ordered.map(({ reading }) => reading)),
  };
}

function rank({ reading }: DatedReading): number {
  return reading.document.type === 'discharge-summary' ? 0 : 1;
}

/** The date of the admission note, where no date of admission is given. */
function dateOfAdmissionNote(documents: readonly DatedReading[]): DateOfService | null {
  const note = documents.find(({ reading }) => reading.document.type === 'history-and-physical');
  return (note?.reading.document.date as DateOfService | null | undefined) ?? null;
}

const ADMITTED = /\badmi(?:tted|ssion|t)\b[^.\n\d]{0,12}(\d{1,2})\/(\d{1,2})(?![\d/])/i;

/** `Admitted 4/14`: the day, in the year of the dates of the chart. */
function dayOfAdmission(documents: readonly DatedReading[], texts: readonly string[]): DateOfService | null {
  const year = documents
    .flatMap(({ reading, dates }) => [reading.document.date, ...dates.map((d) => d.date)])
    .find((date) => date !== null)
    ?.slice(0, 4);
  if (year === undefined) return null;
  for (const text of texts) {
    const found = ADMITTED.exec(text);
    if (found !== null) return dateFromParts(Number(year), Number(found[1]), Number(found[2])) ?? null;
  }
  return null;
}

/** The date of a note that bears only "Date:", where it is an encounter of its own. */
function visitDate(documents: readonly DatedReading[]): DateOfService | null {
  for (const { reading, dates } of documents) {
    if (reading.document.type === 'radiology-report' || reading.document.type === 'pathology-report')
      continue;
    const found = dates.find((d) => d.label === 'document');
    if (found !== undefined) return found.date;
  }
  return null;
}

const STATED_SEX = /\b(?:sex|gender)\b(?: assigned at birth)?\s{0,3}[:=]?\s{0,3}(male|female|m|f)\b/i;
const AGED_PERSON =
  /\b(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ]?(?:years?|yrs?|months?|weeks?|days?|y)[- /]?(?:olds?|o)\b[ ,-]{0,3}(?:[a-z'()/-]{1,24}[ ,]{1,3}){0,6}?(male|man|gentleman|boy|female|woman|lady|girl|m|f)\b/i;
const SHORT_PERSON = /\b\d{1,3} ?(?:y\/?o|yo|yr)? ?(M|F)\b(?![.\w'])/;
const NEWBORN =
  /\b(?:newborn|infant|baby|neonate|term|preterm)\b[ ,]{1,2}(?:[a-z-]{1,15} ){0,2}(male|female|boy|girl)\b/i;
const FEMALE = /^(?:f|female|woman|lady|girl)$/i;

function sexOf(texts: readonly string[]): 'F' | 'M' | null {
  for (const text of texts) {
    const found = statedSex(text);
    if (found !== undefined) return found.sex;
  }
  return sexByPronoun(texts);
}

/** The words of a text that state the patient's sex, by a label or a person of an age, with their place. */
export function statedSex(
  text: string,
): { readonly sex: 'F' | 'M'; readonly start: number; readonly words: string } | undefined {
  const found =
    STATED_SEX.exec(text) ??
    AGED_PERSON.exec(text) ??
    NEWBORN.exec(text) ??
    SHORT_PERSON.exec(text.slice(0, 2000));
  if (found === null) return undefined;
  return { sex: FEMALE.test(found[1] ?? '') ? 'F' : 'M', start: found.index, words: found[0] };
}

/** She and Ms., he and Mr.: the sex that at least four in five of them name, where there are two or more. */
function sexByPronoun(texts: readonly string[]): 'F' | 'M' | null {
  let female = 0;
  let male = 0;
  for (const text of texts) {
    female += text.match(/\b(?:she|her|hers|herself|mrs|ms|miss|woman|female)\b/gi)?.length ?? 0;
    male += text.match(/\b(?:he|his|him|himself|mr|gentleman|man|male)\b/gi)?.length ?? 0;
  }
  const total = female + male;
  if (total < 2) return null;
  if (female >= total * 0.8) return 'F';
  return male >= total * 0.8 ? 'M' : null;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const AGE =
  /\b(\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?)[- ]?(years?|yrs?|months?|mos?|weeks?|wks?|days?)[- ]{0,2}olds?\b|\b(\d{1,3}) ?(?:y\/o|y\.o\.|yo|yr old)\b|\bage[d:]?\s{0,3}(?:is )?(\d{1,3})\b/gi;

function ageOf(texts: readonly string[]): number | null {
  for (const text of texts) {
    AGE.lastIndex = 0;
    for (let found = AGE.exec(text); found !== null; found = AGE.exec(text)) {
      const number = numberOf(found[1] ?? found[3] ?? found[4] ?? '');
      if (number === null) continue;
      const unit = (found[2] ?? 'year').toLowerCase().charAt(0);
      const years =
        unit === 'y'
          ? number
          : unit === 'm'
            ? Math.floor(number / 12)
            : unit === 'w'
              ? Math.floor(number / 52)
              : Math.floor(number / 365);
      if (years <= 120) return years;
    }
  }
  return null;
}

function numberOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  const [first = '', second] = written.toLowerCase().split('-');
  const ones = ONES.indexOf(first);
  if (ones >= 0) return second === undefined ? ones : null;
  const tens = TENS.indexOf(first);
  if (tens < 0) return null;
  const rest = second === undefined ? 0 : ONES.indexOf(second);
  return rest < 0 ? null : (tens + 2) * 10 + rest;
}

/** The day before which a two-digit year of birth must lie, as the last two digits of a year. */
export function pivotOf(onDate: DateOfService): number {
  return Number(addDays(onDate, 365).slice(2, 4));
}
