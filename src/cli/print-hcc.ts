import pc from 'picocolors';
import type { BeneficiaryHcc } from '../grouping/hcc/group-beneficiary.ts';
import { withDot } from '../record/code-system.ts';
import { wrap } from './wrap.ts';

/** The risk adjustment of one beneficiary as a page: each model's score, then what it came from. */
export function printHcc(id: string, grouped: BeneficiaryHcc | { readonly reason: string }): string {
  if ('reason' in grouped) return `${pc.bold(id)}  not grouped\n${wrap(grouped.reason, 4).join('\n')}\n`;
  const lines = [
    `${pc.bold(id)}  payment year ${String(grouped.paymentYear)}${grouped.blendedScore === null ? '' : `, payment score ${pc.bold(grouped.blendedScore.toFixed(3))}`}`,
  ];
  for (const model of grouped.models) {
    const paid = model.paymentScore === null ? '' : `, payment score ${model.paymentScore.toFixed(3)}`;
    lines.push('', `  ${pc.cyan(model.model)} ${model.segment}: score ${model.score.toFixed(3)}${paid}`);
    for (const { variable, value } of model.parts)
      lines.push(`    ${value.toFixed(3).padStart(6)}  ${variable}`);
    for (const { hcc, title, diagnoses } of model.hccs)
      lines.push(...wrap(`HCC${hcc} ${title}: ${diagnoses.map(withDot).join(', ')}`, 4));
    for (const { hcc, title, diagnoses, by } of model.dropped)
      lines.push(...wrap(`HCC${hcc} ${title} (${diagnoses.map(withDot).join(', ')}) dropped by ${by}`, 4));
    for (const { code, edit } of model.edited)
      lines.push(
        ...wrap(
          `${withDot(code)}: ${edit.edit} edit, ${edit.hcc === undefined ? 'no HCC' : `HCC${edit.hcc}`}`,
          4,
        ),
      );
  }
  for (const { encounter, reason } of grouped.notEligible)
    lines.push(...wrap(`${encounter} does not count: ${reason}`, 2));
  for (const notice of grouped.notices) lines.push(...wrap(notice, 2));
  return `${lines.join('\n')}\n`;
}
