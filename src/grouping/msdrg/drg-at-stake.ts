import type { DrgChange, Finding } from '../../base/finding.ts';
import type { Encounter } from '../../record/encounter.ts';
import { principalOf } from '../../record/reported-diagnoses.ts';
import type { Tables } from '../../tables/tables.ts';
import { type EncounterDrg, encounterGrouper, weightChange } from './group-encounter.ts';

const PLACE = /^\$\.(diagnoses|procedures)\[(\d+)\]/;

/**
 * The findings with what hangs on the code that each is about: the DRG of the stay without that secondary diagnosis or
 * procedure, where it is another one. Findings that carry a consequence keep it.
 *
 * @source Definitions Manual of the version in force: grouping with the code and without it
 */
export function withDrgAtStake(
  findings: readonly Finding[],
  encounter: Encounter,
  tables: Tables,
): readonly Finding[] {
  if (encounter.setting !== 'inpatient') return findings;
  let now: EncounterDrg | undefined;
  const changes = new Map<string, DrgChange | undefined>();
  const changeAt = (
    place: string,
    list: 'diagnoses' | 'procedures',
    index: number,
  ): DrgChange | undefined => {
    now ??= grouped(encounter, tables);
    if (now === undefined) return undefined;
    if (!changes.has(place)) changes.set(place, change(now, without(encounter, list, index), tables));
    return changes.get(place);
  };
  return findings.map((finding) => {
    if (finding.severity === 'advice' || finding.consequence !== undefined) return finding;
    const [place, list, index] = PLACE.exec(finding.path ?? '') ?? [];
    if (place === undefined || (list !== 'diagnoses' && list !== 'procedures')) return finding;
    if (list === 'diagnoses' && encounter.diagnoses[Number(index)] === principalOf(encounter)) return finding;
    const consequence = changeAt(place, list, Number(index));
    return consequence === undefined ? finding : { ...finding, consequence };
  });
}

function without(encounter: Encounter, list: 'diagnoses' | 'procedures', index: number): Encounter {
  return list === 'diagnoses'
    ? { ...encounter, diagnoses: encounter.diagnoses.filter((_, i) => i !== index) }
    : { ...encounter, procedures: encounter.procedures.filter((_, i) => i !== index) };
}

function grouped(encounter: Encounter, tables: Tables): EncounterDrg | undefined {
  const result = encounterGrouper(tables).group(encounter);
  return 'drg' in result ? result : undefined;
}

function change(now: EncounterDrg, encounter: Encounter, tables: Tables): DrgChange | undefined {
  const then = grouped(encounter, tables);
  return then === undefined || then.drg === now.drg
    ? undefined
    : {
        kind: 'drg-change',
        from: now.drg,
        to: then.drg,
        weightChange: weightChange(now.weight, then.weight),
      };
}
