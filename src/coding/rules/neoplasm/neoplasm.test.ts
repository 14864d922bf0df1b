import { describe, expect, it } from 'vitest';
import { codedNote, diagnosesOf } from '../../../../test/coded-note.ts';

describe('secondary sites (I.C.2, I.C.2.b)', () => {
  it.each([
    ['1. Metastatic breast cancer to bone.', ['C50.919', 'C79.51']],
    ['1. Bone metastases from prostate cancer.', ['C79.51', 'C61']],
    ['1. Metastatic melanoma to lymph nodes.', ['C43.9', 'C77.9']],
    ['1. Liver mets from colon cancer.', ['C78.7', 'C18.9']],
  ])('%s', (problems, codes) => {
    expect(diagnosesOf(problems)).toEqual(codes);
  });
  it('are all coded, the primary first', () => {
    const codes = diagnosesOf('1. Lung cancer metastatic to brain and liver.');
    expect(codes[0]).toBe('C34.90');
    expect(codes.toSorted()).toEqual(['C34.90', 'C78.7', 'C79.31']);
  });
  it('have their exact words as evidence', () => {
    const bone = codedNote('1. Metastatic breast cancer to bone.').codes.find((c) => c.code === 'C79.51');
    expect(bone?.evidence.map((e) => e.text)).toEqual(['bone']);
  });
  it.each([
    '1. Breast cancer. No evidence of metastasis to bone.',
    '1. Breast cancer. Possible mets to bone, bone scan ordered.',
    '1. Breast cancer. Bone density is normal.',
  ])('are not coded where the record denies or doubts them: %s', (problems) => {
    expect(diagnosesOf(problems)).not.toContain('C79.51');
  });
});

describe('a past malignancy (I.C.2.d, I.C.2.m, I.C.2.p)', () => {
  it('that was removed and shows no sign of disease is history', () => {
    expect(diagnosesOf('1. Prostate cancer s/p radical prostatectomy 2018, PSA undetectable.')).toContain(
      'Z85.46',
    );
  });
  it('makes the follow-up Z08', () => {
    expect(diagnosesOf('1. Follow-up after completed treatment for colon cancer, no recurrence.')).toEqual([
      'Z08',
      'Z85.038',
    ]);
  });
  it('is current while it is treated', () => {
    expect(diagnosesOf('1. Breast cancer, s/p lumpectomy, on tamoxifen, no evidence of disease.')).toContain(
      'C50.919',
    );
  });
  it('is current where nothing says that it is gone', () => {
    expect(diagnosesOf('1. Prostate cancer s/p radical prostatectomy 2018.')).toContain('C61');
  });
});

describe('an encounter for antineoplastic therapy (I.C.2.e.2)', () => {
  it.each([
    ['1. Colon cancer, here for cycle 3 of FOLFOX.', ['Z51.11', 'C18.9']],
    ['1. Encounter for radiation therapy for prostate cancer.', ['Z51.0', 'C61']],
    ['1. Melanoma of the back, here for pembrolizumab.', ['Z51.12', 'C43.59']],
  ])('lists Z51 first: %s', (problems, codes) => {
    expect(diagnosesOf(problems)).toEqual(codes);
  });
  it.each([
    '1. Breast cancer. Will start chemotherapy next week.',
    '1. Colon cancer, completed 6 cycles of FOLFOX, here for follow-up.',
    '1. Colon cancer, admitted for resection followed by chemotherapy.',
  ])('is none where the therapy is planned or past: %s', (problems) => {
    expect(diagnosesOf(problems)).not.toContain('Z51.11');
  });
});

describe('what the tumour or its treatment brings (I.C.2.c, I.C.2.l.6)', () => {
  it('anaemia in malignancy stands behind it, anaemia from chemotherapy before it', () => {
    expect(diagnosesOf('1. Anemia due to malignancy.\n2. Ovarian cancer.', 'inpatient')).toEqual([
      'C56.9',
      'D63.0',
    ]);
    expect(diagnosesOf('1. Anemia due to chemotherapy.\n2. Ovarian cancer.', 'inpatient')).toEqual([
      'D64.81',
      'T45.1X5A',
      'C56.9',
    ]);
  });
  it('neutropenia with fever takes R50.81, without fever it does not', () => {
    expect(diagnosesOf('1. Neutropenia with fever.')).toEqual(expect.arrayContaining(['D70.9', 'R50.81']));
    expect(diagnosesOf('1. Neutropenia, afebrile.')).toEqual(['D70.9']);
  });
  it('a pathological fracture from a tumour is M84.5-, another is not', () => {
    expect(diagnosesOf('1. Pathologic fracture of right femur due to metastatic prostate cancer.')).toContain(
      'M84.551A',
    );
    expect(diagnosesOf('1. Pathologic fracture of right femur.\n2. Prostate cancer.')).not.toContain(
      'M84.551A',
    );
  });
});

describe('a lymphoma that spreads (I.C.2.t)', () => {
  it('to a solid organ is extranodal, without a secondary neoplasm', () => {
    expect(diagnosesOf('1. Lymphoma with metastasis to bone.')).toEqual(['C85.99']);
  });
  it('is of unspecified site where none is named', () => {
    expect(diagnosesOf('1. Lymphoma.')).toEqual(['C85.90']);
  });
});

describe('a tumor whose behavior is known (I.C.2)', () => {
  it('is not D49 beside the cancer of its site', () => {
    expect(diagnosesOf('1. Bladder cancer.\n2. Bladder tumor, resected.')).toEqual(['C67.9']);
  });
  it('is D49 beside a cancer of another site', () => {
    expect(diagnosesOf('1. Colon cancer.\n2. Bladder tumor.')).toEqual(['C18.9', 'D49.4']);
  });
});
