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
  const known = dottedCodes.get(code);
  if (known !== undefined) return known;
  const bare = withoutDot(code);
  return remember(dottedCodes, code, bare.length > 3 ? `${bare.slice(0, 3)}.${bare.slice(3)}` : bare);
}

/** `i50.23` → `I5023`: upper case, no dot, no blanks. */
export function withoutDot(code: string): string {
  if (isBare(code)) return code;
  const known = bareCodes.get(code);
  if (known !== undefined) return known;
  return remember(bareCodes, code, code.replace(/[.\s]/g, '').toUpperCase());
}

/** Whether a code is written in capitals and digits only, as most are. */
function isBare(code: string): boolean {
  for (let i = 0; i < code.length; i++) {
    const character = code.charCodeAt(i);
    if (!((character >= 48 && character <= 57) || (character >= 65 && character <= 90))) return false;
  }
  return true;
}

/** Codes written before: edits ask for the same ones again and again. */
const bareCodes = new Map<string, string>();
const dottedCodes = new Map<string, string>();

function remember(codes: Map<string, string>, given: string, written: string): string {
  if (given.length > LONGEST_CODE) return written;
  if (codes.size >= MOST_REMEMBERED) codes.clear();
  codes.set(given, written);
  return written;
}
const MOST_REMEMBERED = 100_000;
const LONGEST_CODE = 12;

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
