import pc from 'picocolors';
import type { EncounterDrg, EncounterWhatIf, NotGrouped } from '../grouping/msdrg/group-encounter.ts';
import { withDot } from '../record/code-system.ts';
import { wrap } from './wrap.ts';

/** The DRG of one encounter as a page: the result first, then how it came about. */
export function printGrouping(id: string, grouped: EncounterDrg | NotGrouped): string {
  if ('reason' in grouped) return `${pc.bold(id)}  not grouped\n${wrap(grouped.reason, 4).join('\n')}\n`;
  const weight = grouped.weight === null ? 'no weight loaded' : `weight ${grouped.weight.toFixed(4)}`;
  const stay = grouped.meanStay === null ? '' : `, mean stay ${grouped.meanStay.toFixed(1)} days`;
  const mdc = grouped.mdc === '00' ? '' : `MDC ${grouped.mdc} ${grouped.mdcTitle}`;
  const kind = grouped.type === 'SURG' ? 'surgical' : grouped.type === 'MED' ? 'medical' : grouped.returnCode;
  const lines = [
    `${pc.bold(id)}  MS-DRG ${pc.bold(pc.cyan(grouped.drg))} ${grouped.title}`,
    ...wrap(
      [mdc, kind, `severity ${grouped.severity}`, `${weight}${stay}`, grouped.version]
        .filter(Boolean)
        .join(' · '),
      4,
    ),
    '',
  ];
  for (const { step, text, codes, effect } of grouped.path) {
    const mark = effect === 'decisive' ? pc.green('●') : effect === undefined ? '·' : pc.dim('○');
    const listed = step === 'irrelevant' ? ` ${codes.join(' ')}` : '';
    const [first = '', ...more] = wrap(`${text}${listed}`, 4);
    lines.push(`  ${mark} ${first.trimStart()}`, ...more);
  }
  return `${lines.join('\n')}\n`;
}

/** What each code changes: the changes that move the DRG first, the others in one line. */
export function printComparison(grouped: EncounterDrg, changes: readonly EncounterWhatIf[]): string {
  const moving = changes.filter((c) => c.drg !== grouped.drg || c.severity !== grouped.severity);
  const lines = ['', `  ${pc.bold('What each code changes')}`];
  for (const change of moving) {
    const code = change.system === 'icd10cm' ? withDot(change.code) : change.code;
    const delta =
      change.weightChange === null
        ? ''
        : ` ${change.weightChange >= 0 ? '+' : '−'}${Math.abs(change.weightChange).toFixed(4)}`;
    const weight = change.weight === null ? '' : ` ${change.weight.toFixed(4)}${delta}`;
    lines.push(
      `  ${change.change.padEnd(12)} ${code.padEnd(9)} → ${pc.cyan(change.drg)}${weight}  ${pc.dim(change.title)}`,
    );
  }
  const same = changes.length - moving.length;
  if (same > 0) lines.push(pc.dim(`  ${String(same)} other changes leave the DRG as it is.`));
  return `${lines.join('\n')}\n`;
}
