import { mean } from '../maths/statistics';

/**
 * Weight of the history's distribution mixed into the list's, which keeps the divergence finite
 * (Steck 2018).
 */
const ALPHA = 0.01;

function jaccard(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((name) => b.includes(name)).length;
  return shared / (a.length + b.length - shared);
}

/**
 * Intra-list diversity (Smyth and McClave 2001): the mean distance of two items of the list, in [0,
 * 1], where the distance is 1 - Jaccard similarity of their categories. Items without categories
 * are ignored; null where fewer than two items have categories.
 * @param list item indices
 * @param categories of each item of the catalogue, each name once
 */
export function diversityOf(
  list: ArrayLike<number>,
  categories: readonly (readonly string[])[],
): number | null {
  const known = Array.from(list, (item) => categories[item]).filter(({ length }) => length > 0);
  const distances = known.flatMap((a, i) => known.slice(i + 1).map((b) => 1 - jaccard(a, b)));
  return distances.length === 0 ? null : mean(distances);
}

/**
 * Distribution of the items over categories, adding up to 1; an item is divided evenly among its
 * categories. Null where no item has categories.
 */
function distributionOf(
  items: ArrayLike<number>,
  categories: readonly (readonly string[])[],
): Map<string, number> | null {
  const weights = new Map<string, number>();
  let known = 0;
  for (let i = 0; i < items.length; i++) {
    const names = categories[items[i]];
    if (names.length > 0) known++;
    for (const name of names) weights.set(name, (weights.get(name) ?? 0) + 1 / names.length);
  }
  if (known === 0) return null;
  for (const [name, weight] of weights) weights.set(name, weight / known);
  return weights;
}

/**
 * Miscalibration (Steck, "Calibrated Recommendations", RecSys 2018): the Kullback-Leibler
 * divergence, in nats, of the history's category distribution p from 0.99 q + 0.01 p, where q is
 * the list's. 0 when they are the same, ln 100 when they share nothing or the list has no
 * categories; null where the history has no categories.
 */
export function miscalibrationOf(
  history: ArrayLike<number>,
  list: ArrayLike<number>,
  categories: readonly (readonly string[])[],
): number | null {
  const wanted = distributionOf(history, categories);
  if (wanted === null) return null;
  const given = distributionOf(list, categories);
  let divergence = 0;
  for (const [name, p] of wanted) {
    const q = (1 - ALPHA) * (given?.get(name) ?? 0) + ALPHA * p;
    divergence += p * Math.log(p / q);
  }
  return Math.max(0, divergence);
}
