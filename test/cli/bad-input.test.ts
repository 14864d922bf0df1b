import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartwright, fileWith } from './program.ts';

describe('bad input gets a clear message, the right exit code, and never a stack trace', () => {
  const noTrace = (text: string) => expect(text).not.toMatch(/\n\s+at /);

  it('an empty file', () => {
    const ran = chartwright(['code', fileWith('')]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('note.txt is empty');
    noTrace(ran.stderr);
  });

  it('a binary file, named for what it is', () => {
    const pdf = chartwright(['code', fileWith(Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'scan.pdf')]);
    expect(pdf.status).toBe(3);
    expect(pdf.stderr).toContain('scan.pdf is a PDF file');
    const zeros = chartwright(['code', fileWith(Buffer.from([65, 0, 66]))]);
    expect(zeros.status).toBe(3);
    expect(zeros.stderr).toContain('binary');
  });

  it('bytes that are not UTF-8: decoded, and said so with the line', () => {
    const ran = chartwright([
      'code',
      fileWith(Buffer.from('ASSESSMENT\nM\xe9ni\xe8re disease.\nPneumonia.\n', 'latin1')),
      '--setting',
      'professional',
      '--format',
      'json',
    ]);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toContain('line 2');
    expect(ran.stderr).toContain('not UTF-8');
    expect(JSON.parse(ran.stdout).codes.map((c: { code: string }) => c.code)).toContain('J18.9');
  });

  it('a file above 50 MB is refused before it is read', () => {
    const ran = chartwright(['code', fileWith(Buffer.alloc(51 * 1024 * 1024, 'pneumonia '))]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('at most 50 MB');
  });

  it('a missing file', () => {
    const ran = chartwright(['code', 'no-such-note.txt']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('there is no such file');
  });

  it('an unknown option or command suggests the nearest', () => {
    const option = chartwright(['code', '--formt', 'json', 'x.txt']);
    expect(option.status).toBe(2);
    expect(option.stderr).toContain('--format');
    const command = chartwright(['serch', 'x']);
    expect(command.status).toBe(2);
    expect(command.stderr).toContain('search');
  });

  it('a date before ICD-10, or none at all', () => {
    const early = chartwright(['code', '--date', '2014-05-01', fileWith('Pneumonia.')]);
    expect(early.status).toBe(2);
    expect(early.stderr).toContain('2015-10-01');
    const nonsense = chartwright(['code', '--date', '2026-02-30', fileWith('Pneumonia.')]);
    expect(nonsense.status).toBe(2);
    expect(nonsense.stderr).toContain('not a date');
  });

  it('an unknown code comes with the nearest valid ones', () => {
    const ran = chartwright(['show', 'I50.24']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('I50.23');
  });

  it('a broken encounter is named by its JSON path', () => {
    const encounter = fileWith(
      '{"patient": {"birthDate": "12/01/1950"}, "diagnoses": [{"code": 5}]}',
      'encounter.json',
    );
    const ran = chartwright(['code', '--encounter', encounter, fileWith('Pneumonia.')]);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('$.patient.birthDate');
    expect(ran.stderr).toContain('$.diagnoses[0].code');
  });

  it('a batch goes on past bad lines, and leaves no half-written file', () => {
    const notes = fileWith(
      '{"id":"a","text":"ASSESSMENT\\nPneumonia."}\nnot json\n{"id":"c","text":5}\n{"id":"d","text":"ASSESSMENT\\nGout.","setting":"professional"}\n',
      'notes.ndjson',
    );
    const out = `${notes}.out`;
    const ran = chartwright(['batch', notes, '--out', out, '--date', '2026-05-10']);
    expect(ran.status).toBe(3);
    expect(ran.stderr).toContain('2 notes coded, 2 could not be read');
    expect(existsSync(`${out}.part`)).toBe(false);
  });
});
