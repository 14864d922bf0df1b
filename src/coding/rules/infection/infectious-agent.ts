import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories, isUnder } from '../../../record/code-system.ts';
import { names, notesNaming } from '../../../tables/icd10cm/notes-naming.ts';
import { type Candidate, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import {
  addition,
  matchedEvidence,
  type SentenceWords,
  sentencesOf,
  withAddition,
} from '../../record-words.ts';
import { type CodingRule, dropping, kept } from '../../rule.ts';
import { type Organism, organismIn } from './organisms.ts';
import { isSystemicInfection } from './sepsis-codes.ts';

/**
 * Sepsis takes the organism that the same sentence names: "septic shock due to MRSA pneumonia" is A41.02.
 *
 * @source guidelines I.C.1.d.1.a and I.C.1.e.1.a; Index "Sepsis"
 */
export const sepsisOrganism: CodingRule = {
  id: 'combine/sepsis-organism',
  title: 'Sepsis due to a named organism',
  authority: guideline('I.C.1.d.1.a'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => c.code === 'A41.9')) return kept(candidates);
    return kept(
      candidates.map((c) => {
        if (c.code !== 'A41.9') return c;
        for (const words of sentencesOf(c, context)) {
          const named = organismIn(words, context.tables);
          if (named === undefined) continue;
          const text = `${named.organism.sepsis}: the record names the organism, "${named.match[0]}"`;
          const exact = recode(
            c,
            named.organism.sepsis,
            step('combination', text, guideline('I.C.1.d.1.a')),
            context.icd10cm,
          );
          return { ...exact, evidence: [...c.evidence, matchedEvidence(words, named.match)] };
        }
        return c;
      }),
    );
  },
};

/**
 * The organism of an infection whose own code does not name it, where the Tabular List asks for B95–B97, and the
 * resistance that the words state.
 *
 * @source guidelines I.C.1.b, I.C.1.c and I.C.1.e.1.b
 */
export const infectiousAgent: CodingRule = {
  id: 'add/infectious-agent',
  title: 'The organism of an infection',
  authority: guideline('I.C.1.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const infection of candidates) {
      if (inCategories(infection.code, 'A00', 'B99') && !isSystemicInfection(infection)) continue;
      if (!asksForAgent(infection, context) && !isSystemicInfection(infection)) continue;
      for (const words of sentencesOf(infection, context)) {
        const named = organismIn(words, context.tables);
        if (named === undefined) continue;
        for (const code of codesOf(named.organism, infection, candidates)) {
          const { why, evidence } = because(code, infection, words, named.match);
          result = withAddition(result, addition({ code, beside: infection, evidence, why }, context));
        }
        break;
      }
    }
    return kept(result);
  },
};

function because(code: string, infection: Candidate, words: SentenceWords, match: RegExpExecArray) {
  const text = `${code}: the organism of ${infection.code} is "${match[0]}"`;
  const section = isUnder(code, 'Z16') ? 'I.C.1.c' : 'I.C.1.b';
  return { why: step('guideline', text, guideline(section)), evidence: [matchedEvidence(words, match)] };
}

/** Beside sepsis of a named organism only the resistance is left to say. */
function codesOf(organism: Organism, infection: Candidate, all: readonly Candidate[]): readonly string[] {
  const agent = all.some((c) => c.code === organism.sepsis) || isSystemicInfection(infection);
  return [agent ? '' : organism.agent, organism.resistance].filter((code) => code !== '');
}

/** R78.81 has no such note; bacteremia takes its organism nevertheless. */
function asksForAgent(infection: Candidate, context: CodingContext): boolean {
  if (infection.code === 'R78.81') return true;
  return notesNaming(context.icd10cm, infection.code, 'useAdditionalCode').some((note) =>
    names(note, 'B96.20', context.icd10cm),
  );
}

/**
 * B95–B97 name the cause of a disease that is classified elsewhere; alone they say nothing.
 *
 * @source guideline I.C.1.b; Tabular B95-B97 note
 */
export const agentAlone: CodingRule = {
  id: 'conventions/agent-alone',
  title: 'An organism without its disease',
  authority: tabular('B95-B97'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => inCategories(c.code, 'B95', 'B97'))) return kept(candidates);
    const infected = candidates.some((c) => !inCategories(c.code, 'B95', 'B97') && takesAgent(c, context));
    return dropping(candidates, (c) =>
      inCategories(c.code, 'B95', 'B97') && !infected
        ? 'it names the organism of a disease, and no disease that it causes is coded (guideline I.C.1.b)'
        : undefined,
    );
  },
};

function takesAgent(candidate: Candidate, context: CodingContext): boolean {
  return asksForAgent(candidate, context) || isUnder(candidate.code, 'A41') || isUnder(candidate.code, 'T');
}
