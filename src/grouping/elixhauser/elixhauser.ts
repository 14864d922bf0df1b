import type { DateOfService } from '../../base/date-of-service.ts';
import { oncePer } from '../../base/once.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { Encounter } from '../../record/encounter.ts';
import { isReported } from '../../record/reported-diagnoses.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import type { Tables } from '../../tables/tables.ts';
import { encounterDate } from '../encounter-date.ts';
import { type ElixhauserDiagnosis, elixhauserMeasures } from './measures.ts';

/** A comorbidity of a stay, with the diagnoses that make it and its part in both indices. */
export interface ElixhauserComorbidity {
  /** As AHRQ names it, without `CMR_`. */
  readonly measure: string;
  readonly title: string;
  /** Without dots. */
  readonly diagnoses: readonly string[];
  readonly mortality: number;
  readonly readmission: number;
}

/** The Elixhauser comorbidities of an inpatient stay. */
export interface ElixhauserGrouping {
  readonly edition: string;
  readonly comorbidities: readonly ElixhauserComorbidity[];
  /** Index for the risk of death in hospital; null when no diagnosis says whether it was present on admission. */
  readonly mortalityIndex: number | null;
  /** Index for the risk of readmission within 30 days. */
  readonly readmissionIndex: number | null;
  readonly notices: readonly string[];
}

/**
 * Comorbidities among the secondary diagnoses with the two indices, for analytics.
 *
 * @returns undefined when it does not apply (not inpatient, no diagnosis) or is not loaded
 * @source AHRQ, Elixhauser Comorbidity Software Refined for ICD-10-CM, mapping and index programs
 */
export function elixhauserOf(encounter: Encounter, tables: Tables): ElixhauserGrouping | undefined {
  const edition = tables.editions.find(({ table }) => table === 'elixhauser');
  if (encounter.setting !== 'inpatient' || encounter.diagnoses.length === 0 || edition === undefined)
    return undefined;
  const onDate = encounterDate(encounter);
  const facts = measureFacts(tables.list(edition.packs.measures ?? ''));
  const secondary = secondaryDiagnoses(encounter, tables, onDate);
  const poaKnown = secondary.length === 0 || secondary.some(({ present }) => present !== undefined);
  const found = elixhauserMeasures(secondary, {
    measuresOf: measuresOf(tables.list(edition.packs.diagnoses ?? '')),
    asksPresence: (measure) => facts.get(measure)?.asksPresence === true,
  });
  const comorbidities = Array.from(found, ([measure, diagnoses]): ElixhauserComorbidity => {
    const { title = '', mortality = 0, readmission = 0 } = facts.get(measure) ?? {};
    return { measure, title, diagnoses, mortality, readmission };
  });
  const notices: string[] = [];
  if (!poaKnown)
    notices.push(
      'No secondary diagnosis has a present-on-admission indicator: half of the measures and both indices need it.',
    );
  if (onDate !== undefined && edition.effectiveTo !== undefined && onDate > edition.effectiveTo)
    notices.push(`Elixhauser ${edition.name} knows codes until ${edition.effectiveTo} only.`);
  const sum = (index: 'mortality' | 'readmission'): number | null =>
    poaKnown ? comorbidities.reduce((total, one) => total + one[index], 0) : null;
  return {
    edition: edition.name,
    comorbidities,
    mortalityIndex: sum('mortality'),
    readmissionIndex: sum('readmission'),
    notices,
  };
}

/** All but the principal diagnosis; those exempt from reporting count as present on admission. */
function secondaryDiagnoses(
  encounter: Encounter,
  tables: Tables,
  onDate: DateOfService | undefined,
): readonly ElixhauserDiagnosis[] {
  const reported = encounter.diagnoses.filter(isReported);
  const principal = reported.find(({ role }) => role === 'principal') ?? reported[0];
  return reported
    .filter((diagnosis) => diagnosis !== principal)
    .map(({ code, poa }): ElixhauserDiagnosis => {
      const exempt =
        poa === 'exempt' ||
        (onDate !== undefined && tables.icd10cm.attributes(withoutDot(code), onDate).poaExempt);
      const present = exempt || poa === 'Y' || poa === 'W' ? true : poa == null ? undefined : false;
      return { code: withoutDot(code), present };
    });
}

interface MeasureFacts {
  readonly title: string;
  readonly asksPresence: boolean;
  readonly mortality: number;
  readonly readmission: number;
}

const measureFacts = oncePer(
  (pack: RowPack): ReadonlyMap<string, MeasureFacts> =>
    new Map(
      Array.from(pack.rows(), ([measure = '', title = '', presence, mortality, readmission]) => [
        measure,
        {
          title,
          asksPresence: presence === 'yes',
          mortality: Number(mortality),
          readmission: Number(readmission),
        },
      ]),
    ),
);

const measuresOf = oncePer((pack: RowPack): ((code: string) => readonly string[]) => {
  return (code) => {
    const row = pack.find(code);
    return row === -1 ? [] : (pack.row(row)[1] ?? '').split(' ');
  };
});
