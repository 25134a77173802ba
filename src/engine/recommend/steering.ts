import type { Product } from '../../core/shop/catalogue';
import { priceLevels } from '../../core/shop/price-levels';
import type { Steering } from '../../core/shop/steering';
import { isSame, traitsOf } from '../../core/shop/trait';

/**
 * How a shopper's steering re-ranks: what is wanted more or less of gets a part of the distance
 * between an ordinary product and the top of the ranking added to its score or taken from it. One
 * place for every rail and for the search; what the models learnt is not touched.
 */

/** What one trait that was asked for adds. */
const SOUGHT = 0.5;
/** The products whose mean score is the top of a ranking. */
const TOP = 10;

/**
 * What steering adds to each product, in distances; undefined when nothing is set. Leanings and
 * traits that are sought add up; a leaning to what is dear adds its weight for the dearest of a
 * kind and takes it away for the cheapest; without a price it adds nothing.
 * @returns [products]
 */
export function steeringWeights(
  { sought, leanings }: Steering,
  products: readonly Product[],
): Float32Array | undefined {
  if (sought.length + leanings.length === 0) return undefined;
  const priceWeight = leanings.find(({ toward }) => toward.part === 'price')?.weight ?? 0;
  const levels = priceWeight === 0 ? undefined : priceLevels(products);
  return Float32Array.from(products, (product, i) => {
    const traits = traitsOf(product);
    const has = (toward: Parameters<typeof isSame>[0]) => traits.some((trait) => isSame(trait, toward));
    const wanted = sought.filter(has).length * SOUGHT;
    const leant = leanings.reduce((sum, { toward, weight }) => sum + (has(toward) ? weight : 0), 0);
    const level = levels?.[i] ?? Number.NaN;
    return wanted + leant + (Number.isNaN(level) ? 0 : priceWeight * (2 * level - 1));
  });
}

/**
 * From the middle of a ranking to its top: the unit of steering. Positive, also where all scores
 * are equal.
 */
export function distanceToTop(scores: ArrayLike<number>): number {
  const order = Float64Array.from(scores).sort().reverse();
  const top = order.subarray(0, Math.min(TOP, order.length));
  const mean = top.reduce((sum, score) => sum + score, 0) / Math.max(1, top.length);
  const distance = mean - (order[Math.floor(order.length / 2)] ?? 0);
  return distance > 0 ? distance : 1;
}

/**
 * Scores with what steering adds. [N] for [N]
 * @param weights of the same products; undefined changes nothing
 */
export function steerScores(scores: Float32Array, weights: Float32Array | undefined): Float32Array {
  if (!weights) return scores;
  const distance = distanceToTop(scores);
  return scores.map((score, i) => score + distance * weights[i]);
}

/**
 * Candidates of a rail, best first, in the order steering gives them; each that it moved says by
 * how many places (negative: down).
 * @param weights by item; undefined changes nothing
 */
export function steerCandidates<C extends { readonly item: number; readonly score: number }>(
  candidates: readonly C[],
  weights: Float32Array | undefined,
): readonly (C & { readonly steered?: number })[] {
  if (!weights || candidates.length === 0) return candidates;
  const distance = distanceToTop(candidates.map(({ score }) => score));
  const steeredScore = ({ item, score }: C) => score + distance * weights[item];
  return candidates
    .map((candidate, place) => ({ candidate, place }))
    .sort((a, b) => steeredScore(b.candidate) - steeredScore(a.candidate) || a.place - b.place)
    .map(({ candidate, place }, now) =>
      weights[candidate.item] !== 0 && place !== now ? { ...candidate, steered: place - now } : candidate,
    );
}
