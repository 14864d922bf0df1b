import { oncePer } from '../../base/once.ts';
import type { RowPack } from '../../tables/row-pack.ts';
import { phraseWords } from './words.ts';

interface ApproachWord {
  readonly phrase: string;
  /** Values in order of preference; the table decides. */
  readonly values: readonly string[];
  /** Whether the word counts anywhere in a description, not only beside the name of the procedure. */
  readonly anywhere: boolean;
}

const wordsOf = oncePer((pack: RowPack): readonly ApproachWord[] => {
  const words: ApproachWord[] = [];
  for (const [phrase = '', values = '', where = ''] of pack.rows()) {
    const plain = ` ${phraseWords(phrase).join(' ')} `;
    words.push({
      phrase: plain.endsWith('* ') ? plain.slice(0, -2) : plain,
      values: values.split(' '),
      anywhere: where === 'anywhere',
    });
  }
  return words;
});

/** The values that words for the approach allow of those a table has, in order; empty where none is named. */
export function approachesIn(
  text: string,
  pack: RowPack,
  anywhereOnly: boolean,
  allowed: string,
): readonly string[] {
  for (const { phrase, values, anywhere } of wordsOf(pack)) {
    if ((anywhereOnly && !anywhere) || !text.includes(phrase)) continue;
    const fitting = values.filter((value) => allowed.includes(value));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

const CONVERTED =
  / (?:convert(?:ed)?|conversion) (?:to |into )?(?:an? )?(?:formal )?(?:midline )?(?:open|laparotomy|thoracotomy|exploratory laparotomy) /;

/** Whether a laparoscopic or thoracoscopic operation went on as an open one. */
export function isConverted(text: string): boolean {
  return CONVERTED.test(text);
}

const LARGE_INCISION =
  / (?:laparotomy|thoracotomy|sternotomy|craniotomy|celiotomy|midline incision|pfannenstiel) /;

/** Whether words tell of the incision of an open operation. */
export function isAlsoOpen(text: string): boolean {
  return LARGE_INCISION.test(text);
}
