import { Worker } from 'node:worker_threads';
import { AppError } from '../base/app-error.ts';

interface Task<In, Out> {
  readonly input: In;
  readonly resolve: (output: Out) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Two workers with the tables of each stay under 400 MB: a larger young generation (64 MB: 570 MB) saves a tenth of the
 * processor's time at most. The old one has room for a chart of some thousand pages.
 */
const LIMITS = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

/** A fixed number of worker threads that each answer one message at a time. */
export class WorkerPool<In, Out> {
  private readonly idle: Worker[] = [];
  private readonly waiting: Task<In, Out>[] = [];
  private readonly all: Worker[] = [];

  constructor(script: URL, size: number, data: unknown) {
    for (let i = 0; i < size; i++) {
      const worker = new Worker(script, { workerData: data, resourceLimits: LIMITS });
      this.all.push(worker);
      this.idle.push(worker);
    }
  }

  /** The answer of the next free worker. */
  run(input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ input, resolve, reject });
      this.next();
    });
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.terminate()));
  }

  private next(): void {
    const task = this.waiting[0];
    const worker = this.idle.pop();
    if (task === undefined || worker === undefined) {
      if (worker !== undefined) this.idle.push(worker);
      return;
    }
    this.waiting.shift();
    const done = (finish: () => void): void => {
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      this.idle.push(worker);
      finish();
      this.next();
    };
    worker.once('message', (output: Out) => done(() => task.resolve(output)));
    worker.once('error', (error: Error) => done(() => task.reject(new AppError('broken', error.message))));
    worker.postMessage(task.input);
  }
}
