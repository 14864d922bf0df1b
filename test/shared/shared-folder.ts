import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of official files and development notes beside the checkout; tests that need it skip where it is not. */
export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Whether a file or folder of it is there; prints why a test is skipped otherwise. */
export function hasShared(path: string): boolean {
  const there = existsSync(join(SHARED, path));
  if (!there) console.log(`skipped: ../shared/${path} is not here`);
  return there;
}

/** The texts of a folder, by name. */
export function sharedTexts(path: string): readonly { readonly id: string; readonly text: string }[] {
  const folder = join(SHARED, path);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }));
}
