import { describe, expect, it } from 'vitest';
import { codesOfNextYear } from './next-year-codes.ts';

const code = (name: string, billable = true): { code: string; title: string; billable: boolean } => ({
  code: name,
  title: `title of ${name}`,
  billable,
});

describe('the codes of a year of which only the dated list is known', () => {
  const last = [
    code('I42', false),
    code('I420'),
    code('I421'),
    code('T52', false),
    code('T528', false),
    code('T528X1', false),
    code('T528X1A'),
    code('Z99'),
  ];
  const next = codesOfNextYear(last, new Set(['I4200', 'I4209', 'I421', 'T52811A', 'Z99', 'J4B']));
  const shown = next.map(
    (c) => `${c.code}${c.billable ? '' : ' header'}${c.title === '' ? ' untitled' : ''}`,
  );

  it('turns an ended code with new ones below into a header, puts new codes in place, and drops empty headers', () => {
    expect(shown).toEqual([
      'I42 header',
      'I420 header',
      'I4200 untitled',
      'I4209 untitled',
      'I421',
      'J4B untitled',
      'T52 header',
      'T528 header',
      'T5281 header untitled',
      'T52811 header untitled',
      'T52811A untitled',
      'Z99',
    ]);
  });
});
