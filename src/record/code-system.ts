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

/** As it should be already, which most codes are. */
const WITH_DOT = /^[0-9A-Z]{3}(?:\.[0-9A-Z]+)?$/;

/** `I5023` or `i50.23` → `I50.23`: upper case, with the dot after the category. */
export function withDot(code: string): string {
  if (WITH_DOT.test(code)) return code;
  const bare = withoutDot(code);
  return bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare;
}

/** `i50.23` → `I5023`: upper case, no dot, no blanks. */
export function withoutDot(code: string): string {
  return /[^0-9A-Z]/.test(code) ? code.replace(/[.\s]/g, '').toUpperCase() : code;
}

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
