/** Attention a model paid within one history. */
export interface HistoryAttention {
  readonly blocks: number;
  readonly heads: number;
  /** L, events read. */
  readonly length: number;
  /** [blocks, heads, L, L]: how much the event of a row looks at the event of a column. */
  readonly values: Float32Array;
}

/**
 * Attention rollout (Abnar and Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020): in
 * every block half of what leaves an event is the event itself, by the residual, and half is what
 * its heads looked at, on average; followed from the newest event back through all blocks.
 * @returns [L], in sum 1 where attention rows sum to 1
 */
export function attentionRollout({ blocks, heads, length, values }: HistoryAttention): Float32Array {
  let flow = new Float64Array(length);
  if (length > 0) flow[length - 1] = 1;
  for (let block = blocks - 1; block >= 0; block--) {
    const next = flow.map((part) => part / 2);
    for (let head = 0; head < heads; head++) {
      const matrix = (block * heads + head) * length * length;
      for (let row = 0; row < length; row++) {
        const share = flow[row] / (2 * heads);
        if (share === 0) continue;
        for (let column = 0; column < length; column++)
          next[column] += share * values[matrix + row * length + column];
      }
    }
    flow = next;
  }
  return Float32Array.from(flow);
}
