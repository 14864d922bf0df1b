import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { oncePer } from '../../../base/once.ts';
import { isUnder } from '../../../record/code-system.ts';
import type { RowPack } from '../../../tables/row-pack.ts';
import { type Candidate, mergeSameCode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { procedureOccurrences } from '../../procedures/found-procedures.ts';
import { addition, matchedEvidence, type SentenceWords, sentencesWith } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { isAffirmed } from '../../said.ts';

/** The code by what collected or bled, for one group of body systems of ICD-10-PCS. */
interface BleedingCodes {
  readonly bodySystems: readonly string[];
  readonly byKind: Readonly<Record<Kind, string>>;
}
type Kind = 'hemorrhage' | 'hematoma' | 'seroma';

const bleedingCodes = oncePer((pack: RowPack): readonly BleedingCodes[] =>
  Array.from(pack.rows(), ([systems = '', hemorrhage = '', hematoma = '', seroma = '']) => ({
    bodySystems: systems.split(','),
    byKind: { hemorrhage, hematoma, seroma },
  })),
);

const AFTER_OPERATION =
  /\bpost-?\s?(?:op(?:erative)?|procedural|surgical)(?:ly)? (?:\w+ ){0,2}?(bleed(?:ing)?|ha?emorrhage|hematoma|seroma)\b|\b(bleed(?:ing)?|ha?emorrhage|hematoma|seroma) (?:after|following|complicating|as a complication of|from) (?:the |her |his |a |an |recent )*(?=\w+(?:ectomy|plasty|otomy|scopy|repair|fusion|bypass|graft|biopsy|surgery|procedure|replacement))/i;

/** What the plain words were coded as: replaced by the complication. */
const PLAIN = ['R58', 'K92.2', 'T14.8', 'M79.81', 'N93.9', 'R04.89'];

/**
 * Bleeding, a haematoma or a seroma that the provider calls post-operative is a complication of the body system that
 * was operated on, which the procedure named beside it tells.
 *
 * @source guidelines I.B.16 and I.C.19.g.4; Index "Complication, postprocedural, hemorrhage, hematoma, seroma"
 */
export const postproceduralBleeding: CodingRule = {
  id: 'complication/postprocedural-bleeding',
  title: 'Postprocedural hemorrhage, hematoma and seroma',
  authority: guideline('I.B.16'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const words of sentencesWith(AFTER_OPERATION, context)) {
      const match = AFTER_OPERATION.exec(words.text);
      const system = bodySystemOf(words, context);
      if (match === null || system === undefined || !isAffirmed(words, match)) continue;
      const code = codeFor(kindOf(match), system, context);
      const inSentence = (c: Candidate): boolean => c.mentions.some((m) => m.sentence === words.sentence);
      const plain = result.find((c) => PLAIN.some((stem) => isUnder(c.code, stem)) && inSentence(c));
      const beside = plain ?? result.find(inSentence);
      if (code === undefined || beside === undefined) continue;
      const why = step('complication', `${code}: documented as post-operative`, tabular(code.slice(0, 6)));
      const added = addition(
        { code, beside, evidence: [matchedEvidence(words, match)], why, mentions: plain?.mentions ?? [] },
        context,
      );
      if (added === undefined) continue;
      result = [...result.filter((c) => c !== plain), { ...added, order: beside.order }];
    }
    return kept(mergeSameCode(result));
  },
};

function kindOf(match: RegExpExecArray): Kind {
  const word = (match[1] ?? match[2] ?? '').toLowerCase();
  return word === 'hematoma' || word === 'seroma' ? word : 'hemorrhage';
}

function codeFor(kind: Kind, system: string, context: CodingContext): string | undefined {
  return bleedingCodes(context.tables.list('coding/postprocedural-bleeding.tsv')).find(({ bodySystems }) =>
    bodySystems.includes(system),
  )?.byKind[kind];
}

/** Section and body system of the procedure that the sentence names, else of the only ones that the chart names. */
function bodySystemOf({ sentence }: SentenceWords, context: CodingContext): string | undefined {
  const named = [...procedureOccurrences(context)]
    .map(({ component, occurrence }) => ({ system: component.table.slice(0, 2), of: occurrence.sentence }))
    .filter(({ system }) => system.startsWith('0'));
  const own = named.find((n) => n.of === sentence);
  const systems = new Set(named.map(({ system }) => system));
  return own?.system ?? (systems.size === 1 ? named[0]?.system : undefined);
}
