import type { Added } from './added.ts';

const PROBLEMS_SHOWN = 5;
const NAMES_SHOWN = 4;

/** What `data add` did, for reading. */
export function printAdded(added: Added): string {
  const lines: string[] = [];
  for (const edition of added.editions) {
    const verb = edition.replaces
      ? added.written
        ? 'Replaced'
        : 'Would replace'
      : added.written
        ? 'Added'
        : 'Would add';
    lines.push(`${verb} ${edition.table} ${edition.name}, in force from ${edition.effectiveFrom}`);
    for (const { role, rows } of edition.parts) lines.push(`  ${role}: ${rows.toLocaleString('en-US')} rows`);
    for (const what of edition.borrowed) lines.push(`  The files do not bring everything: ${what}.`);
    const shown = edition.problems.slice(0, PROBLEMS_SHOWN);
    for (const { place, message } of shown) lines.push(`  ${place}: ${message}`);
    const more = edition.problems.length - shown.length;
    if (more > 0) lines.push(`  ${String(more)} more of these.`);
  }
  if (added.undated.length > 0) {
    lines.push(
      `Not added, since nothing says from when it holds (--effective YYYY-MM-DD): ${added.undated.join(', ')}`,
    );
  }
  if (added.left.length > 0) {
    const names = added.left.slice(0, NAMES_SHOWN).join(', ');
    const more = added.left.length - NAMES_SHOWN;
    lines.push(`Left aside, no table known here: ${names}${more > 0 ? ` and ${String(more)} more` : ''}`);
  }
  return `${lines.join('\n')}\n`;
}
