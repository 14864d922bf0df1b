import { type CueFamily, type PseudoCues, type ScopeEnds, wordSet } from './cue.ts';

/** What says that the patient does not have it. */
export const NEGATION: readonly CueFamily[] = [
  {
    assertion: 'negated',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'denies|denied|denying|deny|she denies|negative for|neg for|negative for any|is negative for|was negative for|were negative for|are negative for|have been negative for|has been negative for|remains negative for|came back negative for|returned negative for|no|no evidence of|no evidence for|no sign of|no signs of|no history of|no hx of|no h/o|' +
      'no complaints of|no complaint of|no symptoms of|no known|never had|never has had|has never had|never been diagnosed with|free of|free from|absence of|nil|none of|neither|nor|' +
      "does not have|do not have|did not have|doesn't have|don't have|didn't have|has not had|have not had|hasn't had|had not had|not having|not currently having|is not having|isn't having|" +
      'not experiencing|not experienced|does not endorse|does not report|did not report|does not complain of|has no|have no|had no|without evidence of|without any evidence of|without signs of|without sign of|without history of|without any|' +
      'not had|not have|never experienced|never developed|did not develop|has not developed|not associated with|not complaining of|not endorsing|not reporting|negative review of systems for|nonreactive for|no longer any|' +
      'ruled out for|was ruled out for|were ruled out for|is ruled out for|has been ruled out for|been ruled out for|rules out|ruled out the possibility of|does not show|did not show|does not demonstrate|did not demonstrate|does not reveal|did not reveal|do not show|do not demonstrate|did not identify|' +
      'failed to show|failed to reveal|failed to demonstrate|fails to show|not demonstrate|not reveal|not show|not suggestive of|not consistent with|not compatible with|not indicative of|not concerning for|not suspicious for|inconsistent with|' +
      "not suspect|do not suspect|no concern for|no concerns for|negative workup for|negative work up for|negative evaluation for|negative screen for|negative screening for|negative test for|tested negative for|screened negative for|tests negative for|does not appear|did not appear|do not appear|not appear to have|not appear to be|not felt to be|not thought to be|not believed to be|not felt to have|not thought to have|do not think|don't think|do not believe|do not feel that this|do not feel this|does not meet criteria for|not meet criteria for|did not meet criteria for|not concerned for|not concerned about|no suspicion for|no suspicion of|low suspicion for|low suspicion of|low concern for|low clinical suspicion for|very low suspicion for|" +
      "no clinical evidence of|no radiographic evidence of|cannot see|can't see|no definite|no obvious|no acute|no focal|no new|no other|no associated|no apparent|no gross|no active|no current|no prior|no previous|no residual|no personal history of|no significant history of|denies any|denies any history of|denies history of|denies a history of",
    unlessNext: wordSet('longer matter only wonder'),
  },
  {
    assertion: 'negated',
    direction: 'forward',
    reach: 25,
    comma: 'orList',
    phrases:
      'without|w/o|absent|lacks|lacking|lack of|rather than|instead of|as opposed to|excluding|ruled out',
    unlessNext: wordSet('by with on at after today in'),
  },
  {
    assertion: 'negated',
    direction: 'forward',
    reach: 3,
    comma: 'stop',
    phrases: "not|isn't|wasn't|aren't|is not|are not|was not|never",
  },
  {
    // "non-diabetic"; a "non-pressure ulcer" is an ulcer
    assertion: 'negated',
    direction: 'forward',
    reach: 1,
    comma: 'stop',
    phrases: 'non',
  },
  {
    // "FH neg osteoporosis", "stool neg C diff"
    assertion: 'negated',
    direction: 'forward',
    reach: 8,
    comma: 'stop',
    phrases: 'neg',
    unlessPrevious: wordSet(
      'gram rh her2 her er pr hr triple receptor node nodes margin margins culture cultures cx smear rf ccp seronegative ct mri ck pcr ag test tests swab screen trop trops hcg dimer upt xr cxr neu nit le',
    ),
    unlessNext: wordSet('pressure inspiratory symptom symptoms margin margins x x2 x3 for'),
  },
  {
    // "oxygen: not on home O2", "declined TOLAC"
    assertion: 'negated',
    direction: 'forward',
    reach: 4,
    comma: 'stop',
    phrases: 'not on|is not on|not currently on|was not on|never on|declined|declines|refused|refuses',
    stopAt: wordSet('for because due since of with after to by until'),
  },
  {
    // "appendicitis, torsion, AAA considered and excluded"
    assertion: 'negated',
    direction: 'backward',
    reach: 16,
    comma: 'pass',
    phrases:
      'considered and excluded|considered and ruled out|were considered and excluded|were considered and ruled out|were all excluded|all excluded|all ruled out|were ruled out|considered none found|were considered none found|considered but excluded|considered but ruled out|considered but felt unlikely|considered but unlikely|considered and felt unlikely|considered and thought unlikely|considered unlikely|were considered unlikely|none suspected|none found|none identified|none of these suspected|all felt unlikely|all unlikely|all less likely',
  },
  {
    assertion: 'negated',
    direction: 'backward',
    reach: 3,
    comma: 'stop',
    phrases:
      'n/a|labs nl|labs normal|labs neg|labs negative|labs wnl|labs unremarkable|workup neg|workup negative|workup unremarkable|work up neg|work up negative|w/u neg|w/u negative|eval neg|eval negative|screen neg|panel neg|pcr neg|pcr negative|toxin neg|toxin negative|ag neg|antigen neg|serology neg|serologies neg|not needed|not required|not indicated|was not needed|was not required|was not indicated|not necessary',
    unlessPrevious: wordSet('and or'),
  },
  {
    assertion: 'negated',
    direction: 'forward',
    reach: 5,
    comma: 'orList',
    phrases:
      'unlikely|doubt|doubtful|i doubt|less likely|highly unlikely|very unlikely|not likely|unlikely to be|unlikely to have|unlikely to represent|exclude|excludes|excluded',
    unlessPrevious: wordSet('to'),
  },
  {
    assertion: 'negated',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    phrases:
      'is unlikely|seems unlikely|appears unlikely|is less likely|is doubtful|is not likely|was ruled out|were ruled out|is ruled out|has been ruled out|have been ruled out|had been ruled out|' +
      'was excluded|is excluded|has been excluded|were excluded|is negative|was negative|were negative|are negative|is absent|was absent|are absent|were absent|not met|criteria not met|was not met|were not met|not met per|not present|is not present|was not present|not seen|' +
      'not identified|not appreciated|not noted|not detected|not found|not visualized|not demonstrated|not evident|not observed|not suspected|is not suspected|not reported|not palpated|not palpable|not elicited|not indicated by|is denied|was denied|were denied|' +
      'was not seen|were not seen|is not seen|was not identified|were not identified|was not noted|were not noted|was not detected|was not found|were not found|is not identified|non detected|undetected|not confirmed|was not confirmed|did not occur|has not occurred',
    unlessPrevious: wordSet('not gram rh cannot yet be'),
  },
  {
    assertion: 'negated',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    phrases:
      'unlikely|less likely|not likely|ruled out|excluded|negative|neg|absent|denied|none|n/a|nonreactive|non reactive|undetectable',
    unlessPrevious: wordSet('not gram rh cannot yet be her2 er pr triple'),
    onlyAtEnd: true,
  },
  {
    assertion: 'negated',
    direction: 'backward',
    reach: 40,
    comma: 'pass',
    phrases:
      'all negative|all are negative|all were negative|are all negative|were all negative|all of which are negative|all of which were negative|all denied|all absent|none of which|are all absent|neg x',
  },
  {
    assertion: 'negated',
    direction: 'within',
    reach: 0,
    comma: 'stop',
    phrases: 'pain free|symptom free|seizure free|fever free|disease free|cancer free',
  },
];

/** Phrases with a word of negation that deny something else than the finding. */
export const PSEUDO_NEGATION: PseudoCues = {
  pseudo:
    'no change|no changes|no change in|no significant change|no significant changes|no interval change|no interval changes|no increase|no increase in|no significant increase|no decrease|no improvement|no improvement in|no significant improvement|no worsening|no worsening of|no progression|no progression of|no evidence of progression|' +
    'not only|not just|no doubt|not certain that|without difficulty|without any difficulty|without further|without improvement|without relief|without change|without problems|without incident|without issue|without issues|without event|without assistance|without treatment|without intervention|without medication|without medications|without help|' +
    'without complication|without complications|without any complications|no complications|no complication|gram negative|rh negative|no relief|no relief from|no relief of|no relief with|no response|no response to|no need|no need for|no reason|no treatment|no treatment for|no intervention|no medications|no meds|no medication for|no medications for|no medicine for|not taking|not taking any|not currently taking|not on any|not on meds|not on medication|not on medications|not on treatment|not on therapy|' +
    'not controlled|not well controlled|not adequately controlled|not under control|not at goal|not tolerating|not tolerated|not compliant|not adherent|not treated|not been treated|not improved|not improving|not improve|not resolved|not yet resolved|has not resolved|have not resolved|not feeling well|not bothersome|not able to|not able|not sleeping|not responding|not responded|not healed|not healing|not changed|not worsened|not worsening|not fully|not completely|not entirely|not surprisingly|not all|not limited to|not due to|not related to|not relieved|not relieved by|' +
    'no residuals|no recurrence|without recurrence|no further workup|no further work up|no further evaluation|no further treatment|no new complaints|no surgery|no surgical|no response|no help|no longer|no more than|no matter|no time|no good|no major changes|no significant interval change|not wait|not until|not require|not requiring|not need|not necessarily|no specific treatment|no issues with|no particular|nothing by mouth|' +
    'not present on admission|not present upon admission|not present at admission|not present at the time of admission|not present on arrival|not poa|does not know|did not know|does not remember|does not recall|does not want|did not want|does not take|did not take|does not like|did not improve|does not improve|did not help|does not help|did not respond|does not use|did not use|does not see|did not see|did not go|does not go|does not think|did not think|does not feel|did not feel|not seen since|not seen by|not seen in|no show|no known time|no known cause|denies taking|denies missing|no current treatment|no current medication|no additional|gram neg|rh neg|her2 neg|triple neg|no longer needs|no longer requires|no longer requiring|no longer taking|no longer on|no longer using|no longer able',
};

/** Where a denial ends. */
export const NEGATION_ENDS: readonly ScopeEnds[] = [
  {
    ends: ['negated'],
    phrases:
      'pos|but|however|although|though|except|except for|with the exception of|aside from|apart from|other than|besides|yet|nevertheless|which|whom|because|since|because of|due to|2/2|d/t|secondary to|as a result of|attributed to|related to|' +
      'reports|reported|reporting|does report|endorses|endorsed|endorsing|does endorse|admits|admitted|does admit|complains|complains of|complained|complaining|c/o|p/w|a/w|c/b|b/c|i/s/o|describes|states|stated|notes that|does note|does have|positive for|pos for|positive|presents|presented|presenting|' +
      'remains|continues|despite|while|until|prior to|following|status post|s/p|improved|but does|only|otherwise|still|and now|now with|now has|known|with known|consistent with|compatible with|suggestive of|concerning for|will|started|treated|given|just|significant for|notable for|remarkable for|in a patient with|in the setting of|in this patient|to suggest|to explain|to account for|to indicate|from prior|from previous|from her|from his|from the|as well as has|patient has|patient is|who has|who is|who presents',
    unlessPrevious: wordSet('to not no without any'),
  },
  {
    ends: ['negated'],
    phrases: 'has|had|have',
    unlessPrevious: wordSet('that think believe she he they ever having not never who to and or i we you'),
  },
  {
    ends: ['negated'],
    phrases:
      'he has|she has|he had|she had|he is|she is|and has|and had|and is|and was|patient also|he also|she also|also has|also reports',
    unlessPrevious: wordSet('that think believe feel'),
  },
  {
    ends: ['negated'],
    phrases:
      'medication for|medications for|medicine for|treatment for|treated for|therapy for|surgery for|drugs for|meds for|relief from|hospitalization for|hospitalizations for|admissions for|admission for|intervention for',
  },
];
