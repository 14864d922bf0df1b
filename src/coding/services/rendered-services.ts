import type { Authority } from '../../base/authority.ts';
import type { DocumentReading } from '../../reading/reading.ts';
import { isUnder } from '../../record/code-system.ts';
import type { CodeSuggestion, Evidence, NotCoded, ReasonStep } from '../../record/suggestion.ts';
import type { Candidate } from '../candidate.ts';
import type { CodingContext } from '../context.ts';
import { assertionReader, notCodedOf } from '../procedures/found-procedures.ts';
import { type Occurrence, occurrencesOf } from '../procedures/occurrence.ts';
import { termPlaces, termsOf } from '../procedures/procedure-terms.ts';
import { phraseWords, placedWords, searchable } from '../procedures/words.ts';
import { clauseText, doneHere } from './done-here.ts';
import { sideModifiers } from './modifiers/sides.ts';
import { type Service, type ServiceCode, servicesOf } from './service-table.ts';
import { containers, fitsSize, millilitres, serviceUnits } from './service-units.ts';
import { meets } from './words-condition.ts';

/** Services as coded, and those named that no code could be chosen for. */
export interface RenderedServices {
  readonly codes: readonly CodeSuggestion[];
  readonly notCoded: readonly NotCoded[];
}

const NONE: RenderedServices = { codes: [], notCoded: [] };
const FROM_AGE_OF_MEDICARE = 65;

/**
 * Services, equipment and supplies of HCPCS Level II that the record says were rendered at this encounter: screenings,
 * counseling, vaccines given, what was dispensed or applied, fluids, contrast, blood. Nothing ordered, planned, refused
 * or owned already.
 *
 * @source HCPCS Level II by date; places in the Medicare Claims Processing Manual in coding/services/services.tsv
 */
export function renderedServices(candidates: readonly Candidate[], context: CodingContext): RenderedServices {
  if (context.setting === 'inpatient') return NONE;
  const list = (name: string) => context.tables.list(`coding/services/${name}.tsv`);
  const terms = termsOf(list('terms'));
  const services = servicesOf(list('services'), list('codes'));
  const assertionsOf = assertionReader();
  const codes = new Map<string, CodeSuggestion>();
  const notCoded: NotCoded[] = [];
  for (const [position, document] of context.reading.documents.entries()) {
    for (const sentence of document.sentences) {
      const words = placedWords(sentence.tokens);
      const places = termPlaces(words, terms, () => '');
      if (places.length === 0) continue;
      for (const occurrence of occurrencesOf(document, position, sentence, words, places)) {
        const service = services.get(occurrence.component.id);
        if (service === undefined) continue;
        const done = doneHere(occurrence, service, context, assertionsOf);
        if (!done.done) {
          if (done.why !== undefined) notCoded.push(notCodedOf(occurrence, done.why));
          continue;
        }
        const lines = linesOf(occurrence, service, candidates, context);
        if (lines.length === 0 && service.lacks !== '')
          notCoded.push(notCodedOf(occurrence, `${service.name}: ${service.lacks}`));
        for (const line of lines) {
          const key = `${line.code} ${(line.modifiers ?? []).join()}`;
          if (!codes.has(key)) codes.set(key, line);
        }
      }
    }
  }
  return { codes: [...codes.values()], notCoded: withoutCoded(notCoded, [...codes.values()]) };
}

/** What is coded from another sentence needs no word of why it was not coded from this one. */
function withoutCoded(notCoded: readonly NotCoded[], codes: readonly CodeSuggestion[]): readonly NotCoded[] {
  const names = new Set(codes.flatMap((c) => c.reason.map((r) => r.text.split(':')[0])));
  const seen = new Set<string>();
  return notCoded.filter((n) => {
    const service = n.why.split(':')[0] ?? '';
    if (names.has(service) || seen.has(n.why)) return false;
    seen.add(n.why);
    return true;
  });
}

interface Line {
  readonly code: string;
  readonly units: number;
  readonly why: string;
}

function linesOf(
  occurrence: Occurrence,
  service: Service,
  candidates: readonly Candidate[],
  context: CodingContext,
): readonly CodeSuggestion[] {
  const fitting = service.codes.filter((code) => fits(code, occurrence, candidates, context));
  const lines = fitting.some(({ measure }) => measure.by === 'container')
    ? containerLines(fitting, occurrence, context)
    : firstLine(fitting, occurrence, context);
  return lines.flatMap((line) =>
    sideModifiers(service.takesSides ? occurrence.side : null).map((modifiers) =>
      suggestionOf(line, modifiers, occurrence, service, context),
    ),
  );
}

function firstLine(
  fitting: readonly ServiceCode[],
  occurrence: Occurrence,
  context: CodingContext,
): readonly Line[] {
  const [first] = fitting;
  if (first === undefined) return [];
  const counted = serviceUnits(first.code, first.measure, clauseText(occurrence), context);
  return counted === undefined ? [] : [{ code: first.code, ...counted }];
}

function containerLines(
  fitting: readonly ServiceCode[],
  occurrence: Occurrence,
  context: CodingContext,
): readonly Line[] {
  const volume = millilitres(clauseText(occurrence));
  if (volume === undefined) return [];
  const sizes = fitting.flatMap(({ code }) => {
    const dose = context.tables.hcpcs.entry(code, context.onDate)?.dose;
    return dose?.unit === 'ml' ? [{ code, holds: dose.amount }] : [];
  });
  return containers(volume, sizes).map((line) => ({ ...line, why: `${String(volume)} ml` }));
}

function fits(
  { code, words, note, ages, diagnoses, size, until }: ServiceCode,
  occurrence: Occurrence,
  candidates: readonly Candidate[],
  context: CodingContext,
): boolean {
  if (context.tables.hcpcs.status(code, context.onDate) !== 'valid') return false;
  if (until !== '' && context.onDate > until) return false;
  if (!meets(occurrence.clause, words)) return false;
  if (note.unwanted.length + note.groups.length > 0 && !meets(noteText(occurrence.document), note))
    return false;
  if (ages !== undefined) {
    const age = context.reading.facts.ageYears;
    if (age === null || age < ages.from || age > ages.to) return false;
  }
  if (diagnoses.length > 0 && !candidates.some((c) => diagnoses.some((stem) => isUnder(c.code, stem))))
    return false;
  return fitsSize(size, clauseText(occurrence));
}

/** Denied words say what was not done. */
const DENIED = /\b(?:no|not|without|denies|neither) [^.;\n]*/gi;

function noteText({ document }: DocumentReading): string {
  return searchable(phraseWords(document.text.slice(document.start, document.end).replace(DENIED, ' ')));
}

function suggestionOf(
  line: Line,
  modifiers: readonly string[],
  occurrence: Occurrence,
  service: Service,
  context: CodingContext,
): CodeSuggestion {
  const manual: Authority = {
    publisher: 'CMS',
    document: 'Medicare Claims Processing Manual',
    section: service.manual,
  };
  const steps: ReasonStep[] = [
    {
      step: 'service',
      text: `${service.name}: "${occurrence.text}" is ${line.code}`,
      authority: {
        publisher: 'CMS',
        document: 'HCPCS Level II',
        edition: context.tables.hcpcs.editionOn(context.onDate).edition.name,
      },
    },
  ];
  if (line.why !== '')
    steps.push({ step: 'units', text: `${line.why}: ${String(line.units)}`, authority: manual });
  if (modifiers.length > 0)
    steps.push({
      step: 'modifier',
      text: `${modifiers.join(', ')}: the record says ${occurrence.side ?? ''}`,
      authority: manual,
    });
  if (service.payer === 'medicare')
    steps.push({
      step: 'payer',
      text: "Medicare's code; another payer may want the CPT code",
      authority: manual,
    });
  if (service.reminder !== '') steps.push({ step: 'note', text: service.reminder, authority: manual });
  return {
    system: 'hcpcs',
    code: line.code,
    title: context.tables.hcpcs.title(line.code) ?? service.name,
    role: 'service',
    units: line.units,
    ...(modifiers.length === 0 ? {} : { modifiers }),
    confidence: service.payer === '' || isOfMedicare(occurrence.document, context) ? 0.75 : 0.6,
    evidence: [evidenceOf(occurrence)],
    reason: steps,
  };
}

function isOfMedicare({ document }: DocumentReading, context: CodingContext): boolean {
  return (
    (context.reading.facts.ageYears ?? 0) >= FROM_AGE_OF_MEDICARE ||
    /\bmedicare\b/i.test(document.text.slice(document.start, document.end))
  );
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
