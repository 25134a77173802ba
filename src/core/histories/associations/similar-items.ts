import { topK } from '../../recommendation/ranking';
import type { Substitutes } from '../../training/augmentation';
import type { CoOccurrence } from './co-occurrence';

/** Added to the cosine's denominator, in co-occurrences: pairs seen only a few times count less. */
const SHRINKAGE = 10;

/**
 * The `most` items most similar to an item, by the cosine of their co-occurrence with shrinkage.
 * The most similar comes first, ties by lower index; fewer where fewer co-occur. Computed on the
 * first call for an item, then kept.
 */
export function similarItems({ counts, row }: CoOccurrence, most: number): Substitutes {
  const known = new Map<number, Int32Array>();
  return (item) => {
    const before = known.get(item);
    if (before) return before;
    const { others, weights } = row(item);
    const alike = others.filter((other) => other !== item).sort();
    const likeness = Float32Array.from(
      alike,
      (other) => weights[other] / (Math.sqrt(counts[item] * counts[other]) + SHRINKAGE),
    );
    const found = Int32Array.from(topK(likeness, most), (at) => alike[at]);
    known.set(item, found);
    return found;
  };
}
