import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../base/app-error.ts';

/**
 * The files that arguments stand for: a folder stands for its `.txt` files in name order, `-` for standard input.
 *
 * @throws AppError `not-found` when a folder holds no text file
 */
export function filesOf(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (path === '-' || !isFolder(path)) return [path];
    const files = readdirSync(path)
      .filter((name) => name.toLowerCase().endsWith('.txt'))
      .sort()
      .map((name) => join(path, name));
    if (files.length === 0)
      throw new AppError('not-found', `${path} holds no .txt file.`, 'Name the files to read.');
    return files;
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
