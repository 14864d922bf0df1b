import { oncePer } from '../base/once.ts';
import type { ChartReading } from '../reading/reading.ts';
import { inCategories, isUnder } from '../record/code-system.ts';
import { names, notesNaming } from '../tables/icd10cm/notes-naming.ts';
import type { Candidate } from './candidate.ts';
import { isChronic, isSystemic } from './chronic.ts';
import type { CodingContext } from './context.ts';
import { saysMore } from './rules/less-specific.ts';
import { isSymptomCode } from './rules/symptoms.ts';
import { isDiagnosisSection } from './standing.ts';

/** Whether a supported code is proposed for this encounter, or only offered to the coder, and why. */
export type Proposal =
  | { readonly kind: 'propose'; readonly confidence: number }
  | { readonly kind: 'offer'; readonly why: string };

/** Hazards of housing, food, education, work and upbringing; mere circumstances (living alone, divorce) are not. */
const SOCIAL_DETERMINANTS = ['Z55', 'Z57', 'Z58', 'Z59', 'Z62.8', 'Z64', 'Z65'];
/** What "use additional code" notes ask for: use of and exposure to tobacco. */
const TOBACCO = ['Z87.891', 'Z77.22', 'Z57.31', 'Z72.0', 'F17'];

/** Status and history codes that bear on care and are reported wherever documented. */
const STATUS = [
  'Z15.0',
  'Z79.4',
  'Z79.84',
  'Z79.85',
  'Z79.01',
  'Z79.02',
  'Z79.52',
  'Z85',
  'Z86.73',
  'I25.2',
  'Z89',
  'Z90',
  'Z93',
  'Z94',
  'Z95',
  'Z96.41',
  'Z99.1',
  'Z99.2',
  'Z99.81',
  'Z16',
  'Z68',
  'Z21',
  'Z66',
  'Z92.2',
  // Social determinants of health, by any clinician (guidelines I.B.14 and I.C.21.c.17).
  ...SOCIAL_DETERMINANTS,
];
const STATUS_INPATIENT = [
  'Z79',
  'Z80',
  'Z82',
  'Z83',
  'Z84',
  'Z86',
  'Z87',
  'Z88',
  'Z91',
  'Z96',
  'Z97',
  'Z98',
  'Z72',
  'F17',
  'Z74',
  'Z59',
  'Z60',
  'Z63',
];

/**
 * Takes what is reportable: what the provider assessed, and the chronic systemic conditions and statuses that bear
 * on care. What only the history, the review of systems, the examination or a result says is offered.
 *
 * @source guidelines III (inpatient: evaluated, treated, extended the stay…) and IV.G–IV.J (outpatient)
 */
export function propose(candidate: Candidate, all: readonly Candidate[], context: CodingContext): Proposal {
  const diagnoses = all.filter((c) => c.standing === 'diagnosis');
  const listed = diagnoses.some((c) => c.listed);
  if (
    isAskedFor(candidate, diagnoses, context) ||
    isByAnyClinician(candidate) ||
    isTreatedSmoking(candidate, context)
  ) {
    return { kind: 'propose', confidence: candidate.confidence - 0.2 };
  }
  if (isStrokeDeficit(candidate, diagnoses)) {
    return { kind: 'propose', confidence: candidate.confidence - 0.15 };
  }
  switch (candidate.standing) {
    case 'diagnosis':
      return fromAssessment(candidate, diagnoses, context);
    case 'reason':
      return fromReason(candidate, diagnoses, listed, context);
    case 'narrative':
      return fromNarrative(candidate, all, diagnoses, context);
    case 'background':
      return fromBackground(candidate, context);
    case 'finding':
      return offer(
        'it stands only among findings; a code needs the provider to say what it means (guideline III.B)',
      );
  }
}

function fromAssessment(
  candidate: Candidate,
  diagnoses: readonly Candidate[],
  context: CodingContext,
): Proposal {
  if (candidate.listed) return { kind: 'propose', confidence: Math.min(0.95, candidate.confidence + 0.05) };
  if (!diagnoses.some((c) => c.listed)) return { kind: 'propose', confidence: candidate.confidence - 0.1 };
  if (isSymptomCode(candidate.code) && diagnoses.some((c) => c.listed && !isUnder(c.code, 'Z00'))) {
    return offer('a symptom named in passing beside an established diagnosis (guideline I.B.4)');
  }
  if (isStatus(candidate, context) || isSystemic(candidate.code, context.tables)) {
    return { kind: 'propose', confidence: candidate.confidence - 0.1 };
  }
  if (isUnder(candidate.code, 'Z87.891')) return { kind: 'propose', confidence: candidate.confidence - 0.2 };
  const treated =
    context.setting === 'inpatient' && TREATED_IN_STAY.some((stem) => isUnder(candidate.code, stem));
  if (!treated && NAMED_IN_PASSING.some((stem) => isUnder(candidate.code, stem))) {
    return offer('it is named in the discussion of another problem');
  }
  return { kind: 'propose', confidence: candidate.confidence - 0.15 };
}

/** What a discussion of another problem often names without assessing it: reasons for services, circumstances, signs. */
const NAMED_IN_PASSING = [
  'Z',
  'F10',
  'F11',
  'F12',
  'F13',
  'F14',
  'F15',
  'F16',
  'F17',
  'F18',
  'F19',
  'L53',
  'U07',
  'T78',
  'T88',
  'T81',
  'T14',
  'I61',
  'I62',
  'I63',
  'C80',
  'V',
  'W',
  'X',
  'Y',
];

/** Of those, what a stay treats wherever its provider names it: withdrawal, complications, strokes (guideline III). */
const TREATED_IN_STAY = ['F10', 'F11', 'F13', 'F14', 'F15', 'T81', 'T88', 'I61', 'I62', 'I63'];

/** What an acute stroke takes away: aphasia, dysarthria, dysphagia, facial droop, neglect, loss of a field of vision. */
const STROKE_DEFICITS = ['R47.0', 'R47.1', 'R13.1', 'R29.810', 'R41.4', 'H53.46', 'R27.0'];

/**
 * The deficits of an acute stroke are reported with it, also where they resolve before discharge.
 *
 * @source guideline III; Coding Clinic 1Q 2014 (by citation)
 */
function isStrokeDeficit(candidate: Candidate, diagnoses: readonly Candidate[]): boolean {
  if (candidate.standing !== 'diagnosis' && candidate.standing !== 'narrative') return false;
  return (
    STROKE_DEFICITS.some((stem) => isUnder(candidate.code, stem)) &&
    diagnoses.some((d) => inCategories(d.code, 'I60', 'I63'))
  );
}

function fromReason(
  candidate: Candidate,
  diagnoses: readonly Candidate[],
  listed: boolean,
  context: CodingContext,
): Proposal {
  if (diagnoses.length === 0) return { kind: 'propose', confidence: candidate.confidence - 0.1 };
  if (isSymptomCode(candidate.code) && listed)
    return offer('the reason for the visit; the assessment names the diagnosis');
  if (isSystemic(candidate.code, context.tables))
    return { kind: 'propose', confidence: candidate.confidence - 0.15 };
  if (isUnder(candidate.code, 'Z')) return { kind: 'propose', confidence: candidate.confidence - 0.2 };
  if (diagnoses.some((d) => d.listed && saysMore(candidate, d)))
    return { kind: 'propose', confidence: candidate.confidence - 0.1 };
  return offer('it is the reason for the visit, and the assessment does not confirm it');
}

function fromNarrative(
  candidate: Candidate,
  all: readonly Candidate[],
  diagnoses: readonly Candidate[],
  context: CodingContext,
): Proposal {
  if (isSymptomCode(candidate.code) && all.some(isNarratedDisease)) {
    return offer('a symptom of the history or the course, beside diagnoses (guideline I.B.4)');
  }
  if (isSystemic(candidate.code, context.tables))
    return { kind: 'propose', confidence: candidate.confidence - 0.2 };
  if (isStatus(candidate, context)) return { kind: 'propose', confidence: candidate.confidence - 0.25 };
  if (diagnoses.length === 0) return { kind: 'propose', confidence: candidate.confidence - 0.25 };
  if (context.setting === 'inpatient' && !isSymptomCode(candidate.code)) {
    return { kind: 'propose', confidence: candidate.confidence - 0.2 };
  }
  // The assessment takes it up in fewer words: "melanoma of the back" there, "melanoma" here.
  if (diagnoses.some((d) => d.listed && saysMore(candidate, d)))
    return { kind: 'propose', confidence: candidate.confidence - 0.15 };
  return offer('it stands in the history of this illness, and the assessment does not take it up');
}

function isNarratedDisease(candidate: Candidate): boolean {
  const said = candidate.standing === 'diagnosis' || candidate.standing === 'narrative';
  return said && !isSymptomCode(candidate.code) && !isUnder(candidate.code, 'Z');
}

function fromBackground(candidate: Candidate, context: CodingContext): Proposal {
  if (isSystemic(candidate.code, context.tables))
    return { kind: 'propose', confidence: candidate.confidence - 0.25 };
  if (isStatus(candidate, context)) return { kind: 'propose', confidence: candidate.confidence - 0.25 };
  if (context.setting === 'inpatient' && isChronic(candidate.code, context.tables)) {
    return { kind: 'propose', confidence: candidate.confidence - 0.3 };
  }
  return offer(
    'it stands only in the past history; nothing shows that it bears on this encounter (guideline IV.J)',
  );
}

/**
 * Tobacco use or exposure that a coded diagnosis asks for by its note "use additional code".
 *
 * @source guideline I.A.17; Tabular I10–I1A, J40–J47 and others
 */
export function isAskedFor(
  candidate: Candidate,
  diagnoses: readonly Candidate[],
  context: CodingContext,
): boolean {
  if (candidate.standing !== 'narrative' && candidate.standing !== 'background') return false;
  if (!TOBACCO.some((stem) => isUnder(candidate.code, stem))) return false;
  return diagnoses.some((d) =>
    notesNaming(context.icd10cm, d.code, 'useAdditionalCode').some((note) =>
      names(note, candidate.code, context.icd10cm),
    ),
  );
}

const CESSATION =
  /\b(?:(?:smoking|tobacco|nicotine) cessation|(?:advised|counsel\w+|encouraged|urged)[^.;\n]{0,25}\b(?:quit|stop)(?:ting)?(?: smoking)?|nicotine (?:patch\w*|gum|lozenge|replacement)|varenicline|chantix)\b/i;

/** Whether the plan takes up the smoking that the history tells of. */
const plansCessation = oncePer(({ documents }: ChartReading): boolean =>
  documents.some(({ document, sections }) =>
    sections.some((s) => isDiagnosisSection(s) && CESSATION.test(document.text.slice(s.start, s.end))),
  ),
);

/** Smoking of the history for which the plan has cessation (guideline IV.J). */
function isTreatedSmoking(candidate: Candidate, context: CodingContext): boolean {
  if (candidate.standing === 'finding' || candidate.listed) return false;
  return isUnder(candidate.code, 'F17') && plansCessation(context.reading);
}

/** A social determinant in a note of a nurse, social worker or case manager (guideline I.B.14). */
function isByAnyClinician(candidate: Candidate): boolean {
  return (
    candidate.standing === 'finding' &&
    SOCIAL_DETERMINANTS.some((stem) => isUnder(candidate.code, stem)) &&
    candidate.mentions.some((m) => m.section.name !== 'reviewOfSystems')
  );
}

function isStatus(candidate: Candidate, context: CodingContext): boolean {
  const stems = context.setting === 'inpatient' ? [...STATUS, ...STATUS_INPATIENT] : STATUS;
  return stems.some((stem) => isUnder(candidate.code, stem));
}

function offer(why: string): Proposal {
  return { kind: 'offer', why: `offered, not proposed: ${why}` };
}
