import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../cli/tables-on-disk.ts';
import { type HccModel, openHccModel } from './hcc-model.ts';
import type { HccModelName, KidneyStatus, RiskFacts } from './risk-facts.ts';
import { scoreBeneficiary } from './score.ts';
import { segmentOf } from './segment.ts';

const tables = tablesOnDisk();

function opened(name: HccModelName, year: number): HccModel {
  const edition = tables.editions.find((e) => e.table === 'hcc' && e.effectiveFrom.startsWith(String(year)));
  if (edition === undefined) throw new Error(`no HCC tables of ${String(year)}`);
  return openHccModel(tables, edition, name);
}

/** Every HCC as a diagnosis of itself, and none drops another. */
function withoutMapping(model: HccModel): HccModel {
  return { ...model, hccsOf: (code) => [code], edits: new Map(), hierarchies: new Map() };
}

const KIDNEYS: readonly KidneyStatus[] = [
  { kind: 'none' },
  { kind: 'dialysis' },
  ...[1, 2, 3].map((month): KidneyStatus => ({ kind: 'transplant', month })),
  ...[5, 12].map((month): KidneyStatus => ({ kind: 'graft', month })),
];
const BOTH = [false, true] as const;

function* everyKind(): Generator<RiskFacts> {
  const ages = [20, 40, 50, 57, 62, 65, 66, 67, 68, 69, 72, 77, 82, 87, 92, 99];
  for (const kidney of KIDNEYS)
    for (const age of ages)
      for (const sex of ['F', 'M'] as const)
        for (const originalReasonForEntitlement of ['0', '1', '2'] as const)
          for (const dualStatus of ['00', '01', '02'])
            for (const institutional of BOTH)
              for (const newEnrollee of BOTH)
                for (const other of BOTH)
                  yield {
                    age,
                    sex,
                    originalReasonForEntitlement,
                    dualStatus,
                    institutional,
                    newEnrollee,
                    specialNeedsPlan: other,
                    lowIncome: other,
                    kidney,
                  };
}

/** Published coefficients that no step uses: kidney failure is no payment HCC in the ESRD model. */
const UNUSED_IN_ESRD = /_hcc13[4-7]$/;

describe('the coefficients of a model', () => {
  it.each([
    ['V24', 2026],
    ['V28', 2026],
    ['ESRD-V24', 2026],
    ['RxHCC-V08', 2025],
    ['RxHCC-V08', 2026],
    ['RxHCC-V08-PACE', 2025],
    ['RxHCC-V08-PACE', 2026],
  ] as const)('%s %i: every published one is used by somebody', (name, year) => {
    const model = withoutMapping(opened(name, year));
    const role = name.startsWith('Rx') ? 'rxCoefficients' : 'coefficients';
    const rows = [...tables.list(model.edition.packs[role] ?? '').rowsOf(name)];
    const published = new Map(rows.map(([, variable = '', value]) => [variable.toLowerCase(), value]));
    const hccs = [
      ...new Set([...published.keys()].flatMap((variable) => /hcc(\d+)$/.exec(variable)?.[1] ?? [])),
    ];
    const reached = new Set<string>();
    const codesOf = [hccs, ...Array.from({ length: 10 }, (_, n) => hccs.slice(0, n))];
    for (const facts of everyKind()) {
      const segment = segmentOf(facts, name);
      if (segment === undefined) continue;
      for (const codes of facts.newEnrollee || facts.age % 2 === 1 ? codesOf.slice(0, 1) : codesOf)
        for (const { variable } of scoreBeneficiary(codes, facts, model)?.parts ?? []) {
          reached.add(variable.toLowerCase());
          reached.add(`${segment.prefix}_${variable}`.toLowerCase());
        }
    }
    const unused = [...published.keys()].filter((variable) => !reached.has(variable));
    expect(unused.filter((variable) => name !== 'ESRD-V24' || !UNUSED_IN_ESRD.test(variable))).toEqual([]);
  });
});
