import { describe, expect, it } from 'vitest';
import { codedNote, diagnosesOf } from '../../../../test/coded-note.ts';
import { bipolarCode } from './bipolar-episode.ts';
import { bloodAlcoholCode } from './blood-alcohol.ts';
import { behavioursIn, severityIn } from './dementia-words.ts';

describe('one pattern of use per substance (I.C.5.b.2)', () => {
  it.each([
    ['1. Opioid abuse.\n2. Opioid dependence.', ['F11.20']],
    ['1. Alcohol withdrawal with delirium tremens.\n2. Alcohol dependence.', ['F10.231']],
    ['1. Cocaine abuse with cocaine-induced psychosis.', ['F14.159']],
    ['1. Alcohol abuse.\n2. Opioid dependence.', ['F10.10', 'F11.20']],
  ])('%s', (problems, codes) => {
    expect(diagnosesOf(problems)).toEqual(codes);
  });
});

describe('mere use (I.C.5.b.3)', () => {
  it('is not coded without a related condition', () => {
    const { codes, notCoded } = codedNote('1. Marijuana use.');
    expect(codes.filter((c) => c.system === 'icd10cm')).toEqual([]);
    expect(notCoded.some((n) => n.why.includes('I.C.5.b.3'))).toBe(true);
  });
  it('asks for the severity of a use disorder', () => {
    expect(codedNote('1. Opioid use disorder.').queries.map((q) => q.topic)).toContain(
      'Severity of the use disorder',
    );
    expect(codedNote('1. Opioid use disorder, severe.').queries.map((q) => q.topic)).not.toContain(
      'Severity of the use disorder',
    );
  });
});

describe('the blood alcohol level (I.C.5.b.5)', () => {
  it.each([
    [19, 'Y90.0'],
    [20, 'Y90.1'],
    [119, 'Y90.5'],
    [120, 'Y90.6'],
    [239, 'Y90.7'],
    [240, 'Y90.8'],
  ])('%d mg/100 ml is %s', (level, code) => {
    expect(bloodAlcoholCode(level)).toBe(code);
  });
  it('is coded beside an alcohol-related disorder only', () => {
    expect(diagnosesOf('1. Alcohol intoxication. Blood alcohol level 250 mg/dL.', 'inpatient')).toEqual([
      'F10.929',
      'Y90.8',
    ]);
    expect(diagnosesOf('1. Gout. Blood alcohol level 90 mg/dL.', 'inpatient')).not.toContain('Y90.4');
  });
});

describe('dementia (I.C.5.d, I.A.13)', () => {
  it.each([
    ["Alzheimer's disease", ['G30.9', 'F02.80']],
    ["Alzheimer's dementia with behavioral disturbance", ['G30.9', 'F02.818']],
    ["Late onset Alzheimer's dementia, moderate, with agitation", ['G30.1', 'F02.B11']],
    ["Parkinson's disease with dementia", ['G20.A1', 'F02.80']],
    ["Dementia due to Huntington's disease", ['G10', 'F02.80']],
    ['Dementia with Lewy bodies', ['G31.83', 'F02.80']],
    ['Vascular dementia, moderate, with agitation and anxiety', ['F01.B11', 'F01.B4']],
    ['Dementia with wandering', ['F03.918', 'Z91.83']],
    ['Dementia', ['F03.90']],
    ["Parkinson's disease", ['G20.A1']],
  ])('%s', (words, codes) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual(codes);
  });
  it('takes no severity or behaviour from other words', () => {
    expect(severityIn(["Alzheimer's dementia. He has severe hearing loss."])).toBe('8');
    expect(severityIn(['severe dementia'])).toBe('C');
    expect(behavioursIn('dementia with no agitation')).toEqual([]);
    expect(behavioursIn('agitation, no dementia')).toEqual([]);
  });
});

describe('the episode of a bipolar disorder', () => {
  it.each([
    ['Bipolar I disorder, current episode manic, severe with psychotic features', 'F31.2'],
    ['Bipolar disorder, current episode depressed, moderate', 'F31.32'],
    ['Bipolar disorder, most recent episode mixed, severe without psychotic features', 'F31.63'],
    ['Bipolar disorder, in full remission, most recent episode manic', 'F31.74'],
    ['Bipolar disorder in remission', 'F31.70'],
    ['Bipolar disorder and depression in the family', undefined],
  ])('%s', (text, code) => {
    expect(bipolarCode(text)).toBe(code);
  });
  it('reaches the code set, and a type of schizoaffective disorder is none', () => {
    expect(
      diagnosesOf('1. Bipolar I disorder, current episode manic, severe with psychotic features.'),
    ).toEqual(['F31.2']);
    expect(diagnosesOf('1. Schizoaffective disorder, bipolar type.')).toEqual(['F25.0']);
  });
});
