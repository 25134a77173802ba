/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): greedily chooses the candidate
 * with the highest balance * relevance - (1 - balance) * (its greatest similarity to a chosen one).
 * Relevance is the score scaled to [0, 1] between the worst and the best candidate.
 * @param scores of the candidates, best first
 * @param likeness similarity of two candidates by index, at most 1
 * @param k how many to choose
 * @param balance in [0, 1]; 1 keeps the order of the scores
 * @param baseline for each candidate, its similarity to what the shopper knows anyway, at most 1;
 * it counts like a similarity to a chosen candidate. 0 where left out
 * @returns indices of the chosen candidates, at most `k`, in their new order
 */
export function mmr(
  scores: readonly number[],
  likeness: (a: number, b: number) => number,
  k: number,
  balance: number,
  baseline: readonly number[] = [],
): number[] {
  const [best, worst] = [scores[0] ?? 0, scores.at(-1) ?? 0];
  const relevance = scores.map((score) => (best > worst ? (score - worst) / (best - worst) : 0));
  const nearest = scores.map((_, place) => baseline[place] ?? 0);
  const left = new Set(scores.keys());
  const chosen: number[] = [];
  while (chosen.length < k && left.size > 0) {
    let next = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (const place of left) {
      const value = balance * relevance[place] - (1 - balance) * nearest[place];
      if (value > highest) {
        highest = value;
        next = place;
      }
    }
    // No candidate is left where all scores are NaN.
    if (next < 0) break;
    chosen.push(next);
    left.delete(next);
    for (const place of left) nearest[place] = Math.max(nearest[place], likeness(place, next));
  }
  return chosen;
}
