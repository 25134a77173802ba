import type { AliasTable } from '../maths/alias-table';
import { counterHash } from '../maths/random';

/** Streams of `counterHash` that negatives are drawn from: which column, and whether its alias. */
export const COLUMN_STREAM = 0x4e65;
export const ALIAS_STREAM = 0x4e66;

/**
 * K item indices, with replacement: evenly, or by `table`. Each depends on the seed and its own
 * number alone, so the GPU kernels draw the very same ones in place. Exact for catalogues up to
 * 2^21 items.
 */
export function drawNegatives(count: number, items: number, seed: number, table?: AliasTable): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    const column = Math.floor((counterHash(seed, COLUMN_STREAM, i) / 4294967296) * items);
    if (!table || counterHash(seed, ALIAS_STREAM, i) < table.threshold[column]) return column;
    return table.alias[column];
  });
}
