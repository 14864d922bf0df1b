import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { suggest } from '../src/engine.ts';
import type { Tables } from '../src/tables/tables.ts';
import { SHARED, textsOf } from './sets.ts';

const onDate = '2026-05-10' as DateOfService;

export interface PhraseFigures {
  readonly [name: string]: number;
}

/** Diagnosis phrases of a coder's practicum: is the code first, among the first five? */
export function practicumPhrases(tables: Tables): PhraseFigures | undefined {
  const rows = columns('eval/practicum/dev.tsv', 2, 3);
  return rows && topOf(rows, tables, (code) => code);
}

/** Disease names: is the category first, among the first five? */
export function diseaseNames(tables: Tables): PhraseFigures | undefined {
  const rows = columns('eval/phrases/disease_ontology.tsv', 1, 2);
  return rows && topOf(rows, tables, (code) => code.slice(0, 3));
}

function columns(
  path: string,
  phrase: number,
  code: number,
): readonly (readonly [string, string])[] | undefined {
  const file = join(SHARED, path);
  if (!existsSync(file)) return undefined;
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => line.split('\t'))
    .map((cells) => [cells[phrase] ?? '', cells[code] ?? ''] as const)
    .filter(([p, c]) => p !== '' && c !== '');
}

function topOf(
  rows: readonly (readonly [string, string])[],
  tables: Tables,
  level: (code: string) => string,
): PhraseFigures {
  let top1 = 0;
  let top5 = 0;
  for (const [phrase, code] of rows) {
    const found = tables.terms.search(phrase, { onDate, limit: 5 }).map((r) => level(r.code));
    if (found[0] === level(code)) top1++;
    if (found.includes(level(code))) top5++;
  }
  return { phrases: rows.length, top1: top1 / rows.length, top5: top5 / rows.length };
}

/**
 * CodiEsp development cases, mentions against document-level gold. Gold codes ended since its edition count as found
 * when one of the codes they were split into is.
 */
export function codiespScores(tables: Tables): PhraseFigures | undefined {
  const folder = join(SHARED, 'eval/codiesp/dev');
  const texts = textsOf(folder);
  if (texts === undefined) return undefined;
  const gold = new Map<string, Set<string>>();
  for (const line of readFileSync(join(folder, 'gold.tsv'), 'utf8').trimEnd().split('\n').slice(1)) {
    const [document = '', system = '', code = ''] = line.split('\t');
    if (system !== 'icd10cm') continue;
    gold.set(document, (gold.get(document) ?? new Set()).add(code));
  }
  const counts = { right: 0, extra: 0, missed: 0 };
  for (const { id, text } of texts) {
    const expected = gold.get(id);
    if (expected === undefined) continue;
    const { mentions = [] } = suggest(
      { id, texts: [{ id, text }], setting: 'inpatient', date: onDate, withMentions: true },
      tables,
    );
    const got = new Set(
      mentions
        .filter((m) => m.system === 'icd10cm' && (m.assertion === 'present' || m.assertion === 'historical'))
        .map((m) => m.code),
    );
    for (const code of expected) {
      const match = got.has(code) ? code : splitInto(code, got, tables);
      if (match === undefined) counts.missed++;
      else {
        counts.right++;
        got.delete(match);
      }
    }
    counts.extra += got.size;
  }
  const precision = counts.right / (counts.right + counts.extra);
  const recall = counts.right / (counts.right + counts.missed);
  return { documents: gold.size, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function splitInto(code: string, got: ReadonlySet<string>, tables: Tables): string | undefined {
  if (tables.icd10cm.status(code, onDate) === 'valid') return undefined;
  return [...got].find((g) => g.startsWith(code));
}
