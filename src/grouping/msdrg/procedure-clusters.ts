import type { RowPack } from '../../tables/row-pack.ts';
import { holds } from './code-attributes.ts';

/** A combination of procedures that the grouper treats as one, such as a pacemaker's generator and leads. */
export interface ProcedureCluster {
  readonly name: string;
  /** In these MDCs the member procedures do not count on their own; 99 = in none. */
  readonly suppressionMdcs: readonly number[];
  readonly choices: readonly ReadonlySet<string>[];
}

/**
 * Finds the clusters that a claim's procedures make: one code of each choice must be there.
 *
 * @source MS-DRG Definitions Manual, procedure code clusters listed with each surgical category
 */
export class ProcedureClusters {
  private readonly byCode = new Map<string, ProcedureCluster[]>();

  constructor(pack: RowPack, version: number) {
    for (const row of pack.rows()) {
      if (!holds(row, version)) continue;
      const [name = '', , , mdcs = '', choices = ''] = row;
      const cluster = {
        name,
        suppressionMdcs: mdcs.split(' ').map(Number),
        choices: choices.split('+').map((choice) => new Set(choice.split(' '))),
      };
      // Indexed by the codes of the first choice: without one of them no cluster is made.
      for (const code of cluster.choices[0] ?? []) {
        const listed = this.byCode.get(code);
        if (listed === undefined) this.byCode.set(code, [cluster]);
        else listed.push(cluster);
      }
    }
  }

  /** Clusters that are complete, each once. */
  madeOf(procedures: readonly string[]): readonly ProcedureCluster[] {
    const made: ProcedureCluster[] = [];
    for (const code of procedures) {
      for (const cluster of this.byCode.get(code) ?? []) {
        if (made.includes(cluster)) continue;
        if (cluster.choices.every((choice) => procedures.some((other) => choice.has(other))))
          made.push(cluster);
      }
    }
    return made;
  }
}
