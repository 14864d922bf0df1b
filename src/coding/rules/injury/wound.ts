import { guideline, tabular } from '../../../base/authority.ts';
import { ICD10_START } from '../../../base/date-of-service.ts';
import { inCategories } from '../../../record/code-system.ts';
import { type Candidate, mergeSameCode, recode, step } from '../../candidate.ts';
import type { CodingContext } from '../../context.ts';
import { documentOf, sentencesOf } from '../../record-words.ts';
import { type CodingRule, kept } from '../../rule.ts';

/** Searches below this score are guesses. */
const SURE = 0.75;
/** The site that follows the name of a wound: "of the left index finger", "left forearm". */
const SITE =
  /^\s*(?:(?:of|to|on|over|at|across|involving)\s+)?(?:the |his |her |a |an )?((?:(?!(?:with|without|from|after|due|and|or|was|is|repaired|sutured|closed)\b)[a-z-]+\s?){1,5})/i;
const WOUND =
  /\b(laceration|cut|abrasion|contusion|puncture wound|bite|stab wound|avulsion|wound|scratch|bruise|burn|scald)s?\b/i;

/** Kinds of open wounds by the 5th character: the record's words, without and with a foreign body. */
const KINDS: readonly (readonly [RegExp, string, string])[] = [
  [/\bbite/i, '5', '5'],
  [/\bpuncture|\bstab/i, '3', '4'],
  [/\blacerat|\bcut\b/i, '1', '2'],
];

/**
 * A wound named apart from its site is coded by site, and "open wound" by its kind: laceration, puncture or bite,
 * with a foreign body only where documented.
 *
 * @source guidelines I.C.19.b and I.B.2; Index "Laceration", "Puncture", "Bite" by site
 */
export const woundBySiteAndKind: CodingRule = {
  id: 'injury/wound',
  title: 'Wounds by site and kind',
  authority: guideline('I.C.19.b'),
  effective: { from: ICD10_START },
  apply(candidates, context) {
    if (!candidates.some((c) => isWithoutSite(c) || isBackOfHand(c) || isUnspecifiedOpenWound(c)))
      return kept(candidates);
    return kept(mergeSameCode(candidates.map((c) => byKind(bySite(c, context), context))));
  },
};

function isUnspecifiedOpenWound(candidate: Candidate): boolean {
  return inCategories(candidate.code, 'S01', 'S91') && /^unspecified open wound\b/i.test(candidate.title);
}

/** A wound or burn of no site. */
function isWithoutSite({ code }: Candidate): boolean {
  return code.startsWith('T14.8') || code.startsWith('T30');
}

/** "Burn back of R hand" is no burn of the back. */
function isBackOfHand({ code, mentions }: Candidate): boolean {
  return (
    /^(?:T21|S2[0-3]|S30)/.test(code) && mentions.length > 0 && mentions.every((m) => /\bback$/i.test(m.text))
  );
}

function bySite(candidate: Candidate, context: CodingContext): Candidate {
  const back = isBackOfHand(candidate);
  if (!back && !isWithoutSite(candidate)) return candidate;
  for (const mention of candidate.mentions) {
    const text = documentOf(mention.document, context)?.document.text ?? '';
    const after = text.slice(mention.end, mention.sentence.end);
    if (
      back &&
      !/^\s*of\s+(?:the |his |her )?(?:[a-z]+ )?(?:hands?|fingers?|head|neck|knee|thigh)\b/i.test(after)
    )
      continue;
    const named = WOUND.exec(mention.text)?.[0];
    const site = SITE.exec(after)?.[1]?.trim();
    if (site === undefined || named === undefined) continue;
    const place = sideWritten(back ? `back of ${site}` : site.replace(/\bdorsum\b/i, 'back'));
    const words = candidate.code.startsWith('T14.8') ? named : mention.text.replace(/\s*\bback$/i, '');
    const [best] = context.tables.terms.search(`${words} of ${place}`, {
      onDate: context.onDate,
      systems: ['icd10cm'],
      billableOnly: true,
      limit: 1,
    });
    if (best === undefined || best.score < SURE || !/^(?:S\d[0-3]|T2[0-8])/.test(best.code)) continue;
    const why = step('site', `${best.code}: "${words}" of the ${place}`, guideline('I.C.19.b'));
    const seventh = candidate.code.slice(-1);
    const code =
      context.icd10cm.entry(`${best.code.slice(0, 7)}${/[ADS]/.test(seventh) ? seventh : 'A'}`)?.code ??
      best.code;
    return recode(candidate, code, why, context.icd10cm);
  }
  return candidate;
}

/** "R hand" → "right hand". */
export function sideWritten(site: string): string {
  return site.replace(/\b(?:L|lt)\b\.?/i, 'left').replace(/\b(?:R|rt)\b\.?/i, 'right');
}

function byKind(candidate: Candidate, context: CodingContext): Candidate {
  if (!isUnspecifiedOpenWound(candidate)) return candidate;
  const words = candidate.evidence.map((e) => e.text).join(' ');
  const kind = KINDS.find(([pattern]) => pattern.test(words));
  if (kind === undefined || candidate.code.slice(5, 6) !== '0') return candidate;
  const [, without, withBody] = kind;
  const around = sentencesOf(candidate, context)
    .map((s) => s.text)
    .join('\n');
  const embedded =
    /\bwith (?:a |retained )?foreign body\b|\bforeign body (?:removed|present|retained)\b/i.test(around);
  const code = `${candidate.code.slice(0, 5)}${embedded ? withBody : without}${candidate.code.slice(6)}`;
  const title = context.icd10cm.entry(code)?.longTitle ?? '';
  if (!/laceration|puncture|bite/i.test(title)) return candidate;
  return recode(
    candidate,
    code,
    step('specificity', `${code}: ${title}`, tabular(code.slice(0, 3))),
    context.icd10cm,
  );
}
