import type { SourceShelf } from './sources/source-shelf.ts';

/** What the text of one version of the MS-DRG Definitions Manual says, as facts to compare with. */
export interface DefinitionsManual {
  /** DRG → MDC (empty for pre-MDC), `M` or `P`, title (appendix A). */
  readonly drgs: ReadonlyMap<string, { readonly mdc: string; readonly kind: string; readonly title: string }>;
  /** Diagnosis → its MDCs (appendix B). */
  readonly mdcs: ReadonlyMap<string, ReadonlySet<number>>;
  /** CC or MCC → level and number of its collection of excluding principal diagnoses (appendix C part 1). */
  readonly complications: ReadonlyMap<
    string,
    { readonly level: string; readonly collection: string | undefined }
  >;
  /** Collection → principal diagnoses. */
  readonly collections: ReadonlyMap<string, readonly string[]>;
  /** MCCs only for patients discharged alive (appendix C part 2). */
  readonly aliveOnly: ReadonlySet<string>;
  /** MDC → first DRGs of the surgical classes in the order of the hierarchy (appendix D). */
  readonly hierarchy: ReadonlyMap<number, readonly string[]>;
  /** Procedures with the MDC and first DRG of each surgical class they belong to (appendix E). */
  readonly procedureClasses: readonly { readonly code: string; readonly mdc: number; readonly drg: string }[];
}

/** Reads the appendices of a version, named as the source names it (`v43.1`, `v42`). */
export function readDefinitionsManual(sources: SourceShelf, version: string): DefinitionsManual {
  const lines = (file: string): readonly string[] =>
    sources.text('drgpy-manual', `data/${version}/${file}.txt`).split(/\r?\n/);
  const appendixC = lines('appendix_C');
  const appendixDE = lines('appendix_D_E');
  const part2 = appendixC.findIndex((line) => line.startsWith('Appendix C Part 2: '));
  const part3 = appendixC.findIndex((line) => line.startsWith('Appendix C Part 3: '));
  const appendixE = appendixDE.findIndex((line) => line.startsWith('Appendix E '));
  return {
    drgs: readDrgs(lines('appendix_A')),
    mdcs: readMdcs(lines('appendix_B')),
    ...readComplications(appendixC.slice(0, part2)),
    aliveOnly: new Set(
      appendixC.slice(part2, part3).flatMap((line) => /^ {2}([A-Z][0-9A-Z]{2,6}) /.exec(line)?.[1] ?? []),
    ),
    hierarchy: readHierarchy(appendixDE.slice(0, appendixE)),
    procedureClasses: readProcedureClasses(appendixDE.slice(appendixE)),
  };
}

function readDrgs(lines: readonly string[]): DefinitionsManual['drgs'] {
  const drgs = new Map<string, { mdc: string; kind: string; title: string }>();
  for (const line of lines) {
    const [, drg, mdc = '', kind = '', title = ''] =
      /^(\d{3}) (\d\d| {2}) {1,2}([MP ]) {1,2}(.+)$/.exec(line) ?? [];
    if (drg !== undefined) drgs.set(drg, { mdc: mdc.trim(), kind: kind.trim(), title: title.trim() });
  }
  return drgs;
}

function readMdcs(lines: readonly string[]): DefinitionsManual['mdcs'] {
  const mdcs = new Map<string, Set<number>>();
  let current = '';
  for (const line of lines) {
    const [, code, mdc] = /^ (?:([A-Z][0-9A-Z]{2,6}) +| {8})(\d\d|Pre) /.exec(line) ?? [];
    if (code !== undefined) current = code;
    if (mdc === undefined || current === '') continue;
    mdcs.set(current, (mdcs.get(current) ?? new Set()).add(mdcNumber(mdc)));
  }
  return mdcs;
}

function readComplications(
  lines: readonly string[],
): Pick<DefinitionsManual, 'complications' | 'collections'> {
  const complications = new Map<string, { level: string; collection: string | undefined }>();
  const collections = new Map<string, string[]>();
  let members: string[] | undefined;
  for (const line of lines) {
    const number = /^PDX collection (\d+)/.exec(line)?.[1];
    if (number !== undefined) {
      members = [];
      collections.set(number, members);
      continue;
    }
    const member = /^ {2}([A-Z][0-9A-Z]{2,6}) /.exec(line)?.[1];
    if (members !== undefined && member !== undefined) members.push(member);
    const [, code, level, collection] =
      /^ ([A-Z][0-9A-Z]{2,6}) +(M?CC) +(?:[\d,]+ +)?(?:(\d{4}):|No Excl)/.exec(line) ?? [];
    if (code !== undefined && level !== undefined) complications.set(code, { level, collection });
  }
  return { complications, collections };
}

function readHierarchy(lines: readonly string[]): DefinitionsManual['hierarchy'] {
  const hierarchy = new Map<number, string[]>();
  let classes: string[] | undefined;
  for (const line of lines) {
    const mdc = /^MDC (\d\d) /.exec(line)?.[1];
    if (mdc !== undefined) {
      classes = [];
      hierarchy.set(Number(mdc), classes);
    }
    const drg = /^ {2}(\d{3})(?:-\d{3})? /.exec(line)?.[1];
    if (drg !== undefined) classes?.push(drg);
  }
  return hierarchy;
}

function readProcedureClasses(lines: readonly string[]): DefinitionsManual['procedureClasses'] {
  const classes: { code: string; mdc: number; drg: string }[] = [];
  let code: string | undefined;
  for (const line of lines) {
    if (/CODE COMBINATION/.test(line)) break;
    const [, named, mdc, drg] =
      /^ {2}(?:([0-9A-Z]{7})[*+ ]{0,3} {0,3}| {10})(\d\d |Pre) (\d{3})/.exec(line) ?? [];
    if (named !== undefined) code = named;
    if (code !== undefined && mdc !== undefined && drg !== undefined)
      classes.push({ code, mdc: mdcNumber(mdc), drg });
  }
  return classes;
}

/** Pre-MDC is MDC 0. */
function mdcNumber(text: string): number {
  return text === 'Pre' ? 0 : Number(text);
}
