/** All attention weights of a model within one history. */
export interface HistoryAttention {
  readonly blocks: number;
  readonly heads: number;
  /** L, number of events the model read. */
  readonly length: number;
  /** [blocks, heads, L, L]: attention of the event of a row to the event of a column. */
  readonly values: Float32Array;
}

/**
 * Attention rollout (Abnar and Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020). In
 * every block, half of an event's output is taken to come from the event itself, through the
 * residual, and half from the events its heads attend to, averaged over heads. The flow is traced
 * from the newest event back through all blocks.
 * @returns [L], summing to 1 where attention rows sum to 1
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
