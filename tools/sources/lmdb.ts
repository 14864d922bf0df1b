/**
 * Reads the main database of an LMDB file (format 1, 64-bit little-endian): meta, branch, leaf and overflow pages.
 * Only what the pack builders need: every key with its value, no named databases, no duplicates, no writing.
 *
 * @source http://www.lmdb.tech/doc/ (MDB_meta, MDB_page, MDB_node)
 */
const MAGIC = 0xbeefc0de;
const PAGE_HEADER = 16;
const PAGE_BRANCH = 0x01;
const PAGE_LEAF = 0x02;
const NODE_HEADER = 8;
const NODE_BIG_DATA = 0x01;
const NO_PAGE = 0xffffffffffffffffn;

/** Keys (padding NULs removed) to values of the main database. Throws when the file is not what it claims. */
export function readLmdb(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { pageSize, root } = newestMeta(view);
  const values = new Map<string, Uint8Array>();
  const visit = (pageNumber: number): void => {
    const page = pageNumber * pageSize;
    const flags = view.getUint16(page + 10, true);
    const nodes = (view.getUint16(page + 12, true) - PAGE_HEADER) / 2;
    for (let i = 0; i < nodes; i++) {
      const node = page + view.getUint16(page + PAGE_HEADER + 2 * i, true);
      if ((flags & PAGE_BRANCH) !== 0) visit(childPage(view, node));
      else if ((flags & PAGE_LEAF) !== 0) readLeaf(bytes, view, node, pageSize, values);
      else throw new Error(`LMDB page ${String(pageNumber)} is neither branch nor leaf`);
    }
  };
  if (root !== undefined) visit(root);
  return values;
}

function newestMeta(view: DataView): { pageSize: number; root: number | undefined } {
  const at = PAGE_HEADER;
  if (view.getUint32(at, true) !== MAGIC) throw new Error('not an LMDB file');
  const pageSize = view.getUint32(at + 24, true);
  const metas = [0, 1].map((page) => {
    const meta = page * pageSize + PAGE_HEADER;
    const root = view.getBigUint64(meta + 24 + 48 + 40, true);
    return {
      transaction: view.getBigUint64(meta + 24 + 48 + 48 + 8, true),
      root: root === NO_PAGE ? undefined : Number(root),
    };
  });
  const [first, second] = metas;
  if (first === undefined || second === undefined) throw new Error('an LMDB file has two meta pages');
  return { pageSize, root: second.transaction > first.transaction ? second.root : first.root };
}

/** A branch node keeps its 48-bit page number in the fields a leaf uses for size and flags. */
function childPage(view: DataView, node: number): number {
  return view.getUint32(node, true) + view.getUint16(node + 4, true) * 2 ** 32;
}

function readLeaf(
  bytes: Uint8Array,
  view: DataView,
  node: number,
  pageSize: number,
  values: Map<string, Uint8Array>,
): void {
  const size = view.getUint32(node, true);
  const flags = view.getUint16(node + 4, true);
  const keySize = view.getUint16(node + 6, true);
  const keyBytes = bytes.subarray(node + NODE_HEADER, node + NODE_HEADER + keySize);
  const key = new TextDecoder().decode(keyBytes).replace(/\0+$/, '');
  const place = node + NODE_HEADER + keySize;
  const start =
    (flags & NODE_BIG_DATA) === 0 ? place : Number(view.getBigUint64(place, true)) * pageSize + PAGE_HEADER;
  values.set(key, bytes.subarray(start, start + size));
}
