import { oncePer } from '../../../base/once.ts';
import type { ChartReading } from '../../../reading/reading.ts';
import type { CodingContext } from '../../context.ts';

const CHILD = /\b(newborn|neonat(e|al)|infant|baby|nicu|nursery)\b/i;
/** "Male infant born at 39 weeks to a 28-year-old G2P1 mother": the patient is the child. */
const BORN_TO =
  /\b(infant|newborn|neonate|baby|boy|girl|male|female|twin [ab12])\b[^.]{0,80}\b(born|delivered)\b[^.]{0,90}\b(to an?|mother|mom|gravida|g\d+)\b/i;
/** "Newborn delivered by cesarean", at the head of a sentence: a mother's record says it the other way round. */
const NEWBORN_FIRST =
  /(?:^|[\n.] *)(?:(?:the |this |an? |patient is an? )?(?:pre-?term|late pre-?term|full[- ]term|term|post-?term|\d{2}[- ]week)? ?)newborn(?: (?:male|female|boy|girl|infant|baby|twin))*\b,?[^.\n]{0,20}\b(?:born|delivered|vaginal|cesarean|c-?section|nsvd|svd)\b/i;
const TITLE =
  /^[^\n]{0,40}\b(newborn|neonatal|nicu|nursery)\b[^\n]{0,30}\b(admission|discharge|history|h&p|progress|summary|exam(ination)?|note|assessment)\b/im;
const DAYS_OLD = /\b(\d+[- ](hour|day)s?[- ]old|day of life|dol ?#?\d)\b/i;

/** Whether the patient is a newborn, so that what the chart says of a delivery is said of the birth. Once per chart. */
export function isNewbornChart(context: CodingContext): boolean {
  return looksNewborn(context.reading);
}

const looksNewborn = oncePer((reading: ChartReading): boolean => {
  if (namesOnlyChild(reading)) return true;
  return reading.documents.some(({ document }) => {
    const opening = document.text.slice(document.start, Math.min(document.end, document.start + 1500));
    if (!CHILD.test(opening)) return false;
    return (
      TITLE.test(opening.slice(0, 200)) ||
      BORN_TO.test(opening) ||
      NEWBORN_FIRST.test(opening) ||
      DAYS_OLD.test(opening)
    );
  });
});

/** A liveborn infant among the diagnoses, and nothing said of a pregnancy: the record is the child's. */
function namesOnlyChild(reading: ChartReading): boolean {
  const codes = reading.documents.flatMap((d) =>
    d.mentions.filter((m) => m.assertion === 'present').map((m) => m.match.code),
  );
  return (
    codes.some((code) => code.startsWith('Z38')) &&
    !codes.some((code) => /^(O|Z33|Z34|Z3A|Z37|Z39)/.test(code))
  );
}
