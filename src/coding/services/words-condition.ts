import { phraseWords, searchable } from '../procedures/words.ts';

/** Words that a text must or must not hold: of each group one of the wanted, of the unwanted none. */
export interface WordsCondition {
  readonly groups: readonly (readonly string[])[];
  readonly unwanted: readonly string[];
}

/** `rolling|wheeled;heavy duty|!power`: alternatives with `|`, groups with `;`, unwanted with `!`. */
export function parseWords(written: string): WordsCondition {
  const groups: string[][] = [];
  const unwanted: string[] = [];
  for (const group of written.split(';')) {
    const wanted: string[] = [];
    for (const choice of group.split('|')) {
      const phrase = searchable(phraseWords(choice.replace('!', '')));
      if (phrase.trim() === '') continue;
      (choice.startsWith('!') ? unwanted : wanted).push(phrase);
    }
    if (wanted.length > 0) groups.push(wanted);
  }
  return { groups, unwanted };
}

/** Whether a searchable text (see `searchable`) meets the condition. */
export function meets(text: string, { groups, unwanted }: WordsCondition): boolean {
  return (
    unwanted.every((phrase) => !text.includes(phrase)) &&
    groups.every((wanted) => wanted.some((phrase) => text.includes(phrase)))
  );
}
