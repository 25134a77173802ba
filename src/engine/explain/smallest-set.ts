import { subsetCount, subsetsOf } from '../../core/maths/subsets';
import { rankOf, topK } from '../../core/recommendation/ranking';
import type { Scorer } from '../../models/scorer';
import type { Pace } from '../pace';
import type { Counterfactuals } from './counterfactuals';
import { type Asked, barredBut, only, placesWithout, scoresInTurns, TURN } from './explained';

/** A set of events, by their places in the history. */
export interface IndexSmallestSet {
  readonly rank: number;
  readonly outcome: 'found' | 'not-listed' | 'none' | 'budget';
  readonly places: readonly number[];
  readonly rankWithout?: number;
  /** What then stands in the item's place; undefined where nothing else may be offered. */
  readonly instead?: number;
  readonly exact: boolean;
  readonly rankings: number;
}

/** Sets up to this size are tried one and all where the budget allows. */
const LARGEST_EXACT = 3;

/**
 * The fewest of a shopper's own events without which `item` is out of the top `k`: a counterfactual
 * explanation as in ACCENT (Tran, Ghazimatin and Saha Roy, SIGIR 2021), with every answer ranked
 * again instead of estimated. Events are taken away greedily, first those by whose absence the item
 * loses most on what would replace it; of what was taken, whatever is not needed is given back, one
 * by one; then all smaller sets of up to three are tried, strongest events first, as far as the
 * budget goes.
 * @param budget histories that may be ranked beside those of `counterfactuals`
 */
export async function smallestSet(
  scorer: Scorer,
  asked: Asked,
  item: number,
  k: number,
  { full, without, places }: Counterfactuals,
  budget: number,
  pace: Pace,
): Promise<IndexSmallestSet> {
  const barred = barredBut(asked.excluded, [item]);
  const rank = rankOf(full, item, barred);
  let rankings = 0;
  const nothing = { rank, places: [], exact: false };
  if (rank > k) return { ...nothing, outcome: 'not-listed', rankings };

  const isOut = (scores: Float32Array) => rankOf(scores, item, barred) > k;
  /** Scores without each of the sets; the ranking of none of them is more than estimated. */
  async function rankedWithout(sets: readonly (readonly number[])[]): Promise<Float32Array[]> {
    const rows: Float32Array[] = [];
    const pasts = sets.map((left) => only(asked, placesWithout(asked.history, new Set(left))));
    for await (const row of scoresInTurns(scorer, pasts, pace)) rows.push(row);
    rankings += sets.length;
    return rows;
  }
  /** The first of the sets that takes the item out. */
  async function firstOut(sets: readonly (readonly number[])[]): Promise<readonly number[] | undefined> {
    for (let from = 0; from < sets.length; from += TURN) {
      const chunk = sets.slice(from, from + TURN);
      const found = (await rankedWithout(chunk)).findIndex(isOut);
      if (found >= 0) return chunk[found];
    }
    return undefined;
  }

  // How far the item stands above the k-th of all others: what has to be overcome.
  const others = Uint8Array.from(barred);
  others[item] = 1;
  const lead = (scores: Float32Array) => {
    const best = topK(scores, k, others);
    return best.length < k ? Number.POSITIVE_INFINITY : scores[item] - scores[best[k - 1]];
  };
  const leads = new Map(places.map((at, i) => [at, lead(without[i])]));
  const strongest = [...places].sort((a, b) => (leads.get(a) ?? 0) - (leads.get(b) ?? 0) || b - a);

  async function finish(set: readonly number[], exact: boolean): Promise<IndexSmallestSet> {
    const found = [...set].sort((a, b) => a - b);
    const [scores] = await rankedWithout([found]);
    const instead = topK(scores, rank, others)[rank - 1];
    return {
      ...{ rank, outcome: 'found', places: found, exact, rankings, instead },
      rankWithout: rankOf(scores, item, barred),
    };
  }

  const alone = without.findIndex(isOut);
  if (alone >= 0) {
    const best = strongest.find((at) => isOut(without[places.indexOf(at)])) ?? places[alone];
    return finish([best], true);
  }

  // Greedy: at every step the event whose absence takes most of the lead away, among the strongest
  // where there are many.
  const taken: number[] = [];
  let out = false;
  while (!out && taken.length < places.length) {
    const left = strongest.filter((at) => !taken.includes(at)).slice(0, TURN);
    if (rankings + left.length > budget) return { ...nothing, outcome: 'budget', rankings };
    const rows = await rankedWithout(left.map((at) => [...taken, at]));
    const leadsNow = rows.map(lead);
    const best = leadsNow.indexOf(Math.min(...leadsNow));
    if (best < 0) break;
    taken.push(left[best]);
    out = rows.some((scores, i) => i === best && isOut(scores));
  }
  if (!out) return { ...nothing, outcome: 'none', rankings };

  // Given back: all that the rest does without, weakest first, until every single one is needed.
  let set = [...taken];
  for (let again = set.length > 1; again; ) {
    const order = [...set].sort((a, b) => strongest.indexOf(b) - strongest.indexOf(a));
    const less = order.map((at) => set.filter((other) => other !== at));
    const found = await firstOut(less);
    if (found) set = [...found];
    again = found !== undefined && set.length > 1;
  }

  // No set of one does it, as was seen; whether a smaller one than this does is tried while there
  // is budget.
  let exact = set.length <= 2;
  for (let size = 2; size < set.length && size <= LARGEST_EXACT; size++) {
    if (rankings + subsetCount(strongest.length, size) > budget) break;
    const found = await firstOut(subsetsOf(strongest, size));
    if (found) return finish(found, true);
    exact = size === set.length - 1;
  }
  return finish(set, exact);
}
