/** How an injury happened: words of the narrative and the external cause code that they make, without 7th character. */
export interface Mechanism {
  readonly pattern: RegExp;
  readonly code: string;
}

const within = (first: string, second: string, reach = 45): RegExp =>
  new RegExp(`\\b(?:${first})\\b[^.;:]{0,${String(reach)}}\\b(?:${second})\\b`, 'i');

const FALL = 'fell|fall|falls|fallen|falling|tumbled|slipped|slip|tripped';
const SPILLED = 'spilled|splashed|splattered|spattered|fell|poured';
const HIT = 'hit|struck|kicked|elbowed|punched';
const CRASH =
  'mva|mvc|mvas|mvcs|motor vehicle (?:accident|collision|crash)|car (?:accident|crash|wreck)|auto accident|collision|collided|crash(?:ed)?|rear[- ]ended|t-boned|side-?swiped|hit|struck|accident';
const DRIVER = '(?:restrained |unrestrained |belted |seat-?belted )?driver|driving';
const PASSENGER =
  '(?:front[- ]seat |back[- ]?seat |rear[- ]seat |restrained |unrestrained |belted )*passenger';
const CAR = 'another car|other car|a car|car|sedan';
const FIXED = 'tree|pole|telephone pole|wall|guard ?rail|median|barrier|parked (?:car|vehicle)';

/** Either order: "driver in an MVC" or "MVC, restrained driver". */
function crash(role: string, against: string): RegExp {
  return new RegExp(`\\b(?:${role})\\b[^.;]{0,80}\\b(?:${CRASH})\\b[^.;]{0,40}\\b(?:${against})\\b`, 'i');
}
const eitherOrder = (role: string): RegExp =>
  new RegExp(
    `\\b(?:${role})\\b[^.;]{0,60}\\b(?:${CRASH})\\b|\\b(?:${CRASH})\\b[^.;]{0,60}\\b(?:${role})\\b`,
    'i',
  );

/**
 * In the order of precedence: abuse and assault, transport, then the rest; within one kind the more exact first.
 *
 * @source ICD-10-CM External Cause of Injuries Index; guideline I.C.20.f
 */
export const MECHANISMS: readonly Mechanism[] = [
  {
    pattern: within(
      'self[- ]inflicted|intentionally',
      '(?:with|by|using) (?:a |his |her )?(?:kitchen |pocket )?knife',
      60,
    ),
    code: 'X78.1',
  },
  {
    pattern: within('self[- ]inflicted|intentionally', '(?:with|by|using) (?:a |broken )*glass', 60),
    code: 'X78.0',
  },
  {
    pattern:
      /\bself[- ]inflicted (?:superficial |deep |multiple |[a-z]+ )?(?:lacerations?|cuts?|stab wounds?|wounds?)\b/i,
    code: 'X78.9',
  },
  { pattern: within('stabbed', 'knife'), code: 'X99.1' },
  {
    pattern: /\b(?:gang|bar|fist)[- ]?fight\b|\bphysical altercation\b|\bgot in(?:to)? a fight\b/i,
    code: 'Y04.0',
  },
  { pattern: /\b(?:was|been|got|being) (?:punched|kicked|beaten|beat up|jumped)\b/i, code: 'Y04.0' },
  { pattern: /\b(?:was|been|being) (?:physically )?assaulted\b/i, code: 'Y09' },

  {
    pattern: within(
      '(?:hit|struck) by an? (?:car|vehicle|suv|pickup|van)',
      'crossing|walking|pedestrian',
      60,
    ),
    code: 'V03.10',
  },
  {
    pattern: within('pedestrian|walking|crossing', `(?:${HIT}) by an? (?:car|vehicle|suv|truck|van)`, 60),
    code: 'V03.10',
  },
  {
    pattern: within(
      'bicycle|bike|cycling|bicyclist|cyclist',
      `(?:${HIT}) by an? (?:car|vehicle|suv|truck|van)`,
      60,
    ),
    code: 'V13.4',
  },
  {
    pattern: within(
      `${FALL}|thrown|crashed`,
      '(?:off|from) (?:of )?(?:his|her|the|a|their) (?:bicycle|bike)',
    ),
    code: 'V18.0',
  },
  {
    pattern: within(`${FALL}|thrown|bucked`, '(?:off|from) (?:of )?(?:his|her|the|a|their) horse'),
    code: 'V80.010',
  },
  { pattern: within(`${FALL}`, 'skateboard(?:ing)?'), code: 'V00.131' },
  { pattern: within('skateboard(?:ing)?', FALL), code: 'V00.131' },
  {
    pattern: within(FALL, '(?:roller ?skat(?:es|ing)|rollerblad(?:es|ing)|in-?line skat(?:es|ing))'),
    code: 'V00.111',
  },
  { pattern: within('ice skating', FALL), code: 'V00.211' },
  { pattern: within(FALL, 'ice skating'), code: 'V00.211' },
  { pattern: within('snowboard(?:ing)?', FALL), code: 'V00.311' },
  { pattern: within(FALL, 'snowboard(?:ing)?'), code: 'V00.311' },
  { pattern: within('ski(?:ing|ed)', `${HIT}|into a tree|collided`), code: 'V00.322' },
  { pattern: within('ski(?:ing|s)?', FALL), code: 'V00.321' },
  { pattern: within(FALL, 'ski(?:ing|s)'), code: 'V00.321' },
  { pattern: crash(DRIVER, FIXED), code: 'V47.5' },
  { pattern: crash(PASSENGER, FIXED), code: 'V47.6' },
  { pattern: crash(DRIVER, 'pick-?up(?: truck)?'), code: 'V43.53' },
  { pattern: crash(PASSENGER, 'pick-?up(?: truck)?'), code: 'V43.63' },
  { pattern: crash(DRIVER, 'suv'), code: 'V43.51' },
  { pattern: crash(PASSENGER, 'suv'), code: 'V43.61' },
  { pattern: crash(DRIVER, 'van|minivan'), code: 'V43.54' },
  { pattern: crash(PASSENGER, 'van|minivan'), code: 'V43.64' },
  { pattern: crash(DRIVER, CAR), code: 'V43.52' },
  { pattern: crash(PASSENGER, CAR), code: 'V43.62' },
  { pattern: eitherOrder(DRIVER), code: 'V49.40' },
  { pattern: eitherOrder(PASSENGER), code: 'V49.50' },
  {
    pattern:
      /\b(?:mva|mvc|motor vehicle (?:accident|collision|crash)|car (?:accident|crash|wreck)|auto accident)\b/i,
    code: 'V89.2',
  },

  {
    pattern: within(
      FALL,
      '(?:on|in) (?:the |some |a )?(?:patch of |black )?(?:ice|snow|icy [a-z]+|snowy [a-z]+)',
    ),
    code: 'W00.0',
  },
  {
    pattern: within(
      FALL,
      '(?:down|off|on|from) (?:of )?(?:the |a |some |his |her |their )?(?:\\d+ |two |three |four |five |a few |several |flight of |basement |front |porch )*(?:stairs?|stairwell|staircase|steps)',
    ),
    code: 'W10.9',
  },
  {
    pattern: within('missed|misstep(?:ped)?', '(?:the |a )?(?:last |bottom )?(?:stair|step)', 15),
    code: 'W10.9',
  },
  { pattern: within(FALL, 'escalator'), code: 'W10.0' },
  {
    pattern: within(
      'fell|fall|fallen|falling',
      '(?:off|from) (?:of )?(?:a |the |his |her )?(?:[\\w-]+ )?ladder',
    ),
    code: 'W11',
  },
  {
    pattern: within('fell|fall|fallen|falling', '(?:off|from) (?:of )?(?:a |the )?scaffold(?:ing)?'),
    code: 'W12',
  },
  {
    pattern: within('fell|fall|fallen|falling', '(?:off|from|through) (?:of )?(?:a |the |his |her )?roof'),
    code: 'W13.2',
  },
  {
    pattern: within('fell|fall|fallen|falling', '(?:off|from) (?:of )?(?:a |the |his |her )?balcony'),
    code: 'W13.0',
  },
  {
    pattern: within(
      'fell|fall|fallen|falling',
      '(?:out of|from|through) (?:a |the |his |her )?(?:[\\w-]+ )?window',
    ),
    code: 'W13.4',
  },
  {
    pattern: within('fell|fall|fallen|falling', '(?:out of|off|from) (?:of )?(?:a |the )?tree'),
    code: 'W14',
  },
  {
    pattern: within(`${FALL}|rolled`, '(?:out of|off|from) (?:of )?(?:his |her |the |a )?(?:hospital )?bed'),
    code: 'W06',
  },
  { pattern: within(FALL, '(?:out of|off|from) (?:of )?(?:his |her |the |a )?wheelchair'), code: 'W05.0' },
  {
    pattern: within(
      FALL,
      '(?:out of|off|from) (?:of )?(?:his |her |the |a )?(?:[\\w-]+ )?(?:chair|recliner)',
    ),
    code: 'W07',
  },
  { pattern: within(FALL, '(?:off|from) (?:of )?(?:the |a )?(?:toilet|commode)'), code: 'W18.11' },
  {
    pattern: within(FALL, '(?:in|into|out of|getting out of) (?:the |a |his |her )?(?:shower|bath ?tub|tub)'),
    code: 'W18.2',
  },
  {
    pattern: within(FALL, '(?:off|from) (?:of )?(?:the |a )?(?:monkey bars|jungle gym|playground [a-z]+)'),
    code: 'W09.2',
  },
  { pattern: within(FALL, '(?:off|from) (?:of )?(?:the |a )?swing'), code: 'W09.1' },
  { pattern: within(FALL, '(?:off|from) (?:of )?(?:the |a )?(?:playground )?slide'), code: 'W09.0' },
  { pattern: within('collided|collision', 'another player|other player|teammate|opponent'), code: 'W51' },
  {
    pattern: within(
      'tripped|slipped|stumbled',
      'and (?:subsequently )?(?:hit|struck|striking|hitting)|(?:hitting|striking)',
      60,
    ),
    code: 'W01.198',
  },
  { pattern: within('tripped|slipped|stumbled', 'fell|fall|falling|landed|landing'), code: 'W01.0' },
  { pattern: /\b(?:tripped|stumbled) (?:over|on)\b/i, code: 'W01.0' },
  { pattern: within('stepped|misstep(?:ped)?|step', 'off (?:of )?(?:a |the )?curb', 20), code: 'W10.1' },
  {
    pattern:
      /\b(?:ground[- ]level|same[- ]level) fall\b|\bfall from (?:a )?standing\b|\bmechanical (?:ground[- ]level )?fall\b|\bGLF\b/i,
    code: 'W18.30',
  },

  { pattern: within(HIT, '(?:by|with) (?:a |the )?baseball(?! bat)'), code: 'W21.03' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?softball'), code: 'W21.07' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?soccer ball'), code: 'W21.02' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?football'), code: 'W21.01' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?basketball'), code: 'W21.05' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?volleyball'), code: 'W21.06' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?golf ball'), code: 'W21.04' },
  { pattern: within(HIT, '(?:by|with) (?:a |the )?(?:hockey )?puck'), code: 'W21.220' },
  {
    pattern: within(
      'dropped',
      'on(?:to)? (?:his|her|the|their|my) (?:right |left |big |great )*(?:foot|toe|toes|hand|finger|leg)',
      60,
    ),
    code: 'W20.8',
  },
  {
    pattern: within(
      'fell|falling',
      'on(?:to)? (?:top of )?(?:his|her) (?:right |left )?(?:head|foot|toe|hand|leg|shoulder) (?:from|when) (?:a |the )?(?:shelf|box)',
      60,
    ),
    code: 'W20.8',
  },
  {
    pattern: within('slammed|caught|crushed|shut|closed', '(?:in|by) (?:a |the )?(?:[\\w-]+ )?door', 60),
    code: 'W23.0',
  },
  { pattern: within('punched', '(?:a |the )?(?:wall|door|locker|mirror)', 12), code: 'W22.8' },

  {
    pattern: within(
      'cut|laceration|lacerated|sliced|slicing|cutting|stabbed',
      '(?:with|by|from|on|using) (?:a |the |his |her )?(?:[\\w-]+ ){0,2}knife',
      60,
    ),
    code: 'W26.0',
  },
  {
    pattern: within(
      'cut|laceration|lacerated|sliced',
      '(?:with|by|from|on) (?:a |the |some |a piece of |broken )*glass',
      60,
    ),
    code: 'W25',
  },
  {
    pattern:
      /\b(?:(?:bench|angle) grinder|grinding (?:a |an |the )?(?:metal|steel|iron|weld)|with (?:a |the )grinder|grinder (?:nicked|cut|slipped|kicked)|lathe|milling machine)\b/i,
    code: 'W31.1',
  },
  {
    pattern: within(
      'cut|laceration|lacerated|amputated|injured',
      '(?:with|by|from|on|using) (?:a |the |his |her )?(?:table |circular |miter |band |power )saw',
      60,
    ),
    code: 'W31.2',
  },
  {
    pattern: within(
      'cut|laceration|lacerated|injured',
      '(?:with|by|from|on|using) (?:a |the |his |her )?chain ?saw',
      60,
    ),
    code: 'W29.3',
  },
  {
    pattern: within(
      'cut|laceration|lacerated|amputated|injured|caught',
      '(?:with|by|from|in|under) (?:a |the |his |her )?(?:lawn ?mower|mower)',
      60,
    ),
    code: 'W28',
  },
  { pattern: /\bstepped on (?:a |an )?(?:[\w-]+ )?nail\b/i, code: 'W45.0' },
  { pattern: /\bneedle ?-?stick(?:s)?\b/i, code: 'W46.0' },

  {
    pattern:
      /\bdog bites?\b|\b(?:bit|bitten|bite) (?:by|from) (?:a |an |the |his |her |their )?(?:[\w'’-]+ ){0,3}(?:dog|puppy)\b|\b(?:dog|puppy) bit\b/i,
    code: 'W54.0',
  },
  {
    pattern:
      /\bcat bites?\b|\b(?:bit|bitten|bite) (?:by|from) (?:a |an |the |his |her |their )?(?:[\w'’-]+ ){0,3}(?:cat|kitten)\b/i,
    code: 'W55.01',
  },
  {
    pattern:
      /\bcat scratch(?:es|ed)?\b(?! (?:disease|fever))|\bscratched by (?:a |an |the |his |her |their )?(?:[\w'’-]+ ){0,2}cat\b/i,
    code: 'W55.03',
  },
  { pattern: /\b(?:insect|bug|mosquito|flea|tick) bites?\b/i, code: 'W57' },
  { pattern: /\b(?:human bite|bit(?:ten)? by another (?:child|person|student))\b/i, code: 'W50.3' },

  { pattern: within('(?:hot|cooking|boiling) (?:oil|grease)', SPILLED), code: 'X10.2' },
  { pattern: within('hot (?:coffee|tea|chocolate|drink|cocoa)', SPILLED), code: 'X10.0' },
  { pattern: within('boiling water|hot water', SPILLED), code: 'X12' },
  {
    pattern: within(
      'burn(?:s|ed|t)?|scald(?:ed)?|spilled|splash(?:ed)?|splatter(?:ed)?',
      '(?:hot |cooking |boiling )+(?:oil|grease)|grease',
    ),
    code: 'X10.2',
  },
  {
    pattern: within(
      'burn(?:s|ed|t)?|scald(?:ed)?|spilled|splash(?:ed)?',
      'hot (?:coffee|tea|chocolate|beverage|drink|cocoa)',
    ),
    code: 'X10.0',
  },
  {
    pattern: within('burn(?:s|ed|t)?|scald(?:ed)?|spilled|splash(?:ed)?', 'hot (?:soup|food|noodles)|ramen'),
    code: 'X10.1',
  },
  {
    pattern: within('burn(?:s|ed|t)?|scald(?:ed)?|spilled|splash(?:ed)?', 'boiling water|hot water'),
    code: 'X12',
  },
  { pattern: within('burn(?:s|ed|t)?|scald(?:ed)?', 'steam'), code: 'X13.1' },
  { pattern: within('burn(?:s|ed|t)?|touched', '(?:hot )?stove(?:top)?'), code: 'X15.0' },
  { pattern: within('burn(?:s|ed|t)?|fell', 'camp ?fire|bonfire'), code: 'X03.0' },

  {
    pattern: within(
      'lifting|lifted|pushing|pulling|moving|carrying|shovel(?:ing|ed)|picking up|picked up',
      'boxes|box|furniture|couch|refrigerator|fridge|appliance|dishwasher|heavy|snow|weights?|mattress|luggage',
    ),
    code: 'X50.0',
  },
  { pattern: /\bheavy lifting\b/i, code: 'X50.0' },
  { pattern: /\brepetitive (?:motion|movement|use|strain|lifting)s?\b|\boveruse\b/i, code: 'X50.3' },

  {
    pattern:
      /\b(?:fell|had a fall|sustained a fall|s\/p fall|status post fall|after (?:a|the|his|her) fall|accidental fall)\b/i,
    code: 'W19',
  },
];
