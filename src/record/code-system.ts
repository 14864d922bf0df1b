import { oncePerText } from '../base/once.ts';

/** The code systems of a US claim, as the contract spells them. */
export type CodeSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt';

export const CODE_SYSTEMS = ['icd10cm', 'icd10pcs', 'hcpcs', 'cpt'] as const satisfies readonly CodeSystem[];

/** The system's name as people say it. */
export const CODE_SYSTEM_NAMES: Readonly<Record<CodeSystem, string>> = {
  icd10cm: 'ICD-10-CM',
  icd10pcs: 'ICD-10-PCS',
  hcpcs: 'HCPCS Level II',
  cpt: 'CPT',
};

/** `I5023` or `i50.23` → `I50.23`: upper case, with the dot after the category. */
export function withDot(code: string): string {
  return code.length > LONGEST_CODE ? dotted(code) : dottedOnce(code);
}

function dotted(code: string): string {
  const bare = withoutDot(code);
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** `i50.23` → `I5023`: upper case, no dot, no blanks. */
export function withoutDot(code: string): string {
  if (isBare(code)) return code;
  return code.length > LONGEST_CODE ? bared(code) : baredOnce(code);
}

function bared(code: string): string {
  return code.replace(/[.\s]/g, '').toUpperCase();
}

/** Whether a code is written in capitals and digits only, as most are. */
function isBare(code: string): boolean {
  for (let i = 0; i < code.length; i++) {
    const character = code.charCodeAt(i);
    if (!((character >= 48 && character <= 57) || (character >= 65 && character <= 90))) return false;
  }
  return true;
}

/** Edits ask for the same codes again and again; what is longer is no code. */
const LONGEST_CODE = 12;
const MOST_REMEMBERED = 100_000;
const dottedOnce = oncePerText(dotted, MOST_REMEMBERED);
const baredOnce = oncePerText(bared, MOST_REMEMBERED);

/** Bare category of a code: `I50.23` → `I50`. */
export function categoryOf(code: string): string {
  return code.slice(0, 3);
}

/** Whether a code is `stem` or lies below it; dots do not matter. */
export function isUnder(code: string, stem: string): boolean {
  if (code.startsWith(stem)) return true;
  return code.startsWith(stem.slice(0, 3)) && code.replace('.', '').startsWith(stem.replace('.', ''));
}

/** Whether the category of a code lies in an inclusive range of categories. */
export function inCategories(code: string, from: string, to: string): boolean {
  const category = categoryOf(code);
  return category >= from && category <= to;
}
