import { inCategories } from '../../record/code-system.ts';
import { claimForm } from '../claim-authorities.ts';

import { claimEdit, lineEdit, missing } from '../line-edit.ts';

const SETTINGS = ['professional'] as const;
const POINTERS = claimForm('2400 SV107');

/** A line that points at no diagnosis. */
export const pointerMissing = claimEdit({
  id: 'professional/diagnosis-pointer-missing',
  title: 'Line without a diagnosis pointer',
  severity: 'error',
  authority: POINTERS,
  explanation: 'Every line points at the diagnosis for which it was given, the main one first.',
  settings: SETTINGS,
  consequence: 'claim-returned',
  check: ({ lines }) => {
    const without = lines.filter(({ line }) => (line.diagnosisPointers ?? []).length === 0);
    if (without.length === 0) return [];
    if (without.length === lines.length)
      return missing('diagnosis pointers ($.services[].diagnosisPointers)');
    return without.map((line) => ({
      path: `${line.path}.diagnosisPointers`,
      line,
      message: `${line.code} points at no diagnosis, other lines do. Add why it was given.`,
    }));
  },
});

/** A pointer at a diagnosis that is not there. */
export const pointerOutOfRange = lineEdit({
  id: 'professional/diagnosis-pointer-out-of-range',
  title: 'Pointer at a diagnosis that is not on the claim',
  severity: 'error',
  authority: POINTERS,
  explanation: 'A pointer is the number of a diagnosis of the claim, 1 for the first, at most 12.',
  settings: SETTINGS,
  at: 'diagnosisPointers',
  consequence: 'claim-returned',
  check: ({ code, line }, { context: { encounter } }) => {
    const last = Math.min(encounter.diagnoses.length, 12);
    const bad = (line.diagnosisPointers ?? []).find((pointer) => pointer > last);
    return bad === undefined
      ? undefined
      : `${code} points at diagnosis ${String(bad)}; the claim has ${String(encounter.diagnoses.length)}.`;
  },
});

/** More pointers than a line holds, or one twice. */
export const pointerCount = lineEdit({
  id: 'professional/diagnosis-pointer-count',
  title: 'More than four pointers, or one twice',
  severity: 'error',
  authority: POINTERS,
  explanation: 'A line holds four different pointers. Keep those that show the need for the service.',
  settings: SETTINGS,
  at: 'diagnosisPointers',
  consequence: 'claim-returned',
  check: ({ code, line }) => {
    const pointers = line.diagnosisPointers ?? [];
    if (pointers.length > 4) return `${code} has ${String(pointers.length)} pointers, a line holds four.`;
    return new Set(pointers).size < pointers.length ? `${code} points at one diagnosis twice.` : undefined;
  },
});

/** A line given for an external cause. */
export const pointerAtExternalCause = lineEdit({
  id: 'professional/pointer-at-external-cause',
  title: 'Line given for an external cause',
  severity: 'error',
  authority: {
    publisher: 'CDC/NCHS and CMS',
    document: 'ICD-10-CM Official Guidelines',
    section: 'I.C.20.a.6',
  },
  explanation:
    'A code of V00–Y99 tells how an injury came about and never why a service was given: the first pointer is the injury.',
  settings: SETTINGS,
  at: 'diagnosisPointers',
  consequence: 'line-denied',
  check: ({ code, line }, { context: { diagnoses } }) => {
    const [first] = line.diagnosisPointers ?? [];
    const diagnosis = first === undefined ? undefined : diagnoses.find((d) => d.index === first - 1);
    if (diagnosis === undefined || !inCategories(diagnosis.code, 'V00', 'Y99')) return undefined;
    return `${code} points first at ${diagnosis.code}, an external cause. Point at the condition treated.`;
  },
});
