/**
 * How words are compared: every spelling of a word that a chart may hold becomes one form.
 * Pure and fast: no table is needed; word-level synonyms (`renal` → `kidney`) come later, from the term pack.
 */

/** Shorthand that is written with signs and must be read before the text is split at them. */
const SIGNED_SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['w/', 'with'],
  ['w/o', 'without'],
  ['w/out', 'without'],
  ['b/l', 'bilateral'],
  ['h/o', 'history of'],
  ['hx/o', 'history of'],
  ['s/p', 'status'],
  ['2/2', 'due to'],
  ['d/t', 'due to'],
  ['r/t', 'due to'],
  ['f/u', 'follow up'],
  ['n/v', 'nausea vomiting'],
  ['n/v/d', 'nausea vomiting diarrhea'],
  ['y/o', 'year old'],
  ['r/o', 'rule out'],
  ['c/w', 'consistent with'],
  ['l/s', 'lumbosacral'],
  ['f/b', 'foreign body'],
  ['t/a', 'tonsillectomy adenoidectomy'],
  ['a-fib', 'afib'],
  ['a.fib', 'afib'],
  ['c.diff', 'cdiff'],
  ['e.coli', 'ecoli'],
  ['&', 'and'],
  ['+', 'and'],
]);

const SIGNED =
  /(?<![a-z0-9/])(?:w\/out|w\/o|w\/|b\/l|hx?\/o|s\/p|2\/2|[dr]\/t|f\/u|n\/v\/d|n\/v|y\/o|r\/o|c\/w|l\/s|f\/b|t\/a|a[-.]fib|c\.diff|e\.coli)(?![a-z0-9/]*\d)|[&+]/g;

/** Beginnings of words that are written with a hyphen or without (`non-Hodgkin`, `post-traumatic`). */
const JOINED_PREFIX =
  /\b(non|post|pre|anti|intra|inter|extra|peri|multi|sub|hyper|hypo|micro|macro|supra|infra|trans|auto|over|under|ante|neo|co|re)-(?=[a-z]{3})|\b(non) (?=[a-z])|\b(post) (?=(?:op|operative|traumatic|procedural|partum|menopausal|herpetic|nasal|surgical|natal|term|viral|inflammatory|infectious|concussi[a-z]+|thrombotic|phlebitic|nasal|void)\b)|\b(x)[- ](?=ray)/g;

/** `E. coli` and `C. diff`, however written. */
const ORGANISM = /\b(?:(e)[. -]{1,2}(?=coli\b)|(c)[. -]{1,2}(?=diff(?:icile)?\b))/g;

/** Whether a word is such a beginning when a hyphen follows it. */
export const HYPHENATED_PREFIXES: ReadonlySet<string> = new Set(
  'non post pre anti intra inter extra peri multi sub hyper hypo micro macro supra infra trans auto over under ante neo co re'.split(
    ' ',
  ),
);

/** Words whose final s is no plural. */
const SINGULAR_IN_S: ReadonlySet<string> = new Set(
  (
    'diabetes herpes measles mumps hives feces biceps triceps quadriceps forceps ascites facies rickets shingles ' +
    'rabies scabies caries series species always aids gas was has its this yes plus minus us as is bias lens pes ' +
    'pancreas atlas whereas previous perhaps cosmos kwashiorkos christmas texas kansas paris wilms adams ' +
    'graves hodgkins addisons crohns downs turners parkinsons alzheimers sjogrens bells raynauds barretts menieres ' +
    'coccidioides strongyloides trichomonas pseudomonas aeromonas candidas ills pms sids sars mers cns lbs gas'
  ).split(' '),
);

/** Names that charts write with or without the possessive s. */
const EPONYM_IN_S =
  /^(?:hodgkin|addison|crohn|down|turner|parkinson|alzheimer|sjogren|bell|raynaud|barrett|meniere|grave|cushing|marfan|wilson|huntington|hashimoto|kaposi|burkitt|paget|still|wegener|dupuytren|colle|baker|morton|ewing|conn|kawasaki|behcet|bowen|reiter|tourette|wernicke|klinefelter|fabry|gaucher|pott|perthe|osgood|quervain|asperger|lyme)s$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['feet', 'foot'],
  ['utis', 'uti'],
  ['uris', 'uri'],
  ['teeth', 'tooth'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['bacteria', 'bacterium'],
  ['diverticula', 'diverticulum'],
  ['ova', 'ovum'],
  ['sera', 'serum'],
  ['indices', 'index'],
  ['appendices', 'appendix'],
  ['varices', 'varix'],
  ['cervices', 'cervix'],
  ['vertices', 'vertex'],
  ['matrices', 'matrix'],
  ['calculi', 'calculus'],
  ['emboli', 'embolus'],
  ['thrombi', 'thrombus'],
  ['bronchi', 'bronchus'],
  ['fungi', 'fungus'],
  ['nuclei', 'nucleus'],
  ['nevi', 'nevus'],
  ['naevi', 'nevus'],
  ['foci', 'focus'],
  ['menisci', 'meniscus'],
  ['alveoli', 'alveolus'],
  ['testes', 'testis'],
  ['pelves', 'pelvis'],
  ['phalanges', 'phalanx'],
  ['larynges', 'larynx'],
  ['meninges', 'meninx'],
  ['ganglia', 'ganglion'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['septa', 'septum'],
  ['labia', 'labium'],
  ['atria', 'atrium'],
  ['lice', 'louse'],
  ['calves', 'calf'],
  ['knives', 'knife'],
  ['lives', 'life'],
  ['halves', 'half'],
  ['crises', 'crisis'],
  ['theses', 'thesis'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
  ['xi', '11'],
  ['xii', '12'],
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
  ['four', '4'],
  ['five', '5'],
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
]);

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/^(an|leuk|isch|hypogly|hypergly|uricem)aem/, '$1em'],
  [/aemi/g, 'emi'],
  [/haem/g, 'hem'],
  [/anaesth/g, 'anesth'],
  [/oedem/g, 'edem'],
  [/oesoph/g, 'esoph'],
  [/oestr/g, 'estr'],
  [/diarrhoe/g, 'diarrhe'],
  [/(rrh|pn)oea/g, '$1ea'],
  [/orrhoe/g, 'orrhe'],
  [/foet/g, 'fet'],
  [/coeliac/g, 'celiac'],
  [/caec/g, 'cec'],
  [/faec/g, 'fec'],
  [/paed/g, 'ped'],
  [/gynaec/g, 'gynec'],
  [/orthopaed/g, 'orthoped'],
  [/leucocyt/g, 'leukocyt'],
  [/leucop/g, 'leukop'],
  [/leukaem/g, 'leukem'],
  [/tumour/g, 'tumor'],
  [/behaviour/g, 'behavior'],
  [/colour/g, 'color'],
  [/odour/g, 'odor'],
  [/labour/g, 'labor'],
  [/fibre/g, 'fiber'],
  [/litre/g, 'liter'],
  [/centre/g, 'center'],
  [/sulph/g, 'sulf'],
  [/paralys(ed|ing)/g, 'paralyz$1'],
  [/alis(ed|ing|ation)$/g, 'aliz$1'],
  [/ynaec/g, 'ynec'],
  [/naev/g, 'nev'],
  [/aetiolog/g, 'etiolog'],
  [/dyspnoe/g, 'dyspne'],
  [/apnoe/g, 'apne'],
  [/manoeuv/g, 'maneuv'],
  [/mould/g, 'mold'],
  [/ageing/g, 'aging'],
  [/aluminium/g, 'aluminum'],
  [/ise$/g, 'ize'],
];
const MAYBE_BRITISH = /ae|oe|our|tre|sulph|leuc|is[ei]|ys[ei]|mould|ageing|minium/;
/** American words that the British rules would break. */
const NOT_BRITISH: ReadonlySet<string> = new Set(
  'exercise disease otherwise precise excise concise incise advise rise wise arise promise raise noise poise likewise cruise bruise'.split(
    ' ',
  ),
);

const DIACRITICS = /[\u0300-\u036f]/g;
const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * The words of a text in reading order: lower case, no signs, plurals and British spellings undone, shorthand
 * with signs (`w/`, `b/l`, `s/p`, `2/2`) spelled out. Order and stop words are kept.
 */
export function wordsOf(text: string): string[] {
  let plain = text.toLowerCase();
  if (NOT_ASCII.test(plain)) {
    plain = plain
      .replace(/[\u2018\u2019\u02bc]/g, "'")
      .replace(/\u00e6/g, 'ae')
      .replace(/\u0153/g, 'oe')
      .replace(/\u00df/g, 'ss')
      .normalize('NFKD')
      .replace(DIACRITICS, '');
  }
  if (plain.includes('-') || plain.includes(' ')) {
    plain = plain.replace(JOINED_PREFIX, '$1$2$3$4').replace(/\bstatus[- ]post\b/g, 'status');
  }
  if (plain.includes('+')) plain = plain.replace(/([a-z0-9])\+(?=\s|$|[,.;)])/g, '$1 positive');
  if (plain.includes('coli') || plain.includes('diff')) plain = plain.replace(ORGANISM, '$1$2');
  plain = plain.replace(SIGNED, (sign) => ` ${SIGNED_SHORTHAND.get(sign) ?? sign} `);
  plain = plain.replace(/'s\b|s'(?=\s|$)|'/g, (mark) => (mark === "s'" ? 's' : ''));
  const words = plain.match(/[a-z0-9]+(?:\.\d+)?/g);
  return words === null ? [] : words.map(stem);
}

/**
 * One word as the dictionary compares it. Idempotent. A token that holds several words (`type-2`, `w/`)
 * comes back as these words with blanks between; empty for a sign.
 */
export function normaliseWord(text: string): string {
  return wordsOf(text).join(' ');
}

const MOST_PASSES = 4;

/** Singular, American, with Arabic numerals. Expects lower case ASCII. Idempotent. */
export function stem(word: string): string {
  let stemmed = word;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = stemOnce(stemmed);
    if (next === stemmed) break;
    stemmed = next;
  }
  return stemmed;
}

function stemOnce(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4) return word;
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return word;
  const american = MAYBE_BRITISH.test(word) && !NOT_BRITISH.has(word) ? americanSpelling(word) : word;
  return singular(american);
}

function americanSpelling(word: string): string {
  let spelled = word;
  for (const [pattern, replacement] of BRITISH) spelled = spelled.replace(pattern, replacement);
  return spelled;
}

function singular(word: string): string {
  if (word.endsWith('s')) return SINGULAR_IN_S.has(word) ? eponym(word) : eponym(withoutS(word));
  if (word.endsWith('mata') && word.length > 6) return word.slice(0, -2);
  if (word.endsWith('ae') && word.length > 4) return word.slice(0, -1);
  return word;
}

function eponym(word: string): string {
  return EPONYM_IN_S.test(word) ? word.slice(0, -1) : word;
}

/** Plural endings, first match wins; a null replacement keeps the word. */
const PLURALS: readonly (readonly [RegExp, string | null])[] = [
  [/(?:ss|us|is)$/, null],
  [/itides$/, 'itis'],
  [/(?:purpo|glucos|^do|^no|^ho|^lo)ses$/, null],
  [/((?:[a-z]{2}o|[^aeiou]y|sta)s)es$/, '$1is'],
  [/^(..)ies$/, '$1ie'],
  [/ies$/, 'y'],
  [/aches$/, 'ache'],
  [/(ss|sh|ch|x|zz)es$/, '$1'],
  [/((?:vir|sin|fet|uter|call|ut|onn|mn|ph|an|hiat|bol|foc|vil)us)es$/, '$1'],
  [/s$/, ''],
];

/** Four-letter plurals; other words of four letters in s are abbreviations (`crps`, `pres`, `mcas`). */
const SHORT_PLURALS: ReadonlySet<string> = new Set(
  'eyes ears legs toes arms hips ribs gums lips jaws lids tics fits cuts days cats dogs bees ants eggs tias pvcs pacs utis uris dvts cvas avms gsws nits'.split(
    ' ',
  ),
);

function withoutS(word: string): string {
  if (word.length === 4 && !SHORT_PLURALS.has(word)) return word;
  for (const [pattern, replacement] of PLURALS) {
    if (pattern.test(word)) return replacement === null ? word : word.replace(pattern, replacement);
  }
  return word;
}

/** Words that carry no meaning of their own in a term. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the of in on at by for from to into and or as is are was be been being with due his her their its this that these ' +
    'those which who mellitus per upon within during patient pt px has have had site nos nec'
  ).split(' '),
);

/** Stop words that link two conditions: between the words of a term only where the term has a link itself. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  'with due from by during into within upon'.split(' '),
);

/** Words that say how bad, how old or how sure: seldom part of a title, harmless between the words of a term. */
export const SEVERITY_WORDS: ReadonlySet<string> = new Set(
  'mild moderate severe marked significant slight minimal small large profound extensive diffuse known recent new stable worsening persistent ongoing underlying probable likely very extremely symptomatic'.split(
    ' ',
  ),
);

export const LATERALITY_WORDS: ReadonlyMap<string, 'right' | 'left' | 'bilateral'> = new Map([
  ['right', 'right'],
  ['rt', 'right'],
  ['left', 'left'],
  ['lt', 'left'],
  ['bilateral', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bilat', 'bilateral'],
  ['both', 'bilateral'],
]);
