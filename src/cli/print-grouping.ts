import pc from 'picocolors';
import type { EncounterDrg, NotGrouped } from '../grouping/msdrg/group-encounter.ts';
import { withDot } from '../record/code-system.ts';
import type { GroupedEncounter, PricedWhatIf } from './group-line.ts';
import { wrap } from './wrap.ts';

/** One encounter as a page: the DRG, how it came about, what each code changes, comorbidities. */
export function printEncounter(
  id: string,
  { msdrg, payment, compare, hcc, elixhauser, ccsr }: GroupedEncounter,
): string {
  const changes = compare === undefined || 'reason' in msdrg ? '' : printComparison(msdrg, compare);
  return `${printGrouping(id, msdrg, payment)}${changes}${printHccs(hcc)}${printAnalytics(elixhauser, ccsr)}`;
}

function printHccs(hcc: GroupedEncounter['hcc']): string {
  if (hcc === undefined || hcc.diagnoses.length === 0) return '';
  const counts = hcc.eligible ? hcc.reason : `does not count: ${hcc.reason}`;
  const lines = ['', `  ${pc.bold('HCCs')} for payment year ${String(hcc.paymentYear)} (${counts})`];
  for (const { code, models } of hcc.diagnoses) {
    const named = Object.entries(models).map(
      ([model, hccs]) => `${model} ${hccs.map((one) => `${one.hcc} ${one.title}`).join(', ')}`,
    );
    lines.push(...wrap(`${withDot(code)}: ${named.join('; ')}`, 4));
  }
  return `${[...lines, ...hcc.notices.flatMap((notice) => wrap(notice, 4))].join('\n')}\n`;
}

function printAnalytics(elixhauser: GroupedEncounter['elixhauser'], ccsr: GroupedEncounter['ccsr']): string {
  const lines: string[] = [];
  if (elixhauser !== undefined) {
    const names = elixhauser.comorbidities.map(({ title }) => title.toLowerCase());
    const { mortalityIndex, readmissionIndex } = elixhauser;
    const index =
      mortalityIndex === null
        ? 'no index without present-on-admission indicators'
        : `index for death ${String(mortalityIndex)}, for readmission ${String(readmissionIndex)}`;
    lines.push(`Elixhauser ${elixhauser.edition}: ${names.join('; ') || 'none'} – ${index}.`);
  }
  const first = ccsr?.diagnoses[0];
  if (ccsr !== undefined && first?.categories[0] !== undefined)
    lines.push(
      `CCSR of the first diagnosis: ${ccsr.defaultCategory ?? first.categories[0]} (${first.bodySystem ?? 'body system not known'}), ${ccsr.edition}.`,
    );
  return lines.length === 0 ? '' : `\n${lines.flatMap((line) => wrap(line, 2)).join('\n')}\n`;
}

/** The DRG: the result first, then how it came about. */
function printGrouping(id: string, grouped: EncounterDrg | NotGrouped, payment: number | undefined): string {
  if ('reason' in grouped) return `${pc.bold(id)}  not grouped\n${wrap(grouped.reason, 4).join('\n')}\n`;
  const weight = grouped.weight === null ? 'no weight loaded' : `weight ${grouped.weight.toFixed(4)}`;
  const stay = grouped.meanStay === null ? '' : `, mean stay ${grouped.meanStay.toFixed(1)} days`;
  const mdc = grouped.mdc === '00' ? '' : `MDC ${grouped.mdc} ${grouped.mdcTitle}`;
  const kind = grouped.type === 'SURG' ? 'surgical' : grouped.type === 'MED' ? 'medical' : grouped.returnCode;
  const lines = [
    `${pc.bold(id)}  MS-DRG ${pc.bold(pc.cyan(grouped.drg))} ${grouped.title}`,
    ...wrap(
      [
        mdc,
        kind,
        `severity ${grouped.severity}`,
        `${weight}${stay}`,
        payment === undefined ? '' : dollars(payment),
        grouped.version,
      ]
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
function printComparison(grouped: EncounterDrg, changes: readonly PricedWhatIf[]): string {
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
      `  ${change.change.padEnd(12)} ${code.padEnd(9)} → ${pc.cyan(change.drg)}${weight}${paid(change)}  ${pc.dim(change.title)}${hccs(change)}`,
    );
  }
  const onlyHccs = changes.filter((c) => !moving.includes(c) && hccs(c) !== '');
  for (const change of onlyHccs)
    lines.push(
      `  ${change.change.padEnd(12)} ${withDot(change.code).padEnd(9)} the DRG stays${hccs(change)}`,
    );
  const same = changes.length - moving.length - onlyHccs.length;
  if (same > 0) lines.push(pc.dim(`  ${String(same)} other changes leave the DRG and the HCCs as they are.`));
  return `${lines.join('\n')}\n`;
}

function hccs({ change, hcc = {} }: PricedWhatIf): string {
  const sign = change === 'with' ? '+' : '−';
  const named = Object.entries(hcc).map(
    ([model, brought]) => `${sign}${model} ${brought.map((one) => one.hcc).join(', ')}`,
  );
  return named.length === 0 ? '' : `; HCC ${named.join(', ')}`;
}

function paid({ payment, paymentChange }: PricedWhatIf): string {
  if (payment == null) return '';
  const change =
    paymentChange == null ? '' : ` (${paymentChange >= 0 ? '+' : '−'}${dollars(Math.abs(paymentChange))})`;
  return `  ${dollars(payment)}${change}`;
}

/** `$12,345.67` */
export function dollars(amount: number): string {
  return `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
