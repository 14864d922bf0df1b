import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { codeRanges } from '../code-ranges.ts';
import type { CoveragePolicy, PolicyRule } from './policy.ts';

const TABLE = 'coverage-articles';

/**
 * Billing and coding articles of the Medicare Coverage Database, put together from the files of its export. Which
 * group of codes goes with which group of diagnoses stands in the prose of an article, so that a diagnosis of any
 * group counts as covered.
 */
export const articlePolicies = oncePer((tables: Tables): readonly CoveragePolicy[] => {
  const packs = (role: string): readonly RowPack[] =>
    tables.editions
      .filter((edition) => edition.table === TABLE)
      .flatMap((edition) => (edition.packs[role] === undefined ? [] : [tables.list(edition.packs[role])]));
  const codes = lists(packs('codes'));
  const covered = lists(packs('covered'));
  const excluded = lists(packs('noncovered'));
  return packs('articles').flatMap((pack) =>
    [...pack.rows()].flatMap(([id = '', title = '', from = '', to = '']): readonly CoveragePolicy[] => {
      const services = codes.get(id);
      if (services === undefined) return [];
      const rule = (name: string, stems: readonly string[] | undefined): readonly PolicyRule[] =>
        stems === undefined
          ? []
          : [{ rule: name, value: stems.join(' '), codes: undefined, when: [], note: '' }];
      return [
        {
          id: `article-a${id}`,
          title,
          authority: { publisher: 'CMS', document: 'Medicare Coverage Database', section: `article A${id}` },
          codes: codeRanges(services.join(' ')),
          from,
          to,
          rules: [...rule('diagnoses', covered.get(id)), ...rule('excluded', excluded.get(id))],
        },
      ];
    }),
  );
});

/** Codes by article. */
function lists(packs: readonly RowPack[]): ReadonlyMap<string, readonly string[]> {
  const byArticle = new Map<string, string[]>();
  for (const pack of packs) {
    for (const [article = '', code = ''] of pack.rows()) {
      const list = byArticle.get(article);
      if (list === undefined) byArticle.set(article, [code]);
      else list.push(code);
    }
  }
  return byArticle;
}
