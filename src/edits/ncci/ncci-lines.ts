import { type DateOfService, parseDateOfService } from '../../base/date-of-service.ts';
import type { Consequence } from '../../base/finding.ts';
import { oncePerTurn } from '../../base/once.ts';
import { withoutDot } from '../../record/code-system.ts';
import type { ServiceLine } from '../../record/encounter.ts';
import { codeNumber } from '../../tables/ncci/procedure-pairs.ts';
import type { EditContext } from '../edit-context.ts';

/** A service line as the NCCI edits see it. */
export interface NcciLine {
  readonly service: ServiceLine;
  /** Its place among the services. */
  readonly index: number;
  readonly code: string;
  readonly units: number;
}

/** The lines of one code on one day. */
export interface CodeOfDay {
  readonly code: string;
  /** The code as the tables of pairs are asked for it. */
  readonly number: number;
  readonly lines: readonly NcciLine[];
}

/** The services of one day, in which pairs, units and add-on codes are all looked for. */
export interface ServiceDay {
  readonly day: DateOfService;
  readonly codes: readonly CodeOfDay[];
  has(code: string): boolean;
}

/**
 * The services of an encounter by day and code. The day is the first day of the line, or the encounter's where the line
 * has none: one notion of "same date of service" for all NCCI edits.
 *
 * @source CMS NCCI Policy Manual, chapter I, section A (same provider, beneficiary and date of service)
 */
export const serviceDays = oncePerTurn((context: EditContext): readonly ServiceDay[] => {
  const days: Day[] = [];
  let last: Day | undefined;
  const { services } = context.encounter;
  for (let index = 0; index < services.length; index++) {
    const service = services[index];
    if (service === undefined) continue;
    const day = parseDateOfService(service.date ?? '') ?? context.onDate;
    // Most claims have their lines in the order of the days.
    if (last?.day !== day) {
      last = days.find((one) => one.day === day);
      if (last === undefined) {
        last = new Day(day);
        days.push(last);
      }
    }
    last.add({ service, index, code: withoutDot(service.code), units: service.units ?? 1 });
  }
  return days;
});

/** `$.services[0]` */
export function pathOf({ index }: NcciLine): string {
  return `$.services[${String(index)}]`;
}

/** What a payer does with a line that an NCCI edit hits: it is denied with its charge. */
export function lineDenied({ service: { charge } }: NcciLine): Consequence {
  return { kind: 'line-denied', ...(typeof charge === 'number' ? { amount: charge } : {}) };
}

/** From how many codes of a day on a map is quicker than looking through them. */
const FEW = 12;

class Day implements ServiceDay {
  readonly codes: (CodeOfDay & { readonly lines: NcciLine[] })[] = [];
  private byCode: Map<string, CodeOfDay & { readonly lines: NcciLine[] }> | undefined;

  constructor(readonly day: DateOfService) {}

  has(code: string): boolean {
    return this.find(code) !== undefined;
  }

  add(line: NcciLine): void {
    const known = this.find(line.code);
    if (known !== undefined) {
      known.lines.push(line);
      return;
    }
    const made = { code: line.code, number: codeNumber(line.code), lines: [line] };
    this.codes.push(made);
    if (this.codes.length > FEW) this.byCode ??= new Map(this.codes.map((one) => [one.code, one]));
    this.byCode?.set(line.code, made);
  }

  private find(code: string): (CodeOfDay & { readonly lines: NcciLine[] }) | undefined {
    return this.byCode === undefined ? this.codes.find((one) => one.code === code) : this.byCode.get(code);
  }
}
