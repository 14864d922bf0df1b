/**
 * The names by which the grouper's formulas call lists of codes (`dxc0505` heart failure, `valve` valve procedures,
 * `d468` extensive operating-room procedures…), numbered so that a claim's attributes are one byte array.
 */
export class AttributeNames {
  private readonly numbers = new Map<string, number>();

  /** The number of a name, given on first sight. */
  number(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    this.numbers.set(name, next);
    return next;
  }

  /** Numbers of names separated by blanks. */
  list(names: string): readonly number[] {
    return names === '' ? [] : names.split(' ').map((name) => this.number(name));
  }

  get size(): number {
    return this.numbers.size;
  }
}
