import { guideline } from '../base/authority.ts';
import type { Mention } from '../reading/reading.ts';
import { inCategories } from '../record/code-system.ts';
import type { CodeRole } from '../record/suggestion.ts';
import { names, notesNaming } from '../tables/icd10cm/notes-naming.ts';
import { cameWith, obstetricFirst, principalOf } from './admission/principal.ts';
import { type Candidate, step } from './candidate.ts';
import { isChronic } from './chronic.ts';
import type { CodingContext } from './context.ts';
import { isFirstListedInStay, isFirstListedOnly, neverStandsFirst } from './first-listed.ts';
import { leading, leadingSubstance, neverLeads } from './leading-injury.ts';
import { isDrugPoisoning, isUnderdosing } from './rules/substance/substances.ts';
import { isSymptomCode } from './rules/symptoms.ts';

/** A candidate with its place in the list. */
export interface Sequenced {
  readonly candidate: Candidate;
  readonly role: CodeRole;
}

/**
 * Lists the diagnoses as they are reported: the principal (inpatient) or first-listed one, then the others in the
 * order of the record, each etiology before its manifestation, external causes last.
 *
 * @source guidelines I.A.13, II, III and IV.G; I.C.20.a.6; I.C.21.c
 */
export function sequence(candidates: readonly Candidate[], context: CodingContext): readonly Sequenced[] {
  const ordered = etiologyFirst(
    [...candidates].sort((a, b) => rank(a) - rank(b) || a.order - b.order),
    context,
  );
  const first = etiologyOf(chooseFirst(ordered, context), ordered, context);
  const rest = ordered.filter((c) => c !== first);
  const causes = rest.filter(isExternalCause);
  const others = rest.filter((c) => !isExternalCause(c));
  const result: Sequenced[] = [];
  if (first !== undefined) {
    const inpatient = context.setting === 'inpatient';
    const why = step('sequence', firstReason(first, inpatient), guideline(inpatient ? 'II' : 'IV.G'));
    const candidate = { ...first, reason: [...first.reason, why] };
    result.push({ candidate, role: inpatient ? 'principal' : 'first-listed' });
  }
  for (const candidate of others) result.push({ candidate, role: 'secondary' });
  for (const candidate of causes) result.push({ candidate, role: 'externalCause' });
  return result;
}

function firstReason(first: Candidate, inpatient: boolean): string {
  if (inpatient)
    return `${first.code} is the condition established after study to be chiefly responsible for the admission`;
  return `${first.code} is listed first as the condition chiefly responsible for the services`;
}

function isExternalCause(candidate: Candidate): boolean {
  return inCategories(candidate.code, 'V00', 'Y99');
}

function rank(candidate: Candidate): number {
  const standing = { diagnosis: 0, reason: 2, narrative: 3, background: 4, finding: 5 }[candidate.standing];
  return standing + (candidate.standing === 'diagnosis' && !candidate.listed ? 1 : 0);
}

function mayBeFirst(candidate: Candidate, context: CodingContext): boolean {
  if (isExternalCause(candidate)) return false;
  if (neverStandsFirst(candidate.code, 'sequence', context.tables) || neverLeads(candidate.code))
    return false;
  return !context.tables.icd10cm.attributes(candidate.code, context.onDate).manifestation;
}

function chooseFirst(ordered: readonly Candidate[], context: CodingContext): Candidate | undefined {
  const able = obstetricFirst(
    byFinalList(
      ordered.filter((c) => mayBeFirst(c, context)),
      context,
    ),
    context,
  );
  const firstOnly = able.find((c) => isFirstOnly(c, context));
  if (firstOnly !== undefined) return firstOnly;
  const screening =
    context.setting === 'inpatient'
      ? undefined
      : able.find((c) => isReasonScreening(c) && !isBesideComplaint(c, context));
  if (screening !== undefined) return screening;
  const named = able.find(namedPrincipal);
  if (named !== undefined) return leadingSubstance(able) ?? named;
  const top = context.setting === 'inpatient' ? principalOf(able, context) : able[0];
  if (top === undefined) return ordered.find((c) => !isExternalCause(c) && !neverLeads(c.code));
  if (isSymptomCode(top.code) && context.setting === 'inpatient') {
    const established = able.find((c) => !isSymptomCode(c.code) && c.standing === 'diagnosis');
    return leading(established ?? top, able);
  }
  if (isSymptomCode(top.code) && !cameWith(top, context)) {
    const found = able.find(
      (c) =>
        c.listed &&
        c.standing === 'diagnosis' &&
        !isSymptomCode(c.code) &&
        !inCategories(c.code, 'U09', 'Z99') &&
        !isChronic(c.code, context.tables),
    );
    return leading(found ?? top, able);
  }
  return leading(top, able);
}

/**
 * Those of the final diagnoses in the order listed there, before the others: an admission note or the discussion of an
 * emergency visit may name them earlier in another order.
 */
function byFinalList(able: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const places = new Map(able.map((c) => [c, placeInFinalList(c, context)] as const));
  const placeOf = (c: Candidate): number => places.get(c) ?? Number.POSITIVE_INFINITY;
  return able
    .map((c, at) => ({ c, at }))
    .sort((a, b) => {
      const [x, y] = [placeOf(a.c), placeOf(b.c)];
      return x === y ? a.at - b.at : x - y;
    })
    .map(({ c }) => c);
}

/** Where the final diagnoses name it. A place that a rule gave it among them, before or after another, stays. */
function placeInFinalList(candidate: Candidate, context: CodingContext): number | undefined {
  const placeOf = (m: Mention): number =>
    context.reading.documents.findIndex((d) => d.document.id === m.document) * DOCUMENT + m.start;
  const listed = candidate.mentions
    .filter(({ section }) => section.name === 'dischargeDiagnosis')
    .map(placeOf);
  const natural = candidate.mentions.some((m) => placeOf(m) === candidate.order);
  if (!natural && isInFinalList(candidate.order, context)) return candidate.order;
  return listed.length === 0 ? undefined : Math.min(...listed);
}

function isInFinalList(order: number, context: CodingContext): boolean {
  return context.reading.documents.some((document, at) =>
    document.sections.some(
      (s) =>
        s.name === 'dischargeDiagnosis' &&
        at * DOCUMENT + s.start - 1 <= order &&
        order <= at * DOCUMENT + s.end,
    ),
  );
}

/** Places of a document's words begin at its position times this. */
const DOCUMENT = 10_000_000;

/** The reason of the encounter is one of those that only stand first (guideline I.C.21.c.16). */
function isFirstOnly({ code, standing }: Candidate, context: CodingContext): boolean {
  if (standing !== 'diagnosis' && standing !== 'reason') return false;
  return context.setting === 'inpatient'
    ? isFirstListedInStay(code, context.tables)
    : isFirstListedOnly(code, context.tables);
}

/** A screening that the visit is for comes first even when it finds something (guideline I.C.21.c.5). */
function isReasonScreening(candidate: Candidate): boolean {
  return (
    inCategories(candidate.code, 'Z11', 'Z13') &&
    candidate.mentions.some(({ section }) =>
      ['chiefComplaint', 'indications', 'preoperativeDiagnosis'].includes(section.name),
    )
  );
}

/**
 * "Rash and skin check": what the chief complaint complains of is looked into, not screened for.
 *
 * @source guideline I.C.21.c.5: testing of a patient with a sign or symptom is a diagnostic examination
 */
function isBesideComplaint(screening: Candidate, context: CodingContext): boolean {
  return screening.mentions.some(
    ({ document, section }) =>
      section.name === 'chiefComplaint' &&
      context.reading.documents
        .find((d) => d.document.id === document)
        ?.mentions.some(
          (m) =>
            m.section === section &&
            m.assertion === 'present' &&
            m.match.system === 'icd10cm' &&
            inCategories(m.match.code, 'A00', 'T99'),
        ) === true,
  );
}

function namedPrincipal(candidate: Candidate): boolean {
  return candidate.mentions.some((mention) => {
    const words = mention.sentence.tokens.map((token) => token.text.toLowerCase());
    const header = mention.section.header?.toLowerCase() ?? '';
    return (
      header.includes('principal') ||
      header.includes('primary diag') ||
      (words[0] === 'principal' && words[1] === 'diagnosis')
    );
  });
}

/** The code that must precede: climbs "code first" notes. */
function etiologyOf(
  first: Candidate | undefined,
  all: readonly Candidate[],
  context: CodingContext,
): Candidate | undefined {
  let current = first;
  for (let i = 0; i < 4 && current !== undefined; i++) {
    const before = all.find(
      (other) => current !== undefined && other !== current && mustPrecede(other, current, context),
    );
    if (before === undefined) return current;
    current = before;
  }
  return current;
}

function mustPrecede(etiology: Candidate, manifestation: Candidate, context: CodingContext): boolean {
  // The note at T36–T50 "code first, for adverse effects, the nature" is not for poisoning and underdosing.
  if (isDrugPoisoning(manifestation.code) || isUnderdosing(manifestation.code)) return false;
  return notesNaming(context.icd10cm, manifestation.code, 'codeFirst').some((note) =>
    names(note, etiology.code, context.icd10cm),
  );
}

/** Moves each manifestation directly behind the last of the etiologies it must follow. */
function etiologyFirst(ordered: readonly Candidate[], context: CodingContext): readonly Candidate[] {
  const result = [...ordered];
  for (const candidate of ordered) {
    const at = result.indexOf(candidate);
    let last = -1;
    result.forEach((other, i) => {
      if (other !== candidate && mustPrecede(other, candidate, context)) last = i;
    });
    if (last > at) {
      result.splice(at, 1);
      result.splice(last, 0, candidate);
    }
  }
  return result;
}
