const DISEASE = '(?:dementia|alzheimer\\W?s?|neurocognitive disorder|lewy bod(?:y|ies))';
const BEFORE = new RegExp(
  `\\b(mild|moderate|severe)(?: (?:stage|degree))?[- ]+(?:[\\w'’-]+ ){0,4}?${DISEASE}`,
  'i',
);
const BEHAVIOUR_WORDS = '(?:agitat|aggress|anxi|depress|behav|psycho|halluc|delus|paran|mood|hearing|pain)';
const AFTER = new RegExp(
  `${DISEASE}[^.;]{0,40}?\\b(mild|moderate|severe)\\b(?!(?: \\w+)? ${BEHAVIOUR_WORDS})`,
  'i',
);

/**
 * Character of F01–F03 for the severity that the words give to the dementia: A mild, B moderate, C severe, 8 where none
 * is stated; of two severities the higher.
 *
 * @source guideline I.C.5.d
 */
export function severityIn(texts: readonly string[]): '8' | 'A' | 'B' | 'C' {
  const said = new Set(
    texts
      .flatMap((text) => [BEFORE.exec(text)?.[1], AFTER.exec(text)?.[1]])
      .map((word) => word?.toLowerCase()),
  );
  if (said.has('severe')) return 'C';
  if (said.has('moderate')) return 'B';
  return said.has('mild') ? 'A' : '8';
}

const BEHAVIOURS: readonly (readonly [string, RegExp])[] = [
  ['11', /\b(agitat\w*|aggressi\w*|combative\w*|violent|violence|restless\w*|pacing|exit[- ]seeking)\b/i],
  [
    '18',
    /\b(behaviou?ral (disturbances?|problems?|symptoms?)|wandering|sundowning|disinhibition|sleep disturbances?)\b/i,
  ],
  [
    '2',
    /\b(psychotic (disturbance|features|symptoms)|psychosis|hallucinations?|delusions?|delusional|paranoi\w*)\b/i,
  ],
  ['3', /\b(mood disturbance|depressi(on|ve)|apathy|anhedonia)\b/i],
  ['4', /\banxiety\b/i],
];
const WITHOUT = /\b(no|without|denies|absence of|not)\b[^.;]*$/i;

/** Ends of F01–F03 codes for the behaviours that follow "with" in the words: 11 agitation, 18 other, 2, 3, 4. */
export function behavioursIn(text: string): readonly string[] {
  const start = text.search(new RegExp(DISEASE, 'i'));
  if (start === -1) return [];
  const rest = text.slice(start);
  const from = rest.search(/\b(with|complicated by|and associated)\b/i);
  if (from === -1) return [];
  const clause = rest.slice(from).split(/[.;]/)[0] ?? '';
  const found = BEHAVIOURS.filter(([, pattern]) => {
    const match = pattern.exec(clause);
    return match !== null && !WITHOUT.test(clause.slice(0, match.index));
  }).map(([end]) => end);
  // "Behavioral disturbance such as agitation": the named behaviour says it.
  return found.length > 1 && !/\b(wandering|sundowning|disinhibition|sleep)\b/i.test(clause)
    ? found.filter((end) => end !== '18')
    : found;
}
