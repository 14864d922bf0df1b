import type { RowPack } from '../row-pack.ts';

/** The most units of a code that are likely for one patient, and how they are counted. */
export interface MedicallyUnlikelyEdit {
  readonly code: string;
  readonly units: number;
  /** MUE adjudication indicator: 1 per line, 2 per day by policy, 3 per day by clinical benchmark. */
  readonly adjudicationIndicator: 1 | 2 | 3;
  readonly rationale: string;
}

/**
 * The pack of medically unlikely edits of one provider type.
 *
 * @source CMS, Medicare NCCI MUE files
 */
export class UnlikelyUnits {
  private readonly known = new Map<string, MedicallyUnlikelyEdit | undefined>();

  /** @param pack code, units, indicator, rationale, provider */
  constructor(private readonly pack: RowPack) {}

  /** The edit of a code, undefined where CMS publishes none. */
  of(code: string): MedicallyUnlikelyEdit | undefined {
    if (this.known.has(code)) return this.known.get(code);
    const edit = this.read(code);
    this.known.set(code, edit);
    return edit;
  }

  private read(code: string): MedicallyUnlikelyEdit | undefined {
    const index = this.pack.find(code);
    if (index === -1) return undefined;
    const [, units = '', indicator = '', rationale = ''] = this.pack.row(index);
    const adjudicationIndicator = indicator.startsWith('1') ? 1 : indicator.startsWith('2') ? 2 : 3;
    return { code, units: Number(units), adjudicationIndicator, rationale };
  }
}
