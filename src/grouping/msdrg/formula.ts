import { AppError } from '../../base/app-error.ts';

/** Where an operand must stand: as principal, as secondary, as either, as the only kind of diagnosis, or as a procedure. */
export type OperandPlace = 'principal' | 'secondary' | 'any' | 'only' | 'procedure';

/** A formula of the surgical hierarchy as a tree. */
export type Formula =
  | { readonly kind: 'operand'; readonly place: OperandPlace; readonly name: string }
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Formula[] };

const PLACES: Readonly<Record<string, OperandPlace>> = {
  PDX: 'principal',
  SDX: 'secondary',
  ANY: 'any',
  ONLY: 'only',
};

/**
 * Reads a formula such as `MCC & (cran | brainlitt)` or `PDX:stroke & ~NORthrombo`: `&` binds closer than `|`, `~` closest.
 * Throws `table-damaged` when it does not parse: a formula that is not understood must never group a claim.
 */
export function parseFormula(text: string): Formula {
  const tokens = text.match(/[&|~()]|[A-Za-z_0-9]+(?::[A-Za-z_0-9]+)?/g) ?? [];
  let at = 0;
  const fail = (): never => {
    throw new AppError('table-damaged', `An MS-DRG formula cannot be read: ${text}`);
  };
  const unit = (): Formula => {
    const token = tokens[at++];
    if (token === undefined) return fail();
    if (token === '~') return { kind: 'not', of: unit() };
    if (token === '(') {
      const inner = either();
      if (tokens[at++] !== ')') return fail();
      return inner;
    }
    return /^\w/.test(token) ? operand(token) : fail();
  };
  const all = (): Formula => series('&', 'and', unit);
  const either = (): Formula => series('|', 'or', all);
  const series = (sign: string, kind: 'and' | 'or', next: () => Formula): Formula => {
    const parts = [next()];
    while (tokens[at] === sign) {
      at++;
      parts.push(next());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind, of: parts };
  };
  const whole = either();
  return at === tokens.length ? whole : fail();
}

function operand(token: string): Formula {
  const [prefix = '', name] = token.split(':');
  if (name === undefined) return { kind: 'operand', place: 'procedure', name: prefix };
  const place = PLACES[prefix];
  if (place === undefined)
    throw new AppError('table-damaged', `An MS-DRG formula has the unknown place ${prefix}.`);
  return { kind: 'operand', place, name };
}

/** Every operand of a formula, in its order. */
export function operandsOf(formula: Formula): readonly Extract<Formula, { kind: 'operand' }>[] {
  if (formula.kind === 'operand') return [formula];
  return formula.kind === 'not' ? operandsOf(formula.of) : formula.of.flatMap(operandsOf);
}
