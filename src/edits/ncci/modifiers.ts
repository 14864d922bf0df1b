/**
 * Modifiers that may lift a procedure-to-procedure edit whose indicator is 1: anatomic, global surgery, and those that
 * say a service is distinct.
 *
 * @source CMS NCCI Policy Manual, chapter I, section E
 */
export const LIFTING_MODIFIERS: ReadonlySet<string> = new Set([
  ...[
    'E1',
    'E2',
    'E3',
    'E4',
    'FA',
    'F1',
    'F2',
    'F3',
    'F4',
    'F5',
    'F6',
    'F7',
    'F8',
    'F9',
    'TA',
    'T1',
    'T2',
    'T3',
    'T4',
    'T5',
    'T6',
    'T7',
    'T8',
    'T9',
  ],
  ...['LT', 'RT', 'LC', 'LD', 'LM', 'RC', 'RI'],
  ...['24', '25', '57', '58', '78', '79'],
  ...['27', '59', '91', 'XE', 'XS', 'XP', 'XU'],
]);

/** The modifier among those of a line that lifts an edit, undefined where none does. */
export function liftingModifier(modifiers: readonly string[] | null | undefined): string | undefined {
  if (modifiers === null || modifiers === undefined) return undefined;
  for (const modifier of modifiers) {
    const upper = modifier.toUpperCase();
    if (LIFTING_MODIFIERS.has(upper)) return upper;
  }
  return undefined;
}
