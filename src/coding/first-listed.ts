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

const neverFirst = oncePer((tables: Tables) =>
  Array.from(tables.list('coding/never-first.tsv').rows(), ([code = '', use = '']) => ({ code, use })),
);

/**
 * Whether a code only accompanies another diagnosis: status, history, organism, outcome of delivery. `sequence`: also
 * those that are put first only where nothing else is; `edit`: only those that a claim with it first is asked about.
 *
 * @source guidelines I.C.21.c and I.C.1.b; `never-first.tsv` names the section of each
 */
export function neverStandsFirst(code: string, use: 'sequence' | 'edit', tables: Tables): boolean {
  return neverFirst(tables).some(
    (row) => (row.use === 'always' || row.use === use) && isUnder(code, row.code),
  );
}
