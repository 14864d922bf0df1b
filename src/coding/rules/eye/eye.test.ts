import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('the eye of a diabetic retinopathy (I.B.13)', () => {
  it.each([
    [
      'Type 2 diabetes with mild nonproliferative diabetic retinopathy of both eyes with macular edema',
      'E11.3213',
    ],
    ['Severe NPDR right eye without macular edema, type 2 diabetes', 'E11.3491'],
    ['Proliferative diabetic retinopathy, left eye, type 1 diabetes', 'E10.3592'],
  ])('%s', (words, code) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual([code]);
  });
  it.each([
    ['not involving the macula, right eye', 'E11.3531'],
    ['involving the macula, left eye', 'E11.3522'],
  ])('a traction detachment %s is in the code', (words, code) => {
    expect(
      diagnosesOf(
        `1. T2DM with proliferative diabetic retinopathy with traction retinal detachment ${words}.`,
      ),
    ).toEqual([code]);
  });
  it('the side of a vein occlusion stands beside its edema', () => {
    expect(diagnosesOf('1. Right CRVO with macular edema.')).toEqual(['H34.8110']);
    expect(diagnosesOf('1. Branch retinal vein occlusion OS, stable.')).toEqual(['H34.8322']);
  });
  it('stays unspecified where no eye is named', () => {
    expect(diagnosesOf('1. Type 2 diabetes with moderate nonproliferative diabetic retinopathy.')).toEqual([
      'E11.3399',
    ]);
  });
});

describe('the stage of glaucoma (I.C.7.a)', () => {
  it.each([
    ['Primary open-angle glaucoma, right eye, moderate stage', ['H40.1112']],
    ['Bilateral primary open-angle glaucoma, severe stage', ['H40.1133']],
    ['POAG, mild stage right eye, severe stage left eye', ['H40.1111', 'H40.1123']],
    ['Primary open angle glaucoma, indeterminate stage, left eye', ['H40.1124']],
    ['Primary open-angle glaucoma, both eyes. Vision stable', ['H40.1130']],
    ['Glaucoma', ['H40.9']],
  ])('%s', (words, codes) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual(codes);
  });
});
