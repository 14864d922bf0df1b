import { describe, expect, it } from 'vitest';
import { codesOf, proceduresOf } from '../../../test/procedures.ts';

const course = (text: string, diagnosis = 'Acute hypoxic respiratory failure due to pneumonia.') =>
  `DISCHARGE SUMMARY\nAdmission date: 05/01/2026\nDischarge date: 05/09/2026\n\nDISCHARGE DIAGNOSES\n1. ${diagnosis}\n\nHOSPITAL COURSE\n${text}\n`;

describe('bedside procedures told in the course of the stay', () => {
  it('intubation, ventilation by its days, line, lavage, transfusion', () => {
    const text = course(
      'He was intubated on 05/01/2026 and placed on mechanical ventilation. He was extubated on 05/06/2026. A right internal jugular central venous catheter was placed on 05/01/2026. He underwent bronchoscopy with bronchoalveolar lavage of the right lower lobe on 05/02/2026. He was transfused 2 units of packed red blood cells.',
    );
    expect([...codesOf(text)].sort()).toEqual(['02HV33Z', '0B9F8ZX', '0BH17EZ', '30233N1', '5A1955Z']);
  });
  it.each([
    ['for 20 hours', '5A1935Z'],
    ['for 48 hours', '5A1945Z'],
    ['for 96 hours', '5A1945Z'],
    ['for 5 days', '5A1955Z'],
  ])('ventilation %s is %s (table 5A1)', (duration, code) => {
    expect(codesOf(course(`She was on mechanical ventilation ${duration}.`))).toContain(code);
  });
  it('ventilation whose days leave two values is not coded', () => {
    const codes = codesOf(
      course(
        'He was intubated on 05/01/2026 and required mechanical ventilation. He was extubated on 05/05/2026.',
      ),
    );
    expect(codes.filter((c) => c.startsWith('5A19'))).toEqual([]);
  });
  it.each([
    ['He underwent hemodialysis.', '5A1D70Z'],
    ['He received CRRT for two days.', '5A1D90Z'],
    ['A PICC line was placed.', '02HV33Z'],
    [
      'On 05/02 EGD showed a bleeding duodenal ulcer treated with epinephrine injection and hemoclips.',
      '0W3P8ZZ',
    ],
    ['She underwent diagnostic paracentesis.', '0W9G3ZX'],
    ['Large volume paracentesis was performed.', '0W9G3ZZ'],
  ])('%s → %s', (text, code) => {
    expect(codesOf(course(text))).toContain(code);
  });
});

describe('the report of an operation inside a summary', () => {
  it('is read as an operative note, with its date', () => {
    const text =
      'DISCHARGE SUMMARY\nPt: Roe, Ann  Adm 05/01/2026  D/C 05/09/2026\nFH: father had a stroke.\n\nOP NOTE 5/2: Dr. Testsurgeon. Dx L calf abscess.\nProc: Incision and drainage L lower leg abscess.\n4 cm incision, 60 mL pus, packed.\n\nCOURSE: Did well.\n';
    expect(proceduresOf(text).map(({ code, date }) => [code, date])).toEqual([['0J9P0ZZ', '2026-05-02']]);
  });
});

describe('the principal procedure (Selection of Principal Procedure)', () => {
  it('treats the principal diagnosis, though another was done first', () => {
    const text = `${course('Uneventful.', 'Acute appendicitis.')}\nPROCEDURES\n1. PICC line placement, 05/02/2026.\n2. Laparoscopic appendectomy, 05/03/2026.\n`;
    expect(codesOf(text)[0]).toBe('0DTJ4ZZ');
  });
  it('is the definitive treatment before a diagnostic procedure', () => {
    const text = `${course('Uneventful.', 'Sigmoid colon cancer.')}\nPROCEDURES\n1. Colonoscopy with biopsy of the sigmoid colon, 05/02/2026.\n2. Laparoscopic sigmoid colectomy, 05/03/2026.\n`;
    expect(codesOf(text)).toEqual(['0DTN4ZZ', '0DBN8ZX']);
  });
});
