import { pcsGuideline } from '../../base/authority.ts';
import { oncePer } from '../../base/once.ts';
import type {
  CodeSuggestion,
  Evidence,
  NotCoded,
  PhysicianQuery,
  ReasonStep,
} from '../../record/suggestion.ts';
import type { Icd10PcsEdition, Icd10PcsTables } from '../../tables/icd10pcs/icd10pcs.ts';
import { distinctEvidence, step } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { OPEN_OPTIONS } from '../queries/query-unit.ts';
import { addedProcedures } from './added-procedures.ts';
import { combine, type OpenProcedure, type StayProcedure } from './combine.ts';
import { findProcedures, notCodedOf } from './found-procedures.ts';
import type { Occurrence } from './occurrence.ts';
import { inProcedureOrder } from './principal-procedure.ts';
import { unfinishedProcedures } from './unfinished.ts';

/** Procedure codes of an inpatient stay, what was left out and why, and what to ask. */
export interface CodedProcedures {
  readonly codes: readonly CodeSuggestion[];
  readonly notCoded: readonly NotCoded[];
  readonly queries: readonly PhysicianQuery[];
}

const NONE: CodedProcedures = { codes: [], notCoded: [], queries: [] };

/**
 * ICD-10-PCS codes of the procedures performed during an inpatient stay, the principal one first. Other settings
 * report procedures with HCPCS and CPT and get none.
 *
 * @param diagnoses the diagnoses in order, for the choice of the principal procedure
 * @source ICD-10-PCS Official Guidelines A, B, C and Selection of Principal Procedure
 */
export function codeProcedures(
  context: CodingContext,
  diagnoses: readonly CodeSuggestion[],
): CodedProcedures {
  if (context.setting !== 'inpatient') return NONE;
  const pcs = context.tables.icd10pcs.on(context.onDate);
  const found = findProcedures(context, pcs);
  if (found.procedures.length === 0 && found.unfinished.length === 0) {
    return { ...NONE, notCoded: found.notCoded };
  }
  const combined = combine(found.procedures);
  const unfinished = unfinishedProcedures(found.unfinished, combined.procedures, context, pcs);
  const procedures = [
    ...combined.procedures,
    ...addedProcedures(combined.procedures, pcs),
    ...unfinished.procedures,
  ];
  const ordered = inProcedureOrder(
    procedures,
    diagnoses,
    context.tables.list('coding/procedures/related-procedures.tsv'),
  );
  return {
    codes: ordered.map((p, at) => suggestionOf(p, at, context, pcs)),
    notCoded: [
      ...found.notCoded,
      ...combined.notCoded,
      ...unfinished.notCoded,
      ...combined.open.flatMap((o) => openNotes(o, pcs)),
    ],
    queries: [...combined.open.filter(isAskedFor).map((o) => queryOf(o, pcs)), ...unfinished.queries],
  };
}

/**
 * Imaging is coded where its detail stands in the record, and nobody is asked for a contrast; hours of support by mask
 * stand in the flowsheet; a drain that only the list of an operation would name belongs to the operation.
 */
function isAskedFor({ component, open }: OpenProcedure): boolean {
  return !open.prefix.startsWith('B') && !component.flags.has('often') && !component.flags.has('listed');
}

function suggestionOf(
  p: StayProcedure,
  at: number,
  context: CodingContext,
  pcs: Icd10PcsEdition,
): CodeSuggestion {
  const { code, decided, byDefault } = p.resolved;
  const entry = pcs.entry(code);
  const confidence = (p.operative ? 0.92 : p.source === 'title' ? 0.88 : 0.8) - (byDefault ? 0.08 : 0);
  return {
    system: 'icd10pcs',
    code,
    title: entry?.title ?? '',
    role: 'procedure',
    ...(p.date === undefined ? {} : { date: p.date }),
    confidence: Math.round(confidence * 100) / 100,
    evidence: distinctEvidence(p.occurrences.map(evidenceOf)),
    reason: reasonOf(p, at, decided, context, pcs),
  };
}

function evidenceOf({ document, sentence, start, end, text }: Occurrence): Evidence {
  return {
    document: document.document.id,
    start,
    end,
    text,
    section: sentence.section.header ?? sentence.section.name,
    assertion: 'present',
  };
}

function reasonOf(
  { resolved: { code, byDefault }, component, occurrences, converted }: StayProcedure,
  at: number,
  decided: readonly string[],
  context: CodingContext,
  pcs: Icd10PcsEdition,
): readonly ReasonStep[] {
  const [first] = occurrences;
  const edition = pcs.edition.name;
  const table = { publisher: 'CMS', document: 'ICD-10-PCS Tables', section: code.slice(0, 3), edition };
  const characters = pcs.explain(code);
  const operation = characters[2];
  const steps: ReasonStep[] = [];
  if (first !== undefined)
    steps.push(
      step('mention', `"${first.text}" in ${first.sentence.section.header ?? first.sentence.section.name}`, {
        publisher: 'The record',
        document: 'Provider documentation',
      }),
    );
  steps.push(
    step(
      'operation',
      `${component.name}: ${operation?.axis ?? 'Operation'} ${operation?.label ?? code.charAt(2)}, by the objective of the procedure`,
      pcsGuideline('A11'),
    ),
  );
  for (const character of characters.slice(3)) {
    steps.push(
      step(
        'character',
        `${String(character.position)} ${character.axis}: ${character.value} ${character.label ?? ''}`.trim(),
        table,
      ),
    );
  }
  for (const how of decided) steps.push(step('detail', how, pcsGuideline('A11')));
  if (byDefault)
    steps.push(step('default', 'a character follows from what the term itself implies', pcsGuideline('A11')));
  if (converted)
    steps.push(
      step(
        'conversion',
        'the endoscopic operation went on as an open one: the open procedure is coded',
        pcsGuideline('B3.2d'),
      ),
    );
  for (const number of component.guidelines) {
    const topic = topics(context.tables.icd10pcs).get(number);
    steps.push(step('guideline', topic ?? number, pcsGuideline(number)));
  }
  if (at === 0)
    steps.push(
      step(
        'sequence',
        'principal procedure: most related to the principal diagnosis, definitive before diagnostic',
        pcsGuideline('Selection of Principal Procedure'),
      ),
    );
  return steps;
}

/** What each guideline is about. */
const topics = oncePer(
  (pcs: Icd10PcsTables) => new Map(pcs.guidelines().map((g) => [g.number, g.topic] as const)),
);

/** The axis as a question, its valid values as options. */
function queryOf({ component, open, occurrences }: OpenProcedure, pcs: Icd10PcsEdition): PhysicianQuery {
  const { axis, options } = choicesAt(open.prefix, pcs);
  return {
    topic: `Procedure detail: ${component.name}`,
    question: `Please document the ${axis} of the procedure "${occurrences[0]?.text ?? component.name}", as performed.`,
    indicators: occurrences.slice(0, 4).map(({ document, start, end, text }) => ({
      document: document.document.id,
      start,
      end,
      text,
    })),
    options: [...options, ...OPEN_OPTIONS],
  };
}

function choicesAt(
  prefix: string,
  pcs: Icd10PcsEdition,
): { readonly axis: string; readonly options: readonly string[] } {
  const next = pcs.next(prefix);
  const options = (next?.choices ?? []).flatMap(({ labels }) => labels.slice(0, 1));
  return { axis: (next?.axis ?? 'detail').toLowerCase(), options: options.slice(0, 24) };
}

function openNotes(procedure: OpenProcedure, pcs: Icd10PcsEdition): readonly NotCoded[] {
  const { axis } = choicesAt(procedure.open.prefix, pcs);
  return procedure.occurrences.map((o) =>
    notCodedOf(
      o,
      `${procedure.component.name} (${procedure.open.prefix}): the record does not name the ${axis}; every character must be documented (ICD-10-PCS guideline A8)`,
    ),
  );
}
