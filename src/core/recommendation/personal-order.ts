import type { FoundProduct } from '../shop/found-products';

/**
 * How well a found product suits its query and its shopper: the fit of the words, doubled for what
 * the model ranks above all else and left as it is for what it ranks last. A product whose words
 * fit less than half as well never passes one.
 */
export const personalFit = ({ text, ahead = 0 }: FoundProduct): number => text * (1 + ahead);

/** Compares for a sort: what can be had, and then what cannot. */
export const soldOutLast = (a: Pick<FoundProduct, 'soldOut'>, b: Pick<FoundProduct, 'soldOut'>): number =>
  Number(a.soldOut ?? false) - Number(b.soldOut ?? false);

/**
 * Best `personalFit` first, what is sold out last; equals keep their order.
 * @param found best text first
 */
export function personalOrder(found: readonly FoundProduct[]): FoundProduct[] {
  return found.toSorted((a, b) => soldOutLast(a, b) || personalFit(b) - personalFit(a));
}

/**
 * By how many places each item stands higher than it did (negative: lower).
 * @param before @param after the same items in two orders
 */
export function rankChanges(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<string, number> {
  const places = new Map(before.map((item, place) => [item, place]));
  return new Map(after.map((item, place) => [item, (places.get(item) ?? place) - place]));
}

/**
 * Part of the others that score below each item, equals counted half, in [0, 1]. [N] for [N]
 * @param scores larger is better
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
