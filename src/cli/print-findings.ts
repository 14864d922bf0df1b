import pc from 'picocolors';
import type { Consequence, Finding, PayerAction } from '../base/finding.ts';
import { NOT_EVALUATED } from '../edits/edit.ts';
import { wrap } from './wrap.ts';

const MARKS = { error: pc.red('stop'), warning: pc.yellow('look'), advice: pc.dim('note') } as const;

/** The findings of one encounter as a page: what stops the claim first. */
export function printFindings(id: string, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((f) => f.severity === severity).length;
  const lines = [
    `${pc.bold(id)}  ${String(count('error'))} to stop, ${String(count('warning'))} to look at, ${String(count('advice'))} to know`,
  ];
  const { judged, notEvaluated } = byMissingFact(findings);
  for (const finding of judged) {
    const codes = finding.codes.length === 0 ? '' : ` ${pc.cyan(finding.codes.join(' '))}`;
    lines.push(
      '',
      `${MARKS[finding.severity]}  ${pc.bold(finding.edit)}${codes}${finding.path === undefined ? '' : pc.dim(`  ${finding.path}`)}`,
    );
    lines.push(...wrap(finding.message, 6));
    if (finding.place !== undefined) lines.push(...wrap(inTheRecord(finding.place), 6));
    if (finding.consequence !== undefined) lines.push(...wrap(consequenceInWords(finding.consequence), 6));
    const { document, section, edition } = finding.authority;
    lines.push(...wrap(pc.dim([document, section, edition].filter((p) => p !== undefined).join(', ')), 6));
  }
  for (const [message, edits] of notEvaluated)
    lines.push('', ...wrap(`${MARKS.advice}  ${message}`, 0), ...wrap(pc.dim(edits.join(', ')), 6));
  return `${lines.join('\n')}\n`;
}

/** Edits that could not be evaluated for want of one fact are told together, by the fact. */
function byMissingFact(findings: readonly Finding[]): {
  readonly judged: readonly Finding[];
  readonly notEvaluated: ReadonlyMap<string, readonly string[]>;
} {
  const notEvaluated = new Map<string, string[]>();
  const judged: Finding[] = [];
  for (const finding of findings) {
    if (!finding.message.startsWith(NOT_EVALUATED)) judged.push(finding);
    else notEvaluated.set(finding.message, [...(notEvaluated.get(finding.message) ?? []), finding.edit]);
  }
  return { judged, notEvaluated };
}

/** Longer quotations are cut in print; the JSON has them whole. */
const LONGEST_QUOTATION = 160;

function inTheRecord({ document, start, end, text }: NonNullable<Finding['place']>): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const shown = words.length > LONGEST_QUOTATION ? `${words.slice(0, LONGEST_QUOTATION)}…` : words;
  return `${document} ${String(start)}–${String(end)}: “${shown}”`;
}

const ACTIONS: Readonly<Record<PayerAction['kind'], string>> = {
  'claim-returned': 'The claim comes back unpaid',
  'claim-denied': 'The claim is denied',
  'line-denied': 'The line is denied',
  'line-reduced': 'The line is paid at less',
  'patient-liable': 'The patient owes the line',
};

function consequenceInWords(consequence: Consequence): string {
  if (consequence.kind === 'drg-change') {
    const { from, to, weightChange } = consequence;
    const weight =
      weightChange === null ? '' : `, weight ${weightChange > 0 ? '+' : ''}${weightChange.toFixed(4)}`;
    return `The stay groups to DRG ${from} with the code and ${to} without it${weight}.`;
  }
  const { kind, amount } = consequence;
  return `${ACTIONS[kind]}${amount === undefined ? '' : `: $${amount.toFixed(2)} billed`}.`;
}
