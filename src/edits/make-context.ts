import {
  ageInYears,
  type DateOfService,
  daysBetween,
  ICD10_START,
  parseDateOfService,
} from '../base/date-of-service.ts';
import type { CodedRecord } from '../coding/read-record.ts';
import { withDot, withoutDot } from '../record/code-system.ts';
import type { Encounter } from '../record/encounter.ts';
import { isReported, principalAmong } from '../record/reported-diagnoses.ts';
import type { Tables } from '../tables/tables.ts';
import type { EditContext, PlacedDiagnosis } from './edit-context.ts';

/** Everything an edit may look at; each part is worked out once, when an edit first asks for it. */
export function editContext(encounter: Encounter, tables: Tables, record?: CodedRecord): EditContext {
  return new EncounterContext(encounter, tables, record);
}

class EncounterContext implements EditContext {
  readonly onDate: DateOfService;
  readonly diagnoses: readonly PlacedDiagnosis[];
  readonly principal: PlacedDiagnosis | undefined;
  readonly ageYears: number | undefined;
  readonly sex: 'F' | 'M' | undefined;
  private readonly birthDate: DateOfService | undefined;
  private readonly ageDate: DateOfService;
  private edition: EditContext['icd10cm'] | undefined;
  private placedProcedures: EditContext['procedures'] | undefined;
  private placedServices: EditContext['services'] | undefined;

  constructor(
    readonly encounter: Encounter,
    readonly tables: Tables,
    readonly record: CodedRecord | undefined,
  ) {
    this.onDate = encounterDate(encounter, tables);
    this.diagnoses = placedDiagnoses(encounter);
    this.principal = principalAmong(this.diagnoses);
    this.birthDate = parseDateOfService(encounter.patient?.birthDate ?? '');
    this.ageDate = parseDateOfService(encounter.admissionDate ?? '') ?? this.onDate;
    this.ageYears = this.birthDate === undefined ? undefined : ageInYears(this.birthDate, this.ageDate);
    const sex = encounter.patient?.sex;
    this.sex = sex === 'F' || sex === 'M' ? sex : undefined;
  }

  get ageDays(): number | undefined {
    return this.birthDate === undefined ? undefined : daysBetween(this.birthDate, this.ageDate);
  }

  get icd10cm(): EditContext['icd10cm'] {
    this.edition ??= this.tables.icd10cm.on(this.onDate);
    return this.edition;
  }

  get procedures(): EditContext['procedures'] {
    this.placedProcedures ??= this.encounter.procedures.map((p, i) => ({
      code: withoutDot(p.code),
      date: p.date,
      path: placeOf('procedures', i),
    }));
    return this.placedProcedures;
  }

  get services(): EditContext['services'] {
    this.placedServices ??= this.encounter.services.map((s, i) => ({
      ...s,
      code: withoutDot(s.code),
      path: placeOf('services', i),
    }));
    return this.placedServices;
  }
}

function placedDiagnoses({ diagnoses }: Encounter): readonly PlacedDiagnosis[] {
  const placed: PlacedDiagnosis[] = [];
  for (let index = 0; index < diagnoses.length; index++) {
    const own = diagnoses[index];
    if (own === undefined || !isReported(own)) continue;
    const { code, poa, role } = own;
    placed.push({ path: placeOf('diagnoses', index), index, code: withDot(code), poa, role });
  }
  return placed;
}

const PLACES = { diagnoses: [] as string[], procedures: [] as string[], services: [] as string[] };

/** `$.diagnoses[0]`, made once. */
function placeOf(list: keyof typeof PLACES, index: number): string {
  const known = PLACES[list][index];
  if (known !== undefined) return known;
  const place = `$.${list}[${String(index)}]`;
  if (index < 1000) PLACES[list][index] = place;
  return place;
}

/** The date that picks editions: discharge for inpatient stays, else date of service, else the newest edition's start. */
export function encounterDate(encounter: Encounter, tables: Tables): DateOfService {
  const { dischargeDate, dateOfService, admissionDate } = encounter;
  const date =
    encounter.setting === 'inpatient'
      ? (dateFrom(dischargeDate) ?? dateFrom(dateOfService) ?? dateFrom(admissionDate))
      : (dateFrom(dateOfService) ??
        dateFrom(encounter.services[0]?.date) ??
        dateFrom(dischargeDate) ??
        dateFrom(admissionDate));
  if (date !== undefined) return date;
  const starts = tables.editions.filter((e) => e.table === 'icd10cm').map((e) => e.effectiveFrom);
  return starts.sort().at(-1) ?? ICD10_START;
}

function dateFrom(text: string | null | undefined): DateOfService | undefined {
  const date = parseDateOfService(text ?? '');
  return date !== undefined && date >= ICD10_START ? date : undefined;
}
