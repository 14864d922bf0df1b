import { describe, expect, it } from 'vitest';
import { coded, codesOf } from '../../../test/procedures.ts';

const course = (text: string) =>
  `DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/09/2026\n\nDISCHARGE DIAGNOSES\n1. Pneumonia.\n\nHOSPITAL COURSE\n${text}\n`;

describe('what was not performed during this stay is not coded', () => {
  it.each([
    ['history', 'He has a history of laparoscopic cholecystectomy.'],
    ['an earlier year', 'He underwent CABG in 2015 with LIMA to LAD.'],
    ['an earlier hospital', 'Left heart catheterization was performed at the outside hospital.'],
    ['a plan', 'She is scheduled for colonoscopy as an outpatient.'],
    ['a relative', 'Her husband underwent right total knee arthroplasty last year.'],
    ['denied', 'A tracheostomy was discussed but not performed.'],
    ['not needed', 'Intubation was not required.'],
    ['a status', 'His dialysis catheter site was clean.'],
    ['a drain taken out', 'The right chest tube was removed.'],
  ])('%s', (_what, text) => {
    expect(codesOf(course(text))).toEqual([]);
  });
  it('past surgical history', () => {
    expect(codesOf(`${course('Improved.')}\nPAST SURGICAL HISTORY\nLaparoscopic appendectomy.\n`)).toEqual(
      [],
    );
  });
  it('cancelled before it began: nothing, with the reason', () => {
    const text =
      'OPERATIVE REPORT\nDate of operation: 05/04/2026\nPLANNED PROCEDURE: Laparoscopic appendectomy.\nPROCEDURE PERFORMED: None. The procedure was cancelled before incision.\n';
    const { codes, notCoded } = coded(text);
    expect(codes.filter((c) => c.system === 'icd10pcs')).toEqual([]);
    expect(notCoded.some((n) => n.text === 'Laparoscopic appendectomy' && n.why.includes('planned'))).toBe(
      true,
    );
  });
  it('images in the course of the stay', () => {
    expect(
      codesOf(course('CT of the head without contrast showed no bleed. Chest x-ray was clear.')),
    ).toEqual([]);
  });
});

describe('other settings report procedures with HCPCS and CPT', () => {
  const text =
    'OPERATIVE REPORT\nDATE OF PROCEDURE: 05/04/2026\nPROCEDURE PERFORMED: Laparoscopic appendectomy.\n';
  it.each(['outpatient', 'professional'] as const)('%s: no ICD-10-PCS', (setting) => {
    expect(codesOf(text, setting)).toEqual([]);
  });
  it('inpatient: the code', () => {
    expect(codesOf(text)).toEqual(['0DTJ4ZZ']);
  });
});

describe('what the record leaves open becomes a question', () => {
  it.each([
    ['the level of an amputation (B3.19)', 'Left below-knee amputation.', 'below-knee amputation'],
    ['the side', 'Total hip arthroplasty, cemented.', 'total hip arthroplasty'],
    ['excisional or not', 'Sharp debridement of left heel wound to subcutaneous tissue.', 'debridement'],
    ['the conduits', 'Coronary artery bypass grafting x3.', 'coronary artery bypass'],
    ['the incision of a cesarean', 'Repeat cesarean section.', 'cesarean delivery'],
    [
      'scope or incision, where the note tells of both',
      'Thoracoscopy and left thoracotomy with pleural biopsy.',
      'pleural biopsy',
    ],
  ])('%s', (_what, performed, name) => {
    const { codes, queries } = coded(
      `OPERATIVE REPORT\nDATE OF PROCEDURE: 05/04/2026\nPROCEDURE PERFORMED: ${performed}\n`,
    );
    expect(codes.filter((c) => c.system === 'icd10pcs')).toEqual([]);
    const query = queries.find((q) => q.topic === `Procedure detail: ${name}`);
    expect(query?.options.slice(-2)).toEqual(['Other (please specify)', 'Unable to determine']);
  });
});
