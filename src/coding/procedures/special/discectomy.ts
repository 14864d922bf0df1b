import { countRule } from '../counts.ts';
import { noteWords, scopesOf } from '../scope.ts';
import type { SpecialUnit } from './special-unit.ts';
import { decided, undecided } from './special-unit.ts';

const WHOLE =
  / (?:complete|total|radical) (?:microscopic )?(?:discectomy|diskectomy) | entire disc | disc was (?:completely|entirely) (?:removed|resected) /;
const ENDOSCOPIC = / (?:endoscopic|endoscopically) /;

/**
 * Removal of a disc: resection where all of it was removed, else excision.
 *
 * @source ICD-10-PCS guideline B3.8
 */
export const discectomy: SpecialUnit = (_component, occurrence, _context, pcs) => {
  const note = noteWords(occurrence);
  const rule = countRule('disc');
  const discs = [...scopesOf(occurrence), note.title]
    .map((scope) => rule?.(scope, scope))
    .find((found) => found !== undefined && found.length > 0);
  if (discs === undefined) return undecided('0SB');
  const whole = WHOLE.test(occurrence.shared + note.title + note.body);
  const approach = ENDOSCOPIC.test(occurrence.shared + note.title) ? '4' : '0';
  return decided(
    discs.map((disc) => `0${disc.charAt(0)}${whole ? 'T' : 'B'}${disc.charAt(1)}${whole ? '0' : approach}ZZ`),
    `disc by level; ${whole ? 'all of the disc: resection' : 'part of the disc: excision'} (B3.8)`,
    pcs,
  );
};
