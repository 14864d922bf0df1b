import { describe, expect, it } from 'vitest';
import { DOCUMENTATION_EDITS } from '../src/edits/documentation/documentation-edits.ts';
import { check } from '../src/engine.ts';
import type { Encounter } from '../src/record/encounter.ts';
import { type GoldChart, goldCharts } from './gold-encounters.ts';
import { icd10cmOn, tables } from './tables.ts';

/** A chart with one error of the kind that claims and records have, and the edits one of which must find it there. */
interface Planted {
  readonly kind: string;
  readonly chart: GoldChart;
  readonly edits: readonly string[];
  readonly path: string;
}

/** Conditions that no chart of the set has. */
const STRANGERS: readonly (readonly [code: string, named: RegExp])[] = [
  ['G35.D', /sclerosis|\bMS\b/],
  ['M32.10', /lupus|\bSLE\b/i],
  ['K56.609', /obstruct|ileus/i],
  ['B54', /malaria/i],
  ['H81.01', /meni[eè]re/i],
  ['E27.1', /addison|adrenal/i],
  ['L40.0', /psoria/i],
  ['N80.9', /endometrio/i],
  ['K50.90', /crohn/i],
  ['G20.A1', /parkinson/i],
];
const icd10cm = icd10cmOn();
const VALID_STRANGERS = STRANGERS.filter(([code]) => icd10cm.entry(code)?.billable === true);

const withEncounter = (chart: GoldChart, change: Partial<Encounter>): GoldChart => ({
  ...chart,
  encounter: { ...chart.encounter, ...change },
});
const withLine = (chart: GoldChart, words: string): GoldChart => ({
  ...chart,
  text: `${chart.text}\n${words}\n`,
});

function strangeDiagnosis(chart: GoldChart, index: number): readonly Planted[] {
  const from = index % VALID_STRANGERS.length;
  const turned = [...VALID_STRANGERS.slice(from), ...VALID_STRANGERS.slice(0, from)];
  const [code = 'B54'] = turned.find(([, named]) => !named.test(chart.text)) ?? [];
  const { diagnoses } = chart.encounter;
  return [
    {
      kind: `the stranger ${code}`,
      chart: withEncounter(chart, { diagnoses: [...diagnoses, { code, poa: 'Y' }] }),
      edits: [
        'documentation/diagnosis-unsupported',
        'documentation/diagnosis-denied',
        'documentation/diagnosis-of-another',
      ],
      path: `$.diagnoses[${String(diagnoses.length)}]`,
    },
  ];
}

/** The same code of the other side, where there is one. */
function otherSide(chart: GoldChart): readonly Planted[] {
  return chart.encounter.diagnoses.flatMap(({ code }, at): readonly Planted[] => {
    const title = icd10cm.entry(code)?.longTitle ?? '';
    const wanted = /\bright\b/.test(title) ? title.replace('right', 'left') : title.replace('left', 'right');
    if (wanted === title || code.startsWith('Z')) return [];
    const siblings = [...icd10cm.children(code.slice(0, 3))].flatMap(function below(entry): readonly {
      code: string;
      longTitle: string;
    }[] {
      return [entry, ...icd10cm.children(entry.code).flatMap(below)];
    });
    const other = siblings.find(({ longTitle }) => longTitle === wanted);
    if (other === undefined) return [];
    return [
      {
        kind: 'the other side',
        chart: withEncounter(chart, {
          diagnoses: chart.encounter.diagnoses.map((d, i) => (i === at ? { ...d, code: other.code } : d)),
        }),
        edits: ['documentation/side-conflict', 'documentation/conflicting-sides'],
        path: `$.diagnoses[${String(at)}]`,
      },
    ];
  });
}

function inflatedLevel(chart: GoldChart): readonly Planted[] {
  const at = chart.encounter.services.findIndex(({ code }) => /^9921[234]$/.test(code));
  if (at < 0) return [];
  return [
    {
      kind: 'the highest level',
      chart: withEncounter(chart, {
        services: chart.encounter.services.map((s, i) => (i === at ? { ...s, code: '99215' } : s)),
      }),
      edits: ['documentation/level-above-record'],
      path: `$.services[${String(at)}]`,
    },
  ];
}

function strangeProcedure(chart: GoldChart): readonly Planted[] {
  if (chart.encounter.setting !== 'inpatient') return [];
  const { procedures } = chart.encounter;
  return [
    {
      kind: 'a procedure of another patient',
      chart: withEncounter(chart, { procedures: [...procedures, { code: '0CTP0ZZ' }] }),
      edits: ['documentation/procedure-unsupported'],
      path: `$.procedures[${String(procedures.length)}]`,
    },
  ];
}

function otherSex(chart: GoldChart): readonly Planted[] {
  const sex = chart.encounter.patient?.sex;
  if (sex !== 'F' && sex !== 'M') return [];
  if (/\bnewborn|baby boy|DOL\b/i.test(chart.text)) return [];
  return [
    {
      kind: 'the other sex',
      chart: withEncounter(chart, { patient: { ...chart.encounter.patient, sex: sex === 'F' ? 'M' : 'F' } }),
      edits: ['documentation/sex-conflict'],
      path: '$.patient.sex',
    },
  ];
}

function otherBodyMass(chart: GoldChart): readonly Planted[] {
  return chart.encounter.diagnoses.flatMap(({ code }, at) =>
    /^Z68\.[234]/.test(code)
      ? [
          {
            kind: 'another body mass index',
            chart: withEncounter(chart, {
              diagnoses: chart.encounter.diagnoses.map((d, i) =>
                i === at ? { ...d, code: code === 'Z68.29' ? 'Z68.33' : 'Z68.29' } : d,
              ),
            }),
            edits: ['documentation/body-mass-index-conflict'],
            path: `$.diagnoses[${String(at)}]`,
          },
        ]
      : [],
  );
}

function inTheText(chart: GoldChart, index: number): readonly Planted[] {
  const kinds = [
    ['STATUS: UNSIGNED', 'documentation/unsigned'],
    ['Dictated but not read.', 'documentation/dictated-not-read'],
    ['Condition at the end: ***', 'documentation/placeholder-left'],
    ['ADDENDUM: the severity was high.', 'documentation/amendment-unidentified'],
  ] as const;
  const [words, edit] = kinds[index % kinds.length] ?? kinds[0];
  return [{ kind: `the words “${words}”`, chart: withLine(chart, words), edits: [edit], path: '' }];
}

const planted: readonly Planted[] = goldCharts().flatMap((chart, index) => [
  ...strangeDiagnosis(chart, index),
  ...strangeDiagnosis(chart, index + 3),
  ...otherSide(chart),
  ...inflatedLevel(chart),
  ...strangeProcedure(chart),
  ...otherSex(chart),
  ...otherBodyMass(chart),
  ...inTheText(chart, index),
]);

function isFound({ chart, edits, path }: Planted): boolean {
  return check(chart.encounter, tables, [{ id: chart.note, text: chart.text }], DOCUMENTATION_EDITS).some(
    (f) =>
      edits.includes(f.edit) && !f.message.startsWith('Not evaluated') && (path === '' || f.path === path),
  );
}

describe('one error planted in a chart of the own gold set, of a kind that claims and records have', () => {
  it('is found at its place', () => {
    const missed = planted.filter((one) => !isFound(one));
    const names = missed.map(({ kind, chart, path }) => `${chart.note}: ${kind} ${path}`);
    expect(planted.length).toBeGreaterThan(250);
    expect(missed.length / planted.length, names.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
