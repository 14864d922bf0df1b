/** True positives, false positives and false negatives of codes against a gold set. */
export interface Counts {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export interface Scores extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Codes per document, as gold or as answered. */
export type CodesByDocument = ReadonlyMap<string, ReadonlySet<string>>;

/** Micro-averaged scores: all decisions of all documents count alike. */
export function microScores(gold: CodesByDocument, answered: CodesByDocument): Scores {
  const total = { truePositive: 0, falsePositive: 0, falseNegative: 0 };
  for (const [document, codes] of gold) {
    const counts = countsOf(codes, answered.get(document) ?? new Set());
    total.truePositive += counts.truePositive;
    total.falsePositive += counts.falsePositive;
    total.falseNegative += counts.falseNegative;
  }
  return scoresOf(total);
}

/** Macro-averaged scores: the mean over documents. */
export function macroScores(
  gold: CodesByDocument,
  answered: CodesByDocument,
): Pick<Scores, 'precision' | 'recall' | 'f1'> {
  let precision = 0;
  let recall = 0;
  let f1 = 0;
  for (const [document, codes] of gold) {
    const scores = scoresOf(countsOf(codes, answered.get(document) ?? new Set()));
    precision += scores.precision;
    recall += scores.recall;
    f1 += scores.f1;
  }
  const n = Math.max(1, gold.size);
  return { precision: precision / n, recall: recall / n, f1: f1 / n };
}

function countsOf(gold: ReadonlySet<string>, answered: ReadonlySet<string>): Counts {
  const truePositive = [...answered].filter((code) => gold.has(code)).length;
  return {
    truePositive,
    falsePositive: answered.size - truePositive,
    falseNegative: gold.size - truePositive,
  };
}

function scoresOf(counts: Counts): Scores {
  const { truePositive, falsePositive, falseNegative } = counts;
  const precision = ratio(truePositive, truePositive + falsePositive);
  const recall = ratio(truePositive, truePositive + falseNegative);
  return { ...counts, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
