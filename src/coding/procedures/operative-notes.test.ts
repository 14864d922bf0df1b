import { describe, expect, it } from 'vitest';
import { coded, codesOf, proceduresOf } from '../../../test/procedures.ts';

const note = (lines: readonly string[]) =>
  ['OPERATIVE REPORT', 'DATE OF PROCEDURE: 05/04/2026', ...lines].join('\n');
const sorted = (text: string | readonly string[]) => [...codesOf(text)].sort();

describe('whole operative notes', () => {
  it('bypass: one code for each conduit, harvest, pump (B3.6b, B3.6c, B3.9)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Three-vessel coronary artery disease.',
      'OPERATION PERFORMED: Coronary artery bypass grafting x4: left internal mammary artery to the left anterior descending, saphenous vein graft to the diagonal, saphenous vein graft to the obtuse marginal, saphenous vein graft to the posterior descending artery. Endoscopic vein harvest, left leg.',
      'DESCRIPTION OF OPERATION: Median sternotomy was performed. Cardiopulmonary bypass was established. Chest tubes and temporary pacing wires were placed. The sternum was closed with wires.',
    ]);
    expect(sorted(text)).toEqual(['02100Z9', '021209W', '06BQ4ZZ', '5A1221Z']);
  });
  it('conversion: open resection and laparoscopic inspection; the scope before the stents is part of them (B3.2d, B3.11a)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Sigmoid colon cancer.',
      'PROCEDURES PERFORMED:',
      '1. Laparoscopic converted to open sigmoid colectomy.',
      '2. Diverting loop ileostomy.',
      '3. Cystoscopy with bilateral ureteral stent placement.',
      'INDICATIONS: The patient has a history of appendectomy. Colonoscopy last month showed a mass.',
      'DESCRIPTION OF PROCEDURE: Trocars were placed. Dense adhesions were met and the procedure was converted to open through a midline incision. The sigmoid was resected. An ileostomy was matured.',
    ]);
    expect(sorted(text)).toEqual(['0D1B0Z4', '0DTN0ZZ', '0T788DZ', '0WJG4ZZ']);
  });
  it('detail stands in the implants and the diagnosis: side and fixation of a hemiarthroplasty', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Displaced left femoral neck fracture.',
      'PROCEDURE: Hemiarthroplasty.',
      'IMPLANTS: Bipolar head, cobalt chrome.',
      'DESCRIPTION: A posterior incision was made. The stem was cemented in place. The wound was closed in layers.',
    ]);
    expect(codesOf(text)).toEqual(['0SRS019']);
  });
  it('catheterization and stents: arteries counted once, stents by number (B4.4)', () => {
    const text = [
      'CARDIAC CATHETERIZATION REPORT',
      'Date of procedure: 05/04/2026',
      'PROCEDURES:',
      '1. Left heart catheterization.',
      '2. Selective coronary angiography.',
      '3. Left ventriculography.',
      '4. PCI of the mid LAD with two overlapping drug-eluting stents.',
      'DESCRIPTION: Right radial access. Omnipaque was used.',
    ].join('\n');
    expect(sorted(text)).toEqual(['027035Z', '4A023N7', 'B2111ZZ', 'B2151ZZ']);
  });
  it('delivery: extraction, induction, rupture of membranes, repair of the sphincter (C1)', () => {
    const text = [
      'DELIVERY NOTE',
      'Date of delivery: 05/04/2026',
      'The patient progressed to complete after oxytocin augmentation and artificial rupture of membranes. Vacuum-assisted vaginal delivery of a viable male infant. Third degree perineal laceration was repaired in layers. Placenta delivered spontaneously.',
    ].join('\n');
    expect(sorted(text)).toEqual(['0DQR0ZZ', '10907ZC', '10D07Z6', '3E033VJ']);
  });
  it('fusion: anterior and posterior column of one joint, and the decompression (B3.10a–c, B3.13)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Lumbar stenosis.',
      'PROCEDURE PERFORMED:',
      '1. L3-L5 decompressive laminectomy.',
      '2. L4-L5 posterolateral fusion with local autograft and pedicle screws.',
      '3. L4-L5 transforaminal lumbar interbody fusion with PEEK cage.',
      'DESCRIPTION: A midline incision was made.',
    ]);
    expect(sorted(text)).toEqual(['00NY0ZZ', '0SG0071', '0SG00AJ']);
  });
  it('debridement to the deepest layer, and an abscess elsewhere (B3.5, B3.2)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Necrotizing infection of the right thigh.',
      'PROCEDURE: Excisional debridement of right thigh wound including skin, subcutaneous tissue and fascia. Incision and drainage of right groin abscess.',
      'DESCRIPTION: Necrotic tissue was sharply excised. The muscle was viable.',
    ]);
    expect(sorted(text)).toEqual(['0J9C0ZZ', '0JBL0ZZ']);
  });
  it('laparoscopy, biopsy and cholangiogram: what the drain and the closure are is not coded (B3.1b, B3.4b, B6.1b)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Acute cholecystitis.',
      'PROCEDURE PERFORMED: Diagnostic laparoscopy, laparoscopic cholecystectomy, liver biopsy of the right lobe.',
      'DESCRIPTION OF PROCEDURE: The patient was intubated. Four trocars were placed. A cholangiogram with Omnipaque showed no filling defect. A Jackson-Pratt drain was left. The fascia was closed.',
    ]);
    expect(sorted(text)).toEqual(['0FB14ZX', '0FT44ZZ', 'BF101ZZ']);
  });
  it('endoscopy: sites of the biopsies stand in the description (B3.4a)', () => {
    const text = [
      'PROCEDURE NOTE',
      'Date of procedure: 05/04/2026',
      'PROCEDURE: Colonoscopy with biopsies.',
      'FINDINGS: Ulcers in the cecum were biopsied with cold forceps.',
    ].join('\n');
    expect(codesOf(text)).toEqual(['0DBH8ZX']);
  });
  it('thoracoscopy: the lobe decides, robot and its region are added', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Lung cancer.',
      'PROCEDURE: Robotic-assisted left lower lobectomy with flexible bronchoscopy.',
      'DESCRIPTION: Ports were placed and the da Vinci robot was docked.',
    ]);
    expect(sorted(text)).toEqual(['0BTJ4ZZ', '8E0W4CZ']);
  });
  it('two sides where the table has no value for both are two codes (B4.3)', () => {
    expect(sorted(note(['PROCEDURE: Bilateral total knee arthroplasty, cemented.']))).toEqual([
      '0SRC0J9',
      '0SRD0J9',
    ]);
  });
  it('broken off before anything else was done: inspection (B3.3)', () => {
    const text = note([
      'PREOPERATIVE DIAGNOSIS: Gallstones.',
      'PROCEDURE PERFORMED: Attempted laparoscopic cholecystectomy, aborted.',
      'DESCRIPTION: Trocars were placed. The operation was stopped before dissection.',
    ]);
    expect(codesOf(text)).toEqual(['0WJG4ZZ']);
  });
});

describe('a chart of a discharge summary and its operative note', () => {
  const summary = [
    'DISCHARGE SUMMARY',
    'Admission date: 05/01/2026',
    'Discharge date: 05/05/2026',
    'PRINCIPAL DIAGNOSIS',
    'Acute cholecystitis.',
    'PROCEDURES',
    '1. Cholecystectomy, 05/02/2026.',
    '2. ERCP with stone extraction, 05/03/2026.',
  ].join('\n');
  const operation = [
    'OPERATIVE REPORT',
    'DATE OF PROCEDURE: 05/02/2026',
    'PROCEDURE PERFORMED: Laparoscopic cholecystectomy.',
  ].join('\n');
  it('codes the operation once, with the detail and the words of both', () => {
    const [first, second] = proceduresOf([summary, operation]);
    expect(first).toMatchObject({ code: '0FT44ZZ', date: '2026-05-02', role: 'procedure' });
    expect(first?.evidence).toHaveLength(2);
    expect(second).toMatchObject({ code: '0FC98ZZ', date: '2026-05-03' });
  });
  it('asks for the approach where only the summary names it', () => {
    const { codes, queries, notCoded } = coded(summary);
    expect(codes.map((c) => c.code)).not.toContain('0FT44ZZ');
    const query = queries.find((q) => q.topic === 'Procedure detail: cholecystectomy');
    expect(query?.options).toEqual([
      'Open',
      'Percutaneous Endoscopic',
      'Other (please specify)',
      'Unable to determine',
    ]);
    expect(notCoded.some((n) => n.text === 'Cholecystectomy' && n.why.includes('A8'))).toBe(true);
  });
  it('gives exact evidence and a reason with guidelines', () => {
    const texts = [summary, operation];
    for (const { evidence, reason } of proceduresOf(texts)) {
      for (const e of evidence) {
        const at = Number(e.document.slice(-1)) - 1;
        expect(texts[at]?.slice(e.start, e.end)).toBe(e.text);
      }
      expect(reason.some((r) => r.authority.document === 'ICD-10-PCS Official Guidelines')).toBe(true);
    }
  });
});
