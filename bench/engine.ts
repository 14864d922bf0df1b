import { SHARED, textsOf } from '../eval/sets.ts';
import type { DateOfService } from '../src/base/date-of-service.ts';
import { tablesOnDisk } from '../src/cli/tables-on-disk.ts';
import { suggest } from '../src/engine.ts';

const onDate = '2026-05-10' as DateOfService;
const WORDS_A_NOTE = 500;

/** Notes of 500 words a second on one core with everything on, and memory at its end. */
export function engineThroughput(): Readonly<Record<string, number>> | undefined {
  const notes = [
    ...(textsOf(`${SHARED}/eval/mtsamples`) ?? []),
    ...(textsOf(`${SHARED}/eval/aci-bench`) ?? []),
  ];
  if (notes.length === 0) return undefined;
  const tables = tablesOnDisk();
  const words = notes.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const run = (): number => {
    const started = performance.now();
    for (const { id, text } of notes)
      suggest({ id, texts: [{ id, text }], setting: 'inpatient', date: onDate }, tables);
    return (performance.now() - started) / 1000;
  };
  const cold = run();
  const warm = Math.min(run(), run());
  const long = notes
    .map((n) => n.text)
    .join('\n\n')
    .slice(0, 200 * 3000);
  const started = performance.now();
  suggest({ id: 'long', texts: [{ id: 'long', text: long }], setting: 'inpatient', date: onDate }, tables);
  return {
    notes: notes.length,
    words,
    coldNotesPerSecond: words / WORDS_A_NOTE / cold,
    warmNotesPerSecond: words / WORDS_A_NOTE / warm,
    chartOf200PagesSeconds: (performance.now() - started) / 1000,
    residentMB: process.memoryUsage().rss / 1024 / 1024,
  };
}
