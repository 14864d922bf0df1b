import type { CodeSuggestion } from '../src/record/suggestion.ts';
import type { GoldRow } from './gold.ts';

/** What kind of mistake a wrong or missing code is. */
export type ErrorKind = 'missed' | 'wrong-specificity' | 'over-coded' | 'wrong-first';

export interface NoteError {
  readonly note: string;
  readonly kind: ErrorKind;
  readonly expected: string;
  readonly got: string;
  readonly detail: string;
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
): NoteScore {
  const rows = [...gold].sort((a, b) => Number(a.status === 'optional') - Number(b.status === 'optional'));
  const left = new Set(codes.map((c) => c.code));
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
      ...missed.map((row) => missedError(note, row, left)),
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
            },
          ]),
    ],
    calibration: codes.map((c) => ({ confidence: c.confidence, right: !left.has(c.code) })),
  };
}

function missedError(note: string, row: GoldRow, left: ReadonlySet<string>): NoteError {
  const near = [...left].find((code) => code.slice(0, 3) === row.code.slice(0, 3));
  return {
    note,
    kind: near === undefined ? 'missed' : 'wrong-specificity',
    expected: row.code,
    got: near ?? '',
    detail: row.why,
  };
}

function extraError(note: string, code: string, codes: readonly CodeSuggestion[]): NoteError {
  const suggestion = codes.find((c) => c.code === code);
  const words = suggestion?.evidence[0]?.text.replace(/\s+/g, ' ').slice(0, 40) ?? '';
  return { note, kind: 'over-coded', expected: '', got: code, detail: words };
}
