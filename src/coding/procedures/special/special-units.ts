import { coronaryBypass } from './coronary-bypass.ts';
import { debridement } from './debridement.ts';
import { discectomy } from './discectomy.ts';
import type { SpecialUnit } from './special-unit.ts';
import { undecided } from './special-unit.ts';
import { spinalFusion } from './spinal-fusion.ts';
import { ventilation } from './ventilation.ts';

const UNITS: Readonly<Record<string, SpecialUnit>> = {
  'coronary-bypass': coronaryBypass,
  'spinal-fusion': spinalFusion,
  debridement,
  discectomy,
  ventilation,
};

/** The unit that a row of the list names after `fn:`. */
export function specialUnit(name: string): SpecialUnit {
  return UNITS[name] ?? (() => undecided('0'));
}
