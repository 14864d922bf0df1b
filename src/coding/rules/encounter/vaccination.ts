import { guideline } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import type { SectionName } from '../../../reading/reading.ts';
import { inCategories } from '../../../record/code-system.ts';
import { type Candidate, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { addition, documentOf, withAddition } from '../../record-words.ts';
import { type CodingRule, dropping } from '../../rule.ts';
import { said } from '../../said.ts';

const VACCINE =
  '(?:flu|influenza|tdap|tetanus|pneumococcal|pneumonia|prevnar|pneumovax|covid(?:-19)?|shingles|shingrix|zoster|hepatitis [ab]|hpv|gardasil|mmr|varicella|rsv|meningococcal)(?:[- ](?:vaccine|vaccination|shot|booster|immunization))?s?';
const GIVEN =
  "(?:given|administered|received|provided|updated)(?: (?:im|in (?:the )?(?:left|right) deltoid|by nursing))? (?:today|at today['’]s visit|in (?:the )?(?:clinic|office)|at this visit|during (?:this|the) visit)";
const VACCINATED = new RegExp(
  `\\b(?:tdap|tetanus|td)(?: (?:vaccine|booster|toxoid|shot))? (?:was |were )?(?:updated|boosted)\\s*(?:[.;,]|$)|\\b${VACCINE}\\b[^.;]{0,25}\\b${GIVEN}\\b|\\b${VACCINE}\\b (?:was |were )?(?:given|administered)(?: (?:im|sq|subq|subcut|intramuscularly))?\\s*(?:[.;]|$)|\\b(?:gave|administered)\\b[^.;]{0,25}\\b${VACCINE}\\b[^.;]{0,20}\\btoday\\b`,
  'i',
);

/** Sections of what was given earlier. */
const ELSEWHERE: ReadonlySet<SectionName> = new Set([
  'immunizations',
  'pastMedicalHistory',
  'pastSurgicalHistory',
  'familyHistory',
  'socialHistory',
  'medications',
  'allergies',
  'reviewOfSystems',
]);

/** Given, but not now. */
const EARLIER = /\b(?:19|20)\d\d\b|\b(?:last|previous|prior|ago|up to date|utd)\b/i;
const IMMUNIZATION = /^\s*(?:shots?|boosters?|immuni[sz]ations?|vaccin\w+|toxoid|titers?)\b/i;
/** Of tetanus and diphtheria these words too only speak of the vaccine. */
const UPDATE = /^\s*(?:updated?|prophylaxis|status|utd|up to date|current)\b/i;

/**
 * A vaccine given at the visit makes Z23, first or further.
 *
 * @source guideline I.C.21.c.2
 */
export const vaccination: CodingRule = {
  id: 'encounter/vaccination',
  title: 'Encounter for immunization',
  authority: guideline('I.C.21.c.2'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    const { candidates: meant, dropped } = dropping(candidates, (c) =>
      namesVaccine(c, context) ? 'the words name the vaccine, not the disease' : undefined,
    );
    const beside = meant[0];
    const unchanged = { candidates: meant, dropped };
    if (beside === undefined || meant.some((c) => c.code === 'Z23')) return unchanged;
    const given = said(VACCINATED, context, (section) => !ELSEWHERE.has(section)).find(
      ({ words }) => !EARLIER.test(words.text),
    );
    if (given === undefined) return unchanged;
    const why = step('immunization', `Z23: "${given.evidence.text}"`, guideline('I.C.21.c.2'));
    const added = addition({ code: 'Z23', beside, evidence: [given.evidence], why }, context);
    if (added === undefined) return unchanged;
    return {
      dropped,
      candidates: withAddition(meant, {
        ...added,
        standing: 'diagnosis',
        listed: false,
        confidence: 0.8,
        order: 7_000_000 + given.evidence.start,
      }),
    };
  },
};

/** "Tetanus update", "hepatitis B booster": the disease is named for its vaccine. */
function namesVaccine(candidate: Candidate, context: CodingContext): boolean {
  if (!inCategories(candidate.code, 'A00', 'B99') && !inCategories(candidate.code, 'J09', 'J18'))
    return false;
  return (
    candidate.mentions.length > 0 &&
    candidate.mentions.every((m) => {
      const text = documentOf(m.document, context)?.document.text ?? '';
      const after = text.slice(m.end, m.end + 25);
      return IMMUNIZATION.test(after) || (inCategories(candidate.code, 'A33', 'A37') && UPDATE.test(after));
    })
  );
}
