import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { isUnder } from '../../record/code-system.ts';
import { names, namingNotes, notesNaming, notesWithoutCode } from '../../tables/icd10cm/notes-naming.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext, PlacedDiagnosis } from '../edit-context.ts';
import { isConditional } from './use-additional.ts';

/** Two codes that an Excludes1 note keeps apart. */
export const excludes1: Edit = {
  id: 'icd10cm/excludes1',
  title: 'Codes that exclude each other',
  severity: 'warning',
  authority: guideline('I.A.12.a'),
  effective: { from: ICD10_START },
  explanation:
    'An Excludes1 note means that the two conditions do not occur together and are not reported together. The exception is two conditions that are clearly unrelated: then both stand, and the record must show it.',
  check: (context) => {
    const findings: Finding[] = [];
    const seen = new Set<string>();
    for (const a of context.diagnoses) {
      const notes = namingNotes(context.icd10cm, `excludes1 ${a.code}`);
      if (notes.notes.length > 0) {
        for (const b of context.diagnoses) {
          const note = a.code === b.code ? undefined : notes.naming(b.code);
          if (note === undefined) continue;
          const pair = [a.code, b.code].sort().join(' ');
          if (seen.has(pair)) continue;
          seen.add(pair);
          findings.push(
            found(excludes1, {
              codes: [a.code, b.code],
              path: a.path,
              message: `${a.code} and ${b.code} exclude each other (note at ${note.at}). Keep both only if the record shows that they are unrelated.`,
            }),
          );
        }
      }
    }
    return findings;
  },
};

/** A code reported before the one its "code first" note names. */
export const codeFirst: Edit = {
  id: 'icd10cm/code-first',
  title: 'Underlying condition not before its manifestation',
  severity: 'error',
  authority: guideline('I.A.13'),
  effective: { from: ICD10_START },
  explanation:
    'Where the Tabular List says "code first", the underlying condition stands before the manifestation. Where it only gives examples ("such as"), any condition before it may be the one.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      for (const note of notesNaming(context.icd10cm, d.code, 'codeFirst')) {
        // The effects of a drug are examples, and only for adverse effects: see drug-before-its-effect.
        if (note.at === 'T36-T50') continue;
        const named = context.diagnoses.filter(
          (o) => o.code !== d.code && names(note, o.code, context.icd10cm),
        );
        const late = named.find((o) => o.index > d.index);
        if (late === undefined || named.some((o) => o.index < d.index)) continue;
        if (note.examples && mayUnderlie(d, context)) continue;
        return [
          found(codeFirst, {
            codes: [d.code, late.code],
            path: d.path,
            message: `${late.code} must come before ${d.code} (note "code first" at ${note.at}).`,
          }),
        ];
      }
      return [];
    }),
};

/** Whether a condition stands before a diagnosis that may underlie it where a note gives examples only. */
function mayUnderlie(manifestation: PlacedDiagnosis, { diagnoses }: EditContext): boolean {
  return diagnoses.some((d) => d.index < manifestation.index && !/^[V-Z]/.test(d.code));
}

/** A code whose note asks for its cause first, without naming one, with nothing before it. */
export const causeNotBefore: Edit = {
  id: 'icd10cm/cause-not-before',
  title: 'First diagnosis that needs its cause before it',
  severity: 'warning',
  authority: guideline('I.A.13'),
  effective: { from: ICD10_START },
  explanation:
    '"Code first underlying disease" stands also at codes whose cause the Tabular List does not name. Such a code is not listed first: the disease that caused it is.',
  check: ({ principal, icd10cm }) => {
    if (principal === undefined) return [];
    const note = notesWithoutCode(icd10cm, `codeFirst ${principal.code}`).find(
      ({ at, text }) =>
        isUnder(principal.code, at) && /underlying|resulting from/i.test(text) && !isConditional(text),
    );
    if (note === undefined) return [];
    return [
      found(causeNotBefore, {
        codes: [principal.code],
        path: principal.path,
        message: `${principal.code} is listed first; its note at ${note.at} asks for the cause before it. Add the cause, or list it first.`,
      }),
    ];
  },
};

/** A manifestation code whose underlying condition is not reported at all. */
export const etiologyMissing: Edit = {
  id: 'icd10cm/etiology-missing',
  title: 'Manifestation without its underlying condition',
  severity: 'error',
  authority: guideline('I.A.13'),
  effective: { from: ICD10_START },
  explanation:
    'A code "in diseases classified elsewhere" is never reported alone: the underlying disease comes first.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (
        !/in (other )?(specified )?diseases classified elsewhere/i.test(
          context.icd10cm.entry(d.code)?.longTitle ?? '',
        )
      )
        return [];
      const notes = notesNaming(context.icd10cm, d.code, 'codeFirst');
      const present = notes.some((note) =>
        context.diagnoses.some((o) => o.code !== d.code && names(note, o.code, context.icd10cm)),
      );
      if (present || (notes.length === 0 && context.diagnoses.length > 1)) return [];
      // The note gives examples only: a disease before it may be the one, and the coder says so.
      if (notes.some((note) => note.examples) && mayUnderlie(d, context))
        return [
          found(etiologyMissing, {
            severity: 'warning',
            codes: [d.code],
            path: d.path,
            message: `${d.code} is a manifestation, and none of the diseases that its note gives as examples is reported. Make sure that the cause stands before it.`,
          }),
        ];
      return [
        found(etiologyMissing, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} needs its underlying disease, reported first.`,
        }),
      ];
    }),
};
