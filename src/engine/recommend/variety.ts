import { cosineOf } from '../../core/item-space/item-space';
import { productOfRows } from '../../core/maths/sparse-rows';
import { mmr } from '../../core/recommendation/mmr';
import type { Community } from '../rails/basis/community';
import { learntVectors, type ServingModels } from '../rails/basis/models';
import { CANDIDATES, type RailCandidate } from '../rails/rail';

/** Similarity of two products by index, at most 1. */
export type Likeness = (a: number, b: number) => number;

/**
 * What relevance still counts for at the surprising end: with less, everybody would get the same
 * few oddities.
 */
const LEAST_BALANCE = 0.6;

/**
 * The `most` best, or as varied as the shopper wants them: `mmr` over the best 100, relevance and
 * likeness balanced from 1 at variety 0 to 0.6 at variety 1. What many have counts as known to
 * begin with, by its place among the popular: it surprises nobody.
 * @param candidates best first
 * @param counts how many shoppers have each item, [N]
 */
export function diversify(
  candidates: readonly RailCandidate[],
  most: number,
  variety: number,
  likeness: Likeness | undefined,
  counts: Float64Array,
): readonly RailCandidate[] {
  if (variety === 0 || !likeness) return candidates.slice(0, most);
  const long = candidates.slice(0, CANDIDATES);
  const order = mmr(
    long.map(({ score }) => score),
    (a, b) => likeness(long[a].item, long[b].item),
    most,
    1 - variety * (1 - LEAST_BALANCE),
    popularityAmong(long.map(({ item }) => counts[item] ?? 0)),
  );
  return order.map((place) => long[place]);
}

/** For each candidate the part of the others that fewer shoppers have. */
function popularityAmong(counts: readonly number[]): number[] {
  const rising = counts.toSorted((a, b) => a - b);
  return counts.map((count) => rising.indexOf(count) / counts.length);
}

/**
 * By what is said of the products, else by the vectors of the model that serves, or of
 * factorization beside it.
 */
export async function likenessOf(models: ServingModels, community: Community): Promise<Likeness | undefined> {
  if (community.described) {
    const attributes = await community.attributes();
    const { lengths } = attributes;
    return (a, b) => {
      const product = productOfRows(attributes, a, b);
      return product === 0 ? 0 : product / (lengths[a] * lengths[b]);
    };
  }
  const space = learntVectors(models)?.scorer.itemSpace;
  return space && ((a, b) => (Math.max(a, b) < community.items ? cosineOf(space, a, b) : 0));
}

/** Whether there is anything to tell what is alike. */
export const canVary = (models: ServingModels, { described }: Community): boolean =>
  described || learntVectors(models) !== undefined;
