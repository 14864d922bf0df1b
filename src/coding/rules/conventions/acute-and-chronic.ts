import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { Mention, Token } from '../../../reading/reading.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, documentOf, evidenceAt, withAddition } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';
import { mostSpecific } from '../../specificity.ts';
import { titleWords } from '../../title-words.ts';

/**
 * "Acute on chronic" and "acute and chronic": where the Index has a code for each and none for both, the acute
 * condition is coded too, and first.
 *
 * @source guideline I.B.8
 */
export const acuteAndChronic: CodingRule = {
  id: 'add/acute-and-chronic',
  title: 'Acute and chronic condition',
  authority: guideline('I.B.8'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    let result = candidates;
    for (const candidate of candidates) {
      for (const mention of candidate.mentions) {
        const words = mention.assertion === 'present' ? acuteWords(mention) : undefined;
        if (words !== undefined) result = withAddition(result, acuteOf(candidate, mention, words, context));
      }
    }
    return kept(result);
  },
};

interface AcuteWords {
  readonly acute: Token;
  /** The condition without "chronic". */
  readonly condition: readonly Token[];
}

/** "acute on | chronic pancreatitis": the words for the acute condition; undefined where the mention is not so preceded. */
function acuteWords(mention: Mention): AcuteWords | undefined {
  if (!/^chronic\b/i.test(mention.text)) return undefined;
  const { tokens } = mention.sentence;
  const before = tokens.filter((t) => t.end <= mention.start);
  const link = before.at(-1);
  const acute = before.at(-2);
  if (acute?.lower !== 'acute' || !['on', 'and', '/', 'upon'].includes(link?.lower ?? '')) return undefined;
  const condition = tokens.filter((t) => t.start >= mention.start && t.end <= mention.end).slice(1);
  return condition.length === 0 ? undefined : { acute, condition };
}

function acuteOf(
  chronic: Candidate,
  mention: Mention,
  { acute, condition }: AcuteWords,
  context: CodingContext,
): Candidate | undefined {
  const tokens = [acute, ...condition];
  const match = context.tables.terms
    .matches(
      tokens.map((t) => t.word),
      context.onDate,
    )
    .find((m) => m.system === 'icd10cm' && m.weak !== true && m.from === 0 && m.to === tokens.length);
  const document = documentOf(mention.document, context);
  if (match === undefined || document === undefined) return undefined;
  const words = new Set(['acute', ...condition.flatMap((t) => titleWords(t.text))]);
  const cues = { words, own: words, laterality: mention.laterality, encounter: 'A' as const };
  const found = mostSpecific(context.icd10cm, match.code, cues);
  if (found === undefined || found.entry.code === chronic.code || !/\bacute\b/i.test(found.entry.longTitle)) {
    return undefined;
  }
  const text = `${found.entry.code}: the record says "acute" and "chronic"; the acute condition is coded first`;
  return addition(
    {
      code: found.entry.code,
      beside: chronic,
      evidence: [evidenceAt(document, { start: acute.start, end: mention.end }, mention.section)],
      why: step('guideline', text, guideline('I.B.8')),
      before: true,
    },
    context,
  );
}
