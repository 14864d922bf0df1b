import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DateOfService } from '../../src/base/date-of-service.ts';
import { checkEncounter } from '../../src/edits/check-encounter.ts';
import { seventhCharacterMissing, unknownCode } from '../../src/edits/conventions/code-validity.ts';
import { drugBeforeItsEffect } from '../../src/edits/conventions/injury.ts';
import { codeFirst, excludes1 } from '../../src/edits/conventions/note-edits.ts';
import { codeAlso, isCircumstance, useAdditionalCode } from '../../src/edits/conventions/use-additional.ts';
import type { Edit } from '../../src/edits/edit.ts';
import type { Encounter } from '../../src/record/encounter.ts';
import { names, notesNaming } from '../../src/tables/icd10cm/notes-naming.ts';
import { tables } from '../tables.ts';
import { CodeFinder, isConditionalNote, notesOf, type WalkedNote } from './tabular-notes.ts';

const NOTES_WITHOUT_CODE = join(import.meta.dirname, 'notes-without-code.tsv');

/** Notes that no pair of codes can break, with the reason. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  'F02 other frontotemporal neurocognitive disorder (G31.90)': 'a slip of the list: there is no G31.90',
};

/** The effects of drugs are examples, for adverse effects only, and have an edit of their own. */
const OF_DRUGS = 'T36-T50';
const ADVERSE_EFFECT = 'T36.0X5A';

describe.each([
  ['fy2025', '2025-05-10'],
  ['fy2026', '2026-05-10'],
])('the notes of the Tabular List %s', (pack, date) => {
  const onDate = date as DateOfService;
  const finder = new CodeFinder(tables.icd10cm.on(onDate), onDate);
  const notes = notesOf(pack);
  const edition = finder.edition;
  const raised = (edit: Edit, ...codes: readonly string[]): boolean => {
    const encounter: Encounter = {
      setting: 'professional',
      dateOfService: onDate,
      diagnoses: codes.map((code) => ({ code })),
      procedures: [],
      services: [],
    };
    return checkEncounter(encounter, tables, [edit]).some((f) =>
      codes.every((code) => f.codes.includes(code)),
    );
  };

  /** A code that the note stands over and one that it names, of which an edit says what it must. */
  function reached(
    note: WalkedNote,
    says: (own: string, named: string, note: WalkedNote) => boolean,
  ): boolean {
    const own = finder.under(note.place);
    for (const reference of note.references)
      for (const named of finder.named(reference))
        for (const code of own) if (code !== named && says(code, named, note)) return true;
    return false;
  }

  function walk(kind: WalkedNote['kind'], says: (own: string, named: string, note: WalkedNote) => boolean) {
    const naming = notes.filter((note) => note.kind === kind && note.references.length > 0);
    const missed = naming
      .filter((note) => !reached(note, says))
      .map((note) => `${note.place} ${note.text}`)
      .filter((note) => UNREACHABLE[note] === undefined);
    console.log(
      `${pack}: ${String(naming.length)} ${kind} notes name codes, ${String(naming.length - missed.length)} reached`,
    );
    return { naming, missed };
  }

  it('Excludes1: each raises the edit', () => {
    const { naming, missed } = walk('excludes1', (own, named) => raised(excludes1, own, named));
    expect(missed).toEqual([]);
    expect(naming.length).toBeGreaterThan(5_000);
  }, 300_000);

  it('code first: each raises the edit', () => {
    const { naming, missed } = walk('codeFirst', (own, named, { place }) =>
      place === OF_DRUGS
        ? raised(drugBeforeItsEffect, ADVERSE_EFFECT) && raised(codeFirst, own, named) === false
        : raised(codeFirst, own, named),
    );
    expect(missed).toEqual([]);
    expect(naming.length).toBeGreaterThan(500);
  }, 300_000);

  it.each([
    ['useAdditionalCode', useAdditionalCode],
    ['codeAlso', codeAlso],
  ] as const)(
    '%s: each that is not conditional raises the edit',
    (kind, edit) => {
      const naming = notes.filter((note) => note.kind === kind && note.references.length > 0);
      const conditional = naming.filter(isConditionalNote);
      const circumstance = naming.filter(
        (note) => !isConditionalNote(note) && note.references.every(isCircumstance),
      );
      const around = naming.filter(
        (note) => /^\d+$|-/.test(note.place) && !conditional.includes(note) && !circumstance.includes(note),
      );
      const asked = naming.filter(
        (note) => !conditional.includes(note) && !circumstance.includes(note) && !around.includes(note),
      );
      const missed = asked.filter((note) => !finder.under(note.place, 400).some((own) => raised(edit, own)));
      console.log(
        `${pack}: ${kind}: ${String(naming.length)} notes name codes; ${String(conditional.length)} conditional by their own words, ${String(circumstance.length)} of drugs, status or circumstance, ${String(around.length)} over sections and chapters, ${String(asked.length)} asked for, ${String(asked.length - missed.length)} reached`,
      );
      expect(missed.map((note) => `${note.place} ${note.text}`)).toEqual([]);
      expect(asked.length).toBeGreaterThan(30);
      // Also those that are not asked for are read: with the code there, the note is known to be met.
      const unread = naming.filter(
        (note) =>
          !finder
            .under(note.place)
            .some((own) =>
              notesNaming(edition, own, kind).some(
                (one) =>
                  one.text === note.text &&
                  note.references.some((r) => finder.named(r, 2).some((code) => names(one, code, edition))),
              ),
            ),
      );
      expect(unread.map((note) => `${note.place} ${note.text}`)).toEqual([]);
    },
    300_000,
  );

  it('7th characters: each stem without one, and with one that it does not have', () => {
    const stems = new Set<string>();
    for (const { code, billable } of edition.entries()) {
      const bare = code.replace('.', '');
      if (billable && bare.length === 7 && tables.icd10cm.status(code, onDate) === 'valid')
        stems.add(bare.slice(0, 6));
    }
    const withSeventh = [...stems].filter(
      (stem) => edition.seventhCharacters(stem.replace(/X+$/, '')).size > 0,
    );
    const missed = withSeventh.filter((stem) => {
      const own = edition.seventhCharacters(stem.replace(/X+$/, ''));
      const other = ['Z', 'Y', 'W', '8'].find((character) => !own.has(character)) ?? 'Z';
      return (
        !raised(seventhCharacterMissing, dotted(stem)) || !raised(unknownCode, dotted(`${stem}${other}`))
      );
    });
    const places = notes.filter((note) => note.kind === 'sevenCharacter');
    console.log(
      `${pack}: ${String(places.length)} 7th-character rows; ${String(withSeventh.length)} of ${String(stems.size)} stems of seven-character codes have them, ${String(withSeventh.length - missed.length)} reached`,
    );
    expect(missed).toEqual([]);
    expect(withSeventh.length).toBeGreaterThan(10_000);
    // Each place that gives 7th characters stands over a stem that has them.
    const over = new Set(places.map((note) => note.place));
    expect(
      [...over].filter((place) => !withSeventh.some((stem) => stem.startsWith(place.replace('.', '')))),
    ).toEqual([]);
  }, 300_000);
});

it('notes that name no code are those of the list, each with its reason', () => {
  const listed = readFileSync(NOTES_WITHOUT_CODE, 'utf8').trimEnd().split('\n').slice(1);
  const found = notesOf('fy2026')
    .filter((note) => KINDS.has(note.kind) && !note.namesCode)
    .map((note) => `${note.kind}\t${note.place}\t${reasonOf(note)}\t${note.text}`);
  expect(found).toEqual(listed);
  expect(listed.every((row) => (row.split('\t')[2] ?? '') !== '')).toBe(true);
});

const KINDS: ReadonlySet<string> = new Set(['excludes1', 'codeFirst', 'useAdditionalCode', 'codeAlso']);

/** Why a note has no code to read. */
function reasonOf({ text }: WalkedNote): string {
  if (text.trimEnd().endsWith(':')) return 'leads a list whose lines name the codes';
  if (/see |Index/i.test(text)) return 'sends to another part of the classification';
  if (/code to|omit code|not be coded|code to each/i.test(text))
    return 'sends to whatever code the condition has';
  return 'names a condition in words only';
}

function dotted(bare: string): string {
  return `${bare.slice(0, 3)}.${bare.slice(3)}`;
}
