import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITS } from '../../src/edits/registry.ts';
import { editsReference } from './edits-reference.ts';
import { guidelineRows, guidelinesReference } from './guidelines-reference.ts';

/** `npm run docs`: the generated reference pages. */
const folder = join(import.meta.dirname, '../../docs/reference');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'edits.md'), editsReference(EDITS));
writeFileSync(join(folder, 'guidelines.md'), guidelinesReference(guidelineRows()));
