import type { Candidate } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { type SentenceWords, sentencesOf } from '../../record-words.ts';

/** The dysfunction is said to come from the sepsis. */
const FROM_SEPSIS =
  /\b(due to|secondary to|caused by|from|related to|associated with|attributed to|result of|because of) (the |his |her |their |underlying |severe |acute )*(urosepsis|sepsis|septic)|\b(sepsis|septic)[- ](induced|related|associated|mediated)|\bseptic encephalopathy\b/i;
/** The sepsis is said to come with the dysfunction (Index: Sepsis, with organ dysfunction). */
const SEPSIS_WITH =
  /\bsepsis\b[^.;]*?\b(with|causing|complicated by|resulting in|leading to|manifested by|evidenced by)\b/i;
/** Another cause is named for it. */
const OTHER_CAUSE =
  /\b(due to|secondary to|caused by|from|related to|attributed to|because of) (?!(the |his |her |their |underlying |severe |acute )*(urosepsis|sepsis|septic))/i;

/** How the record relates an acute organ dysfunction to the sepsis. */
export type OrganLink = 'linked' | 'other-cause' | 'unclear';

/**
 * Whether the record says that an acute organ dysfunction comes from the sepsis.
 *
 * @source guideline I.C.1.d.1.a.iii–iv; Index "Sepsis, with organ dysfunction"
 */
export function organLink(organ: Candidate, context: CodingContext): OrganLink {
  const sentences = sentencesOf(organ, context);
  if (sentences.some(({ text }) => FROM_SEPSIS.test(text))) return 'linked';
  if (sentences.some((words) => comesWith(organ, words))) return 'linked';
  return sentences.some((words) => OTHER_CAUSE.test(after(organ, words))) ? 'other-cause' : 'unclear';
}

function comesWith(organ: Candidate, words: SentenceWords): boolean {
  const match = SEPSIS_WITH.exec(words.text);
  if (match === null) return false;
  const from = words.sentence.start + match.index + match[0].length;
  const named = organ.mentions.some((m) => m.sentence === words.sentence && m.start >= from);
  // "Sepsis with pneumonia and kidney failure due to dehydration" says otherwise.
  return named && !OTHER_CAUSE.test(after(organ, words));
}

/** What the sentence says of the dysfunction after naming it, up to the next clause. */
function after(organ: Candidate, { sentence, text }: SentenceWords): string {
  const ends = organ.mentions.filter((m) => m.sentence === sentence).map((m) => m.end - sentence.start);
  const rest = text.slice(Math.max(0, ...ends));
  return rest.split(/[,;.]| and /)[0] ?? '';
}
