/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): from the best on, always the
 * one that is both relevant and unlike what is taken, balance * relevance - (1 - balance) * its
 * greatest likeness to any of those. Relevance is the score between the worst and the best of the
 * candidates, in [0, 1].
 * @param scores of the candidates, best first
 * @param likeness of two candidates by place, at most 1
 * @param balance in [0, 1]; 1 keeps their order
 * @param baseline how like each candidate is to what is known without being on the list, at most 1:
 * nothing where it is left out
 * @returns places of the `k` chosen, in their new order
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
    // None compares where scores are not numbers.
    if (next < 0) break;
    chosen.push(next);
    left.delete(next);
    for (const place of left) nearest[place] = Math.max(nearest[place], likeness(place, next));
  }
  return chosen;
}
