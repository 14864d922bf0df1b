/** Bits of an attribute on a claim. */
export const ON_PRINCIPAL = 1;
export const ON_SECONDARY = 2;
export const ON_PROCEDURE = 4;

/**
 * What the formulas ask of one claim: for each attribute where it stands and how many procedures bear it.
 * One is kept for each grouper and reset for each claim, so that grouping allocates next to nothing.
 */
export class ClaimFacts {
  readonly places: Uint8Array;
  readonly procedureCounts: Uint8Array;
  private readonly touched: number[] = [];
  private readonly touchedByProcedures: number[] = [];
  majorComplication = false;
  complication = false;
  sexMissing = false;
  principalInvalid = false;
  dischargeStatus = -1;
  /** Diagnoses on the claim that are valid, principal included, each with its attributes. */
  diagnosisAttributes: (readonly number[])[] = [];

  constructor(attributes: number) {
    this.places = new Uint8Array(attributes);
    this.procedureCounts = new Uint8Array(attributes);
  }

  /** Whether any procedure that matters to the grouper is on the claim. */
  get anyProcedure(): boolean {
    return this.touchedByProcedures.length > 0;
  }

  reset(): void {
    for (const attribute of this.touched) this.places[attribute] = 0;
    this.touched.length = 0;
    this.clearProcedures();
    this.diagnosisAttributes.length = 0;
  }

  /** Forgets the procedures, when another MDC suppresses others of them. */
  clearProcedures(): void {
    for (const attribute of this.touchedByProcedures) {
      this.places[attribute] = (this.places[attribute] ?? 0) & ~ON_PROCEDURE;
      this.procedureCounts[attribute] = 0;
    }
    this.touchedByProcedures.length = 0;
  }

  addDiagnosis(attributes: readonly number[], place: typeof ON_PRINCIPAL | typeof ON_SECONDARY): void {
    for (const attribute of attributes) {
      this.places[attribute] = (this.places[attribute] ?? 0) | place;
      this.touched.push(attribute);
    }
    this.diagnosisAttributes.push(attributes);
  }

  addProcedure(attributes: readonly number[]): void {
    for (const attribute of attributes) {
      this.places[attribute] = (this.places[attribute] ?? 0) | ON_PROCEDURE;
      this.procedureCounts[attribute] = (this.procedureCounts[attribute] ?? 0) + 1;
      this.touchedByProcedures.push(attribute);
    }
  }
}
