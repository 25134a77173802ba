import type { FoundProduct } from '../shop/found-products';

/**
 * How well a found product suits query and shopper: the text score, times 1 for the product the
 * model ranks last up to 2 for the one it ranks first. A product never passes one whose text score
 * is more than twice its own.
 */
export const personalFit = ({ text, ahead = 0 }: FoundProduct): number => text * (1 + ahead);

/** Comparator that sorts sold-out products last. */
export const soldOutLast = (a: Pick<FoundProduct, 'soldOut'>, b: Pick<FoundProduct, 'soldOut'>): number =>
  Number(a.soldOut ?? false) - Number(b.soldOut ?? false);

/**
 * The products with the best `personalFit` first and sold-out products last; ties keep their order.
 * @param found best text score first
 */
export function personalOrder(found: readonly FoundProduct[]): FoundProduct[] {
  return found.toSorted((a, b) => soldOutLast(a, b) || personalFit(b) - personalFit(a));
}

/**
 * How many places each item moved up (negative: down) from one order to another.
 * @param before the items in their old order
 * @param after the same items in their new order
 */
export function rankChanges(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, number> {
  const places = new Map(before.map((item, place) => [item, place]));
  return new Map(after.map((item, place) => [item, (places.get(item) ?? place) - place]));
}

/**
 * Percentile rank of each item: the part of the other items with a lower score, equal scores
 * counted half. In [0, 1]. [N] for [N]
 * @param scores higher is better
 */
export function percentileRanks(scores: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: scores.length }, (_, item) => item).sort(
    (a, b) => scores[a] - scores[b],
  );
  const below = new Float64Array(scores.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && scores[order[end]] === scores[order[start]]) end++;
    const others = Math.max(1, order.length - 1);
    for (let at = start; at < end; at++) below[order[at]] = (start + (end - start - 1) / 2) / others;
    start = end;
  }
  return below;
}
