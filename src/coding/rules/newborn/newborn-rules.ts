import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { isUnder } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  type SentenceWords,
  sentencesOf,
  sentencesWith,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { isNewbornChart } from './newborn-chart.ts';
import { newbornObservation } from './observation.ts';
import { prematurity } from './prematurity.ts';

/**
 * Codes of the mother have no place on the child's record.
 *
 * @source guidelines I.C.15.a.2 and I.C.21.c.11; Z3A, Z37 notes
 */
export const noMaternalCodes: CodingRule = {
  id: 'newborn/no-maternal-codes',
  title: "The mother's codes on a newborn's record",
  authority: guideline('I.C.15.a.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isNewbornChart(context)) return kept(candidates);
    return dropping(candidates, (c) =>
      c.code.startsWith('O') ||
      /^F1\d/.test(c.code) ||
      ['Z37', 'Z3A', 'Z33', 'Z34', 'Z39'].some((stem) => isUnder(c.code, stem))
        ? 'it is said of the mother; chapter 15 is for her record only (guideline I.C.15.a.2)'
        : undefined,
    );
  },
};

const BORN =
  /\b(born|delivered|delivery|birth)\b[^.]{0,80}\b(nsvd|svd|vaginal(ly)?|spontaneous|vacuum|forceps|vbac|cesarean|caesarean|c-?section|c\/s|ltcs)\b|\b(nsvd|svd|vaginal delivery|cesarean (delivery|section)|c-?section|c\/s)\b/i;
const CESAREAN = /\b(cesarean|caesarean|c-?section|c\/s|ltcs)\b/i;
const VBAC = /\bvaginal birth after (a )?(cesarean|c-?section)|vbac\b/gi;
const ELSEWHERE =
  /\b(transfer(red)? (from|in)|outside hospital|outborn|born at (home|another|an outside)|readmi(tted|ssion)|brought (in|to) (by|the)|emergency department|discharged home (on|at))\b/i;
const NOT_THIS_BIRTH =
  /\b(previous|prior|history of|last pregnancy|sibling|mother['’]?s (first|previous))\b/i;

/**
 * The birth record opens with Z38 by place, number and way of birth, once, in the hospital of the birth.
 *
 * @source guideline I.C.16.a.2
 */
export const birthRecord: CodingRule = {
  id: 'newborn/birth-record',
  title: 'Principal diagnosis of the birth record',
  authority: guideline('I.C.16.a.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isNewbornChart(context)) return kept(candidates);
    const coded = candidates.find((c) => isUnder(c.code, 'Z38'));
    if (comesFromElsewhere(context)) {
      return dropping(candidates, (c) =>
        c === coded ? 'Z38 is for the record of the birth only (guideline I.C.16.a.2)' : undefined,
      );
    }
    const told = sentencesWith(BORN, context).filter(({ text }) => !NOT_THIS_BIRTH.test(text));
    const code = bornCode(told, context);
    const [words] = told;
    if (coded !== undefined || context.setting !== 'inpatient' || code === undefined || words === undefined) {
      return kept(candidates.map((c) => (c === coded ? asBirth(c, code, context) : c)));
    }
    const match = BORN.exec(words.text);
    const [beside] = candidates;
    if (match === null) return kept(candidates);
    const why = step('guideline', `${code}: the record of the birth`, guideline('I.C.16.a.2'));
    const evidence = [matchedEvidence(words, match)];
    const place: Candidate = beside ?? emptyPlace(code);
    const added = addition({ code, beside: place, evidence, why }, context);
    return kept(
      withAddition(
        candidates,
        added === undefined
          ? undefined
          : { ...added, standing: 'diagnosis', listed: true, order: -1, confidence: 0.85 },
      ),
    );
  },
};

/** Without its place in the words ("term newborn"), by what the record tells of the birth. */
function asBirth(coded: Candidate, code: string | undefined, context: CodingContext): Candidate {
  const listed: Candidate = { ...coded, standing: 'diagnosis', listed: true };
  if (coded.code !== 'Z38.2' || code === undefined || context.setting !== 'inpatient') return listed;
  const why = step('guideline', `${code}: the record of the birth`, guideline('I.C.16.a.2'));
  return recode(listed, code, why, context.icd10cm);
}

function emptyPlace(code: string): Candidate {
  return {
    code,
    title: '',
    standing: 'diagnosis',
    evidence: [],
    reason: [],
    confidence: 0.85,
    order: 0,
    mentions: [],
    listed: true,
    uncertain: false,
  };
}

function comesFromElsewhere(context: CodingContext): boolean {
  return sentencesWith(ELSEWHERE, context).some(({ sentence }) =>
    [
      'chiefComplaint',
      'historyOfPresentIllness',
      'admissionDiagnosis',
      'hospitalCourse',
      'other',
      'header',
    ].includes(sentence.section.name),
  );
}

function bornCode(told: readonly SentenceWords[], context: CodingContext): string | undefined {
  if (told.length === 0) return undefined;
  const text = told
    .map((words) => words.text)
    .join(' ')
    .replace(VBAC, 'vaginal');
  const cesarean = CESAREAN.test(text);
  const opening = context.reading.documents
    .map(({ document }) => document.text.slice(document.start, document.start + 1500))
    .join(' ');
  if (/\btriplet\b/i.test(opening)) return cesarean ? 'Z38.62' : 'Z38.61';
  if (/\btwin (a|b|1|2|infant|male|female|newborn|boy|girl|gestation)\b/i.test(opening))
    return cesarean ? 'Z38.31' : 'Z38.30';
  return cesarean ? 'Z38.01' : 'Z38.00';
}

const DIABETIC_MOTHER =
  /\b(?:infant of (?:an? )?(?:insulin[- ]dependent )?(?:gestational )?diabetic mother|IDM|IDDM mother)\b/i;
const GESTATIONAL = /\b(?:GDM|gestational diabet\w+|A2DM|GDMA[12])\b/i;

/** The hypoglycemia of the infant of a diabetic mother is its syndrome, by the kind of her diabetes (Tabular P70.0, P70.1). */
function ofDiabeticMother(candidate: Candidate, context: CodingContext): string | undefined {
  if (!isUnder(candidate.code, 'E16.2') && !isUnder(candidate.code, 'P70.4')) return undefined;
  if (sentencesWith(DIABETIC_MOTHER, context).length === 0) return undefined;
  return sentencesWith(GESTATIONAL, context).length > 0 ? 'P70.0' : 'P70.1';
}

/** Conditions of other chapters, and how chapter 16 names them in a newborn. */
const PERINATAL: readonly (readonly [string, string])[] = [
  ['R17', 'P59.9'],
  ['E80.6', 'P59.9'],
  ['E80.7', 'P59.9'],
  ['E16.2', 'P70.4'],
  ['D75.1', 'P61.1'],
  ['D45', 'P61.1'],
  ['S42.0', 'P13.4'],
  ['E83.51', 'P71.1'],
  ['A41.5', 'P36.4'],
  ['A40.1', 'P36.0'],
  ['A41.0', 'P36.30'],
  ['A41.9', 'P36.9'],
  ['J18.9', 'P23.9'],
  ['R06.03', 'P22.9'],
  ['R06.81', 'P28.40'],
  ['R68.0', 'P80.9'],
  ['R50.9', 'P81.9'],
  ['R63.3', 'P92.9'],
  ['D69.6', 'P61.0'],
  ['J96.0', 'P28.5'],
  ['J93', 'P25.1'],
  ['R56.9', 'P90'],
  ['I27.2', 'P29.30'],
  ['R00.1', 'P29.12'],
  ['R00.0', 'P29.11'],
  ['E86', 'P74.1'],
  ['I46', 'P29.81'],
];

/**
 * A condition of a newborn that may come from the birth or the community is coded from chapter 16 by default.
 *
 * @source guideline I.C.16.a.5
 */
export const perinatalByDefault: CodingRule = {
  id: 'newborn/perinatal-by-default',
  title: 'Conditions of a newborn from chapter 16',
  authority: guideline('I.C.16.a.5'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!isNewbornChart(context)) return kept(candidates);
    return kept(
      mergeSameCode(
        candidates.map((c) => {
          const syndrome =
            isUnder(c.code, 'R06.03') &&
            sentencesOf(c, context).some(({ text }) => /distress syndrome/i.test(text));
          const code = syndrome
            ? 'P22.0'
            : (ofDiabeticMother(c, context) ?? PERINATAL.find(([stem]) => isUnder(c.code, stem))?.[1]);
          if (code === undefined) return c;
          return recode(
            c,
            code,
            step('guideline', `${code}: in a newborn`, guideline('I.C.16.a.5')),
            context.icd10cm,
          );
        }),
      ),
    );
  },
};

/** Chapter 16 in the order its rules are applied. */
export const NEWBORN_RULES: readonly CodingRule[] = [
  noMaternalCodes,
  perinatalByDefault,
  birthRecord,
  prematurity,
  newbornObservation,
];
