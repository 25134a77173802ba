import {
  type ContextReading,
  contextCodes,
  type EventContext,
  readsContext,
} from '../../../core/histories/event-context';
import type { SequenceBatch, ViewPairs } from '../../../core/training/sequence-batch';
import type { PairLayout } from '../../../gpu/kernels/sequence/sequence-step';

/**
 * A batch without its padding, as the kernels read it; see `PairLayout` for the order of the words.
 */
interface PackedBatch {
  /** T, events. */
  readonly tokens: number;
  /** t, events that have a target. */
  readonly targets: number;
  /** First word of the T (item, token) pairs. */
  readonly pairsAt: number;
  /** First word of the t (target item, token) pairs. */
  readonly targetsAt: number;
  /** Words used. */
  readonly size: number;
}

/** Most words of a batch with this many rows and tokens. */
export const packedWords = (
  rows: number,
  tokens: number,
  { words }: PairLayout,
  context: ContextReading,
): number => rows + 1 + (2 * words + (readsContext(context) ? 1 : 0)) * tokens;

/**
 * Packs `batch` into `into`.
 * @param vocabulary rows of the item embedding: an input may be any of them, a target only an item
 * @param context the parts of the event context that the model reads; if any, one code for each
 * token follows the targets
 * @throws Error naming row and position for a token that is not an item, padding after an event, or
 * a target at padding; and when the model reads codes that the batch does not have
 */
export function packBatch(
  batch: SequenceBatch,
  {
    items,
    vocabulary,
    context,
  }: { readonly items: number; readonly vocabulary: number; readonly context: ContextReading },
  layout: PairLayout,
  into: Uint32Array,
): PackedBatch {
  const { rows, length, inputs, targets } = batch;
  const codes = readsContext(context) ? batch.context : undefined;
  if (readsContext(context) && codes?.length !== inputs.length)
    throw new Error('the model reads times or kinds of events; this batch has none');
  if (inputs.length !== rows * length || targets.length !== rows * length)
    throw new Error(
      `a batch of ${rows} rows of ${length} has ${inputs.length} inputs and ${targets.length} targets`,
    );
  const fail = (at: number, what: string): never => {
    throw new Error(`row ${Math.floor(at / length)}, position ${at % length} of the batch: ${what}`);
  };
  const tokenItems: number[] = [];
  const targetItems: number[] = [];
  const targetTokens: number[] = [];
  const tokenCodes: number[] = [];
  for (let row = 0; row < rows; row++) {
    into[row] = tokenItems.length;
    let began = false;
    for (let at = row * length; at < (row + 1) * length; at++) {
      const token = inputs[at];
      if (token < 0 || token > vocabulary) fail(at, `input ${token} is not one of ${items} items`);
      if (targets[at] < 0 || targets[at] > items)
        fail(at, `target ${targets[at]} is not one of ${items} items`);
      if (token === 0) {
        if (began) fail(at, 'padding after an event; rows are padded on the left');
        if (targets[at] !== 0) fail(at, 'a target where there is no event');
        continue;
      }
      began = true;
      if (targets[at] !== 0) {
        targetItems.push(targets[at] - 1);
        targetTokens.push(tokenItems.length);
      }
      tokenItems.push(token - 1);
      if (codes) tokenCodes.push(codes[at]);
    }
  }
  into[rows] = tokenItems.length;
  if (batch.views) assertViews(batch, batch.views, into);
  const pairsAt = rows + 1;
  const targetsAt = pairsAt + layout.words * tokenItems.length;
  for (const [i, token] of sortedByItem(tokenItems).entries())
    putPair(into, pairsAt, i, tokenItems[token], token, layout);
  for (const [i, target] of sortedByItem(targetItems).entries())
    putPair(into, targetsAt, i, targetItems[target], targetTokens[target], layout);
  const codesAt = targetsAt + layout.words * targetItems.length;
  into.set(tokenCodes, codesAt);
  return {
    tokens: tokenItems.length,
    targets: targetItems.length,
    pairsAt,
    targetsAt,
    size: codesAt + tokenCodes.length,
  };
}

/**
 * @throws Error naming the row of a view that does not exist, is empty, or has a target at its
 * newest token
 */
function assertViews(
  { rows, length, targets }: SequenceBatch,
  { first, pairs }: ViewPairs,
  offsets: Uint32Array,
): void {
  for (let row = first; row < first + 2 * pairs; row++) {
    const there = row < rows && offsets[row + 1] > offsets[row];
    if (!there || targets[(row + 1) * length - 1] !== 0)
      throw new Error(`row ${row} of the batch: a view has events, and no target of its newest`);
  }
}

/** Which part of a history a model reads. */
export interface HistoryReading {
  readonly items: number;
  /** Longest history read, in events. */
  readonly maxLength: number;
  /** Whether a mask, token N + 1, follows the newest event: the model predicts the item there. */
  readonly maskToken: boolean;
  /** The parts of the event context that the model reads. */
  readonly context: ContextReading;
}

/** Tokens that a history of `length` events takes. */
export const tokensRead = (
  length: number,
  { maxLength, maskToken }: Pick<HistoryReading, 'maxLength' | 'maskToken'>,
): number => Math.min(length, maxLength) + (maskToken ? 1 : 0);

/**
 * Packs the newest events of each of the `chosen` histories into `into`, each followed by the mask
 * where the model has one; none of them may be empty. Each has one target pair, which holds the
 * number of its row as token; its item is unused.
 * @param histories item indices, oldest first
 * @param contexts of all `histories`
 * @throws Error naming history and position of a value that is not an item; and when the model
 * reads event context that `contexts` does not have
 */
export function packHistories(
  histories: readonly ArrayLike<number>[],
  chosen: readonly number[],
  { items, maxLength, maskToken, context }: HistoryReading,
  layout: PairLayout,
  into: Uint32Array,
  contexts: readonly EventContext[] = [],
): PackedBatch {
  const pairsAt = chosen.length + 1;
  const tokenCodes: number[] = [];
  let tokens = 0;
  for (const [row, i] of chosen.entries()) {
    const history = histories[i];
    into[row] = tokens;
    const from = Math.max(0, history.length - maxLength);
    if (readsContext(context)) {
      tokenCodes.push(...contextCodes(history.length, context, contexts[i]).subarray(from));
      if (maskToken) tokenCodes.push(0);
    }
    for (let at = from; at < history.length; at++) {
      const item = history[at];
      if (!(Number.isInteger(item) && item >= 0 && item < items))
        throw new Error(`history ${i}, place ${at}: ${item} is not one of ${items} items`);
      putPair(into, pairsAt, tokens, item, tokens, layout);
      tokens++;
    }
    if (maskToken) {
      putPair(into, pairsAt, tokens, items, tokens, layout);
      tokens++;
    }
  }
  into[chosen.length] = tokens;
  const targetsAt = pairsAt + layout.words * tokens;
  for (const row of chosen.keys()) putPair(into, targetsAt, row, 0, row, layout);
  const codesAt = targetsAt + layout.words * chosen.length;
  into.set(tokenCodes, codesAt);
  return { tokens, targets: chosen.length, pairsAt, targetsAt, size: codesAt + tokenCodes.length };
}

/** Indices of `items`, sorted by item, equal items in their order. */
const sortedByItem = (items: readonly number[]): Uint32Array =>
  Uint32Array.from(items, (_, i) => i).sort((a, b) => items[a] - items[b] || a - b);

function putPair(
  into: Uint32Array,
  base: number,
  i: number,
  item: number,
  token: number,
  layout: PairLayout,
): void {
  if (layout.words === 1) {
    into[base + i] = item * 2 ** layout.tokenBits + token;
    return;
  }
  into[base + 2 * i] = item;
  into[base + 2 * i + 1] = token;
}
