import type { AttributionMeasure } from '../../../core/explanation/explanation';
import type { EffectMatrix } from '../../../core/explanation/model-view';

/**
 * Which event feeds which recommendation: the matrix of effects, read by row or by column. An event
 * feeds a recommendation when its effect on it is positive.
 */

/** The measures of an event that exist for recommendations other than the one explained. */
export type FeedMeasure = Extract<AttributionMeasure, 'effect' | 'left-out'>;

/** What one event does to one recommendation. */
export interface Fed {
  readonly item: string;
  /** By the chosen measure. */
  readonly strength: number;
  /** How much the score falls without the event. */
  readonly fall: number;
  readonly rank: number;
  readonly rankWithout: number;
}

function fed(matrix: EffectMatrix, event: number, column: number, by: FeedMeasure): Fed {
  const at = event * matrix.items.length + column;
  const fall = matrix.scores[column] - matrix.scoresWithout[at];
  return {
    item: matrix.items[column],
    strength: by === 'effect' ? matrix.effects[at] : fall,
    fall,
    rank: matrix.ranks[column],
    rankWithout: matrix.ranksWithout[at],
  };
}

/**
 * [E] the effect of each event on one recommendation; undefined for a product that was not
 * measured.
 */
export function feedersOf(matrix: EffectMatrix, item: string, by: FeedMeasure): readonly Fed[] | undefined {
  const column = matrix.items.indexOf(item);
  if (column < 0) return undefined;
  return matrix.events.map((_, event) => fed(matrix, event, column, by));
}

/** [I] the effect of one event on each recommendation, in the matrix's order. */
export function fedBy(matrix: EffectMatrix, event: number, by: FeedMeasure): readonly Fed[] {
  return matrix.items.map((_, column) => fed(matrix, event, column, by));
}
