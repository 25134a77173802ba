import {
  EXPLAINERS,
  type Explainer,
  LIST_LENGTHS,
  type QualityMeasure,
} from '../../core/explanation/explanation-quality';
import { mean } from '../../core/maths/statistics';
import { rankOf } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import { type Asked, barredBut, only, scoresInTurns } from './explained';
import type { Orders } from './orders';

/** Shares of the events that are removed at the points of a curve: none, a tenth, ... all. */
const TENTHS = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
/** Most events that are removed, most explaining first, to see whether the item leaves the list. */
const MOST_TAKEN = 10;

/** The quality measures of each explainer, for one user. */
interface Followed {
  readonly values: ReadonlyMap<Explainer, ReadonlyMap<QualityMeasure, number>>;
  readonly rankings: number;
}

/** Of the item, after one of the histories. */
interface ScoreAndRank {
  readonly score: number;
  readonly rank: number;
}

interface FollowedItem {
  readonly asked: Asked;
  readonly item: number;
  /** Events to remove; each order is a permutation of them. */
  readonly places: readonly number[];
}

/**
 * Removes events step by step from either end of each order, and adds them step by step from its
 * start. Ranks again after every step; see `QualityMeasure`.
 */
export async function followOrders(
  scorer: Scorer,
  question: FollowedItem,
  orders: Orders,
): Promise<Followed> {
  const standings = await createScoresAndRanks(scorer, question, wanted(question.places, orders));
  const whole = standings.of(question.places);
  const values = new Map<Explainer, ReadonlyMap<QualityMeasure, number>>();
  for (const name of EXPLAINERS) {
    const order = orders[name];
    if (order) values.set(name, measuresOf(order, whole, standings.of));
  }
  return { values, rankings: standings.rankings };
}

/** @param of score and rank with only these events of `order` */
function measuresOf(
  order: readonly number[],
  whole: ScoreAndRank,
  of: (kept: readonly number[]) => ScoreAndRank,
): ReadonlyMap<QualityMeasure, number> {
  const { length } = order;
  const count = (part: number) => Math.round(part * length);
  const strongestGone = TENTHS.map((part) => of(order.slice(count(part))));
  const weakestGone = TENTHS.map((part) => of(order.slice(0, length - count(part))));
  const strongestThere = TENTHS.map((part) => of(order.slice(0, count(part))));
  const firstGone = Array.from({ length: Math.min(MOST_TAKEN, length) }, (_, i) => of(order.slice(i + 1)));
  const inList = (k: number) => (standing: ScoreAndRank) => (standing.rank <= k ? 1 : 0);
  const share = ({ score }: ScoreAndRank) => score / whole.score;
  return new Map<QualityMeasure, number>([
    ['del', mean(strongestGone.map(share))],
    ['ins', mean(strongestThere.map(share))],
    ...LIST_LENGTHS.flatMap((k): [QualityMeasure, number][] => [
      [`pos@${k}`, mean(strongestGone.map(inList(k)))],
      [`neg@${k}`, mean(weakestGone.map(inList(k)))],
      [`out@${k}`, firstGone.some(({ rank }) => rank > k) ? 1 : 0],
    ]),
  ]);
}

/** Every set of events that a measure needs the score of. */
function wanted(places: readonly number[], orders: Orders): number[][] {
  const { length } = places;
  const sets: number[][] = [[...places]];
  for (const order of Object.values(orders)) {
    for (const part of TENTHS) {
      const count = Math.round(part * length);
      sets.push(order.slice(count), order.slice(0, length - count), order.slice(0, count));
    }
    for (let taken = 1; taken <= Math.min(MOST_TAKEN, length); taken++) sets.push(order.slice(taken));
  }
  return sets;
}

/** Ranks every distinct set of events once: orders share many. */
async function createScoresAndRanks(
  scorer: Scorer,
  { asked, item }: Pick<FollowedItem, 'asked' | 'item'>,
  sets: readonly (readonly number[])[],
): Promise<{ of(kept: readonly number[]): ScoreAndRank; readonly rankings: number }> {
  const barred = barredBut(asked.excluded, [item]);
  const inOrder = (kept: readonly number[]) => [...kept].sort((a, b) => a - b);
  const distinct = new Map(sets.map((kept) => [inOrder(kept).join(), inOrder(kept)]));
  const known = new Map<string, ScoreAndRank>();
  const all = [...distinct];
  const pasts = all.map(([, kept]) => only(asked, kept));
  let at = 0;
  for await (const row of scoresInTurns(scorer, pasts))
    known.set(all[at++][0], { score: row[item], rank: rankOf(row, item, barred) });
  return {
    rankings: all.length,
    of(kept) {
      const found = known.get(inOrder(kept).join());
      if (!found) throw new Error(`the history of ${kept.length} events was not ranked`);
      return found;
    },
  };
}
