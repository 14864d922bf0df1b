import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { suggest } from '../../engine.ts';

function mentionsOf(text: string) {
  const { mentions } = suggest(
    {
      texts: [{ id: 'note', text }],
      setting: 'professional',
      date: '2026-05-10' as DateOfService,
      withMentions: true,
    },
    tables,
  );
  return (mentions ?? []).filter((m) => m.system === 'icd10pcs');
}

describe('procedures in the mentions layer', () => {
  it('full code where the words decide it, in every setting', () => {
    expect(mentionsOf('He underwent laparoscopic appendectomy.').map((m) => m.code)).toEqual(['0DTJ4ZZ']);
  });
  it('the characters decided where they do not', () => {
    expect(mentionsOf('A right nephrectomy was performed.').map((m) => m.code)).toEqual(['0TT0']);
  });
  it('nothing where not even the body part is named', () => {
    expect(mentionsOf('A nephrectomy was performed.')).toEqual([]);
  });
  it('with exact words and how they are asserted', () => {
    const text = 'No laparoscopic appendectomy was performed.';
    const [mention] = mentionsOf(text);
    expect(mention).toMatchObject({ code: '0DTJ4ZZ', assertion: 'negated' });
    expect(text.slice(mention?.start, mention?.end)).toBe(mention?.text);
  });
});
