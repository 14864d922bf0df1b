import type { CodeSuggestion, Evidence, ReasonStep } from '../../../record/suggestion.ts';
import type { CodingContext } from '../../context.ts';
import type { Occurrence } from '../../procedures/occurrence.ts';
import { sentenceText } from '../../procedures/words.ts';
import { statedModifiers } from './stated.ts';

const VACCINE_GIVEN = /^G00(?:08|09|10)$/;
/** From this day G2211 stands beside modifier 25 where the other service is a vaccine. */
const BESIDE_VACCINE_FROM = '2025-01-01';

/**
 * The visit's own modifiers: 25 beside a procedure done or a vaccine given the same day, 57 instead where a major
 * operation was decided on, 24 where the record says that the visit is unrelated to an operation. G2211 falls where 25
 * stands, save from 2025 beside a vaccine.
 *
 * @source NCCI Policy Manual chapter I section D; Medicare Claims Processing Manual ch. 12 sections 30.6.6 and 40.2
 */
export function visitModifiers(
  visit: readonly CodeSuggestion[],
  services: readonly CodeSuggestion[],
  done: readonly Occurrence[],
  context: CodingContext,
): readonly CodeSuggestion[] {
  const [level, ...added] = visit;
  if (level === undefined) return visit;
  const document = context.reading.documents.find((d) => d.document.id === level.evidence[0]?.document);
  const stated =
    document === undefined ? [] : statedModifiers(sentenceText(document.sentences), 'visit', context);
  const deciding = stated.some((m) => m.modifier === '57');
  const beside = deciding ? undefined : besideOf(level, services, done);
  const modifiers = [
    ...stated.map((m) => m.modifier),
    ...(deciding ? [] : (level.modifiers ?? [])),
    ...(beside === undefined ? [] : ['25']),
  ];
  if (stated.length === 0 && beside === undefined) return visit;
  const reason = deciding ? level.reason.filter((r) => r.step !== 'modifier') : level.reason;
  const changed: CodeSuggestion = {
    ...level,
    modifiers,
    evidence: beside === undefined ? level.evidence : [beside.evidence, ...level.evidence],
    reason: [...reason, ...stated.map((m) => m.reason), ...(beside === undefined ? [] : [beside.reason])],
  };
  const keepsLongitudinal =
    beside === undefined || (beside.isVaccine && context.onDate >= BESIDE_VACCINE_FROM);
  return [changed, ...added.filter((c) => keepsLongitudinal || c.code !== 'G2211')];
}

interface Beside {
  readonly evidence: Evidence;
  readonly reason: ReasonStep;
  readonly isVaccine: boolean;
}

function besideOf(
  level: CodeSuggestion,
  services: readonly CodeSuggestion[],
  done: readonly Occurrence[],
): Beside | undefined {
  if (level.modifiers?.includes('25') === true) return undefined;
  const authority = { publisher: 'CMS', document: 'NCCI Policy Manual', section: 'chapter I, section D' };
  const [procedure] = done;
  if (procedure !== undefined) {
    const { document, sentence, start, end, text } = procedure;
    return {
      isVaccine: false,
      evidence: {
        document: document.document.id,
        start,
        end,
        text,
        section: sentence.section.header ?? sentence.section.name,
        assertion: 'present',
      },
      reason: {
        step: 'modifier',
        text: `modifier 25: a procedure was done at the visit ("${text}"); the record must show that the visit was significant and separate`,
        authority,
      },
    };
  }
  const vaccine = services.find((c) => VACCINE_GIVEN.test(c.code));
  const evidence = vaccine?.evidence[0];
  return vaccine === undefined || evidence === undefined
    ? undefined
    : {
        isVaccine: true,
        evidence,
        reason: {
          step: 'modifier',
          text: `modifier 25: a vaccine was given at the visit (${vaccine.code}); the record must show that the visit was significant and separate`,
          authority,
        },
      };
}
