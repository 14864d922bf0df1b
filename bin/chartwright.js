#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/bundle/main.js', import.meta.url));
if (!existsSync(main)) {
  process.stderr.write(
    'chartwright is not built yet. Run `npm ci` (or `npm run build`) in its folder first.\n',
  );
  process.exit(70);
}
const { run } = await import(main);
process.exitCode = await run(process.argv.slice(2));
