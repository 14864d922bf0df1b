/** Labels that say nothing in a title. */
const SILENT_LABELS: ReadonlySet<string> = new Set(['No Device', 'No Qualifier', 'None']);

/** Words that stand last in a label, after a comma, and first in a title: `Ear, Right` is `Right Ear` there. */
const LEADING_WORDS: ReadonlySet<string> = new Set(['Right', 'Left', 'Bilateral', 'Multiple', 'Single']);

/** Approaches, which a title calls by these words. */
const APPROACH_WORDS: Readonly<Record<string, string>> = {
  Open: 'Open Approach',
  Percutaneous: 'Percutaneous Approach',
  'Percutaneous Endoscopic': 'Percutaneous Endoscopic Approach',
  External: 'External Approach',
};

/**
 * The words by which a title calls a value, as the general rule has it; `labels.tsv.gz` keeps what differs.
 *
 * @param position of the value in the code; approaches (5) get the word Approach
 */
export function usualWords(label: string, position: number): string {
  if (SILENT_LABELS.has(label)) return '';
  if (position === 5) return APPROACH_WORDS[label] ?? label;
  const comma = label.lastIndexOf(', ');
  if (comma === -1) return label;
  const last = label.slice(comma + 2);
  return LEADING_WORDS.has(last) ? `${last} ${label.slice(0, comma)}` : label;
}

/** The label that most likely stands behind words of a title; the inverse of `usualWords`. */
export function likelyLabel(words: string, position: number): string {
  if (position === 5) {
    for (const [label, approach] of Object.entries(APPROACH_WORDS)) if (approach === words) return label;
    return words;
  }
  const space = words.indexOf(' ');
  const first = words.slice(0, space === -1 ? 0 : space);
  return LEADING_WORDS.has(first) ? `${words.slice(space + 1)}, ${first}` : words;
}
