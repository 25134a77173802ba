import { topK } from '../recommendation/ranking';
import { cosinesTo, type ItemSpace } from './item-space';

/** Rows computed between two calls of `turn`. */
const ROWS = 4;

/**
 * The `most` items with the largest similarity, best first. Items with similarity 0 are never
 * neighbours, however few others there are.
 * @param except an item to leave out
 */
export function nearestBySimilarity(likeness: Float64Array, most: number, except?: number): number[] {
  const shared = likeness.map((value) => (value === 0 ? Number.NaN : value));
  return topK(shared, most, new Set(except === undefined ? [] : [except]));
}

/**
 * The nearest neighbours of every item by cosine, best first; exact, in items² row products.
 * @param turn awaited after every few rows
 * @returns for every item at most `most` others
 */
export async function nearestItems(
  space: ItemSpace,
  most: number,
  turn: () => Promise<void>,
): Promise<Int32Array[]> {
  const nearest: Int32Array[] = [];
  for (let item = 0; item < space.items; item++) {
    nearest.push(Int32Array.from(nearestBySimilarity(cosinesTo(space, item), most, item)));
    if (item % ROWS === 0) await turn();
  }
  return nearest;
}

/**
 * Neighbourhood preservation (Venna and Kaski 2001; Lee and Verleysen 2009): the part of an item's
 * nearest neighbours that are also among as many nearest on the plane, averaged over the items that
 * have neighbours. A random plane would score about neighbours / items.
 * @param nearest neighbours of every item
 * @param turn awaited after every few items
 * @returns in [0, 1]; null where no item has a neighbour
 */
export async function neighbourhoodPreservation(
  { x, y }: { readonly x: Float32Array; readonly y: Float32Array },
  nearest: readonly Int32Array[],
  turn: () => Promise<void>,
): Promise<number | null> {
  let [sum, counted] = [0, 0];
  const nearness = new Float64Array(x.length);
  for (const [item, others] of nearest.entries()) {
    if (item % ROWS === 0) await turn();
    if (others.length === 0) continue;
    for (let other = 0; other < x.length; other++)
      nearness[other] = -((x[other] - x[item]) ** 2) - (y[other] - y[item]) ** 2;
    const here = new Set(topK(nearness, others.length, new Set([item])));
    sum += others.reduce((found, other) => found + (here.has(other) ? 1 : 0), 0) / others.length;
    counted++;
  }
  return counted > 0 ? sum / counted : null;
}
