/** A progress line on standard error, only on a terminal; at most ten times a second. */
export class Progress {
  private last = 0;
  private shown = false;

  constructor(
    private readonly what: string,
    private readonly total: number | undefined,
  ) {}

  /** Shows how far the work is; `detail` is appended. */
  at(done: number, detail = ''): void {
    if (!process.stderr.isTTY) return;
    const now = Date.now();
    if (now - this.last < 100 && done !== this.total) return;
    this.last = now;
    this.shown = true;
    process.stderr.write(`\r\u001b[K${this.what} ${bar(done, this.total)} ${detail}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.shown) process.stderr.write('\r\u001b[K');
  }
}

const WIDTH = 24;

function bar(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return String(done);
  const filled = Math.min(WIDTH, Math.round((WIDTH * done) / total));
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${String(done)}/${String(total)}`;
}
