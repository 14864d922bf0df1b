import { describe, expect, it } from 'vitest';
import { diagnosesOf } from '../../../../test/coded-note.ts';

describe('the dominant side (I.C.6.a)', () => {
  it.each([
    ['Right hemiplegia', 'G81.91'],
    ['Left hemiparesis', 'G81.94'],
    ['Left hemiparesis, left handed', 'G81.92'],
    ['Hemiplegia affecting right non-dominant side', 'G81.93'],
    ['Left hemiparesis. She is ambidextrous', 'G81.92'],
    ['Monoplegia of left leg', 'G83.14'],
    ['Hemiplegia', 'G81.90'],
  ])('%s is %s', (words, code) => {
    expect(diagnosesOf(`1. ${words}.`)).toContain(code);
  });
});

describe('intractable epilepsy and migraine (Tabular G40, G43)', () => {
  it.each([
    ['Migraine with aura, intractable, with status migrainosus', 'G43.111'],
    ['Migraine, not intractable', 'G43.909'],
    ['Refractory epilepsy', 'G40.919'],
    ['Seizure disorder, no status epilepticus', 'G40.909'],
  ])('%s is %s', (words, code) => {
    expect(diagnosesOf(`1. ${words}.`)).toEqual([code]);
  });
});

describe('chronic pain (I.C.6.b)', () => {
  it('of a site takes G89.29 behind the site', () => {
    expect(diagnosesOf('1. Chronic neck pain.')).toEqual(['M54.2', 'G89.29']);
  });
  it.each([
    '1. Neck pain.',
    '1. Acute on chronic low back pain.',
    '1. Chronic right knee pain due to osteoarthritis.',
  ])('takes none where it is not chronic alone, or its cause is known: %s', (problems) => {
    expect(diagnosesOf(problems)).not.toContain('G89.29');
  });
  it('stands first where the encounter is for its control', () => {
    expect(diagnosesOf('1. Encounter for pain management of chronic pain due to lumbar stenosis.')[0]).toBe(
      'G89.29',
    );
  });
});
