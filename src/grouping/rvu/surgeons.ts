import { shareOf } from '../../base/money.ts';
import { shareText } from '../pricing/share-text.ts';
import { type FeeLine, hasModifier, type Outcome, unpriced, withUnits } from './fee-line.ts';
import { physicianManual, regulation } from './manual.ts';

const ASSISTANT = 1600;
/** 85 % of 16 %. */
const NONPHYSICIAN_ASSISTANT = 1360;
const CO_SURGEON = 6250;

/**
 * Several surgeons: 62 co-surgeons, 66 a team, 80 to 82 and AS assistants.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 20.4.3, 40.8, 110.3, 120.1; 42 CFR 414.40
 */
export function surgeonShare(line: FeeLine): Outcome {
  const { indicators } = line.row;
  if (hasModifier(line, '66'))
    return unpriced(line.service, 'Modifier 66: the contractor prices team surgery by report.');
  if (hasModifier(line, '62'))
    return indicators.coSurgeons === '1' || indicators.coSurgeons === '2'
      ? scaledBy(
          line,
          CO_SURGEON,
          'co-surgeon',
          `Modifier 62: ${shareText(CO_SURGEON)} for each of two surgeons${indicators.coSurgeons === '1' ? '; needs documentation' : ''}.`,
          '40.8',
        )
      : unpriced(
          line.service,
          `Co-surgeons are not paid for this code (indicator ${indicators.coSurgeons}).`,
        );
  const asNonphysician = hasModifier(line, 'AS');
  if (!asNonphysician && !hasModifier(line, '80', '81', '82')) return line;
  if (indicators.assistantSurgeon !== '2' && indicators.assistantSurgeon !== '0')
    return unpriced(
      line.service,
      `An assistant at surgery is not paid for this code (indicator ${indicators.assistantSurgeon}).`,
    );
  const share = asNonphysician ? NONPHYSICIAN_ASSISTANT : ASSISTANT;
  const proof = indicators.assistantSurgeon === '0' ? '; only with documentation of medical necessity' : '';
  return scaledBy(
    line,
    share,
    'assistant at surgery',
    asNonphysician
      ? `Modifier AS: 85 % of the 16 % of a physician, ${shareText(share)}${proof}.`
      : `Assistant at surgery: ${shareText(share)}${proof}.`,
    asNonphysician ? '110.3, 120.1' : '20.4.3',
  );
}

function scaledBy(line: FeeLine, share: number, step: string, text: string, section: string): FeeLine {
  return withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, share)),
    { step, text, authority: physicianManual(section) },
  );
}

/**
 * Modifiers 52 and 22, which the contractor weighs: 52 by the share the user knows, else as the most that can come.
 *
 * @source Medicare Claims Processing Manual, chapter 12, 20.4.6, 40.2.A.10; 42 CFR 414.46
 */
export function unusualService(line: FeeLine, reducedShare: number | undefined): FeeLine {
  if (hasModifier(line, '22'))
    return withUnits(line, line.unitCents, {
      step: 'increased service',
      text: 'Modifier 22: the contractor may pay more by report; this is the ordinary fee.',
      authority: physicianManual('20.4.6'),
    });
  if (!hasModifier(line, '52')) return line;
  if (reducedShare === undefined)
    return withUnits(line, line.unitCents, {
      step: 'reduced service',
      text: 'Modifier 52: the contractor reduces the fee by report; this is the most that can come.',
      authority: physicianManual('20.4.6'),
    });
  const share = Math.round(reducedShare * 10_000);
  return withUnits(
    line,
    line.unitCents.map((cents) => shareOf(cents, share)),
    {
      step: 'reduced service',
      text: `Modifier 52: ${shareText(share)} by the rates given.`,
      authority: regulation('414.40'),
    },
  );
}
