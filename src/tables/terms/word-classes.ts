/** What a word does in a term, beside its meaning. */
export const WORD_CLASSES = {
  stop: 1,
  laterality: 2,
  severity: 4,
  site: 8,
  noise: 16,
  generic: 32,
  modifier: 64,
  qualifier: 128,
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words of the classification that say "nothing more is known": they neither help nor hinder a match. */
export const NOISE_WORDS = set(
  'unspecified other specified elsewhere classified classifiable nos nec not type',
);

/** Parts of the body: they may follow a comma (`pain, knee`) and stand beside each other (`chest and back pain`). */
export const SITE_WORDS = set(
  'kidney heart liver lung brain stomach intestine bladder eye nose ear skin vertebra spine tibia femur humerus radius ' +
    'ulna fibula clavicle sternum mandible maxilla pelvis abdomen thorax uterus ovary testis prostate vagina vulva penis ' +
    'breast esophagus duodenum jejunum ileum rectum anus pancreas spleen tonsil larynx pharynx trachea bronchus pleura ' +
    'aorta artery vein muscle tongue gum cornea retina conjunctiva nerve tendon ligament meniscus patella scapula ' +
    'metatarsal metacarpal calcaneus talus acetabulum sacrum coccyx rib scrotum ureter urethra peritoneum mediastinum ' +
    'diaphragm thymus tooth lip palate umbilicus groin axilla scalp skull face orbit cervix appendix cecum gallbladder ' +
    'knee hip shoulder elbow wrist ankle hand foot finger toe thumb thigh calf leg arm forearm neck back chest head ' +
    'shin heel buttock flank jaw cheek forehead chin eyelid eyebrow throat limb extremity lobe node arch thyroid adrenal ' +
    'pituitary parotid cervical lumbar lumbosacral thoracolumbar sacroiliac joint disc colon large small upper lower ' +
    'proximal distal shaft head midshaft medial lateral anterior posterior malleolus quadrant bone trunk wall region ' +
    'index middle ring little great dorsal plantar palm mouth temple nail sigmoid ascending descending transverse',
);

/** Words that narrow a term and may follow a comma (`diabetes, type 2`). */
export const MODIFIER_WORDS = set(
  'acute chronic subacute type stage grade class degree 1 2 3 4 5 1a 1b 2a 2b 3a 3b 4a 4b first second third fourth ' +
    'primary secondary recurrent paroxysmal persistent permanent controlled uncontrolled end initial subsequent ' +
    'systolic diastolic combined displaced nondisplaced open closed comminuted unstable stable essential benign ' +
    'malignant congenital acquired traumatic nontraumatic postprocedural localized generalized noncardiac atypical pleuritic',
);

/** Words that name a condition too generally to be coded without a site or a cause. */
export const GENERIC_WORDS = set(
  'injury disease infection pain lesion mass lump swelling cyst wound fracture ulcer tumor neoplasm abscess hemorrhage ' +
    'disorder syndrome condition complication problem symptom sign finding abnormality abnormal reaction allergy ' +
    'inflammation stenosis obstruction insufficiency failure weakness spasm strain sprain dislocation laceration ' +
    'contusion abrasion burn bite rupture perforation necrosis fibrosis effusion edema thrombosis embolism aneurysm ' +
    'hernia polyp nodule calculus stricture deformity malformation anomaly defect deficiency degeneration atrophy ' +
    'hypertrophy hyperplasia dysplasia enlargement dilatation displacement impaction foreign body device implant ' +
    'history screening examination observation follow status absence presence dependence use exposure counseling ' +
    'malignant benign birth death delivery pregnancy shock stress fall activity accident poisoning toxic effect ' +
    'degree stage type grade medication drug therapy treatment blood growth discharge loss test result level care ' +
    'discomfort sensation movement weight high low height age family child person parasite virus bacterium fungus ' +
    'organism agent substance bleeding sore tear cut ache',
);

/**
 * Words that turn a condition into another one: a term that has one which nobody asked for is the wrong one, and so
 * is a term that lacks one which was asked for.
 */
export const QUALIFIER_WORDS = set(
  'old newborn neonatal perinatal maternal obstetric pregnancy puerperium puerperal childbirth labor delivery ' +
    'postpartum post fetus fetal congenital family history personal screening aftercare sequela poisoning underdosing ' +
    'adverse nontraumatic postprocedural intraoperative complicating prophylactic counseling donor ' +
    'situ pathological',
);

/** Words that never find a condition alone: where a query says more, a term must share more than these. */
export const CLASS_WORDS = set(
  'disease disorder syndrome condition type form multiple acute chronic status history personal family encounter ' +
    'unspecified other specified deficiency related associated dysplasia problem finding symptom state',
);

/** How a disease is inherited or grouped: said in the names of rare diseases, seldom in the classification. */
export const INHERITANCE_WORDS = set(
  'autosomal recessive dominant linked x y familial hereditary inherited isolated syndromic nonsyndromic sporadic ' +
    'onset early late form variant subtype susceptibility',
);

/** What a dictionary entry asks of the words between its own. */
export const ENTRY_FORMS = {
  /** It has a link itself (`neuropathy due to diabetes`): other links may stand between its words. */
  linked: 1,
  /** It names two things (`nausea and vomiting`): they may be joined by `and` or `or`. */
  joined: 2,
  /** One of its words is elsewhere passed over (`hepatitis a`): its words stand together and in order. */
  exact: 4,
} as const;
