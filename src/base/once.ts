/** The value of `make`, made on the first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `make` gives for an object, made once per object and forgotten with it. */
export function oncePer<K extends object, T>(make: (owner: K) => T): (owner: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (owner) => {
    let known = made.get(owner);
    if (known === undefined) {
      known = { value: make(owner) };
      made.set(owner, known);
    }
    return known.value;
  };
}

/**
 * What `make` gives for an object, kept until another object is asked about: for what is looked at in turn, where a
 * memory of all of them would cost more than it saves.
 */
export function oncePerTurn<K extends object, T>(make: (owner: K) => T): (owner: K) => T {
  let last: { readonly owner: K; readonly value: T } | undefined;
  return (owner) => {
    if (last?.owner !== owner) last = { owner, value: make(owner) };
    return last.value;
  };
}

/** What `make` gives for a text, made once; bounded: when `most` are kept, all are forgotten first. */
export function oncePerText<T>(make: (text: string) => T, most: number): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined || made.has(text)) return known as T;
    const value = make(text);
    if (made.size >= most) made.clear();
    made.set(text, value);
    return value;
  };
}

/** What `make` gives for an object and a key of it, made once per pair and forgotten with the object. */
export function oncePerKey<K extends object, S extends string, T>(
  make: (owner: K, key: S) => T,
): (owner: K, key: S) => T {
  const mapOf = oncePer((_: K) => new Map<S, { readonly value: T }>());
  return (owner, key) => {
    const made = mapOf(owner);
    let known = made.get(key);
    if (known === undefined) {
      known = { value: make(owner, key) };
      made.set(key, known);
    }
    return known.value;
  };
}
