import { describe, expect, it } from 'vitest';
import { documentsOf } from './documents.ts';
import { linesOf } from './lines.ts';

function documents(text: string) {
  return documentsOf('chart.txt', text, linesOf(text, { start: 0, end: text.length }), 27).map(
    ({ document }) => document,
  );
}

const HISTORY =
  'HISTORY AND PHYSICAL\n\nDate of Service: 03/02/2026\n\nCHIEF COMPLAINT: Dyspnea.\n\nElectronically signed by Ana Ruiz, MD on 03/02/2026 10:15\n';
const OPERATION =
  'OPERATIVE REPORT\n\nDate of Procedure: March 4, 2026\nSurgeon: Paul Chen, MD\n\nPOSTOPERATIVE DIAGNOSIS: Hernia.\n';
const SUMMARY =
  'DISCHARGE SUMMARY\n\nAdmission Date: 3/2/26\nDischarge Date: 3/7/26\n\nDISCHARGE DIAGNOSIS: Heart failure.\n';

describe('titles of the ward', () => {
  for (const [title, type] of [
    ['HOSPITAL MEDICINE DISCHARGE SUMMARY', 'discharge-summary'],
    ['SPINE SERVICE DC SUMMARY', 'discharge-summary'],
    ['CARDIAC SURGERY - DISCHARGE SUMMARY (Elm Hospital)', 'discharge-summary'],
    ['DISCHARGE SUMMARY / RENAL SERVICE', 'discharge-summary'],
    ['STROKE UNIT  DISCHARGE SUMMARY', 'discharge-summary'],
    ['NEUROSURGERY   DISCHARGE SUMMARY with OP NOTE', 'discharge-summary'],
    ['L&D / POSTPARTUM RECORD', 'discharge-summary'],
    ['OP NOTE 3/14/26 by Dr. Smith', 'operative-note'],
    ['CATH REPORT 5/2/2026 (operator Dr. Smith)', 'procedure-note'],
    ['ED PHYSICIAN NOTE   Dos 05/04/26', 'emergency-note'],
    ['WELL CHILD CHECK 9 MONTHS', 'visit-note'],
  ] as const) {
    it(`${title} is a ${type}`, () => {
      expect(documents(`${title}\nPt: Doe, Ann   66F\n\nHPI: Fever.\n`)[0]?.type).toBe(type);
    });
  }

  it('a line about a report is no title', () => {
    expect(
      documents('HPI: Cough.\n\nAwaiting the operative report from the county hospital.\n'),
    ).toHaveLength(1);
  });

  it('the summary goes on after the report inside it', () => {
    const chart =
      'ORTHO DISCHARGE SUMMARY\nPt: Doe, Ann\n\nDx: Hip fracture.\n\nOP NOTE 4/2/26\nPostop dx: Hip fracture.\nProcedure: Nail.\n\nCOURSE: POD1 walked.\n\nDischarge meds: aspirin.\n';
    expect(documents(chart).map(({ type }) => type)).toEqual([
      'discharge-summary',
      'operative-note',
      'discharge-summary',
    ]);
  });

  it('a course inside an operative report alone stays in it', () => {
    const report =
      'OPERATIVE REPORT\nSurgeon: Paul Chen, MD\n\nProcedure: Nail.\n\nPostoperative course: uneventful.\n';
    expect(documents(report).map(({ type }) => type)).toEqual(['operative-note']);
  });
});

describe('documents', () => {
  it('one text without titles is one document, under its own id', () => {
    expect(documents('CC: Cough.\nHPI: A week of cough.\nA/P: Bronchitis.')).toMatchObject([
      { id: 'chart.txt', type: 'visit-note', start: 0 },
    ]);
  });

  for (const [how, separator] of [
    ['a rule', '==========\n'],
    ['a page break', '\f'],
    ['a blank line', '\n'],
  ] as const) {
    it(`titles after ${how} start documents, with type, date and author`, () => {
      const text = [HISTORY, OPERATION, SUMMARY].join(separator);
      const found = documents(text);
      expect(found.map(({ id, type, date, author }) => [id, type, date, author])).toEqual([
        ['chart.txt#1', 'history-and-physical', '2026-03-02', 'Ana Ruiz, MD'],
        ['chart.txt#2', 'operative-note', '2026-03-04', 'Paul Chen, MD'],
        ['chart.txt#3', 'discharge-summary', '2026-03-07', null],
      ]);
      found.forEach((document, index) => {
        expect(document.text).toBe(text);
        expect(document.end).toBe(found[index + 1]?.start ?? text.length);
      });
    });
  }

  it('a title named by its key', () => {
    expect(documents('Note Type: Progress Note\nDate: 2026-01-05\nStable.')).toMatchObject([
      { type: 'progress-note', date: '2026-01-05' },
    ]);
  });

  it('the kind of document from its headers where it has no title', () => {
    expect(
      documents('PREOPERATIVE DIAGNOSIS: Hernia.\nPOSTOPERATIVE DIAGNOSIS: Hernia.\nPROCEDURE: Repair.')[0]
        ?.type,
    ).toBe('operative-note');
    expect(documents('HOSPITAL COURSE: Improved.\nDISCHARGE DIAGNOSIS: Sepsis.')[0]?.type).toBe(
      'discharge-summary',
    );
    expect(documents('Nothing to go by.')[0]?.type).toBeNull();
  });

  it('a section that bears the name of a document starts none', () => {
    const text =
      'DISCHARGE SUMMARY\n\nHOSPITAL COURSE: She did well.\n\nPROCEDURES: None.\n\nCONSULTATIONS: Cardiology.\n';
    expect(documents(text)).toHaveLength(1);
  });

  it('the same title again on the next page starts none', () => {
    expect(documents('PROGRESS NOTE\nPROGRESS NOTE\n\nStable today.')).toHaveLength(1);
  });
});
