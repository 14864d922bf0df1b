import type { Authority } from '../../base/authority.ts';
import type { Evidence } from '../../record/suggestion.ts';

/** Levels of medical decision making, least first. */
export const MDM_LEVELS = ['straightforward', 'low', 'moderate', 'high'] as const;
export type MdmLevel = (typeof MDM_LEVELS)[number];

/** One of the three elements (problems, data, risk) with the words that make its level. */
export interface GridElement {
  readonly level: MdmLevel;
  readonly why: string;
  readonly evidence: readonly Evidence[];
}

/** The grid of a visit: the level is met or exceeded by two of the three elements. */
export interface MdmGrid {
  readonly problems: GridElement;
  readonly data: GridElement;
  readonly risk: GridElement;
}

/** The rules as published; CPT is the AMA's, cited and never quoted. */
export const EM_GUIDELINES: Authority = {
  publisher: 'AMA, adopted by CMS',
  document: 'CPT evaluation and management services guidelines',
  section: 'medical decision making, 2021 and 2023',
};

/** The level that two of the three elements meet or exceed. */
export function mdmLevel(grid: MdmGrid): MdmLevel {
  const ranks = [grid.problems, grid.data, grid.risk]
    .map((e) => MDM_LEVELS.indexOf(e.level))
    .sort((a, b) => b - a);
  return MDM_LEVELS[ranks[1] ?? 0] ?? 'straightforward';
}

/** The higher of two levels. */
export function higher(a: MdmLevel, b: MdmLevel): MdmLevel {
  return MDM_LEVELS.indexOf(a) >= MDM_LEVELS.indexOf(b) ? a : b;
}
