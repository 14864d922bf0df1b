import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { suggest } from '../src/engine.ts';
import { calibrationTable } from './calibration.ts';
import { readGold } from './gold.ts';
import { codiespScores, diseaseNames, practicumPhrases } from './phrases.ts';
import { costliest, type ErrorKind, type NoteScore, scoreNote } from './score-notes.ts';
import { type PoaPair, poaFigures, poaPairs, readPoaGold } from './score-poa.ts';
import { type QueryScore, queryFigures, readExpectedQueries, scoreQueries } from './score-queries.ts';
import { NOTE_SETS, type NoteSet, SETS, textsOf } from './sets.ts';

const ERROR_KINDS = [
  'missed',
  'wrong-assertion',
  'wrong-specificity',
  'wrong-combination',
  'over-coded',
  'wrong-first',
] as const satisfies readonly ErrorKind[];

/**
 * `npm run eval`: accuracy on the sets we have gold for. Prints a table per set and the costliest errors by kind (all of them with `--all`), calibration, queries and presence at admission, and
 * writes `eval/results/latest.json` with the revision and the machine.
 */
const tables = tablesOnDisk();
const results: Record<string, unknown> = {
  revision: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  node: process.version,
  machine: `${cpus()[0]?.model ?? 'unknown'} × ${String(cpus().length)}`,
  editions: tables.editions.filter((e) => e.table === 'icd10cm').map((e) => e.name),
};

for (const set of NOTE_SETS) {
  const scores = scoreSet(set);
  if (scores === undefined) {
    console.log(`${set.name}: skipped, ${set.texts} or its gold is not here\n`);
    continue;
  }
  results[set.name] = {
    ...report(set.name, scores.notes),
    ...(scores.queries.length === 0 ? {} : { queries: reportQueries(scores.queries) }),
    ...(scores.poa.length === 0 ? {} : { presentOnAdmission: reportPoa(scores.poa) }),
  };
  console.log('');
}
for (const [name, run] of [
  ['practicum phrases, code', practicumPhrases],
  ['disease names, category', diseaseNames],
  ['codiesp dev, mentions', codiespScores],
] as const) {
  const figures = run(tables);
  if (figures === undefined) console.log(`${name}: skipped, ../shared/eval is not here`);
  else {
    results[name] = figures;
    console.log(
      `${name}: ${Object.entries(figures)
        .map(([k, v]) => `${k} ${typeof v === 'number' && !Number.isInteger(v) ? v.toFixed(3) : String(v)}`)
        .join(', ')}`,
    );
  }
}
writeFileSync(join(import.meta.dirname, 'results/latest.json'), `${JSON.stringify(results, null, 2)}\n`);

interface SetScores {
  readonly notes: readonly NoteScore[];
  readonly queries: readonly QueryScore[];
  readonly poa: readonly PoaPair[];
}

function scoreSet(set: NoteSet): SetScores | undefined {
  const gold = join(SETS, set.name, 'gold.tsv');
  const texts = textsOf(set.texts);
  if (texts === undefined || !existsSync(gold)) return undefined;
  const rows = readGold(gold);
  const questions = readExpectedQueries(join(SETS, set.name, 'queries.tsv'));
  const indicators = readPoaGold(join(SETS, set.name, 'poa.tsv'));
  const queries: QueryScore[] = [];
  const poa: PoaPair[] = [];
  const notes = texts
    .filter(({ id }) => rows.has(id))
    .map(({ id, text }) => {
      const result = suggest(
        { id, texts: [{ id, text }], setting: set.setting(id), date: set.date, withMentions: true },
        tables,
      );
      if (questions !== undefined) queries.push(scoreQueries(id, questions.get(id) ?? [], result.queries));
      if (indicators !== undefined) poa.push(...poaPairs(id, result.codes, indicators));
      const expected = rows.get(id) ?? [];
      const systems = new Set(expected.map((r) => (/^[0-9A-Z]{7}$/.test(r.code) ? 'icd10pcs' : 'icd10cm')));
      const judged = result.codes.filter(
        (c) => c.system === 'icd10cm' || (systems.has('icd10pcs') && c.system === 'icd10pcs'),
      );
      return scoreNote(id, expected, judged, result.mentions);
    });
  return { notes, queries, poa };
}

function reportQueries(scores: readonly QueryScore[]) {
  const figures = queryFigures(scores);
  console.log(
    `  queries: ${String(figures.found)} of ${String(figures.required)} required asked (recall ${figures.recall.toFixed(3)}), ${String(figures.right)} of ${String(figures.asked)} asked were expected (precision ${figures.precision.toFixed(3)})`,
  );
  for (const { note, missed, needless } of scores) {
    if (missed.length > 0) console.log(`    ${note}  not asked: ${missed.join('; ')}`);
    if (needless.length > 0) console.log(`    ${note}  needless: ${needless.join('; ')}`);
  }
  return figures;
}

function reportPoa(pairs: readonly PoaPair[]) {
  const figures = poaFigures(pairs);
  console.log(
    `  present on admission: ${String(figures.codes)} codes, agreement ${figures.agreement.toFixed(3)}, without exempt ${figures.agreementNotExempt.toFixed(3)}; N recall ${figures.notPresentRecall.toFixed(3)}, precision ${figures.notPresentPrecision.toFixed(3)}`,
  );
  for (const { note, code, expected, got } of pairs) {
    if (expected !== got) console.log(`    ${note}  ${code}  expected ${expected}  got ${got}`);
  }
  return figures;
}

function report(name: string, scores: readonly NoteScore[]) {
  const sum = (of: (s: NoteScore) => number): number => scores.reduce((total, s) => total + of(s), 0);
  const found = sum((s) => s.requiredFound);
  const extra = sum((s) => s.extra);
  const right = found + sum((s) => s.optionalFound);
  const recall = found / sum((s) => s.required);
  const precision = right / (right + extra);
  const figures = {
    notes: scores.length,
    recall,
    precision,
    f1: (2 * precision * recall) / (precision + recall),
    firstListed: sum((s) => Number(s.firstRight)) / scores.length,
    exactSet: sum((s) => Number(s.exact)) / scores.length,
  };
  console.log(
    `${name}: ${String(figures.notes)} notes, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}, F1 ${figures.f1.toFixed(3)}, first-listed ${figures.firstListed.toFixed(3)}, exact set ${figures.exactSet.toFixed(3)}`,
  );
  console.log(calibrationTable(scores.flatMap((s) => s.calibration)));
  const errors = scores.flatMap((s) => s.errors);
  const byKind = Object.fromEntries(
    ERROR_KINDS.map((kind) => [kind, errors.filter((e) => e.kind === kind).length] as const),
  );
  console.log(
    `  errors: ${Object.entries(byKind)
      .map(([kind, count]) => `${kind} ${String(count)}`)
      .join(', ')}; the costliest:`,
  );
  for (const e of costliest(errors, process.argv.includes('--all') ? errors.length : 20)) {
    console.log(
      `    ${e.kind.padEnd(17)} ${e.note}  expected ${e.expected || '–'}  got ${e.got || '–'}  ${e.detail}`,
    );
  }
  return { ...figures, errors: byKind };
}
