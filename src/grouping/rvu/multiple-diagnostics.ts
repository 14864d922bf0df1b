import { type Cents, shareOf, sumOf } from '../../base/money.ts';
import { shareText } from '../pricing/share-text.ts';
import { type FeeLine, hasModifier, lineCents, type PlaceRate, withUnits } from './fee-line.ts';
import { feeScheduleAmount, outpatientCap } from './fee-schedule-amount.ts';
import { recordLayout } from './manual.ts';

/** What the second and further services of a session are paid, in ten-thousandths, by multiple procedure indicator. */
const REDUCTIONS = {
  '4': { what: 'diagnostic imaging', technical: 5000, professional: 9500 },
  '6': { what: 'diagnostic cardiovascular services', technical: 7500, professional: 10_000 },
  '7': { what: 'diagnostic ophthalmology services', technical: 8000, professional: 10_000 },
} as const;

/** The two components of a line, before and after the cap of imaging. */
interface Components {
  readonly technical: Cents;
  readonly technicalCap: Cents | undefined;
  readonly professional: Cents;
}

/**
 * Several diagnostic services of one session: components are ranked apart, the highest in full, the others reduced; the
 * OPPS cap comes after the reduction. Modifiers 59, XE, XP, XS and XU mark another session.
 *
 * @source relative value file, record layout: multiple procedure indicators 4, 6 and 7
 */
export function multipleDiagnostics(lines: readonly FeeLine[]): readonly FeeLine[] {
  return Object.entries(REDUCTIONS).reduce<readonly FeeLine[]>((done, [indicator, reduction]) => {
    const session = done.filter(
      (line) =>
        line.row.indicators.multipleProcedure === indicator &&
        (indicator !== '4' || line.row.indicators.diagnosticImagingFamily === '88') &&
        !hasModifier(line, '59', 'XE', 'XP', 'XS', 'XU'),
    );
    const units = session.reduce((sum, line) => sum + line.unitCents.length, 0);
    if (units < 2) return done;
    const reduced = new Map(reduceSession(session, reduction).map((line) => [line.service.index, line]));
    return done.map((line) => reduced.get(line.service.index) ?? line);
  }, lines);
}

function reduceSession(
  session: readonly FeeLine[],
  { what, technical, professional }: (typeof REDUCTIONS)[keyof typeof REDUCTIONS],
): readonly FeeLine[] {
  const parts = session.map((line) => ({ line, ...componentsOf(line) }));
  const highest = (part: 'technical' | 'professional'): (typeof parts)[number] | undefined =>
    [...parts].sort((a, b) => b[part] - a[part])[0];
  const firstTechnical = highest('technical')?.line;
  const firstProfessional = highest('professional')?.line;
  return parts.map(({ line, ...component }) => {
    const cents = line.unitCents.map((_, unit) => {
      const technicalShare = line === firstTechnical && unit === 0 ? 10_000 : technical;
      const professionalShare = line === firstProfessional && unit === 0 ? 10_000 : professional;
      const reducedTechnical = shareOf(component.technical, technicalShare);
      const capped = Math.min(reducedTechnical, component.technicalCap ?? reducedTechnical) as Cents;
      return sumOf([capped, shareOf(component.professional, professionalShare)]);
    });
    const isFirst = sumOf(cents) === lineCents(line);
    return withUnits(line, cents, {
      step: 'multiple procedures',
      text: isFirst
        ? `Several ${what} in one session: this one is not reduced.`
        : `Several ${what} in one session: technical component ${shareText(line === firstTechnical ? 10_000 : technical)}, professional component ${shareText(line === firstProfessional ? 10_000 : professional)}, before the cap.`,
      authority: recordLayout('multiple procedure', line.row.schedule.edition),
    });
  });
}

/** A global service is split by its own rows for TC and 26; without such rows it counts as technical. */
function componentsOf({ row }: FeeLine): Components {
  const { schedule, indicators, rate, locality, conversionFactor } = row;
  const of = (modifier: string) => {
    const values = schedule.relativeValues(indicators.code, modifier);
    return values === undefined
      ? undefined
      : { fee: feeScheduleAmount(values, rate, locality, conversionFactor), values };
  };
  const cap = (values: Parameters<typeof outpatientCap>[0], at: PlaceRate): Cents | undefined =>
    outpatientCap(values, at, locality, conversionFactor);
  const own = of(indicators.modifier);
  const none = { technical: 0 as Cents, technicalCap: undefined, professional: 0 as Cents };
  if (own === undefined) return none;
  if (indicators.modifier === '26') return { ...none, professional: own.fee };
  if (indicators.modifier === 'TC')
    return { ...none, technical: own.fee, technicalCap: cap(own.values, rate) };
  const [technical, professional] = [of('TC'), of('26')];
  if (technical === undefined || professional === undefined)
    return { ...none, technical: own.fee, technicalCap: cap(own.values, rate) };
  return {
    technical: technical.fee,
    technicalCap: cap(technical.values, rate),
    professional: professional.fee,
  };
}
