/**
 * Alias method: draws from any distribution over n items with two uniform numbers (Walker, "An
 * Efficient Method for Generating Discrete Random Variables with General Distributions", TOMS 1977;
 * built in linear time after Vose, TSE 1991). One number chooses a column, the other the column's
 * own item or its alias.
 */
export interface AliasTable {
  /** [n] a column gives its own item where a uniform 32-bit number is below this. */
  readonly threshold: Uint32Array;
  /** [n] the item otherwise. */
  readonly alias: Uint32Array;
  /** [n] nats: log of each item's probability. */
  readonly logProbability: Float32Array;
}

/**
 * The alias table of the distribution proportional to `counts`. A count of 0 is raised to 1, so
 * that every log probability is finite.
 * @throws RangeError when there is no item, or when a count is negative or not finite
 */
export function aliasTable(counts: ArrayLike<number>): AliasTable {
  const n = counts.length;
  const weights = Float64Array.from(counts, (count) => Math.max(1, count));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (n === 0 || !Number.isFinite(total) || Array.from(counts).some((count) => count < 0))
    throw new RangeError(`popularity needs a count for each item, none negative; got ${n}`);
  const threshold = new Uint32Array(n).fill(0xffffffff);
  const alias = Uint32Array.from(weights, (_, i) => i);
  // Every column has capacity 1: an item with less is filled up by one with more.
  const share = weights.map((weight) => (weight * n) / total);
  const lacking: number[] = [];
  const ample: number[] = [];
  for (let i = 0; i < n; i++) (share[i] < 1 ? lacking : ample).push(i);
  while (lacking.length > 0 && ample.length > 0) {
    const filled = lacking.pop() ?? 0;
    const giver = ample[ample.length - 1];
    threshold[filled] = Math.min(0xffffffff, Math.round(share[filled] * 4294967296));
    alias[filled] = giver;
    share[giver] -= 1 - share[filled];
    if (share[giver] < 1) {
      ample.pop();
      lacking.push(giver);
    }
  }
  return { threshold, alias, logProbability: Float32Array.from(weights, (w) => Math.log(w / total)) };
}
