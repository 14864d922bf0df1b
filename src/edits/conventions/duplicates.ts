import { guideline } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { oncePerKey } from '../../base/once.ts';
import { isUnder } from '../../record/code-system.ts';
import type { Icd10CmEdition, Icd10CmEntry } from '../../tables/icd10cm/icd10cm.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext } from '../edit-context.ts';

/** The same diagnosis code twice. */
export const duplicateDiagnosis: Edit = {
  id: 'icd10cm/duplicate-diagnosis',
  title: 'Same diagnosis code twice',
  severity: 'error',
  authority: guideline('I.B.12'),
  effective: { from: ICD10_START },
  explanation:
    'Each diagnosis code is reported once per encounter, also for a bilateral condition without a bilateral code.',
  check: (context) => {
    const seen = new Set<string>();
    return context.diagnoses.flatMap((d): Finding[] => {
      if (!seen.has(d.code)) {
        seen.add(d.code);
        return [];
      }
      return [
        found(duplicateDiagnosis, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} is reported twice; report it once.`,
        }),
      ];
    });
  },
};

/** Right and left reported where one bilateral code exists. */
export const bilateralCodeExists: Edit = {
  id: 'icd10cm/bilateral-code-exists',
  title: 'Both sides reported where a bilateral code exists',
  severity: 'warning',
  authority: guideline('I.B.13'),
  effective: { from: ICD10_START },
  explanation:
    'A bilateral condition takes the bilateral code where there is one. Both sides stand only when treated as separate conditions.',
  check: (context) =>
    context.diagnoses.flatMap((right): Finding[] => {
      const title = context.icd10cm.entry(right.code)?.longTitle ?? '';
      if (!/\bright\b/i.test(title)) return [];
      const left = context.diagnoses.find(
        (d) => context.icd10cm.entry(d.code)?.longTitle === title.replace(/\bright\b/i, 'left'),
      );
      if (left === undefined) return [];
      const both = bilateralCode(right.code, context);
      if (both === undefined) return [];
      return [
        found(bilateralCodeExists, {
          codes: [right.code, left.code],
          path: right.path,
          message: `${right.code} and ${left.code} together are ${both.code} ${both.longTitle}, unless the sides are unrelated.`,
        }),
      ];
    }),
};

/** The bilateral code beside a code of the right side: a sibling, or a sibling of its "unilateral" parent. */
function bilateralCode(code: string, context: EditContext): Icd10CmEntry | undefined {
  const plain = (title: string): string =>
    title.toLowerCase().replace(/\b(bilateral|unilateral|right|left)\b|[,\s]/g, '');
  let entry = context.icd10cm.entry(code);
  for (let up = 0; up < 3 && entry !== undefined; up++) {
    const parent = context.icd10cm.parent(entry.code);
    if (parent === undefined) return undefined;
    const title = plain(entry.longTitle);
    const both = context.icd10cm
      .children(parent.code)
      .find((e) => /\bbilateral\b/i.test(e.longTitle) && (up === 0 || plain(e.longTitle) === title));
    if (both !== undefined) return both;
    entry = parent;
  }
  return undefined;
}

/** Unspecified side where the classification has sides. */
export const sideUnspecified: Edit = {
  id: 'icd10cm/side-unspecified',
  title: 'Unspecified side',
  severity: 'advice',
  authority: guideline('I.B.13'),
  effective: { from: ICD10_START },
  explanation: 'Payers deny unspecified sides when the record names one. Check the record, or ask.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (!leavesSideOpen(context.icd10cm, d.code)) return [];
      return [
        found(sideUnspecified, {
          codes: [d.code],
          path: d.path,
          message: `${d.code} leaves the side open; the record or the provider may name it.`,
        }),
      ];
    }),
};

const VAGUE = /, unspecified(?: (?:organism|cause|type|site))?$|^unspecified /i;

/** An unspecified code beside a specific one of the same category. */
export const unspecifiedBesideSpecific: Edit = {
  id: 'icd10cm/unspecified-beside-specific',
  title: 'Unspecified code beside a specific one',
  severity: 'warning',
  authority: guideline('I.B.2'),
  effective: { from: ICD10_START },
  explanation:
    'The same condition is reported once, at its most specific: heart failure unspecified is not reported beside systolic failure. Acidosis beside hypokalemia, of one category, are two conditions. Take the unspecified code out if both name one condition.',
  check: (context) =>
    context.diagnoses.flatMap((vague): Finding[] => {
      const title = context.icd10cm.entry(vague.code)?.longTitle ?? '';
      if (!VAGUE.test(title) || !/^(?!B9[5-7])[A-T]/.test(vague.code)) return [];
      const family = familyOf(context.icd10cm, vague.code);
      const exact = context.diagnoses.find(
        (d) =>
          d !== vague &&
          isUnder(d.code, family) &&
          !/unspecified/i.test(context.icd10cm.entry(d.code)?.longTitle ?? 'unspecified'),
      );
      if (exact === undefined) return [];
      return [
        found(unspecifiedBesideSpecific, {
          codes: [vague.code, exact.code],
          path: vague.path,
          message: `${vague.code} says less than ${exact.code} of the same condition; keep it only for another condition.`,
        }),
      ];
    }),
};

/** The header whose condition an unspecified code leaves open: `E87.2` of E87.20, `I48` of I48.91. */
const familyOf = oncePerKey((edition: Icd10CmEdition, code: string): string => {
  let header = edition.parent(code);
  for (;;) {
    if (header === undefined) return code.slice(0, 3);
    const above = /unspecified/i.test(header.longTitle) ? edition.parent(header.code) : undefined;
    if (above === undefined) return header.code;
    header = above;
  }
});

/** Whether the same words stand under the code's header with a side in the place of "unspecified". */
const leavesSideOpen = oncePerKey((edition: Icd10CmEdition, code: string): boolean => {
  const title = edition.entry(code)?.longTitle.toLowerCase() ?? '';
  if (!/\bunspecified\b/.test(title)) return false;
  const sided = [...title.matchAll(/\bunspecified\b(?: side\b)?/g)].map(
    ({ index, 0: word }) =>
      `${title.slice(0, index)}right${word.slice('unspecified'.length)}${title.slice(index + word.length)}`,
  );
  return cousins(edition, code).some((e) => sided.includes(e.longTitle.toLowerCase()));
});

/** The codes beside one, and those one level further where a 7th character or a placeholder stands between. */
function cousins(edition: Icd10CmEdition, code: string): readonly Icd10CmEntry[] {
  const up = edition.parent(code);
  if (up === undefined) return [];
  const beside = edition.children(up.code);
  const above = edition.parent(up.code);
  if (above === undefined || above.code.length < 4) return beside;
  return [...beside, ...edition.children(above.code).flatMap((e) => edition.children(e.code))];
}
