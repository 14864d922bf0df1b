import { SHARED, textsOf } from '../eval/sets.ts';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { suggest } from '../src/engine.ts';

const onDate = '2026-05-10' as DateOfService;
export const WORDS_A_NOTE = 500;
const PAGES = 200;
const CHARACTERS_A_PAGE = 3000;
/** Characters of the shortest chart whose growth is measured; the longest is eight times as long. */
const GROWTH_STEP = 75_000;

/** Notes of 500 words a second on one core with everything on, and memory at its end. */
export function engineThroughput(): Readonly<Record<string, number>> | undefined {
  const notes = [
    ...(textsOf(`${SHARED}/eval/mtsamples`) ?? []),
    ...(textsOf(`${SHARED}/eval/aci-bench`) ?? []),
  ];
  if (notes.length === 0) return undefined;
  const tables = tablesOnDisk();
  const words = notes.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const runs = [1, 2, 3, 4].map(() => timed(() => notes.forEach(code)));
  const [cold] = runs;
  const all = notes.map((n) => n.text).join('\n\n');
  const long = { id: 'long', text: all.slice(0, PAGES * CHARACTERS_A_PAGE) };
  const growth = [1, 2, 4, 8].map((times) =>
    timed(() => code({ id: 'growing', text: all.slice(0, times * GROWTH_STEP) })),
  );
  const notesPer = (seconds: number): number => words / WORDS_A_NOTE / seconds;
  return {
    notes: notes.length,
    words,
    coldNotesPerSecond: notesPer(cold?.wall ?? 0),
    warmNotesPerSecond: notesPer(Math.min(...runs.map((r) => r.wall))),
    warmNotesPerCpuSecond: notesPer(Math.min(...runs.map((r) => r.cpu))),
    chartOf200PagesSeconds: timed(() => code(long)).wall,
    ...Object.fromEntries(growth.map(({ cpu }, i) => [`cpuSecondsForLengthTimes${String(2 ** i)}`, cpu])),
    residentMB: process.memoryUsage().rss / 1024 / 1024,
  };

  function code({ id, text }: { readonly id: string; readonly text: string }): void {
    suggest({ id, texts: [{ id, text }], setting: 'inpatient', date: onDate }, tables);
  }
}

/** Seconds by the clock, and seconds of the processor, which a busy machine disturbs less (its own compiling counts). */
function timed(work: () => void): { readonly wall: number; readonly cpu: number } {
  const started = performance.now();
  const used = process.cpuUsage();
  work();
  return { wall: (performance.now() - started) / 1000, cpu: process.cpuUsage(used).user / 1e6 };
}
