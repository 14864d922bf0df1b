import { describe, expect, it } from 'vitest';
import { listedTerms } from '../../test/support/listed-terms.ts';
import type { DateOfService } from '../base/date-of-service.ts';
import type { Assertion } from '../record/suggestion.ts';
import { readChart } from './read-chart.ts';

const DRUGS = [
  { drug: 'warfarin', drugClass: 'anticoagulant', longTermUseCode: 'Z79.01' },
  { drug: 'insulin', drugClass: 'insulin', longTermUseCode: 'Z79.4' },
  { drug: 'insulin glargine', drugClass: 'insulin', longTermUseCode: 'Z79.4' },
  { drug: 'lisinopril', drugClass: 'ace-inhibitor', longTermUseCode: null },
  { drug: 'solu-medrol', drugClass: 'systemic-steroid', longTermUseCode: 'Z79.52' },
  { drug: 'penicillin', drugClass: 'antibiotic', longTermUseCode: 'Z79.2' },
];

function use(text: string): Readonly<Record<string, Assertion>> {
  const reading = readChart([{ id: 'n', text }], listedTerms([]), DRUGS, '2026-05-01' as DateOfService);
  return Object.fromEntries(
    reading.documents.flatMap((d) =>
      d.drugs.map((m) => {
        expect(text.slice(m.start, m.end)).toBe(m.text);
        return [m.drug, m.assertion] as const;
      }),
    ),
  );
}

describe('whether the patient takes a drug', () => {
  const cases: readonly (readonly [text: string, expected: Readonly<Record<string, Assertion>>])[] = [
    [
      'MEDICATIONS:\nWarfarin 5 mg daily\nInsulin glargine 20 units',
      { warfarin: 'present', 'insulin glargine': 'present' },
    ],
    ['She is on warfarin for atrial fibrillation.', { warfarin: 'present' }],
    ['Continue lisinopril and warfarin.', { lisinopril: 'present', warfarin: 'present' }],
    ['We will increase lisinopril to 20 mg.', { lisinopril: 'present' }],
    ['Lisinopril was refilled.', { lisinopril: 'present' }],
    ['Lisinopril 10 mg daily.', { lisinopril: 'present' }],
    ['Will start insulin tonight.', { insulin: 'planned' }],
    ['Warfarin was stopped last year.', { warfarin: 'resolved' }],
    ['Discontinue lisinopril.', { lisinopril: 'resolved' }],
    ['He is not on warfarin.', { warfarin: 'negated' }],
    ['She no longer takes insulin.', { insulin: 'negated' }],
    ['Allergic to penicillin.', { penicillin: 'negated' }],
    ['ALLERGIES: Penicillin, lisinopril.', { penicillin: 'negated', lisinopril: 'negated' }],
    ['She was given Solu-Medrol in the emergency department.', { 'solu-medrol': 'historical' }],
    ['Her mother takes warfarin.', { warfarin: 'family' }],
    ['Insulin resistance was discussed.', {}],
    ['Fasting insulin level 12.', {}],
  ];
  for (const [text, expected] of cases) it(text, () => expect(use(text)).toEqual(expected));
});

describe('the code for long-term use', () => {
  const coded = (text: string) =>
    readChart([{ id: 'n', text }], listedTerms([]), DRUGS, '2026-05-01' as DateOfService).documents.flatMap(
      (d) => d.drugs.map((m) => m.longTermUseCode),
    );

  for (const [text, code] of [
    ['On warfarin 5 mg daily.', 'Z79.01'],
    ['Insulin glargine 30 units nightly for 12 years.', 'Z79.4'],
    ['Home with warfarin 5 mg daily x 4 wk.', null],
    ['Warfarin 5 mg for 14 days.', null],
    ['Warfarin 5 mg x28d.', null],
    ['Insulin every 2 weeks.', 'Z79.4'],
  ] as const) {
    it(text, () => expect(coded(text)).toEqual([code]));
  }
});
