/**
 * Epochs of the first rung, and the factor to the next rung's epochs. One of `REDUCTION` candidates
 * is promoted.
 */
const FIRST_RUNG = 2;
const REDUCTION = 3;

/** A candidate's rung: it has been trained for `FIRST_RUNG * REDUCTION ** rung` epochs. */
export interface Rung {
  readonly rung: number;
  readonly ndcg: number;
}

export const rungEpochs = (rung: number): number => FIRST_RUNG * REDUCTION ** rung;

/**
 * The candidate to promote by asynchronous successive halving (Li et al., "A System for Massively
 * Parallel Hyperparameter Tuning", MLSys 2020; Jamieson and Talwalkar, AISTATS 2016), which does
 * not need to know in advance how many candidates the time allows. The best third of all candidates
 * that ever reached a rung may go on to the next; the highest rung comes first.
 *
 * @param live waiting candidates, by any key
 * @param history NDCG of every candidate that ever reached a rung, by rung
 * @returns the key of the candidate to train further; undefined when a new one should be tried
 */
export function promotedTrial<K>(
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
