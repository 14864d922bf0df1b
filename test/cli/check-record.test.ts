import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { chartwright, fileWith } from './program.ts';

const NOTE =
  'OFFICE VISIT\nDate of service: 05/12/2026\n\nASSESSMENT AND PLAN\n1. Hypertension. Continue lisinopril.\nNo pneumonia.\n\nElectronically signed by Ann Writer, MD on 05/12/2026\n';
const encounter = {
  id: 'visit',
  setting: 'professional',
  dateOfService: '2026-05-12',
  diagnoses: [{ code: 'I10' }, { code: 'J18.9' }],
};
const ENCOUNTER = fileWith(JSON.stringify(encounter), 'visit.json');

interface Answer {
  readonly id: string;
  readonly findings?: readonly Finding[];
  readonly error?: { readonly message: string };
}

function answers(args: readonly string[], input?: string): readonly Answer[] {
  const ran = chartwright(['check', ...args, '--format', 'json'], input);
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const ofRecord = (answer: Answer | undefined) =>
  (answer?.findings ?? []).filter((f) => f.edit.startsWith('documentation/'));

describe('check --record', () => {
  it('points at the encounter and at the words of the document', () => {
    const [answer] = answers([ENCOUNTER, '--record', fileWith(NOTE, 'note.txt')]);
    const denied = ofRecord(answer).find((f) => f.edit === 'documentation/diagnosis-denied');
    expect(denied?.path).toBe('$.diagnoses[1]');
    expect(denied?.place).toEqual({
      document: 'note.txt',
      start: NOTE.indexOf('No pneumonia'),
      end: NOTE.indexOf('No pneumonia') + 'No pneumonia'.length,
      text: 'No pneumonia',
    });
  });

  it('shows the words on the page', () => {
    const ran = chartwright(['check', ENCOUNTER, '--record', fileWith(NOTE, 'note.txt')]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).toContain('“No pneumonia”');
  });

  it('takes several documents', () => {
    const second = fileWith(
      'PROGRESS NOTE\nDate of service: 05/12/2026\n\nASSESSMENT\nPneumonia.\n',
      'second.txt',
    );
    const [answer] = answers([ENCOUNTER, '--record', fileWith(NOTE, 'note.txt'), '--record', second]);
    expect(ofRecord(answer).map((f) => f.edit)).not.toContain('documentation/diagnosis-denied');
  });

  it('says nothing of a record that was not given, unless asked', () => {
    expect(ofRecord(answers([ENCOUNTER])[0])).toEqual([]);
    const asked = answers([ENCOUNTER, '--only', 'documentation'])[0]?.findings ?? [];
    expect(asked.length).toBeGreaterThan(40);
    for (const { message } of asked) expect(message).toBe('Not evaluated: the record (--record) is missing.');
  });

  it('runs only the edits asked for, and names one that does not exist', () => {
    const [answer] = answers([
      ENCOUNTER,
      '--record',
      fileWith(NOTE),
      '--only',
      'documentation/diagnosis-denied',
    ]);
    expect(answer?.findings?.map((f) => f.edit)).toEqual(['documentation/diagnosis-denied']);
    const wrong = chartwright(['check', ENCOUNTER, '--only', 'documentaton']);
    expect(wrong.status).not.toBe(0);
    expect(wrong.stderr).toContain('There is no edit or family of edits documentaton');
  });

  it('takes the documents of each encounter from its line', () => {
    const lines = [
      { ...encounter, id: 'with', record: [{ id: 'note.txt', text: NOTE }] },
      { ...encounter, id: 'without' },
      { ...encounter, id: 'wrong', record: [{ id: 'note.txt' }] },
    ];
    const input = lines.map((one) => JSON.stringify(one)).join('\n');
    const [first, second, third] = answers(['-'], input);
    expect(ofRecord(first).map((f) => f.edit)).toContain('documentation/diagnosis-denied');
    expect(ofRecord(second)).toEqual([]);
    expect(third?.error?.message).toContain('$.record[0].text');
  });

  it('refuses one record for many encounters', () => {
    const many = fileWith(`${JSON.stringify(encounter)}\n${JSON.stringify(encounter)}\n`, 'many.ndjson');
    const ran = chartwright(['check', many, '--record', fileWith(NOTE)]);
    expect(ran.status).not.toBe(0);
    expect(ran.stderr).toContain('--record is the record of one encounter');
  });

  it('names a document that is not there', () => {
    const ran = chartwright(['check', ENCOUNTER, '--record', 'no-such-note.txt']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('no-such-note.txt');
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});
