import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const POA_EXEMPT_COLUMNS = ['beginning', 'seventhCharacters'] as const;

/**
 * The rules of `poa-exempt-rules.tsv`: no registry package holds CMS's list, so its facts are written there in the
 * fewest beginnings and 7th characters that give the FY2025 list of 38,154 codes exactly (`npm run tables:check`).
 *
 * @source CMS, FY2025 Present on Admission exempt list
 */
export function poaExemptRows(): readonly string[][] {
  const lines = readFileSync(join(import.meta.dirname, 'poa-exempt-rules.tsv'), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  return lines.slice(1).map((line) => line.split('\t'));
}
