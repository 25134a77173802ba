import { rankOf } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import { type Asked, scoreAll } from './explained';

/** Score and rank of an item after two histories. */
interface IndexRankChange {
  readonly score: number;
  readonly scoreBefore: number;
  /** 1 is best. */
  readonly rank: number;
  readonly rankBefore: number;
}

/**
 * Where items move when one history becomes another. Ranks of both histories are among what may be
 * recommended after the first, so that only the model's scores move an item.
 * @returns in the order of `items`
 */
export async function rankChanges(
  scorer: Scorer,
  before: Asked,
  after: Asked,
  items: readonly number[],
): Promise<IndexRankChange[]> {
  const [scoresBefore, scores] = await scoreAll(scorer, [before, after]);
  return items.map((item) => ({
    score: scores[item],
    scoreBefore: scoresBefore[item],
    rank: rankOf(scores, item, before.excluded),
    rankBefore: rankOf(scoresBefore, item, before.excluded),
  }));
}
