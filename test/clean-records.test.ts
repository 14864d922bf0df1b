import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/base/finding.ts';
import { DOCUMENTATION_EDITS } from '../src/edits/documentation/documentation-edits.ts';
import { NOT_EVALUATED } from '../src/edits/edit.ts';
import { check, suggest } from '../src/engine.ts';
import { goldCharts } from './gold-encounters.ts';
import { tables } from './tables.ts';

/** What no text alone decides, and what the engine does not read, may be looked at now and then. */
const MOST_WARNINGS_A_CHART = 0.25;

interface Chart {
  readonly note: string;
  readonly text: string;
  readonly read: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

const charts: readonly Chart[] = goldCharts().map(({ note, text, encounter }) => {
  const texts = [{ id: note, text }];
  return {
    note,
    text,
    read: new Set(suggest({ texts, encounter }, tables).codes.map((c) => c.code)),
    findings: check(encounter, tables, texts, DOCUMENTATION_EDITS),
  };
});

const told = (severity: Finding['severity']): readonly string[] =>
  charts.flatMap(({ note, findings }) =>
    findings
      .filter((f) => f.severity === severity && !f.message.startsWith(NOT_EVALUATED))
      .map((f) => `${note} ${f.edit} ${f.codes.join(' ')} “${f.place?.text.slice(0, 60) ?? ''}”`),
  );

describe('the charts of the own gold set, held against their gold codes', () => {
  it('raise no stop', () => {
    expect(told('error')).toEqual([]);
  });

  it('raise few warnings', () => {
    const warnings = told('warning');
    if (process.env.SHOW_WARNINGS === '1') console.log(warnings.join('\n'), told('advice').join('\n'));
    expect(warnings.length / charts.length).toBeLessThanOrEqual(MOST_WARNINGS_A_CHART);
  });

  it('never call a code unsupported that coding itself reads there', () => {
    const wrong = charts.flatMap(({ note, read, findings }) =>
      findings
        .filter((f) => f.edit.includes('/diagnosis-') || f.edit.includes('/procedure-'))
        .filter((f) => f.severity !== 'advice' && f.codes.some((code) => read.has(code)))
        .map((f) => `${note} ${f.edit} ${f.codes.join(' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are quoted exactly', () => {
    for (const { text, findings } of charts)
      for (const { place, edit } of findings)
        if (place !== undefined) expect(text.slice(place.start, place.end), edit).toBe(place.text);
  });
});
