import type { DateOfService } from '../../base/date-of-service.ts';
import type { EditionChoice } from '../edition.ts';
import type { CodeStatus, ValidityInterval } from '../icd10cm/icd10cm.ts';

/**
 * What one billing unit is measured in. `units` are international or product units, `each` an item, vial or
 * study dose; `million-units` and `million-pfu` count millions.
 */
export type HcpcsUnit =
  | 'mg'
  | 'mcg'
  | 'g'
  | 'units'
  | 'million-units'
  | 'kiu'
  | 'ml'
  | 'meq'
  | 'mci'
  | 'uci'
  | 'sq-cm'
  | 'cu-cm'
  | 'vector-genomes'
  | 'million-pfu'
  | 'each';

/** The amount of a drug or product that one billing unit stands for. */
export interface HcpcsDose {
  readonly amount: number;
  readonly unit: HcpcsUnit;
}

/** A HCPCS Level II code as it is known on a date. */
export interface HcpcsEntry {
  readonly code: string;
  /** What the code stands for; null when only its dates are known. */
  readonly description: string | null;
  /** `official`: from a file the user added; `own`: written for this project. */
  readonly descriptionSource: 'official' | 'own' | null;
  readonly short: string | null;
  /** Kind of item or service: `drug-chemotherapy`, `dme`, `ambulance`…; null when not in the starter set. */
  readonly category: string | null;
  readonly ingredient: string | null;
  /** Route the code itself names: `injection`, `oral`, `inhalation-solution`…; null when it names none. */
  readonly route: string | null;
  /** What one billing unit holds; null when the code names no amount. */
  readonly dose: HcpcsDose | null;
  /** Brands and other words people ask by, lower case. */
  readonly nouns: readonly string[];
  /** CMS lists it as not otherwise classified: the claim must say what was given or done. */
  readonly notOtherwiseClassified: boolean;
  readonly added: DateOfService | null;
  /** Last day on which it may be billed; null while in force. */
  readonly terminated: DateOfService | null;
}

/** A two-character modifier. */
export interface HcpcsModifier {
  readonly code: string;
  /** Level I belongs to CPT and is described here by its function only; level II is CMS's own. */
  readonly level: 'I' | 'II';
  readonly description: string;
  /** What it speaks of: `laterality`, `drug`, `ncci`, `anesthesia`… */
  readonly class: string;
}

/** HCPCS Level II across editions. Codes may come in any case, with blanks. */
export interface HcpcsTables {
  readonly system: 'hcpcs';
  /** The edition that answers for a date: one the user added, else the starter set. */
  editionOn(onDate: DateOfService): EditionChoice;
  /** The code as it is known on a date, valid then or not (see `status`); undefined for one no edition has. */
  entry(code: string, onDate: DateOfService): HcpcsEntry | undefined;
  /** Every described code that is valid on a date, in code order. */
  entries(onDate: DateOfService): IterableIterator<HcpcsEntry>;
  /** `unknown` also for a code that came after the newest edition at hand. HCPCS has no headers. */
  status(code: string, onDate: DateOfService): CodeStatus;
  validity(code: string): readonly ValidityInterval[];
  /** The newest description at hand; undefined for an unknown code and one known by its dates alone. */
  title(code: string): string | undefined;
  /** Valid codes nearest to a mistyped one, best first. */
  nearest(code: string, onDate: DateOfService, limit?: number): readonly HcpcsEntry[];
  /**
   * Billing units for an amount given, rounded up to the next whole unit; undefined when the code names no
   * amount or the two measures cannot be compared.
   */
  unitsFor(code: string, amount: number, unit: string, onDate: DateOfService): number | undefined;
  /** A modifier by its two characters; undefined for another. */
  modifier(code: string): HcpcsModifier | undefined;
  /** All modifiers, in order. */
  modifiers(): readonly HcpcsModifier[];
  /** Modifiers that speak of the kind of item or service a code stands for; empty when none is particular to it. */
  modifiersFor(entry: HcpcsEntry): readonly HcpcsModifier[];
}
