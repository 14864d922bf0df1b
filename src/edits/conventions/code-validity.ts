import { tabular } from '../../base/authority.ts';
import { ICD10_START } from '../../base/date-of-service.ts';
import type { Finding } from '../../base/finding.ts';
import { type Edit, found } from '../edit.ts';
import type { EditContext, PlacedDiagnosis } from '../edit-context.ts';

/** Nearest valid codes as a hint at the end of a message. */
function nearestHint(diagnosis: PlacedDiagnosis, context: EditContext): string {
  const near = context.tables.icd10cm.nearest(diagnosis.code, context.onDate, 3).map((e) => e.code);
  return near.length === 0 ? '' : ` Nearest valid: ${near.join(', ')}.`;
}

/** A code that no edition has. */
export const unknownCode: Edit = {
  id: 'icd10cm/unknown-code',
  title: 'Code that ICD-10-CM does not have',
  severity: 'error',
  authority: tabular('whole list'),
  effective: { from: ICD10_START },
  explanation:
    'Every diagnosis must be a code of the ICD-10-CM edition in force on the date. Look the condition up again.',
  check: (context) =>
    context.diagnoses
      .filter(
        (d) =>
          context.tables.icd10cm.status(d.code, context.onDate) === 'unknown' &&
          stemOf(d, context) === undefined,
      )
      .map((d) =>
        found(unknownCode, {
          codes: [d.code],
          path: `${d.path}.code`,
          message: `${d.code} is no ICD-10-CM code.${nearestHint(d, context)}`,
        }),
      ),
};

/** A category or subcategory where a full code is needed. */
export const headerCode: Edit = {
  id: 'icd10cm/header-code',
  title: 'Category or subcategory instead of a full code',
  severity: 'error',
  authority: { publisher: 'CDC/NCHS and CMS', document: 'ICD-10-CM Official Guidelines', section: 'I.B.2' },
  effective: { from: ICD10_START },
  explanation:
    'Diagnoses are reported with the highest number of characters available. Choose one of the codes below the header.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      if (context.tables.icd10cm.status(d.code, context.onDate) !== 'header') return [];
      if (context.icd10cm.seventhCharacters(d.code).size > 0) return [];
      const below = context.icd10cm
        .children(d.code)
        .slice(0, 4)
        .map((e) => e.code);
      return [
        found(headerCode, {
          codes: [d.code],
          path: `${d.path}.code`,
          message: `${d.code} needs more characters, for example ${below.join(', ')}.`,
        }),
      ];
    }),
};

/** A code that is valid on another date only. */
export const notValidOnDate: Edit = {
  id: 'icd10cm/not-valid-on-date',
  title: 'Code not in force on the date',
  severity: 'error',
  authority: { publisher: 'CDC/NCHS and CMS', document: 'ICD-10-CM code list by effective date' },
  effective: { from: ICD10_START },
  explanation:
    'The edition is chosen by the discharge date of a stay or the date of service. Use the code that replaced it, or check the date.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      const status = context.tables.icd10cm.status(d.code, context.onDate);
      if (status !== 'expired' && status !== 'future') return [];
      const other =
        status === 'expired'
          ? context.tables.icd10cm.successors(d.code)
          : context.tables.icd10cm.predecessors(d.code);
      const instead =
        other.length === 0
          ? ''
          : ` ${status === 'expired' ? 'It was replaced by' : 'Before, it was'} ${other.join(', ')}.`;
      const word = status === 'expired' ? 'is no longer' : 'is not yet';
      return [
        found(notValidOnDate, {
          codes: [d.code],
          path: `${d.path}.code`,
          message: `${d.code} ${word} valid on ${context.onDate}.${instead}`,
        }),
      ];
    }),
};

/** A code that lacks its 7th character, or the placeholders before it. */
export const seventhCharacterMissing: Edit = {
  id: 'icd10cm/seventh-character-missing',
  title: '7th character missing',
  severity: 'error',
  authority: {
    publisher: 'CDC/NCHS and CMS',
    document: 'ICD-10-CM Official Guidelines',
    section: 'I.A.4, I.A.5',
  },
  effective: { from: ICD10_START },
  explanation:
    'Some categories need a 7th character, always in the 7th place: X fills the empty places before it.',
  check: (context) =>
    context.diagnoses.flatMap((d): Finding[] => {
      const status = context.tables.icd10cm.status(d.code, context.onDate);
      if (status === 'valid') return [];
      const stem = stemOf(d, context);
      if (stem === undefined) return [];
      const meanings = [...context.icd10cm.seventhCharacters(stem)].map(
        ([character, meaning]) => `${character} ${meaning}`,
      );
      const full = context.icd10cm.children(stem)[0]?.code ?? stem;
      return [
        found(seventhCharacterMissing, {
          codes: [d.code],
          path: `${d.path}.code`,
          message: `${d.code} needs a 7th character (${meanings.slice(0, 4).join('; ')}), for example ${full}.`,
        }),
      ];
    }),
};

/** The code one character short of full that a diagnosis stands for, placeholders taken out. */
function stemOf(diagnosis: PlacedDiagnosis, context: EditContext): string | undefined {
  const bare = diagnosis.code.replace('.', '');
  const header = context.icd10cm.entry(bare);
  if (header !== undefined && !header.billable && context.icd10cm.seventhCharacters(bare).size > 0)
    return bare;
  const filled = withoutPlaceholders(bare);
  if (filled !== bare && context.icd10cm.seventhCharacters(filled).size > 0) return filled;
  return isShortOfSeventh(diagnosis, context) ? bare.slice(0, -1) : undefined;
}

/** `O69.81X` → `O6981`: the placeholders are there, the 7th character is not. */
function withoutPlaceholders(bare: string): string {
  return bare.length < 7 ? bare.replace(/X+$/, '') : bare;
}

/** `T81.4A` or `S93.4A`: the 7th character stands in an earlier place. */
function isShortOfSeventh(diagnosis: PlacedDiagnosis, context: EditContext): boolean {
  const bare = diagnosis.code.replace('.', '');
  const stem = bare.slice(0, -1);
  const header = context.icd10cm.entry(stem);
  if (bare.length >= 7 || header === undefined || header.billable) return false;
  return context.icd10cm.seventhCharacters(stem).has(bare.slice(-1));
}
