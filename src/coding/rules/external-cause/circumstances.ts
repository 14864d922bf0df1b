/** Words that tell where it happened, and the place of occurrence code. More exact places first. */
export const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:nursing home|skilled nursing facility|SNF|long[- ]term care facility)\b/i, 'Y92.129'],
  [/\b(?:in (?:his|her|the|their) hospital room|in the hospital)\b/i, 'Y92.239'],
  [/\bin (?:his|her|the|their|a) (?:home )?kitchen\b/i, 'Y92.000'],
  [/\bin (?:his|her|the|their|a) (?:home )?bathroom\b/i, 'Y92.002'],
  [/\bin (?:his|her|the|their|a) bedroom\b/i, 'Y92.003'],
  [/\b(?:apartment kitchen|kitchen (?:of|in) (?:his|her|the|an|their) apartment)\b/i, 'Y92.030'],
  [/\bin (?:his|her|the|their|an?) (?:own )?apartment\b/i, 'Y92.039'],
  [
    /\bin (?:his|her|the|their|an?|(?:his |her |the )?[a-z]+['’]s) (?:own |[a-z]+ )?(?:back ?yard|front yard|yard|garden)\b/i,
    'Y92.007',
  ],
  [/\b(?:in|at) (?:his|her|the|their|a) (?:[a-z]+ )?(?:dorm|dormitory)(?: room)?\b/i, 'Y92.169'],
  [/\b(?:in|on) (?:his|her|the|their) (?:[a-z]+ )?driveway\b/i, 'Y92.008'],
  [/\b(?:on|along) (?:the |a |an )?(?:interstate|freeway|highway)\b/i, 'Y92.411'],
  [/\b(?:in|on) (?:the |a |an )?(?:[a-z]+ )?parking lot\b/i, 'Y92.481'],
  [/\bon (?:the |a |an )?(?:icy |snowy |wet )?sidewalk\b/i, 'Y92.480'],
  [
    /\b(?:(?:in|on) (?:the |a )?(?:street|road)|(?:at|in) (?:an? |the )?(?:city |busy )?intersection)\b/i,
    'Y92.410',
  ],
  [/\b(?:in|at) (?:a |the |his |her )?(?:grocery store|supermarket|store|market)\b/i, 'Y92.512'],
  [/\b(?:in|at) (?:a |the |his |her )?(?:restaurant|cafe)\b/i, 'Y92.511'],
  [/\b(?:at|on) (?:a |the |his |her )?construction site\b/i, 'Y92.61'],
  [/\b(?:in|at) (?:a |the |his |her )?factory\b/i, 'Y92.63'],
  [/\bon (?:a |the |his |her |their )farm\b/i, 'Y92.79'],
  [/\b(?:at|in) (?:the |his |her )?(?:high school)\b/i, 'Y92.213'],
  [/\b(?:at|in) (?:the |his |her )?(?:elementary school)\b/i, 'Y92.211'],
  [/\b(?:at|in) (?:the |his |her )?(?:school)\b/i, 'Y92.219'],
  [/\b(?:at|in) (?:the |his |her )?(?:daycare|day care)\b/i, 'Y92.210'],
  [/\b(?:at|in) (?:the |a |his |her )?gym\b/i, 'Y92.39'],
  [/\bon (?:the |a )?basketball court\b/i, 'Y92.310'],
  [/\bon (?:the |a )?soccer field\b/i, 'Y92.322'],
  [/\bon (?:the |a )?football field\b/i, 'Y92.321'],
  [/\b(?:at|on) (?:the |a )?baseball field\b/i, 'Y92.320'],
  [/\b(?:at|in) (?:the |a )?(?:public |city |local |neighborhood )?park\b(?!ing)/i, 'Y92.830'],
  [/\b(?:at|on) (?:the |a )?beach\b/i, 'Y92.832'],
  [/\b(?:at home|(?:in|at) (?:his|her|their|the) (?:own )?(?:home|residence))\b/i, 'Y92.009'],
];

/** Words that tell in what capacity the patient acted. */
export const STATUSES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:at work|on the job|while working|work[- ]related|at (?:his|her|their) job(?: ?site)?|workers?['’]? comp(?:ensation)?)\b/i,
    'Y99.0',
  ],
  [/\b(?:on active duty|military (?:training|exercise|duty))\b/i, 'Y99.1'],
  [/\b(?:volunteering|as a volunteer|volunteer (?:work|firefighter))\b/i, 'Y99.2'],
];

/** Activities that are sport, leisure or household: status Y99.8 where no work is told. */
export const LEISURE = 'Y93.0-Y93.7,Y93.B,Y93.C,Y93.D,Y93.G,Y93.H,Y93.I,Y93.J,Y93.K';

/** Activities that the dictionary's terms do not name. */
export const ACTIVITIES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ski(?:ing|ed)|snowboarding)\b/i, 'Y93.23'],
  [/\b(?:shoveling|shovelling|shoveled) (?:the )?snow\b/i, 'Y93.H1'],
  [/\b(?:cooking|frying|making (?:dinner|breakfast|lunch))\b/i, 'Y93.G3'],
  [/\b(?:taking out the (?:trash|garbage))\b/i, 'Y93.E9'],
  [/\b(?:walking (?:his|her|their|the) dog)\b/i, 'Y93.K1'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?(?:tackle )?football\b/i, 'Y93.61'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?soccer\b/i, 'Y93.66'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?basketball\b/i, 'Y93.67'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?volleyball\b/i, 'Y93.68'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?(?:baseball|softball)\b/i, 'Y93.64'],
  [/\b(?:playing|during (?:a )?(?:game of )?)\s?tennis\b/i, 'Y93.73'],
  [/\b(?:while|was|when) (?:bowling)\b/i, 'Y93.54'],
  [/\b(?:playing golf|golfing)\b/i, 'Y93.53'],
  [/\b(?:while|was|when) (?:running|jogging)\b/i, 'Y93.02'],
  [/\b(?:while|was|when) (?:hiking|walking)\b/i, 'Y93.01'],
  [/\b(?:cleaning (?:the |his |her |out )*gutters|home repairs?)\b/i, 'Y93.H9'],
  [
    /\b(?:petting|feeding|grooming|playing with) (?:it|him|her|(?:a |the |his |her )?(?:[a-z]+['’]s )?(?:dog|cat|puppy|kitten|animal))\b/i,
    'Y93.K9',
  ],
  [/\b(?:gardening|yard ?work|landscaping)\b/i, 'Y93.H2'],
];
