import pc from 'picocolors';
import type { BeneficiaryHcc, HccWhatIf } from '../grouping/hcc/group-beneficiary.ts';
import { isRxHcc } from '../grouping/hcc/risk-facts.ts';
import { withDot } from '../record/code-system.ts';
import type { GroupedBeneficiary } from './group-line.ts';
import { dollars } from './print-grouping.ts';
import { wrap } from './wrap.ts';

/** The risk adjustment of one beneficiary as a page: each model's score, what it came from, what each code is worth. */
export function printBeneficiary(id: string, { hcc, payment, compare }: GroupedBeneficiary): string {
  const changes = compare === undefined ? '' : printChanges(compare);
  return `${printHcc(id, hcc, payment)}${changes}`;
}

function printChanges(changes: readonly HccWhatIf[]): string {
  const lines = ['', `  ${pc.bold('What each diagnosis is worth')}`];
  for (const { change, code, scores } of changes) {
    const parts = scores.map(
      ({ model, score, scoreChange }) =>
        `${model} ${score.toFixed(3)} (${scoreChange >= 0 ? '+' : '−'}${Math.abs(scoreChange).toFixed(3)})`,
    );
    if (parts.length > 0) lines.push(...wrap(`${change} ${withDot(code)}: ${parts.join(', ')}`, 4));
  }
  const same = changes.filter(({ scores }) => scores.length === 0);
  if (same.length > 0)
    lines.push(
      ...wrap(
        `No score changes: ${same.map(({ change, code }) => `${change} ${withDot(code)}`).join(', ')}.`,
        4,
      ),
    );
  return `${lines.join('\n')}\n`;
}

function printHcc(
  id: string,
  grouped: BeneficiaryHcc | { readonly reason: string },
  payment: number | undefined,
): string {
  if ('reason' in grouped) return `${pc.bold(id)}  not grouped\n${wrap(grouped.reason, 4).join('\n')}\n`;
  const lines = [
    `${pc.bold(id)}  payment year ${String(grouped.paymentYear)}${grouped.blendedScore === null ? '' : `, payment score ${pc.bold(grouped.blendedScore.toFixed(3))}`}${payment === undefined ? '' : `, ${dollars(payment)}`}`,
  ];
  for (const model of grouped.models) {
    const named = (hcc: string): string => `${isRxHcc(model.model) ? 'RXHCC' : 'HCC'}${hcc}`;
    const paid = model.paymentScore === null ? '' : `, payment score ${model.paymentScore.toFixed(3)}`;
    lines.push('', `  ${pc.cyan(model.model)} ${model.segment}: score ${model.score.toFixed(3)}${paid}`);
    for (const { variable, value } of model.parts)
      lines.push(`    ${value.toFixed(3).padStart(6)}  ${variable}`);
    for (const { hcc, title, diagnoses } of model.hccs)
      lines.push(...wrap(`${named(hcc)} ${title}: ${diagnoses.map(withDot).join(', ')}`, 4));
    for (const { hcc, title, diagnoses, by } of model.dropped)
      lines.push(
        ...wrap(`${named(hcc)} ${title} (${diagnoses.map(withDot).join(', ')}) dropped by ${by}`, 4),
      );
    for (const { code, edit } of model.edited)
      lines.push(
        ...wrap(
          `${withDot(code)}: ${edit.edit} edit, ${edit.hcc === undefined ? 'no HCC' : named(edit.hcc)}`,
          4,
        ),
      );
  }
  for (const { encounter, reason } of grouped.notEligible)
    lines.push(...wrap(`${encounter} does not count: ${reason}`, 2));
  for (const notice of grouped.notices) lines.push(...wrap(notice, 2));
  return `${lines.join('\n')}\n`;
}
