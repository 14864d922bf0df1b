import { describe, expect, it } from 'vitest';
import { shippedPack, shippedTables } from '../../../test/shipped-tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { withoutDot } from '../../record/code-system.ts';
import { type CodeReference, readReferences } from './code-reference.ts';
import { fallsUnder } from './reference-match.ts';

const summary = (text: string): readonly string[] =>
  readReferences(text).map(({ from, to, ending, condition }) =>
    [
      from === to ? from : `${from}–${to}`,
      ...(ending === undefined
        ? []
        : [
            `${ending.kind}${ending.kind === 'character' ? String(ending.position) : ''}:${ending.values.join(' ')}`,
          ]),
      ...(condition === undefined ? [] : [`if ${condition}`]),
    ].join(' '),
  );

describe('references in notes', () => {
  it.each([
    ['systolic heart failure (I50.2-)', ['I502']],
    ['resistance to antimicrobial drugs (Z16.-)', ['Z16']],
    ['diabetes mellitus (E08-E13)', ['E08–E13']],
    ['drug abuse and dependence (F11.-F17.-)', ['F11–F17']],
    ['rheumatic fever with heart involvement (I01.0 -I01.9)', ['I010–I019']],
    ['drug dependence (F10.- -F19.-)', ['F10–F19']],
    ['atherosclerosis of the extremities (I70.2--I70.7-)', ['I702–I707']],
    ['acute coronary occlusion with myocardial infarction (I21.0-I21.B, I22.-)', ['I210–I21B', 'I22']],
    ['cerebral hemorrhage (I60.-. I61.-, I62.-)', ['I60', 'I61', 'I62']],
    [
      'sequelae (I69.01-I69.11-, I69.21-I69.31-, I69.81- I69.91-)',
      ['I6901–I6911', 'I6921–I6931', 'I6981–I6991'],
    ],
    ['any condition in I50.- or I51.4-I51.7, I51.89', ['I50', 'I514–I517', 'I5189']],
    ['any condition in N18 and N26 - due to hypertension', ['N18', 'N26']],
    ['head injury (S00 - S09)', ['S00–S09']],
    ['adverse effect (T36-T50 with fifth or sixth character 5)', ['T36–T50 intent:5']],
    ['underdosing of specific drug (T36-T50 with final character 6)', ['T36–T50 intent:6']],
    ['poisoning (T36-T65 with fifth or sixth character 1-4 or 6)', ['T36–T65 intent:1 2 3 4 6']],
    ['neuralgic amyotrophy (E08-E13 with .44)', ['E08–E13 subdivision:44']],
    ['diabetic angiopathy (E08-E13 with .51-.52)', ['E08–E13 subdivision:51 52']],
    ['drug use (F11-F19 with .15. .25, .95)', ['F11–F19 subdivision:15 25 95']],
    [
      'amnestic disorder (F10, F13, F19 with .26, .96)',
      ['F10 subdivision:26 96', 'F13 subdivision:26 96', 'F19 subdivision:26 96'],
    ],
    [
      'hyperosmolarity (E08, E13 with final characters .00 or .01)',
      ['E08 subdivision:00 01', 'E13 subdivision:00 01'],
    ],
    ['fluency disorder (I69. with final characters -23)', ['I69 final:23']],
    ['open skull fracture (S02.- with 7th character B)', ['S02 character7:B']],
    ['open fracture of upper arm (S42.- with 7th character B or C)', ['S42 character7:B C']],
    ['collision (V01-V09 with 5th character 1)', ['V01–V09 character5:1']],
    ['amnestic syndrome (F10-F19 with 5th character .6)', ['F10–F19 character5:6']],
    [
      'see categories E08-E10, E11, E13 with ketoacidosis',
      ['E08–E10 if with ketoacidosis', 'E11 if with ketoacidosis', 'E13 if with ketoacidosis'],
    ],
    ['vitamin B12 deficiency', []],
    ['LGMD R12', []],
    ['AML M4 Eo with t(16;16)', []],
    ['Influenza A/H5N1 (J09.X-)', ['J09X']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });

  it('keeps the words as written', () => {
    expect(readReferences('x (E08-E13, I50.-, I70.23-)').map((r) => r.written)).toEqual([
      'E08-E13',
      'I50.-',
      'I70.23-',
    ]);
  });
});

/** Words with the look of a code in the tabular lists of 2025 and 2026: strains, antigens, genes, vitamins. */
const NO_CODES = /O157|CD30|G6PD|vitamin B12|LGMD R\d+|A\/H[15]N1|TUBB4A|KMT2D|KDM6A|SCN8A/gi;
/** Codes that a note names and no edition has: a slip in the official text. */
const SLIPS = new Set(['G31.90']);

describe.each([
  ['fy2025', '2025-05-01'],
  ['fy2026', '2026-05-01'],
])('every note of the tabular list %s', (year, onDate) => {
  const notes = shippedPack(`icd10cm/notes-${year}.tsv.gz`);
  const edition = shippedTables().icd10cm.on(onDate as DateOfService);
  const texts = Array.from({ length: notes.size }, (_, index) => notes.row(index)[3] ?? '');

  it('is read: no code in it is left out', () => {
    const unread = texts.flatMap((text) => {
      const read = readReferences(text).flatMap(({ from, to }) => [from, to]);
      return [...text.replace(NO_CODES, '').matchAll(/[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g)]
        .map((match) => match[0].replace('.', ''))
        .filter((code) => !read.includes(code))
        .map((code) => `${code} in ${text}`);
    });
    expect(unread).toEqual([]);
    expect(texts.length).toBeGreaterThan(26_000);
  });

  it('names codes that exist', () => {
    const byCategory = new Map<string, string[]>();
    for (const entry of edition.entries()) {
      const bare = withoutDot(entry.code);
      const list = byCategory.get(bare.slice(0, 3)) ?? [];
      list.push(bare);
      byCategory.set(bare.slice(0, 3), list);
    }
    const found = (reference: CodeReference): boolean => {
      const [from, to] = [reference.from.slice(0, 3), reference.to.slice(0, 3)];
      const first = edition.position(from);
      const last = edition.position(to);
      return [...byCategory].some(
        ([category, codes]) =>
          edition.position(category) >= first &&
          edition.position(category) <= last &&
          codes.some((code) => fallsUnder(code, reference, edition)),
      );
    };
    const without = texts.flatMap((text) => readReferences(text)).filter((reference) => !found(reference));
    expect(without.map((reference) => reference.written).filter((written) => !SLIPS.has(written))).toEqual(
      [],
    );
  });
});
