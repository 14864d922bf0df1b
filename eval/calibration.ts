const BANDS = [0, 0.6, 0.7, 0.8, 0.9, 1.01] as const;

/** How often codes of a confidence band are right, as lines of text. */
export function calibrationTable(
  points: readonly { readonly confidence: number; readonly right: boolean }[],
): string {
  const lines: string[] = [];
  for (let i = 0; i + 1 < BANDS.length; i++) {
    const low = BANDS[i] ?? 0;
    const high = BANDS[i + 1] ?? 1;
    const inside = points.filter((p) => p.confidence >= low && p.confidence < high);
    if (inside.length === 0) continue;
    const right = inside.filter((p) => p.right).length;
    lines.push(
      `  confidence ${low.toFixed(1)}–${Math.min(1, high).toFixed(1)}: ${String(right)} of ${String(inside.length)} right (${(right / inside.length).toFixed(2)})`,
    );
  }
  return lines.join('\n');
}
