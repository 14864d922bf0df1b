import type { CodableMention, CodeSuggestion } from '../src/record/suggestion.ts';
import type { GoldRow } from './gold.ts';

/** What kind of mistake a wrong or missing code is. */
export type ErrorKind =
  | 'missed' // nothing of the category was proposed, and no words were read for it
  | 'wrong-assertion' // the words were read, but as denied, uncertain, past… or the other way round
  | 'wrong-specificity' // another code of the category was proposed
  | 'wrong-combination' // the code comes from putting two conditions together
  | 'over-coded'
  | 'wrong-first';

/** What an error costs: the first code decides the case, a missed code more than a vague one. */
const COST: Readonly<Record<ErrorKind, number>> = {
  'wrong-first': 5,
  missed: 3,
  'wrong-assertion': 3,
  'wrong-combination': 2.5,
  'wrong-specificity': 2,
  'over-coded': 2,
};

export interface NoteError {
  readonly note: string;
  readonly kind: ErrorKind;
  readonly expected: string;
  readonly got: string;
  readonly detail: string;
  readonly cost: number;
}

/** Counts of one note against its gold. */
export interface NoteScore {
  readonly required: number;
  readonly requiredFound: number;
  readonly optionalFound: number;
  readonly extra: number;
  readonly firstRight: boolean;
  readonly exact: boolean;
  readonly errors: readonly NoteError[];
  /** Confidence and correctness of every proposed code, for calibration. */
  readonly calibration: readonly { readonly confidence: number; readonly right: boolean }[];
}

/**
 * Matches proposed codes to gold rows, one to one: exact codes first, then accepted alternatives, required rows
 * before optional ones. Optional rows count neither as misses nor as false positives.
 */
export function scoreNote(
  note: string,
  gold: readonly GoldRow[],
  codes: readonly CodeSuggestion[],
  mentions: readonly CodableMention[] = [],
): NoteScore {
  const rows = [...gold].sort((a, b) => Number(a.status === 'optional') - Number(b.status === 'optional'));
  // What the patient came with is a field of the claim, not a diagnosis of the encounter.
  const judged = codes.filter((c) => c.role !== 'admitting' && c.role !== 'reasonForVisit');
  const left = new Set(judged.map((c) => c.code));
  const found = new Set<GoldRow>();
  for (const row of rows) if (left.delete(row.code)) found.add(row);
  for (const row of rows) {
    if (found.has(row)) continue;
    const accepted = row.alternatives.find((code) => left.has(code));
    if (accepted !== undefined && left.delete(accepted)) found.add(row);
  }
  const required = rows.filter((r) => r.status === 'required');
  const missed = required.filter((r) => !found.has(r));
  const first = rows.find((r) => r.role === 'first-listed' || r.role === 'principal');
  const got = codes.find((c) => c.role === 'first-listed' || c.role === 'principal')?.code ?? '';
  const firstRight = first !== undefined && (got === first.code || first.alternatives.includes(got));
  return {
    required: required.length,
    requiredFound: required.length - missed.length,
    optionalFound: [...found].filter((r) => r.status === 'optional').length,
    extra: left.size,
    firstRight,
    exact: missed.length === 0 && left.size === 0,
    errors: [
      ...missed.map((row) => missedError(note, row, left, mentions)),
      ...[...left].map((code) => extraError(note, code, codes)),
      ...(firstRight
        ? []
        : [
            {
              note,
              kind: 'wrong-first' as const,
              expected: first?.code ?? '',
              got,
              detail: first?.why ?? '',
              cost: COST['wrong-first'],
            },
          ]),
    ],
    calibration: judged.map((c) => ({ confidence: c.confidence, right: !left.has(c.code) })),
  };
}

function missedError(
  note: string,
  row: GoldRow,
  left: ReadonlySet<string>,
  mentions: readonly CodableMention[],
): NoteError {
  const near = [...left].find((code) => code.slice(0, 3) === row.code.slice(0, 3));
  const read = mentions.filter((m) => m.code.slice(0, 5) === row.code.slice(0, 5));
  const kind: ErrorKind =
    near !== undefined
      ? 'wrong-specificity'
      : read.length > 0 && read.every((m) => m.assertion !== 'present')
        ? 'wrong-assertion'
        : 'missed';
  const first = row.role === 'principal' || row.role === 'first-listed' ? 1 : 0;
  return { note, kind, expected: row.code, got: near ?? '', detail: row.why, cost: COST[kind] + first };
}

function extraError(note: string, code: string, codes: readonly CodeSuggestion[]): NoteError {
  const suggestion = codes.find((c) => c.code === code);
  const evidence = suggestion?.evidence ?? [];
  const kind: ErrorKind = suggestion?.reason.some((r) => r.step === 'combination')
    ? 'wrong-combination'
    : evidence.length > 0 && evidence.every((e) => e.assertion !== 'present')
      ? 'wrong-assertion'
      : 'over-coded';
  const words = evidence[0]?.text.replace(/\s+/g, ' ').slice(0, 40) ?? '';
  return {
    note,
    kind,
    expected: '',
    got: code,
    detail: words,
    cost: COST[kind] + (suggestion?.confidence ?? 0),
  };
}

/** The errors that cost most, at most `most`, those of one note together where they cost the same. */
export function costliest(errors: readonly NoteError[], most: number): readonly NoteError[] {
  return [...errors].sort((a, b) => b.cost - a.cost || (a.note < b.note ? -1 : 1)).slice(0, most);
}
