import { parentPort, workerData } from 'node:worker_threads';
import { type BatchItem, type BatchOptions, codeBatchItem } from './batch-item.ts';
import { tablesOnDisk } from './tables-on-disk.ts';

/** A worker of `chartwright batch`: gets chunks of notes, answers their output lines in order. */
const tables = tablesOnDisk();
const options = workerData as BatchOptions;

parentPort?.on('message', (items: readonly BatchItem[]) => {
  parentPort?.postMessage(items.map((item) => codeBatchItem(item, options, tables)));
});
