import { guideline } from '../../base/authority.ts';
import { inRanges } from '../code-ranges.ts';
import { sentencesOf } from '../record-words.ts';
import { INPATIENT, indicatorsOf, options, type QueryUnit, quoted } from './query-unit.ts';
import { speaksOf } from './signs/signs.ts';

/** Conditions that come after operations and may or may not be a complication of them. */
const AFTER_OPERATIONS = 'R33,K56.7,K56.0,I48,I95,I21,I26,I82,I63,J96.0,J95,J18,J69,J98.1,N17,R50.8,T81';
const POSTOPERATIVE =
  /\b(post-?op(erative(ly)?)?|post-?procedur\w+|after (the )?(surgery|operation|procedure))\b/i;
/** Codes that already say that it is a complication. */
const SAYS_SO = 'J95,T80-T88,K91,N99,I97,G97,H59,H95,L76,M96,D78,E89';

/**
 * A condition called postoperative where the record does not say whether it is a complication of the procedure,
 * expected after it, or of another cause.
 *
 * @source guideline I.B.16
 */
export const procedureRelationQuery: QueryUnit = {
  id: 'query/procedure-relation',
  authority: guideline('I.B.16'),
  rank: 4,
  settings: INPATIENT,
  raise(candidates, context) {
    const after = candidates.find(
      (c) =>
        inRanges(c.code, AFTER_OPERATIONS) &&
        !inRanges(c.code, SAYS_SO) &&
        sentencesOf(c, context).some(({ text }) => POSTOPERATIVE.test(text)),
    );
    if (after === undefined) return [];
    const sentences = sentencesOf(after, context);
    if (sentences.some(({ text }) => SETTLED.test(text)) || settledForAll(context)) return [];
    const indicators = sentences.flatMap(({ document, sentence, text }) => {
      const match = POSTOPERATIVE.exec(text);
      if (match === null) return [];
      const start = sentence.start + match.index;
      return [{ document: document.document.id, start, end: start + match[0].length, text: match[0] }];
    });
    return [
      {
        topic: 'Relation to the procedure',
        question: 'Please clarify how the quoted condition relates to the procedure.',
        indicators: quoted(indicatorsOf(after).slice(0, 3), indicators.slice(0, 3)),
        options: options(
          'Complication of the procedure or of its anesthesia',
          'Expected after the procedure, not a complication',
          'Due to another condition (please name it)',
        ),
      },
    ];
  },
};

const SETTLED =
  /\bcomplicat\w*|\bexpected\b|\binherent\b|\bunrelated\b|\bnot (felt|related|attributed)\b|\bfrom (the )?(surgery|surgical)\b/i;

/** "Complications of surgery: none attributed by surgeon." */
function settledForAll(context: Parameters<QueryUnit['raise']>[1]): boolean {
  if (!speaksOf('procedureRelation', context)) return false;
  return context.reading.documents.some(({ document }) =>
    /\bcomplications? of (the )?(surgery|procedure|operation)\b|\bnone attributed\b|\bnot (felt )?a complication\b/i.test(
      document.text.slice(document.start, document.end),
    ),
  );
}
