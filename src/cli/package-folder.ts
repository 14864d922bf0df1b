import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { once } from '../base/once.ts';

/** The folder of the program: the nearest one above this module that holds its `package.json`. */
export const packageFolder = once((): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
});
