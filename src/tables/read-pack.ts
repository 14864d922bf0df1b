/**
 * Reads one pack, decompressed, by its path below the data folder. Synchronous, so that loading is lazy and
 * the engine stays a plain function; the caller owns files, caches and decompression (ADR 0003).
 */
export type ReadPack = (path: string) => Uint8Array;
