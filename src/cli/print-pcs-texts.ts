import pc from 'picocolors';
import { AppError } from '../base/app-error.ts';
import type { Icd10PcsTables, PcsGuideline, PcsIndexLine } from '../tables/icd10pcs/icd10pcs.ts';
import { wrap } from './wrap.ts';

/**
 * Lines of the ICD-10-PCS Index under a term.
 *
 * @throws AppError `not-found`; the remedy names terms that begin alike
 */
export function pcsIndexLines(term: string, tables: Icd10PcsTables): readonly PcsIndexLine[] {
  const lines = tables.index(term);
  if (lines.length > 0) return lines;
  for (let length = term.length; length >= 3; length--) {
    const alike = tables.indexTerms(term.slice(0, length), 10);
    if (alike.length === 0) continue;
    throw new AppError(
      'not-found',
      `The ICD-10-PCS Index has no main term “${term}”.`,
      `Terms that begin alike:\n${alike.map((other) => `  ${other}`).join('\n')}`,
    );
  }
  throw new AppError(
    'not-found',
    `The ICD-10-PCS Index has no main term “${term}”.`,
    'Try another word for it.',
  );
}

/** The Index under a term as it is printed: subterms indented, codes and references beside them. */
export function printPcsIndex(lines: readonly PcsIndexLine[]): string {
  const text = [pc.bold(lines[0]?.term ?? '')];
  let above: readonly string[] = [];
  for (const { path, kind, target, codes } of lines) {
    const shared = path.findIndex((subterm, i) => subterm !== above[i]);
    const from = shared === -1 ? path.length : shared;
    const leads = [
      kind === 'code' || kind === 'heading' ? '' : `${pc.dim(kind.split(' ')[0] ?? '')} ${target}`,
    ];
    leads.push(pc.cyan(codes.join(', ')));
    const lead = leads.filter(Boolean).join(' ').trim();
    const missing = path.slice(from);
    for (const [i, subterm] of missing.entries()) {
      const last = i === missing.length - 1;
      text.push(`${'  '.repeat(from + i + 1)}${subterm}${last && lead !== '' ? `  ${lead}` : ''}`);
    }
    if (missing.length === 0) text.push(`${'  '.repeat(path.length + 1)}${lead}`);
    above = path;
  }
  return `${text.join('\n')}\n`;
}

/**
 * A guideline by its number.
 *
 * @throws AppError `not-found`; the remedy lists the numbers there are
 */
export function pcsGuidelineOf(number: string, tables: Icd10PcsTables): PcsGuideline {
  const guideline = tables.guideline(number);
  if (guideline !== undefined) return guideline;
  throw new AppError(
    'not-found',
    `There is no ICD-10-PCS guideline ${number} in the text at hand.`,
    `There are: ${tables
      .guidelines()
      .map((other) => other.number)
      .join(', ')}.`,
  );
}

/** A guideline as a page. */
export function printPcsGuideline({ number, chapter, topic, paragraphs }: PcsGuideline): string {
  const heading = `${pc.bold(pc.cyan(number))}  ${pc.bold(topic)}  ${pc.dim(`ICD-10-PCS Official Guidelines, ${chapter}`)}`;
  return `${[heading, ...paragraphs.flatMap((paragraph) => wrap(paragraph, 2))].join('\n')}\n`;
}
