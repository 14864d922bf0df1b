import { type DateOfService, ICD10_START, parseDateOfService } from '../base/date-of-service.ts';
import type { Finding } from '../base/finding.ts';
import type { ChartReading, EncounterFacts } from '../reading/reading.ts';
import type { Encounter } from '../record/encounter.ts';
import type { Setting } from '../record/setting.ts';
import type { CodeSuggestion, CodingResult } from '../record/suggestion.ts';
import { editionOn } from '../tables/edition.ts';
import type { Tables } from '../tables/tables.ts';
import { codableMentions } from './codable-mentions.ts';
import { codeChart } from './code-chart.ts';
import type { CodingContext } from './context.ts';
import { readTexts } from './read-texts.ts';

/** A chart to be coded: its documents as decoded texts, and what the caller knows of the encounter. */
export interface Chart {
  readonly id?: string;
  readonly texts: readonly { readonly id: string; readonly text: string }[];
  readonly setting?: Setting;
  readonly date?: DateOfService;
  readonly encounter?: Partial<Encounter>;
  /** Adds every codable mention before the coding rules to the result. */
  readonly withMentions?: boolean;
}

/**
 * Codes one chart: reads it, proposes codes with evidence and reason, says what it left out and what to ask.
 * Pure: the same chart and tables give the same result.
 */
export function suggestCodes(chart: Chart, tables: Tables): CodingResult {
  const findings: Finding[] = [];
  const newest = newestEditionStart(tables);
  const reading = readTexts(chart.texts, tables, chart.date ?? newest);
  const setting = chart.setting ?? chart.encounter?.setting ?? inferSetting(reading, findings);
  const onDate = dateOfService(chart, reading, setting, newest, findings);
  const context: CodingContext = { setting, onDate, tables, icd10cm: tables.icd10cm.on(onDate), reading };
  const coded = codeChart(context);
  editionFinding(onDate, tables, findings);
  return {
    ...(chart.id === undefined ? {} : { id: chart.id }),
    documents: reading.documents.map(({ document: { id, type, date, author } }) => ({
      id,
      type,
      date,
      author,
    })),
    setting,
    dateOfService: onDate,
    editions: {
      icd10cm: context.icd10cm.edition.name,
      ...(setting === 'inpatient' ? { icd10pcs: tables.icd10pcs.on(onDate).edition.name } : {}),
      ...(setting === 'inpatient' ? {} : { hcpcs: tables.hcpcs.editionOn(onDate).edition.name }),
    },
    encounter: encounterOf(chart, reading.facts, setting, onDate, coded.codes),
    codes: coded.codes,
    ...(chart.withMentions === true ? { mentions: codableMentions(context) } : {}),
    notCoded: coded.notCoded,
    findings,
    queries: coded.queries,
  };
}

function newestEditionStart(tables: Tables): DateOfService {
  const starts = tables.editions.filter((e) => e.table === 'icd10cm').map((e) => e.effectiveFrom);
  return starts.sort().at(-1) ?? ICD10_START;
}

/** A discharge summary or a stay between two dates is an inpatient chart; everything else a professional visit. */
function inferSetting(reading: ChartReading, findings: Finding[]): Setting {
  const stay = reading.facts.admissionDate !== null && reading.facts.dischargeDate !== null;
  const summary = reading.documents.some((d) => d.document.type === 'discharge-summary');
  const setting: Setting = stay || summary ? 'inpatient' : 'professional';
  findings.push({
    edit: 'record/setting-inferred',
    severity: 'advice',
    codes: [],
    message: `No setting was given; the chart reads as ${setting}. Give --setting to decide: uncertain diagnoses and sequencing depend on it.`,
    authority: {
      publisher: 'CDC/NCHS and CMS',
      document: 'ICD-10-CM Official Guidelines',
      section: 'II, IV',
    },
  });
  return setting;
}

/** The last day that the documents of a stay tell of: that of the discharge summary, else of the latest one. */
function lastDayOf({ documents }: ChartReading): DateOfService | null {
  const summaries = documents.filter(({ document }) => document.type === 'discharge-summary');
  const dated = (of: typeof documents): readonly DateOfService[] =>
    of.flatMap(({ document }) => parseDateOfService(document.date ?? '') ?? []).sort();
  return dated(summaries).at(-1) ?? dated(documents).at(-1) ?? null;
}

function dateOfService(
  chart: Chart,
  reading: ChartReading,
  setting: Setting,
  newest: DateOfService,
  findings: Finding[],
): DateOfService {
  const { encounter } = chart;
  const { facts } = reading;
  const given =
    setting === 'inpatient'
      ? [encounter?.dischargeDate, encounter?.dateOfService, encounter?.admissionDate]
      : [
          encounter?.dateOfService,
          encounter?.services?.[0]?.date,
          encounter?.dischargeDate,
          encounter?.admissionDate,
        ];
  const named =
    setting === 'inpatient'
      ? [facts.dischargeDate, facts.dateOfService, lastDayOf(reading), facts.admissionDate]
      : [facts.dateOfService, facts.dischargeDate, facts.admissionDate];
  if (chart.date !== undefined) return chart.date;
  for (const text of [...given, ...named]) {
    const date = text === undefined || text === null ? undefined : parseDateOfService(text);
    if (date !== undefined && date >= ICD10_START) return date;
  }
  findings.push({
    edit: 'record/date-unknown',
    severity: 'advice',
    codes: [],
    message: `Neither the command nor the record gives a date of service; the newest edition (from ${newest}) was used. Give --date.`,
    authority: {
      publisher: 'CMS',
      document: 'ICD-10 code sets',
      section: 'Codes are chosen by date of service or discharge',
    },
  });
  return newest;
}

function editionFinding(onDate: DateOfService, tables: Tables, findings: Finding[]): void {
  const choice = editionOn(
    tables.editions.filter((e) => e.table === 'icd10cm'),
    onDate,
  );
  if (choice === undefined || !choice.beyondNewest) return;
  findings.push({
    edit: 'record/edition-newest',
    severity: 'warning',
    codes: [],
    message: `${onDate} lies past the newest loaded ICD-10-CM edition (${choice.edition.name}); codes added, revised or deleted since are not known. Add the newer edition with \`chartwright data add\`.`,
    authority: { publisher: 'CDC/NCHS', document: 'ICD-10-CM', edition: choice.edition.name },
  });
}

function encounterOf(
  chart: Chart,
  facts: EncounterFacts,
  setting: Setting,
  onDate: DateOfService,
  codes: readonly CodeSuggestion[],
): Encounter {
  const given = chart.encounter ?? {};
  const inpatient = setting === 'inpatient';
  return {
    ...given,
    ...(chart.id === undefined ? {} : { id: chart.id }),
    setting,
    patient: {
      birthDate: given.patient?.birthDate ?? facts.birthDate,
      sex: given.patient?.sex ?? facts.sex,
    },
    admissionDate: given.admissionDate ?? (inpatient ? facts.admissionDate : null),
    dischargeDate: given.dischargeDate ?? (inpatient ? (facts.dischargeDate ?? onDate) : null),
    dateOfService: given.dateOfService ?? onDate,
    dischargeStatus: given.dischargeStatus ?? facts.dischargeStatus,
    payerKind: given.payerKind ?? null,
    diagnoses: codes
      .filter((c) => c.system === 'icd10cm')
      .map((c) => ({ code: c.code, poa: c.poa ?? null, role: roleOf(c) })),
    procedures: codes
      .filter((c) => c.system === 'icd10pcs')
      .map((c) => ({ code: c.code, date: c.date ?? null })),
    services: codes
      .filter((c) => c.system === 'hcpcs' || c.system === 'cpt')
      .map((c) => ({
        code: c.code,
        modifiers: [...(c.modifiers ?? [])],
        units: c.units ?? 1,
        date: c.date ?? onDate,
      })),
  };
}

function roleOf(code: CodeSuggestion): NonNullable<Encounter['diagnoses'][number]['role']> {
  return code.role === 'procedure' || code.role === 'service' ? 'secondary' : code.role;
}
