import { describe, expect, it } from 'vitest';
import { discharged } from '../../../../test/support/coded-list.ts';

describe('hypertension (I.C.9.a)', () => {
  it.each([
    [['Hypertensive urgency.'], ['I16.0', 'I10']],
    [['Resistant hypertension.'], ['I10', 'I1A.0']],
    [['Hypertension, resistant to treatment.'], ['I10', 'I1A.0']],
    [['Hypertension.'], ['I10']],
    [['Secondary hypertension due to renal artery stenosis.'], ['I15.0', 'I70.1']],
    [['Renovascular hypertension.'], ['I15.0']],
    [
      ['Hypertension.', 'Diastolic heart failure, chronic.'],
      ['I11.0', 'I50.32'],
    ],
    [
      ['Hypertension.', 'CKD stage 3a.'],
      ['I12.9', 'N18.31'],
    ],
    [
      ['Hypertension.', 'Takotsubo syndrome.'],
      ['I10', 'I51.81'],
    ],
  ])('%j', (list, codes) => {
    expect([...discharged(list)].sort()).toEqual([...codes].sort());
  });
  it('is not linked with what the record says is unrelated', () => {
    const codes = discharged(['Hypertension.', 'Heart failure, not due to hypertension.']);
    expect(codes).toContain('I10');
    expect(codes).not.toContain('I11.0');
  });
});

describe('coronary disease (I.C.9.b)', () => {
  it('combines with angina', () => {
    expect(discharged(['Coronary artery disease.', 'Unstable angina.'])).toEqual(['I25.110']);
  });
  it('leaves unstable angina to the infarction it became', () => {
    expect([...discharged(['NSTEMI.', 'Unstable angina.', 'CAD.'])].sort()).toEqual(['I21.4', 'I25.10']);
  });
  it('stays without angina where none is named', () => {
    expect(discharged(['Coronary artery disease.'])).toEqual(['I25.10']);
  });
});

describe('infarction (I.C.9.e)', () => {
  it.each([
    [['NSTEMI two weeks ago.'], ['I21.4']],
    [['History of myocardial infarction three years ago.'], ['I25.2']],
    [['Type 2 MI due to demand ischemia.', 'Demand ischemia.'], ['I21.A1']],
    [['STEMI of anterior wall.', 'STEMI.'], ['I21.09']],
  ])('%j', (list, codes) => {
    expect([...discharged(list)].sort()).toEqual([...codes].sort());
  });
});

describe('stroke (I.C.9.d)', () => {
  it.each([
    [['History of CVA with residual left hemiparesis.'], ['I69.354']],
    [['Residual right sided weakness from prior stroke.'], ['I69.351']],
    [['History of stroke without residual deficits.'], ['Z86.73']],
    [['Right hemiparesis due to acute stroke.'], ['I63.9', 'G81.91']],
    [['Acute ischemic stroke, left MCA occlusion, cardioembolic.'], ['I63.412']],
    [['Acute ischemic stroke.'], ['I63.9']],
  ])('%j', (list, codes) => {
    expect(discharged(list)).toEqual(codes);
  });
});

describe('rhythm, arrest and valves', () => {
  it.each([
    [['Atrial fibrillation and flutter.'], ['I48.91', 'I48.92']],
    [['Atrial fibrillation.'], ['I48.91']],
    [['Cardiac arrest due to ventricular fibrillation.'], ['I49.01', 'I46.2']],
    [['Cardiac arrest.'], ['I46.9']],
    [['Mitral regurgitation and aortic stenosis.'], ['I08.0']],
    [
      ['Degenerative mitral regurgitation.', 'Calcific aortic stenosis.'],
      ['I34.0', 'I35.0'],
    ],
  ])('%j', (list, codes) => {
    expect(discharged(list)).toEqual(codes);
  });
});
