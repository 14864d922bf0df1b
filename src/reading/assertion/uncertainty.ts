import { type CueFamily, type PseudoCues, type ScopeEnds, wordSet } from './cue.ts';

/**
 * What says that a diagnosis is not established.
 *
 * @source ICD-10-CM Official Guidelines II.H, III.C and IV.H ("probable", "suspected", "likely", "questionable",
 *   "possible", "still to be ruled out", "compatible with", "consistent with", "working diagnosis", or other similar
 *   terms); Coding Clinic 1Q 2018 p. 18 ("concern for") and 3Q 2005 p. 22 ("appears to be"), by citation
 */
export const UNCERTAINTY: readonly CueFamily[] = [
  {
    assertion: 'uncertain',
    direction: 'forward',
    reach: 9,
    comma: 'orList',
    phrases:
      'possible|possibly|probable|probably|suspected|suspect|suspects|suspecting|i suspect|we suspect|questionable|likely|most likely|very likely|more likely|likely represents|likely representing|likely reflects|likely secondary to|likely due to|likely from|likely related to|likely caused by|most likely due to|most likely secondary to|most likely related to|probably due to|probably secondary to|possibly due to|possibly secondary to|possibly related to|probably related to|' +
      'presumed|presumptive|presumably|presumed secondary to|presumed due to|perhaps|maybe|potentially|question of|question|equivocal for|concern for|concerns for|concern of|concern about|concerned for|concerned about|concerning for|worry for|worried about|worrisome for|suspicion for|suspicion of|suspicious for|suspicious of|high suspicion for|clinical suspicion for|' +
      'consistent with|most consistent with|is consistent with|compatible with|c/w|in keeping with|suggestive of|suggesting|suggests|suggest|suggested|indicative of|indicating possible|comparable with|' +
      'may have|may be|may represent|may reflect|may indicate|might be|might have|might represent|could be|could have|could represent|could reflect|can represent|could be due to|may be due to|may be secondary to|may be related to|may be caused by|might be due to|could be related to|may be from|could be from|' +
      'appears to be|appear to be|appeared to be|appears to have|appears to represent|appears consistent with|seems to be|seems to have|seem to be|seems like|appears to be due to|appears to be related to|felt to be|felt to have|felt to represent|thought to be|thought to have|thought to represent|thought to be due to|thought to be secondary to|felt to be due to|felt to be secondary to|believed to be|believed to have|' +
      "cannot rule out|can not rule out|can't rule out|could not rule out|couldn't rule out|unable to rule out|not able to rule out|not rule out|does not rule out|did not rule out|cannot exclude|can not exclude|can't exclude|could not exclude|unable to exclude|not exclude|does not exclude|cannot definitively exclude|cannot completely exclude|has not ruled out|have not ruled out|not yet ruled out|" +
      'still to be ruled out|yet to be ruled out|working diagnosis of|working diagnosis|provisional diagnosis of|tentative diagnosis of|differential diagnosis|differential diagnosis of|differential|raises the possibility of|raising the possibility of|possibility of|raise the question of|raises concern for|raising concern for|unclear if|unclear whether|not certain if|not sure if|unsure if|uncertain if|whether this is|not necessarily|symptoms of possible|versus possible|vs possible|element of possible',
    unlessPrevious: wordSet('if as whenever soon much are is was were'),
  },
  {
    assertion: 'uncertain',
    direction: 'forward',
    reach: 9,
    comma: 'orList',
    phrases:
      'is likely|are likely|was likely|were likely|is most likely|are most likely|was most likely|is probably|are probably|was probably|was possibly|is possibly|is likely due to|is likely secondary to|is likely related to|are likely due to|was likely due to|was likely secondary to|is most likely due to|is presumed|is presumably|was presumed|is suspected|was suspected|is questionable|is possible|is suggestive of|is concerning for|was concerning for|are consistent with|was consistent with|were consistent with|are suggestive of|was suggestive of|is suspicious for|was suspicious for|are concerning for|were concerning for|are compatible with|is compatible with|was felt likely',
    unlessNext: wordSet('to'),
  },
  {
    // a list of what it might be
    assertion: 'uncertain',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'ddx|ddx includes|ddx included|ddx include|differential includes|differential included|differential diagnosis includes|differential diagnosis included|differential diagnoses include|differential diagnoses included',
  },
  {
    assertion: 'uncertain',
    direction: 'forward',
    reach: 10,
    comma: 'orList',
    phrases: 'rule out|r/o|ro|rule/out|ruling out',
    unlessPrevious: wordSet('to will and should would helps help must for'),
  },
  {
    assertion: 'uncertain',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    phrases:
      'is possible|are possible|remains possible|is likely|is most likely|are likely|is probable|is suspected|are suspected|was suspected|were suspected|has been suspected|is questionable|is presumed|was presumed|is a possibility|is a concern|is of concern|is favored|is considered|was considered|being considered|' +
      "cannot be excluded|can not be excluded|could not be excluded|can't be excluded|cannot be ruled out|can not be ruled out|could not be ruled out|can't be ruled out|not ruled out|not been ruled out|has not been ruled out|was not ruled out|not excluded|is not excluded|not be excluded|not be ruled out|not entirely excluded|not completely excluded|to be ruled out|still to be ruled out|yet to be ruled out|in the differential|on the differential|is in the differential|to be determined|not yet confirmed|pending confirmation",
    unlessNext: wordSet('due secondary related to from that'),
  },
  {
    assertion: 'uncertain',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    phrases: 'likely|most likely|suspected|possible|probable|questionable|favored|presumed|possibly|probably',
    unlessPrevious: wordSet('as if when whenever not soon much'),
    onlyAtEnd: true,
  },
  {
    assertion: 'uncertain',
    direction: 'forward',
    reach: 9,
    comma: 'orList',
    phrases:
      'most likely etiology|likely etiology|most likely cause|likely cause|likely source|most likely source|most likely diagnosis|likely diagnosis|leading diagnosis|suspected etiology|suspected cause|probable cause|probable etiology|possible cause|possible causes|possible etiology|possible etiologies|presumed etiology|presumed cause|suspected source|presumed source|most likely explanation|likely explanation',
    startsAfter: wordSet('is are was were be being include includes including : ,'),
  },
  {
    assertion: 'uncertain',
    direction: 'both',
    reach: 7,
    comma: 'stop',
    phrases: 'versus|vs|v/s',
  },
];

/** "likely the cause of his anemia": the anemia itself is established. */
const NAMES_A_CAUSE = [
  'likely',
  'most likely',
  'probably',
  'possibly',
  'could be',
  'may be',
  'might be',
  'suspected to be',
  'thought to be',
  'felt to be',
  'presumed',
]
  .flatMap((word) => ['', 'is ', 'was ', 'are ', 'were '].map((verb) => verb + word))
  .flatMap((start) =>
    [
      'the source of',
      'the cause of',
      'the reason for',
      'the etiology of',
      'the etiology for',
      'a cause of',
      'the culprit for',
      'contributing to',
      'contributory to',
      'responsible for',
      'causing',
      'the source for',
      'exacerbating',
      'worsening',
      'explaining',
      'aggravating',
    ].map((end) => `${start} ${end}`),
  );

export const PSEUDO_UNCERTAINTY: PseudoCues = {
  pseudo:
    `${NAMES_A_CAUSE.join('|')}|` +
    'as soon as possible|may be contributing to|may contribute to|may be contributing|could be contributing to|may have contributed to|likely contributing to|likely contributed to|likely resulted in|likely caused|likely led to|may have caused|probably caused|possibly caused|could be the source of|could be the cause of|may be the source of|may be the cause of|likely the cause of|likely the source of|is likely the cause of|is likely the source of|likely the reason for|may explain|could explain|might explain|would explain|likely explains|likely worsened by|likely exacerbated by|seems to be doing|seem to be doing|appears to be doing|appear to be doing|seems to be improving|appears to be improving|appears to be responding|appears to be tolerating|appears to be stable|appears to be well|appears to have improved|seems to have improved|appears to have resolved|if possible|as much as possible|when possible|whenever possible|where possible|as possible|likely to benefit|likely to need|likely to require|most likely to|suggested that she|suggested that he|suggested that the patient|i suggested|we suggested|may be discharged|may be used|may have been|may be able|may be continued|may be removed|could be discharged|may have a regular diet|may have to|might need|may need|may require|might require|may want|may continue|may return|may take|may resume|may increase|might benefit|may benefit|may be beneficial|' +
    'possible side effects|possible complications|possible risks|in question|questions were|no question|i was concerned|is concerned that|was concerned that|suggested by|suggested to|probably will|will probably|may also take',
};

export const UNCERTAINTY_ENDS: readonly ScopeEnds[] = [
  {
    ends: ['uncertain'],
    phrases:
      'but|however|although|though|given|given his|given her|given the|because|as the patient|as patient|who|which|in a patient with|in the setting of|in setting of|on background of|superimposed on|in the context of|for which|will|started|so|therefore|therefor|and will|and was|and is|and has|is|was|were|are|has|had|with known|with history of|with a history of|without|no|not|despite|while|treated|we will|plan|recommend|due to his|due to her|as she has|as he has|than|rather than|instead of',
    unlessPrevious: wordSet('that'),
  },
];
