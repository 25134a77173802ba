/**
 * Epochs of the first rung, and how many times longer each next one is; one of so many candidates
 * is promoted.
 */
const FIRST_RUNG = 2;
const REDUCTION = 3;

/** Where a candidate stands: it has been trained for `FIRST_RUNG * REDUCTION ** rung` epochs. */
export interface Rung {
  readonly rung: number;
  readonly ndcg: number;
}

export const rungEpochs = (rung: number): number => FIRST_RUNG * REDUCTION ** rung;

/**
 * Who is trained on: asynchronous successive halving (Li et al., "A System for Massively Parallel
 * Hyperparameter Tuning", MLSys 2020; Jamieson and Talwalkar, AISTATS 2016), which needs not know
 * beforehand how many candidates the time allows. The best third of all that ever reached a rung
 * may go on to the next, the highest rung first.
 *
 * @param live candidates that wait, by any key
 * @param history NDCG of everybody who ever reached a rung, by rung
 * @returns the key of the one to train on; undefined when a new candidate is to be tried
 */
export function promotedTrials<K>(
  live: ReadonlyMap<K, Rung>,
  history: readonly (readonly number[])[],
): K | undefined {
  for (let rung = history.length - 1; rung >= 0; rung--) {
    const places = Math.floor(history[rung].length / REDUCTION);
    if (places === 0) continue;
    const threshold = [...history[rung]].sort((a, b) => b - a)[places - 1];
    const best = [...live]
      .filter(([, at]) => at.rung === rung && at.ndcg >= threshold)
      .sort(([, a], [, b]) => b.ndcg - a.ndcg)[0];
    if (best) return best[0];
  }
  return undefined;
}
