import type { AppError, AppErrorCode } from '../base/app-error.ts';

/** The exit codes that scripts may rely on. */
export const EXIT = { fine: 0, findings: 1, usage: 2, unreadable: 3, broken: 70 } as const;

const OF_ERROR: Readonly<Record<AppErrorCode, number>> = {
  usage: EXIT.usage,
  'unreadable-input': EXIT.unreadable,
  'not-found': EXIT.unreadable,
  'table-missing': EXIT.unreadable,
  'table-damaged': EXIT.unreadable,
  network: EXIT.unreadable,
  broken: EXIT.broken,
};

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: AppError): number {
  return OF_ERROR[error.code];
}
