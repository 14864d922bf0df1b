import { describe, expect, it } from 'vitest';
import { tables } from '../../../test/tables.ts';
import type { DateOfService } from '../../base/date-of-service.ts';
import { packsOnDisk } from '../../cli/packs-on-disk.ts';
import { suggest } from '../../engine.ts';
import type { Edition } from '../../tables/edition.ts';
import { openTables } from '../../tables/open-tables.ts';

const DATE = '2026-05-10' as DateOfService;

/** Invented codes and words: no descriptor here is CPT's. */
const INVENTED = `code\tlong
10001\tTrigger finger release, open cut of the pulley
10002\tColonoscopy with a look at the whole colon
10003\tLaparoscopic appendectomy, appendix taken out
10004\tKnee arthroscopy with meniscectomy of one side
10005\tCataract extraction with lens put in
10006\tToe amputation through the joint
10007\tArthroplasty of the whole knee
10008\tScreening snare polypectomy
`;

const disk = packsOnDisk();
const edition: Edition = {
  table: 'cpt',
  name: 'invented 2026',
  effectiveFrom: '2026-01-01' as DateOfService,
  packs: { descriptors: 'cpt/invented.tsv' },
  source: { publisher: 'AMA', release: 'invented', licence: '', origin: '' },
  checksums: {},
  provenance: 'added',
};
const licensed = openTables([...disk.catalog.filter((e) => e.table !== 'cpt'), edition], (path) =>
  path === 'cpt/invented.tsv' ? new TextEncoder().encode(INVENTED) : disk.readPack(path),
);

const note = (procedure: string) =>
  `OPERATIVE REPORT\n\nPOSTOPERATIVE DIAGNOSIS\nAs above.\n\nPROCEDURE PERFORMED\n${procedure}\n`;

const run = (procedure: string, with_ = licensed) =>
  suggest({ texts: [{ id: 'n', text: note(procedure) }], setting: 'professional', date: DATE }, with_);

const cpt = (procedure: string) =>
  run(procedure)
    .codes.filter((c) => c.system === 'cpt')
    .map((c) => [c.code, ...(c.modifiers ?? [])]);

describe('procedures against a licensed CPT list', () => {
  it.each<[string, string[][]]>([
    ['Laparoscopic appendectomy.', [['10003']]],
    ['Left toe amputation, fifth toe.', [['10006', 'T4']]],
    ['Right knee arthroscopy with meniscectomy.', [['10004', 'RT']]],
    ['Bilateral knee arthroplasty.', [['10007', '50']]],
    ['Unplanned return to the operating room for laparoscopic appendectomy.', [['10003', '78']]],
    ['Colonoscopy, incomplete colonoscopy for poor preparation.', [['10002', '53']]],
    ['Screening colonoscopy with snare polypectomy.', [['10008', 'PT']]],
  ])('%s', (procedure, expected) => {
    expect(cpt(procedure)).toEqual(expected);
  });

  it('names the licensed edition and shows the exact words', () => {
    const [code] = run('Laparoscopic appendectomy.').codes.filter((c) => c.system === 'cpt');
    expect(code?.reason[0]?.authority.edition).toBe('invented 2026');
    const at = code?.evidence[0];
    expect(note('Laparoscopic appendectomy.').slice(at?.start, at?.end)).toBe(at?.text);
  });

  it('codes nothing without one, and says so', () => {
    const result = run('Laparoscopic appendectomy.', tables);
    expect(result.codes.filter((c) => c.system === 'cpt')).toEqual([]);
    expect(result.notCoded.map((n) => n.why).join()).toMatch(/its CPT code needs a licensed list/);
  });

  it('a procedure whose words no title has is named, not coded', () => {
    expect(cpt('Right nephrectomy.')).toEqual([]);
  });
});

describe('the modifiers of a visit', () => {
  const visit = (plan: string, date = '2024-05-10') =>
    suggest(
      {
        texts: [
          {
            id: 'n',
            text: `CHIEF COMPLAINT\nFollow-up visit.\n\nASSESSMENT AND PLAN\n1. Hypertension, stable. Continue lisinopril 20 mg daily.\n${plan}\n`,
          },
        ],
        setting: 'professional',
        date: date as DateOfService,
      },
      tables,
    );
  const modifiers = (plan: string) => visit(plan).codes.find((c) => c.system === 'cpt')?.modifiers ?? [];

  it.each<[string, string[]]>([
    ['Influenza vaccine was given today.', ['25']],
    ['The rash is unrelated to her recent surgery.', ['24']],
    ['Decision for surgery was made; he is taken to the operating room today.', ['57']],
    ['Return in three months.', []],
  ])('%s', (plan, expected) => {
    expect(modifiers(plan)).toEqual(expected);
  });

  it('G2211 falls beside a vaccine before 2025 and stands from then', () => {
    const plan = 'I have followed her for many years. Influenza vaccine was given today.';
    const codes = (date: string) => visit(plan, date).codes.map((c) => c.code);
    expect(codes('2024-05-10')).not.toContain('G2211');
    expect(codes('2025-05-10')).toContain('G2211');
  });
});
