import { oncePer } from '../../../base/once.ts';
import type { Span } from '../../../base/span.ts';
import type { Laterality, Token } from '../../../reading/reading.ts';
import type { Tables } from '../../../tables/tables.ts';
import type { SentenceWords } from '../../record-words.ts';

/** A site to which a tumour has spread, as the record names it. */
export interface SecondarySite extends Span {
  /** The code of the secondary neoplasm; its unspecified side where the site has sides. */
  readonly code: string;
  readonly laterality: Laterality | null;
}

const sites = oncePer((tables: Tables): ReadonlyMap<string, string> => {
  const pack = tables.list('coding/secondary-sites.tsv');
  const map = new Map<string, string>();
  for (const [site = '', code = ''] of pack.rows()) {
    map.set(site, code);
  }
  return map;
});

/** Words that may stand between "metastatic" and its sites, or between two sites. */
const BETWEEN = new Set(
  'the a an his her their and & , / both multiple multifocal diffuse extensive widespread distant bilateral right left as well also with involving including ( ) region area'.split(
    ' ',
  ),
);
const LEADS = new Set(['to', 'in', 'involving', 'within', 'of']);
const LESIONS = new Set(['metastasis', 'metastases', 'mets', 'met', 'metastatic']);
const SIDES: Readonly<Record<string, Laterality>> = {
  right: 'right',
  left: 'left',
  bilateral: 'bilateral',
  both: 'bilateral',
};

/**
 * The sites that a sentence names as reached by metastases: "metastatic to A, B and C", "mets in A", "A and B
 * metastases". "Metastatic A cancer" names the primary site and gives none.
 *
 * @source guideline I.C.2, secondary neoplasms; Index "Metastasis, cancer, to specified site"
 */
export function secondarySites({ sentence }: SentenceWords, tables: Tables): readonly SecondarySite[] {
  const tokens = sentence.tokens;
  const found: SecondarySite[] = [];
  tokens.forEach((token, i) => {
    if (token.lower === 'metastasized' || token.lower === 'spread')
      found.push(...following(tokens, i + 1, tables));
    if (!LESIONS.has(token.lower)) return;
    found.push(...following(tokens, i + 1, tables));
    if (token.lower !== 'metastatic') found.push(...preceding(tokens, i, tables));
    // "Metastatic liver disease", "metastatic disease to the bone".
    if (
      /^(disease|cancer|carcinoma|adenocarcinoma|melanoma|lesions?|deposits?)$/.test(
        tokens[i + 1]?.lower ?? '',
      )
    ) {
      found.push(...following(tokens, i + 2, tables));
    }
    if (token.lower === 'metastatic') found.push(...afterPrimary(tokens, i + 1, tables));
  });
  return found.filter((site, i) => found.findIndex((o) => o.start === site.start) === i);
}

/** "Metastatic breast cancer to bone and liver": up to three words of the primary, the tumour, then "to". */
function afterPrimary(tokens: readonly Token[], from: number, tables: Tables): readonly SecondarySite[] {
  for (let i = from; i < from + 6 && i < tokens.length; i++) {
    const word = tokens[i]?.lower ?? '';
    if (/^[.;:]$/.test(word)) return [];
    if (/^(cancer|carcinoma|adenocarcinoma|melanoma|sarcoma|nsclc|sclc|ca|tumou?r)$/.test(word)) {
      return following(tokens, i + 1, tables);
    }
  }
  return [];
}

function following(tokens: readonly Token[], from: number, tables: Tables): readonly SecondarySite[] {
  if (!LEADS.has(tokens[from]?.lower ?? '')) return [];
  const found: SecondarySite[] = [];
  let at = from + 1;
  let side: Laterality | null = null;
  while (at < tokens.length) {
    const site = siteAt(tokens, at, tables);
    if (site !== undefined) {
      found.push({ ...site.span, code: site.code, laterality: side });
      side = null;
      at = site.next;
      continue;
    }
    const word = tokens[at]?.lower ?? '';
    if (!BETWEEN.has(word)) break;
    side = SIDES[word] ?? side;
    at++;
  }
  return found;
}

function preceding(tokens: readonly Token[], lesion: number, tables: Tables): readonly SecondarySite[] {
  const found: SecondarySite[] = [];
  let at = lesion;
  while (at > 0) {
    const site = [3, 2, 1].map((size) => siteEnding(tokens, at, size, tables)).find((s) => s !== undefined);
    if (site !== undefined) {
      const side = SIDES[tokens[site.from - 1]?.lower ?? ''] ?? null;
      found.push({ ...site.span, code: site.code, laterality: side });
      at = site.from;
      continue;
    }
    const word = tokens[at - 1]?.lower ?? '';
    if (!BETWEEN.has(word) || word === 'with') break;
    at--;
  }
  return found;
}

function siteAt(tokens: readonly Token[], at: number, tables: Tables) {
  for (const size of [3, 2, 1]) {
    const site = siteEnding(tokens, at + size, size, tables);
    if (site !== undefined) return { ...site, next: at + size };
  }
  return undefined;
}

/** The site made of the `size` tokens before `end`. */
function siteEnding(tokens: readonly Token[], end: number, size: number, tables: Tables) {
  const from = end - size;
  const first = tokens[from];
  const last = tokens[end - 1];
  if (from < 0 || first === undefined || last === undefined) return undefined;
  const words = tokens.slice(from, end).map((t) => t.lower);
  const code = sites(tables).get(words.join(' '));
  return code === undefined ? undefined : { code, from, span: { start: first.start, end: last.end } };
}
