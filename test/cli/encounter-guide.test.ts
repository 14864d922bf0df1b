import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOT_EVALUATED } from '../../src/edits/edit.ts';
import { check } from '../../src/engine.ts';
import { type Encounter, EncounterSchema, ServiceLineSchema } from '../../src/record/encounter.ts';
import { runsAsShown } from '../support/shown-command.ts';
import { tables } from '../tables.ts';

const guide = readFileSync('docs/guide/encounter.md', 'utf8');

function blocks(language: string): readonly string[] {
  return Array.from(
    guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')),
    ([, body = '']) => body,
  );
}

const encounters = blocks('json').map((body) => JSON.parse(body) as Encounter);

describe('the guide to the encounter', () => {
  it('shows one of each setting', () => {
    expect(encounters.map(({ setting }) => setting).sort()).toEqual([
      'inpatient',
      'outpatient',
      'professional',
    ]);
  });

  it.each(encounters)('shows an encounter that is read whole and raises no stop: $id', (shown) => {
    const encounter = EncounterSchema.parse(shown);
    const known = Object.keys(EncounterSchema.shape);
    expect(Object.keys(shown).filter((key) => !known.includes(key))).toEqual([]);
    const stops = check(encounter, tables).filter((f) => f.severity === 'error');
    expect(stops.map((f) => `${f.edit} ${f.path ?? ''} ${f.message}`)).toEqual([]);
  });

  it('shows the example file as it is', () => {
    expect(encounters.find(({ id }) => id === 'office-visit')).toEqual(
      JSON.parse(readFileSync('examples/office-visit.json', 'utf8')),
    );
  });

  it('names every field', () => {
    const fields = [...Object.keys(EncounterSchema.shape), ...Object.keys(ServiceLineSchema.shape)];
    expect(fields.filter((field) => !guide.includes(`\`${field}\``))).toEqual([]);
  });

  it('quotes a place of the record as it is found', () => {
    const shown = /"place": (\{[^}]+\})/.exec(guide)?.[1] ?? '';
    const text = readFileSync('examples/office-visit.txt', 'utf8');
    const encounter = EncounterSchema.parse(encounters.find(({ id }) => id === 'office-visit'));
    const findings = check(encounter, tables, [{ id: 'office-visit.txt', text }]);
    expect(findings.map((f) => f.place)).toContainEqual(JSON.parse(shown));
    expect(findings.some((f) => f.severity === 'error')).toBe(false);
  });

  it('says how an edit tells what it lacks', () => {
    expect(guide).toContain(
      `${NOT_EVALUATED}: the day the payer gets the claim ($.receivedDate) is missing.`,
    );
  });

  it.each(blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.trim() !== '')))(
    'runs: %s',
    (command) => {
      runsAsShown(command);
    },
  );
});
