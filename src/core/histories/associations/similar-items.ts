import { topK } from '../../recommendation/ranking';
import type { Substitutes } from '../../training/augmentation';
import type { CoOccurrence } from './co-occurrence';

/** In co-occurrences: pairs seen together by chance alone count less than their cosine. */
const SHRINKAGE = 10;

/**
 * The `most` items that stand with an item most, by the cosine of their co-occurrence shrunk
 * against chance, most alike first, equal likeness by lower index; fewer where fewer stand with it.
 * Found when first asked for, then kept.
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
