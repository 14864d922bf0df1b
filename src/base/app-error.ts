/** The closed set of reasons for which a command or a request ends early. */
export type AppErrorCode =
  | 'usage' // the caller asked for something that makes no sense: exit 2, HTTP 400
  | 'unreadable-input' // the input is empty, binary or damaged: exit 3, HTTP 422
  | 'not-found' // a file, a code or a record that does not exist: exit 3, HTTP 404
  | 'table-missing' // a table is not loaded; the message says how to get it: exit 3, HTTP 424
  | 'table-damaged' // a pack fails its checksum or its shape; the old one stays: exit 3, HTTP 500
  | 'network' // a fetch the user asked for failed: exit 3, HTTP 502
  | 'broken'; // infrastructure: exit 70, HTTP 500

/** Misuse or broken infrastructure. A bad record is never an AppError: it yields findings. */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** What the user can do about it. */
    readonly remedy?: string,
  ) {
    super(message);
    this.name = 'AppError';
  }
}
