import { type CueFamily, type PseudoCues, type ScopeEnds, wordSet } from './cue.ts';

const DURATION = wordSet(
  'day days week weeks month months year years yr yrs hour hours minute minutes long longstanding standing short recent wk mo chronic extensive',
);
const ONSET = wordSet(
  'started start starts began begun begin onset noticed first diagnosed dx developed since present initially appeared occurring worsening worsened worse increased last seen over',
);

/** What says that something lay in the past. Coding decides by the code whether it still stands (asthma) or not (pneumonia). */
export const HISTORY: readonly CueFamily[] = [
  {
    assertion: 'historical',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'history of|a history of|hx of|h/o|hx/o|ho|history of prior|history of previous|past history of|past history significant for|past medical history of|past medical history significant for|past medical history is significant for|past medical history was significant for|past medical history includes|past medical history including|past medical history notable for|past medical history is notable for|past medical history positive for|past medical history consists of|past medical history remarkable for|pmh of|pmh significant for|pmh includes|pmhx of|pmhx significant for|pmh notable for|pmh|pmhx|' +
      'medical history significant for|medical history of|medical history includes|medical history is significant for|medical history notable for|history significant for|history is significant for|history notable for|history is notable for|history remarkable for|history includes|history including|history positive for|past surgical history of|past surgical history significant for|past surgical history includes|surgical history significant for|surgical history of|surgical history includes|psh of|known history of|prior history of|previous history of|remote history of|distant history of|personal history of|significant history of|strong history of|history for|hx significant for|known prior|hx',
    unlessPrevious: DURATION,
    unlessNext: wordSet('present taking obtained from was and physical limited'),
  },
  {
    assertion: 'historical',
    direction: 'forward',
    reach: 5,
    comma: 'orList',
    phrases:
      'previous|prior|previously had|remote|old|past|former|previously treated for|previously treated|had previously|has had previous|has had prior|had a previous|had a prior|recent history of|childhood|used to have|had had|treated in the past for|previously|in the past had|last year had|healed|post',
    unlessNext: wordSet(
      "to visit visits note notes study studies exam examination imaging ct mri x xray records record level levels labs lab value values medication medications dose regimen treatment treatments history medical surgical family month week year years day days evening night night's diagnosed diagnosis diagnoses known documented described noted reported mentioned seen female male man woman woman's op operative procedural void prandial nasal partum traumatic infectious viral menopausal auricular thoracotomy status healthy well scheduled evaluation echocardiogram echo ekg hospitalization",
    ),
    unlessPrevious: wordSet('day days week weeks month months year years yr yo y/o than'),
  },
  {
    assertion: 'historical',
    direction: 'forward',
    reach: 12,
    comma: 'orList',
    stopAt: wordSet('with now complicated presenting and in'),
    phrases:
      's/p|status post|sp|underwent prior|has undergone|is status post|was status post|history of undergoing|no recurrence of|without recurrence of|no evidence of recurrence of|no sign of recurrence of|hospitalized for|was hospitalized for|previously hospitalized for|prior hospitalization for|recently hospitalized for|recovered from|recovering from',
  },
  {
    assertion: 'historical',
    direction: 'backward',
    reach: 9,
    comma: 'stop',
    phrases:
      'as child|as a kid|as kid|in past|in the past|in the remote past|in the distant past|years ago|year ago|yrs ago|decades ago|months ago|as a child|in childhood|as a teenager|in her youth|in his youth|at birth|in infancy|by history|per history|historically|in high school|in college',
    unlessClauseHas: ONSET,
  },
];

export const PSEUDO_HISTORY: PseudoCues = {
  pseudo:
    'history of present illness|history of the present illness|history of presenting illness|history of presenting complaint|history of present injury|prior to|previous to|prior authorization|past due|past few|past several|past week|past month|past year|past two|past three|past 2|past 3|past 24|old records|year old|years old|yr old|month old|week old|day old|months old|weeks old|days old|' +
    'social history|natural history|history and physical|history was obtained|history is obtained|history obtained|history limited|detailed history|medication history|smoking history|history taking|birth history|as previously|as prior|previously noted|previously described|previously mentioned|previously documented|previously seen|previously known|previously diagnosed|previously diagnosed with|former smoker|ex smoker|post op|post operative|post menopausal|post partum|post traumatic',
};

export const HISTORY_ENDS: readonly ScopeEnds[] = [
  {
    ends: ['historical'],
    phrases:
      'who|p/w|presents|presented|presenting|present|presenting with|here|here for|here with|comes|came|coming|admitted|admitted with|admitted for|complains|complaining|c/o|is here|is seen|seen|seen for|evaluated|evaluated for|evaluation|transferred|brought|referred|now|now with|now has|currently|current|today|reports|reported|reporting|denies|denied|states|endorses|but|however|although|found to have|found|found to be|was found|developed|develops|experiencing|experienced|underwent|that has resolved|which|is|was|are|were|continues|has been|remains|for follow up|for followup|for evaluation|follow up for|in today|in clinic|with acute|with new|with complaints of|with complaint of|with worsening|with increasing|with progressive|with chief complaint|with recent|with a 1|with a 2|with a 3|a 1|has|had|undergoing|scheduled|on treatment',
    unlessPrevious: wordSet('that'),
  },
];
