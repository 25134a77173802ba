import type { EffectMatrix } from '../../../core/model-view';

/**
 * What feeds what: the score drops of a matrix of effects, read along both of its sides. An event feeds a recommendation when the score
 * falls without it.
 */

/** [E] score drops of one recommendation, by event; undefined for a product that was not measured. */
export function effectsOn(matrix: EffectMatrix, item: string): readonly number[] | undefined {
  const column = matrix.items.indexOf(item);
  if (column < 0) return undefined;
  const score = matrix.scores[column] ?? 0;
  return matrix.events.map(
    (_, event) => score - (matrix.scoresWithout[event * matrix.items.length + column] ?? score),
  );
}

/** [E] ranks of one recommendation when each event is left out. */
export function ranksOf(matrix: EffectMatrix, item: string): readonly number[] | undefined {
  const column = matrix.items.indexOf(item);
  if (column < 0) return undefined;
  return matrix.events.map((_, event) => matrix.ranksWithout[event * matrix.items.length + column] ?? 0);
}

/** What leaving out one event does to one recommendation. */
export interface Fed {
  readonly item: string;
  /** Score drop. */
  readonly effect: number;
  readonly rank: number;
  readonly rankWithout: number;
}

/** [I] what one event does to each recommendation, in the matrix's order. */
export function fedBy(matrix: EffectMatrix, event: number): readonly Fed[] {
  const width = matrix.items.length;
  return matrix.items.map((item, column) => {
    const score = matrix.scores[column] ?? 0;
    const rank = matrix.ranks[column] ?? 0;
    return {
      item,
      effect: score - (matrix.scoresWithout[event * width + column] ?? score),
      rank,
      rankWithout: matrix.ranksWithout[event * width + column] ?? rank,
    };
  });
}
