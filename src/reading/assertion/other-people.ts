import { type CueFamily, type PseudoCues, type ScopeEnds, wordSet } from './cue.ts';

/** Verbs by which a relative tells of the patient: what follows is the patient's. */
const TELLS = wordSet(
  "reports reported reporting states stated says said notes noted denies denied brought brings bring describes described thinks believes feels felt noticed is was gives gave called calls mentions mentioned also endorses wants wanted agrees agreed requests requested asked asks provides provided accompanies accompanied helps helped observed observes witnessed found tells told present at who will would understands verbalized expressed confirms confirmed to reporting stating concerned administered gives giving drove lives and's",
);
const TOLD_BY = wordSet(
  "per by from with mom's lives to the's via and's informed contacted called told wife's",
);

const RELATIVES =
  "mother|mother's|mom|father|father's|dad|brother|brothers|brother's|sister|sisters|sister's|sibling|siblings|parents|parent|aunt|aunts|uncle|uncles|grandmother|grandfather|grandparents|grandparent|cousin|cousins|nephew|niece|half brother|half sister|" +
  'maternal grandmother|maternal grandfather|paternal grandmother|paternal grandfather|maternal aunt|maternal uncle|paternal aunt|paternal uncle|maternal aunts|paternal aunts|twin brother|twin sister|relatives|relative|family member|family members|first degree relative|first degree relatives|mgm|mgf|pgm|pgf|great aunt|great grandmother|great grandfather';
const CHILDREN = 'son|sons|daughter|daughters|grandson|granddaughter|grandchildren';
const OTHERS =
  "wife|wife's|husband|husband's|spouse|spouse's|partner|partner's|boyfriend|boyfriend's|girlfriend|girlfriend's|roommate|roommates|coworker|coworkers|co worker|colleague|friend|friends|neighbor|neighbors|caregiver|caregivers|fiance|fiancee|classmate|classmates|household contact|household contacts|household members|stepmother|stepfather|stepson|stepdaughter|mother in law|father in law|brother in law|sister in law|ex husband|ex wife|donor|donor's";

export const OTHER_PEOPLE: readonly CueFamily[] = [
  {
    assertion: 'family',
    direction: 'forward',
    reach: 60,
    comma: 'list',
    phrases:
      'family history of|family history significant for|family history is significant for|family history positive for|family history is positive for|family history notable for|family history is notable for|family history includes|family history remarkable for|family history|fh of|fhx of|family hx of|fam hx of|fam hx|fhx|fh|strong family history of|positive family history of|positive family history for|family members with|runs in the family|familial history of|genetic history of',
    unlessNext: wordSet('was is not noncontributory unknown reviewed'),
  },
  {
    assertion: 'family',
    direction: 'forward',
    reach: 25,
    comma: 'pass',
    phrases: `${RELATIVES}|${CHILDREN}`,
    unlessNext: TELLS,
    unlessPrevious: TOLD_BY,
  },
  {
    assertion: 'family',
    direction: 'forward',
    reach: 25,
    comma: 'pass',
    phrases: `${`${RELATIVES}|${CHILDREN}`
      .split('|')
      .flatMap((who) => [
        `${who} has`,
        `${who} had`,
        `${who} have`,
        `${who} died`,
        `${who} is deceased`,
        `${who} was diagnosed`,
        `${who} with`,
        `${who} passed`,
        `${who} also has`,
        `${who} also had`,
        `${who} is alive`,
        `${who} is being treated`,
        `${who} is a diabetic`,
        `${who} is diabetic`,
        `${who} who had`,
        `${who} who has`,
        `${who} who died`,
        `${who} both had`,
        `${who} both have`,
        `${who} is healthy`,
        `${who} suffered`,
      ])
      .join('|')}`,
    unlessPrevious: TOLD_BY,
  },
  {
    assertion: 'family',
    direction: 'backward',
    reach: 8,
    comma: 'stop',
    phrases: `${RELATIVES}|${CHILDREN}|family|the family|her family|his family`,
    onlyAfter: wordSet('in ( - – — :'),
    unlessNext: wordSet('reports states lives room'),
  },
  {
    assertion: 'other-person',
    direction: 'forward',
    reach: 20,
    comma: 'pass',
    phrases: OTHERS,
    unlessNext: TELLS,
    unlessPrevious: TOLD_BY,
  },
  {
    assertion: 'other-person',
    direction: 'forward',
    reach: 20,
    comma: 'pass',
    phrases: OTHERS.split('|')
      .flatMap((who) => [
        `${who} has`,
        `${who} had`,
        `${who} have`,
        `${who} with`,
        `${who} who has`,
        `${who} who had`,
        `${who} who tested positive`,
        `${who} tested positive`,
        `${who} was diagnosed`,
        `${who} is positive`,
        `${who} is sick with`,
        `${who} is ill with`,
        `${who} was sick with`,
        `${who} recently had`,
        `${who} also has`,
        `${who} died`,
      ])
      .join('|'),
    unlessPrevious: TOLD_BY,
  },
  {
    assertion: 'other-person',
    direction: 'forward',
    reach: 6,
    comma: 'orList',
    phrases:
      'exposure to someone with|exposed to someone with|sick contact with|sick contacts with|contact with someone with|people with|patients with|persons with|others with|someone with|anyone with|a person with|caring for someone with|cares for his|cares for her|exposed to a person with',
  },
];

const SAYING =
  'is concerned|is worried|was concerned|was worried|is unsure|has noticed|has noted|had noticed|had noted|has been giving|has tried|has given|has concerns|has not noticed|has observed|has questions|has been concerned|has brought|had brought|had given|is requesting|is here|is present|is at bedside|is interested|has reported|had reported|has been treating|has agreed|with concerns|with concern|was called|was told|was informed|was updated|was instructed|was advised|is aware|is also concerned|also has concerns';

export const PSEUDO_OTHER_PEOPLE: PseudoCues = {
  pseudo:
    `${[...RELATIVES.split('|'), ...CHILDREN.split('|'), ...OTHERS.split('|')]
      .flatMap((who) => SAYING.split('|').map((verb) => `${who} ${verb}`))
      .join('|')}|` +
    'family practice|family medicine|family physician|family doctor|family meeting|family discussion|family at bedside|family planning|family support|family history reviewed|family history was reviewed|family history noncontributory|family history non contributory|social and family history|family dynamics|family stress|breast milk|mother to be|new mother|working mother|single mother|sperm donor|blood donor|organ donor|donor site|partner violence|intimate partner violence|domestic partner|sister mary|in a friend|partner abuse|spouse abuse',
};

export const OTHER_PEOPLE_ENDS: readonly ScopeEnds[] = [
  {
    ends: ['family', 'other-person'],
    phrases:
      "the patient|patient|patient's|pt|she|he|her own|his own|but she|but he|presents|presented|presenting|admitted with|complains of|patient has|who presents|no personal history of|personal history of|comes in|here for|i",
    unlessPrevious: wordSet('that when while after before'),
  },
];
