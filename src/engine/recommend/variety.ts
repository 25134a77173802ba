import { cosineOf } from '../../core/item-space/item-space';
import { productOfRows } from '../../core/maths/sparse-rows';
import { mmr } from '../../core/recommendation/mmr';
import type { Community } from '../rails/basis/community';
import { learntVectors, type ServingModels } from '../rails/basis/models';
import { CANDIDATES, type RailCandidate } from '../rails/rail';

/** Similarity of two products by index, at most 1. */
export type Likeness = (a: number, b: number) => number;

/**
 * Weight of relevance at the most varied end: with less, everybody would get the same few unusual
 * products.
 */
const LEAST_BALANCE = 0.6;

/**
 * The best `most` candidates, diversified as the shopper asks: maximal marginal relevance over the
 * best 100, with the balance falling from 1 at variety 0 to 0.6 at variety 1. Popular products
 * count as known, so they are chosen later.
 * @param candidates best first
 * @param variety in [0, 1]
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
 * The similarity of two products: by their attributes, else by the embeddings of the serving model
 * or of factorization beside it.
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

/** Whether similarities are known, so that rails can be diversified. */
export const canVary = (models: ServingModels, { described }: Community): boolean =>
  described || learntVectors(models) !== undefined;
