import {
  EXPLAINERS,
  type Explainer,
  LIST_LENGTHS,
  type QualityMeasure,
} from '../../core/explanation/explanation-quality';
import { rankOf } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import { type Asked, barredBut, only, scoresInTurns } from './explained';
import type { Orders } from './orders';

/** Parts of the events that are gone at the points of a curve: none, a tenth, ... all. */
const TENTHS = Array.from({ length: 11 }, (_, tenth) => tenth / 10);
/** Most of the first events that are taken away to see whether the item leaves the list. */
const MOST_TAKEN = 10;

/** What one user tells of each order of the events. */
interface Followed {
  readonly values: ReadonlyMap<Explainer, ReadonlyMap<QualityMeasure, number>>;
  readonly rankings: number;
}

/** Standing of an item after one of the histories. */
interface ScoreAndRank {
  readonly score: number;
  readonly rank: number;
}

/**
 * Takes events away, and puts them there, in each of the orders, ranking again every time; see
 * `QualityMeasure`.
 * @param places events that are taken away; each order has all of them, and no others
 */
export async function followOrders(
  scorer: Scorer,
  asked: Asked,
  item: number,
  places: readonly number[],
  orders: Orders,
): Promise<Followed> {
  const standings = await createScoresAndRanks(scorer, asked, item, wanted(places, orders));
  const { length } = places;
  const count = (part: number) => Math.round(part * length);
  const whole = standings.of(places);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const values = new Map<Explainer, ReadonlyMap<QualityMeasure, number>>();
  for (const name of EXPLAINERS) {
    const order = orders[name];
    if (!order) continue;
    const after = TENTHS.map((part) => standings.of(order.slice(count(part))));
    const least = TENTHS.map((part) => standings.of(order.slice(0, length - count(part))));
    const there = TENTHS.map((part) => standings.of(order.slice(0, count(part))));
    const taken = Array.from({ length: Math.min(MOST_TAKEN, length) }, (_, i) =>
      standings.of(order.slice(i + 1)),
    );
    const inList = (k: number) => (standing: ScoreAndRank) => (standing.rank <= k ? 1 : 0);
    const share = ({ score }: ScoreAndRank) => score / whole.score;
    values.set(
      name,
      new Map<QualityMeasure, number>([
        ['del', mean(after.map(share))],
        ['ins', mean(there.map(share))],
        ...LIST_LENGTHS.flatMap((k): [QualityMeasure, number][] => [
          [`pos@${k}`, mean(after.map(inList(k)))],
          [`neg@${k}`, mean(least.map(inList(k)))],
          [`out@${k}`, taken.some(({ rank }) => rank > k) ? 1 : 0],
        ]),
      ]),
    );
  }
  return { values, rankings: standings.rankings };
}

/** All sets of events that any of the measures needs. */
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

/** Ranks every set of events once, however many orders come by it. */
async function createScoresAndRanks(
  scorer: Scorer,
  asked: Asked,
  item: number,
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
