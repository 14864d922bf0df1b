import { describe, expect, it } from 'vitest';
import { icd10cmOn, tables } from '../../test/tables.ts';

const edition = icd10cmOn();

function cells(path: string, column: string): readonly string[] {
  const pack = tables.list(path);
  const at = pack.column(column);
  return Array.from({ length: pack.size }, (_, i) => pack.row(i)[at] ?? '');
}

/** A stem is known when some code begins with it: a category's first characters, a category, a code. */
function isKnownStem(stem: string): boolean {
  if (edition.entry(stem) !== undefined) return true;
  const bare = stem.replace('.', '');
  return (
    bare.length < 3 &&
    Array.from({ length: 10 }, (_, i) => `${bare}${String(i)}`).some(
      (s) => s.length < 3 || edition.entry(s) !== undefined,
    )
  );
}

describe('the lists of data/coding', () => {
  it('history codes are billable', () => {
    const wrong = cells('coding/history-codes.tsv', 'code').filter(
      (code) => edition.entry(code)?.billable !== true,
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['coding/history-codes.tsv', 'condition'],
    ['coding/chronic-conditions.tsv', 'condition'],
    ['coding/integral-symptoms.tsv', 'symptom'],
    ['coding/diabetes-with.tsv', 'complication'],
    ['coding/never-first.tsv', 'code'],
    ['edits/present-when-admitted.tsv', 'code'],
  ])('%s names known stems', (path, column) => {
    expect(cells(path, column).filter((stem) => !isKnownStem(stem))).toEqual([]);
  });

  it('the ranges of integral symptoms are known', () => {
    const stems = cells('coding/integral-symptoms.tsv', 'diagnoses').flatMap((ranges) =>
      ranges.split(/[,-]/),
    );
    expect(stems.filter((stem) => !isKnownStem(stem))).toEqual([]);
  });

  it('every "diabetes with" suffix makes a code of type 2', () => {
    const wrong = cells('coding/diabetes-with.tsv', 'suffix').filter(
      // none where no link is presumed
      (suffix) => suffix !== '' && edition.entry(`E11${suffix}`)?.billable !== true,
    );
    expect(wrong).toEqual([]);
  });
});
