import type { RowPack } from '../row-pack.ts';
import type { HcpcsEntry, HcpcsModifier } from './hcpcs.ts';

/** CPT's own modifiers: two digits, quality (1P) and physical status (P1). */
const LEVEL_I = /^(?:\d\d|\dP|P[1-6])$/;
const SIDES = ['LT', 'RT'];

/** Modifiers by code, from the list shipped and from one the user added. */
export class HcpcsModifiers {
  constructor(
    private readonly shipped: RowPack,
    private readonly official: RowPack | undefined,
  ) {}

  modifier(code: string): HcpcsModifier | undefined {
    const bare = code.trim().toUpperCase();
    const own = this.shipped.find(bare);
    const official = officialText(this.official, bare);
    if (own === -1) {
      return official === undefined
        ? undefined
        : { code: bare, level: levelOf(bare), description: official, class: 'other' };
    }
    const [, description = '', kind = 'other'] = this.shipped.row(own);
    return { code: bare, level: levelOf(bare), description: official ?? description, class: kind };
  }

  all(): readonly HcpcsModifier[] {
    const codes = new Set(Array.from({ length: this.shipped.size }, (_, i) => this.shipped.key(i)));
    for (let i = 0; i < (this.official?.size ?? 0); i++) codes.add(this.official?.key(i) ?? '');
    return [...codes].sort().flatMap((code) => this.modifier(code) ?? []);
  }

  /** See `HcpcsTables.modifiersFor`. */
  for(entry: HcpcsEntry): readonly HcpcsModifier[] {
    const fit = fitting(entry);
    if (fit.classes.length + fit.codes.length === 0) return [];
    return this.all().filter(
      (m) => m.level === 'II' && (fit.classes.includes(m.class) || fit.codes.includes(m.code)),
    );
  }
}

function levelOf(code: string): 'I' | 'II' {
  return LEVEL_I.test(code) ? 'I' : 'II';
}

function officialText(pack: RowPack | undefined, code: string): string | undefined {
  const index = pack?.find(code) ?? -1;
  if (pack === undefined || index === -1) return undefined;
  const text = pack.row(index)[pack.column('description')] ?? '';
  return text === '' ? undefined : text;
}

interface Fit {
  readonly classes: readonly string[];
  readonly codes: readonly string[];
}

const NONE: Fit = { classes: [], codes: [] };
const DRUG: Fit = { classes: [], codes: ['JA', 'JB', 'JE', 'JG', 'JW', 'JZ', 'KX', 'RE', 'TB'] };
const EQUIPMENT = ['RR', 'NU', 'UE', 'MS', 'RA', 'RB', 'KX', 'EY', 'GA', 'GY', 'GZ'];
const ON_THE_BODY: Fit = { classes: [], codes: [...SIDES, 'KX', 'RA', 'RB', 'EY', 'GA', 'GY', 'GZ'] };

/** What fits each kind of item or service, by its own purpose; modifiers that fit everything are left out. */
const FITTING: Readonly<Record<string, Fit>> = {
  ambulance: { classes: ['ambulance'], codes: ['GY', 'TN'] },
  'behavioral-health': { classes: ['program', 'level'], codes: ['HL', 'HM', 'HN', 'HO', 'HP', 'HT'] },
  'blood-product': { classes: ['blood'], codes: [] },
  'cell-therapy': DRUG,
  compression: { classes: [], codes: [...SIDES, 'RA', 'AW'] },
  'diabetic-shoe': { classes: [], codes: [...SIDES, 'KX', 'EY', 'GA', 'GY', 'GZ'] },
  'dialysis-supply': { classes: ['esrd'], codes: ['AX'] },
  dme: { classes: [], codes: [...EQUIPMENT, 'BP', 'BR', 'BU', 'KH', 'KI', 'KJ', 'KR', 'LL'] },
  'enteral-parenteral': { classes: [], codes: ['BA', 'BO', 'KX', 'EY'] },
  'evaluation-management': { classes: ['telehealth'], codes: ['AI', 'FS', 'GC', 'GE'] },
  'infusion-administration': { classes: [], codes: ['SH', 'SJ', 'SS', 'SD'] },
  laboratory: { classes: ['lab'], codes: ['GY', 'GZ'] },
  orthotic: { classes: [], codes: [...ON_THE_BODY.codes, 'J5', 'KV', 'CG'] },
  'ostomy-supply': { classes: [], codes: ['AU', 'EY'] },
  prosthetic: { classes: [], codes: [...ON_THE_BODY.codes, 'K0', 'K1', 'K2', 'K3', 'K4', 'KM', 'KN'] },
  'respiratory-supply': { classes: [], codes: ['KX', 'NU', 'EY', 'GA', 'GZ'] },
  'skin-substitute': { classes: [], codes: ['JC', 'JD', 'JW', 'JZ', 'KX'] },
  telehealth: { classes: ['telehealth'], codes: [] },
  'urinary-supply': { classes: [], codes: ['AU', 'KX', 'EY'] },
  'vaccine-administration': { classes: [], codes: ['SK', 'SY'] },
  vaccine: { classes: [], codes: ['SK', 'SL', 'SY'] },
  vision: { classes: [], codes: [...SIDES, 'EY', 'GY', 'KX', 'LS', 'PL', 'VP'] },
  'hearing-speech': { classes: [], codes: [...SIDES, 'GN', 'AB'] },
  'wound-supply': { classes: [], codes: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'AW', 'EY'] },
};

function fitting({ category }: HcpcsEntry): Fit {
  if (category === null) return NONE;
  if (category === 'drug-inhalation') return { classes: [], codes: ['KO', 'KP', 'KQ', 'KX', 'RE'] };
  if (category.startsWith('drug-oral')) return { classes: [], codes: ['KX', 'RE'] };
  if (category.startsWith('drug')) return DRUG;
  return FITTING[category] ?? NONE;
}
