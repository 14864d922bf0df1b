/** Endings that make adjectives, nouns and verbs of one root; longest first. */
const ENDINGS =
  /(?:isation|ization|ational|ication|ations?|ative|atory|itional|ional|ated|ating|ition|ical|ially|ally|ency|ancy|ence|ance|ment|ness|ible|able|ious|eous|ular|ing|ion|ive|ary|ory|ity|ous|ial|ant|ent|ate|ise|ize|ed|al|ar|ic|ia|um|us|or|er|ly|ty|y|e|a|s)$/;
const SHORTEST_ROOT = 5;

/** The root that a word shares with its derivations (`obstructive`, `obstruction` → `obstruct`), if it is long enough to tell. */
export function commonRoot(word: string): string | undefined {
  if (word.length < SHORTEST_ROOT || /\d/.test(word)) return undefined;
  if (/(?:itis|osis|oma|emia|ectomy|otomy|ostomy|opathy|plasty|gram|logy|itic|otic)$/.test(word))
    return undefined;
  const root = word.replace(ENDINGS, '');
  return root.length >= SHORTEST_ROOT ? root : undefined;
}
