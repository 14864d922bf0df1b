import { ordinalDateCell, procedureCode } from '../cells.ts';
import { delimitedLayout } from '../delimited-layout.ts';
import { AMA_LICENCE, type TableLayout } from '../layout.ts';

/** Stands for primary codes that the contractor defines. */
export const CONTRACTOR_DEFINED = 'CCCCC';

const primaryCode = (cell: string): string | undefined =>
  cell.toUpperCase() === CONTRACTOR_DEFINED ? CONTRACTOR_DEFINED : procedureCode(cell);

/**
 * NCCI add-on code edits: which primary codes an add-on code may stand with. `type` 1: only those listed; 2: those the
 * contractor defines (`CCCCC`); 3: those listed and those the contractor defines.
 *
 * @source CMS, Medicare NCCI add-on code edits
 */
export const addOnCodes: TableLayout = delimitedLayout({
  id: 'ncci-add-on',
  table: 'ncci-add-on',
  title: 'NCCI add-on code edits (AOC_VYYYYQN-MCR.txt)',
  publisher: 'CMS',
  licence: AMA_LICENCE,
  rhythm: 'quarter',
  role: () => 'codes',
  columns: [
    { name: 'add_on', from: ['add on code', 'addon code'], required: true, clean: procedureCode },
    { name: 'primary', from: ['primary code'], required: true, clean: primaryCode },
    {
      name: 'type',
      from: ['aoc edit type'],
      required: true,
      clean: (cell) => (/^[123]$/.test(cell) ? cell : undefined),
    },
    { name: 'from', from: ['aoc edit eff*'], clean: ordinalDateCell },
    { name: 'to', from: ['aoc edit del*'], clean: ordinalDateCell },
    { name: 'add_on_deleted', from: ['aoc del*'], clean: ordinalDateCell },
    { name: 'primary_deleted', from: ['primary code del*'], clean: ordinalDateCell },
    { name: 'notes', from: ['special instruction notes'] },
  ],
});
