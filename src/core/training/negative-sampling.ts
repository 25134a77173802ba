import type { AliasTable } from '../maths/alias-table';
import { counterHash } from '../maths/random';

/**
 * Streams of `counterHash` for drawing negatives: one for the alias table's column, one for the
 * choice between a column's item and its alias.
 */
export const COLUMN_STREAM = 0x4e65;
export const ALIAS_STREAM = 0x4e66;

/**
 * Draws `count` negative items with replacement, uniformly or by `table`. Each draw depends only on
 * the seed and its own number, so the GPU kernels draw the same items in place. Exact for
 * catalogues of up to 2^21 items.
 */
export function drawNegatives(count: number, items: number, seed: number, table?: AliasTable): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    const column = Math.floor((counterHash(seed, COLUMN_STREAM, i) / 4294967296) * items);
    if (!table || counterHash(seed, ALIAS_STREAM, i) < table.threshold[column]) return column;
    return table.alias[column];
  });
}
