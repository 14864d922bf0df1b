import { oncePer } from '../base/once.ts';
import { isUnder } from '../record/code-system.ts';
import type { Tables } from '../tables/tables.ts';

interface FirstListed {
  readonly code: string;
  readonly except: string;
  readonly leads: string;
}

const rows = oncePer((tables: Tables): readonly FirstListed[] =>
  Array.from(
    tables.list('coding/first-listed-only.tsv').rows(),
    ([code = '', except = '', leads = '']): FirstListed => ({ code, except, leads }),
  ),
);

function rowOf(code: string, tables: Tables): FirstListed | undefined {
  return rows(tables).find(
    (row) => isUnder(code, row.code) && (row.except === '' || !isUnder(code, row.except)),
  );
}

/**
 * Whether a code may only be the principal or first-listed diagnosis, its exceptions (Z00.6, Z52.9) left out.
 *
 * @source guideline I.C.21.c.16
 */
export function isFirstListedOnly(code: string, tables: Tables): boolean {
  return rowOf(code, tables) !== undefined;
}

/** Whether such a code is also what a patient may be admitted for. */
export function isFirstListedInStay(code: string, tables: Tables): boolean {
  return rowOf(code, tables)?.leads === 'any';
}
