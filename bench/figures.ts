/** The value below which a share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

const ROUNDS = 9;

/** Things a second, the median of some rounds, each of which does `count` of them. */
export function perSecond(count: number, run: () => void): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      run();
      return (count / (performance.now() - start)) * 1000;
    }),
  );
}

/** Things a second by wall clock and by processor time (which a busy machine does not slow), medians of the rounds. */
export function bothPerSecond(
  count: number,
  run: () => void,
): { readonly wall: number; readonly processor: number } {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    const wall = performance.now() - start;
    return { wall: (count / wall) * 1000, processor: (count / (user + system)) * 1_000_000 };
  });
  return {
    wall: median(rounds.map((round) => round.wall)),
    processor: median(rounds.map((round) => round.processor)),
  };
}

/** Two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
