/** Something in an input that could not be read or had to be repaired, with its place. Reading goes on. */
export interface Problem {
  /** Where: file, line, segment, field or byte, as exact as is known. */
  readonly place: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A value read as far as it could be, with what could not. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}
