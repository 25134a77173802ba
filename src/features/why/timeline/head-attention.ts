import type { AttentionMatrices } from '../../../core/explanation/model-view';

/** Rollout over all blocks, or one head of one block ("1.2", both from 1). */
export type Source = string;
export const ROLLOUT: Source = 'rollout';

/** All single heads, block by block. */
export function headsOf({
  blocks,
  heads,
}: AttentionMatrices): readonly { source: Source; block: number; head: number }[] {
  return Array.from({ length: blocks * heads }, (_, i) => {
    const block = Math.floor(i / heads) + 1;
    const head = (i % heads) + 1;
    return { source: `${block}.${head}`, block, head };
  });
}

/** [L] the attention of the newest event in one head; undefined for a head that does not exist. */
export function newestOf(attention: AttentionMatrices, source: Source): readonly number[] | undefined {
  const at = headsOf(attention).findIndex((each) => each.source === source);
  if (at < 0) return undefined;
  const { length } = attention.events;
  const row = (at * length + length - 1) * length;
  return Array.from(attention.values.subarray(row, row + length));
}
