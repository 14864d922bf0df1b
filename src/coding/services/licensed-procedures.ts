import type { CodeSuggestion, NotCoded, ReasonStep } from '../../record/suggestion.ts';
import type { CodingContext } from '../context.ts';
import { assertionReader, notCodedOf, procedureOccurrences } from '../procedures/found-procedures.ts';
import type { Occurrence } from '../procedures/occurrence.ts';
import { performedOf } from '../procedures/performed.ts';
import { clauseText } from './done-here.ts';
import { anatomicModifiers } from './modifiers/anatomy.ts';
import { statedModifiers } from './modifiers/stated.ts';

/** Procedures done, coded where a licensed CPT list is at hand, named where it is not. */
export interface LicensedProcedures {
  readonly codes: readonly CodeSuggestion[];
  readonly notCoded: readonly NotCoded[];
  /** Words of procedures done, coded or not: they may call for modifier 25 on a visit. */
  readonly done: readonly Occurrence[];
}

const NONE: LicensedProcedures = { codes: [], notCoded: [], done: [] };
/** Below this share of words in common a title is a guess. */
const SURE = 0.6;
/** Two titles this near to each other are for the coder to choose from. */
const NEAR = 0.05;

/**
 * CPT codes of the procedures done, found by their words in the list that the user is licensed to use. Without such a
 * list a procedure is a mention that no code stands for; no descriptor of CPT's owner is held here.
 */
export function licensedProcedures(context: CodingContext): LicensedProcedures {
  if (context.setting === 'inpatient') return NONE;
  const assertionsOf = assertionReader();
  const { cpt } = context.tables;
  const edition = cpt.licensedEdition(context.onDate);
  const codes = new Map<string, CodeSuggestion>();
  const notCoded: NotCoded[] = [];
  const done: Occurrence[] = [];
  const named = new Set<string>();
  const lines = new Set<string>();
  for (const { component, occurrence } of procedureOccurrences(context)) {
    const performed = performedOf(occurrence, component, context, assertionsOf);
    if (performed.kind !== 'yes') continue;
    if (!component.flags.has('imaging')) done.push(occurrence);
    if (edition === undefined) {
      if (!named.has(component.id))
        notCoded.push(
          notCodedOf(
            occurrence,
            `${component.name}: done; its CPT code needs a licensed list (chartwright data add)`,
          ),
        );
      named.add(component.id);
      continue;
    }
    const found = cpt.search(describing(occurrence), context.onDate, 2);
    const [best, next] = found;
    if (best === undefined || best.score < SURE) {
      notCoded.push(
        notCodedOf(occurrence, `${component.name}: done; no title of CPT ${edition.name} fits its words`),
      );
      continue;
    }
    if (next !== undefined && best.score - next.score < NEAR) {
      notCoded.push(
        notCodedOf(
          occurrence,
          `${component.name}: done; ${best.entry.code} and ${next.entry.code} of CPT ${edition.name} fit alike`,
        ),
      );
      continue;
    }
    const kind = component.flags.has('imaging') ? 'imaging' : 'procedure';
    const line = `${best.entry.code} ${occurrence.document.document.id} ${String(occurrence.sentence.start)}`;
    // one title may stand for two procedures of a line; it is billed once
    if (lines.has(line)) continue;
    lines.add(line);
    const anatomic = anatomicModifiers(occurrence, context);
    const stated = statedModifiers(occurrence.shared, kind, context);
    const modifiers = [...stated.map((m) => m.modifier), ...anatomic];
    const key = `${best.entry.code} ${modifiers.join()}`;
    if (codes.has(key)) continue;
    const reason: ReasonStep[] = [
      {
        step: 'licensed',
        text: `${component.name}: "${occurrence.text}" fits the title of ${best.entry.code} in the licensed list`,
        authority: { publisher: 'AMA', document: 'CPT', edition: edition.name },
      },
      ...stated.map((m) => m.reason),
    ];
    if (anatomic.length > 0)
      reason.push({
        step: 'modifier',
        text: `${anatomic.join(', ')}: the record says where`,
        authority: { publisher: 'CMS', document: 'NCCI Policy Manual', section: 'chapter I, section E' },
      });
    codes.set(key, {
      system: 'cpt',
      code: best.entry.code,
      title: best.entry.title,
      role: 'service',
      units: 1,
      ...(performed.date === undefined ? {} : { date: performed.date }),
      ...(modifiers.length === 0 ? {} : { modifiers }),
      confidence: Math.round(Math.min(0.8, best.score) * 100) / 100,
      evidence: [
        {
          document: occurrence.document.document.id,
          start: occurrence.start,
          end: occurrence.end,
          text: occurrence.text,
          section: occurrence.sentence.section.header ?? occurrence.sentence.section.name,
          assertion: 'present',
        },
      ],
      reason,
    });
  }
  return { codes: [...codes.values()], notCoded, done };
}

const SIDES_AND_VERBS =
  /\b(?:right|left|bilateral|rt|lt|was|were|performed|done|completed|underwent|today|patient|procedures?|without|complications?|unplanned|planned|staged|repeat|return(?:ed)?|taken back|operating room)\b/gi;

const LONGEST_TITLE = 16;

/**
 * The words that describe the procedure: its clause without sides and verbs, which titles do not have; all of a short
 * line that joins one procedure to another by "with", since one title may hold both.
 */
function describing(occurrence: Occurrence): string {
  const { document, sentence } = occurrence;
  const line = document.document.text.slice(sentence.start, sentence.end);
  const isJoined =
    sentence.tokens.length <= LONGEST_TITLE && /\bwith\b/i.test(line) && !/\band\b|[,;]/i.test(line);
  return (isJoined ? line : clauseText(occurrence)).replace(SIDES_AND_VERBS, ' ');
}
