import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../src/edits/edit.ts';
import { EDITS } from '../src/edits/registry.ts';
import { editsReference } from '../tools/docs/edits-reference.ts';

const ROOT = join(import.meta.dirname, '../src/edits');

function sources(ending: RegExp): readonly string[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => join(ROOT, path));
}

const isEdit = (value: unknown): value is Edit =>
  typeof value === 'object' && value !== null && 'id' in value && 'check' in value && 'authority' in value;

describe('the edits', () => {
  it('have unique ids, an authority, dates and an explanation', () => {
    const ids = EDITS.map((edit) => edit.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const edit of EDITS) {
      expect(edit.id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
      expect(edit.authority.document.length, edit.id).toBeGreaterThan(3);
      expect(edit.explanation.length, edit.id).toBeGreaterThan(30);
      expect(edit.effective.from, edit.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('are all registered', async () => {
    const registered = new Set(EDITS.map((edit) => edit.id));
    const exported: string[] = [];
    for (const path of sources(/(?<!\.test)\.ts$/)) {
      const module = (await import(path)) as Record<string, unknown>;
      exported.push(
        ...Object.values(module)
          .filter(isEdit)
          .map((edit) => edit.id),
      );
    }
    expect(exported.length).toBeGreaterThan(40);
    expect(exported.filter((id) => !registered.has(id as Edit['id']))).toEqual([]);
  });

  it('are all tested by cases', () => {
    const tests = sources(/\.test\.ts$/)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const tested = new Set([...tests.matchAll(/editCases\(\s*(\w+)/g)].map((match) => match[1]));
    expect(tested.size).toBeGreaterThan(40);
  });

  it('are described in docs/reference/edits.md as they are', () => {
    expect(readFileSync('docs/reference/edits.md', 'utf8')).toBe(editsReference(EDITS));
  });
});
