import type { ExplanationMethod } from '../core/explanation';
import { rankOf } from '../core/ranking';
import { spearman } from '../core/statistics';
import type { FactorizationConfig } from '../models/matrix-factorization/config';
import { foldIn, foldInWithout, sharedGram, shares } from '../models/matrix-factorization/fold-in';
import type { Scorer } from '../models/scorer';
import type { SequenceScorer } from '../models/sequence/scorer';
import type { ShopperContext } from './recommend';

/** What one event of the history (by its place) has to do with the item. */
export interface EventEffect {
  /** Place in the history. */
  readonly at: number;
  readonly carried: number;
  readonly rawAttention?: number;
  readonly without: { readonly score: number; readonly rank: number };
}

export interface IndexExplanation {
  readonly method: ExplanationMethod;
  readonly score: number;
  readonly rank: number;
  readonly candidates: number;
  readonly events: readonly EventEffect[];
  readonly rest: number;
  readonly agreement: number | null;
}

/** Everything that may be offered, and the item itself. */
function candidatesFor(item: number, excluded: Uint8Array): { barred: Uint8Array; candidates: number } {
  const barred = Uint8Array.from(excluded);
  barred[item] = 0;
  return { barred, candidates: barred.reduce((free, bar) => free + (bar ? 0 : 1), 0) };
}

/**
 * Why a sequence model ranks `item` where it does: what each event carried into the score, and beside it the measured effect of leaving each
 * event out, all left-out histories in one batch. Only the events the model reads are listed.
 */
export async function explainSequence(
  scorer: SequenceScorer,
  { history, excluded }: ShopperContext,
  item: number,
): Promise<IndexExplanation> {
  const from = Math.max(0, history.length - scorer.maxLength);
  const read = history.slice(from);
  const { barred, candidates } = candidatesFor(item, excluded);
  const variants = Array.from(read, (_, left) => read.filter((_, i) => i !== left));
  const [attribution] = await scorer.attribute(read, [item]);
  const [full, ...without] = await scorer.score([read, ...variants]);
  const events = without.map((scores, i) => ({
    at: from + i,
    carried: attribution.carried[i],
    rawAttention: attribution.rawAttention?.[i],
    without: { score: scores[item], rank: rankOf(scores, item, barred) },
  }));
  return {
    method: attribution.rawAttention ? 'attention' : 'memory',
    score: full[item],
    rank: rankOf(full, item, barred),
    candidates,
    events,
    rest: attribution.rest,
    agreement: spearman(
      events.map(({ carried }) => carried),
      events.map((event) => full[item] - event.without.score),
    ),
  };
}

/** Why factorization ranks `item` where it does: the exact share of each past item, and the measured effect of leaving it out. */
export function explainFactorization(
  config: FactorizationConfig,
  itemVectors: Float32Array,
  { history, excluded }: ShopperContext,
  item: number,
): IndexExplanation {
  const { dim, items } = config;
  const gram = sharedGram(config, itemVectors);
  const { barred, candidates } = candidatesFor(item, excluded);
  const scoresOf = (vector: Float64Array) =>
    Float64Array.from({ length: items }, (_, i) => {
      let sum = 0;
      for (let k = 0; k < dim; k++) sum += vector[k] * itemVectors[i * dim + k];
      return sum;
    });
  const folded = foldIn(config, itemVectors, gram, history);
  const full = scoresOf(folded.vector);
  const parts = shares(config, itemVectors, folded, history, item);
  const events = foldInWithout(config, itemVectors, gram, history).map((vector, at) => {
    const scores = scoresOf(vector);
    return { at, carried: parts[at], without: { score: scores[item], rank: rankOf(scores, item, barred) } };
  });
  return {
    method: 'shares',
    score: full[item],
    rank: rankOf(full, item, barred),
    candidates,
    events,
    rest: 0,
    agreement: spearman(
      events.map(({ carried }) => carried),
      events.map((event) => full[item] - event.without.score),
    ),
  };
}

/**
 * Why a model whose score is a sum over the history ranks `item` where it does, all left-out histories in one batch.
 * @param partsOf what each event of a history puts into an item's score
 */
export async function explainSum(
  scorer: Scorer,
  partsOf: (history: ArrayLike<number>, item: number) => ArrayLike<number>,
  { history, excluded }: ShopperContext,
  item: number,
): Promise<IndexExplanation> {
  const { barred, candidates } = candidatesFor(item, excluded);
  const variants = Array.from(history, (_, left) => history.filter((_, i) => i !== left));
  const [full, ...without] = await scorer.score([history, ...variants]);
  const parts = partsOf(history, item);
  const events = without.map((scores, at) => ({
    at,
    carried: parts[at],
    without: { score: scores[item], rank: rankOf(scores, item, barred) },
  }));
  return {
    method: 'shares',
    score: full[item],
    rank: rankOf(full, item, barred),
    candidates,
    events,
    // Nothing but what the community takes where no event speaks for the item.
    rest: events.some(({ carried }) => carried !== 0) ? 0 : full[item],
    agreement: spearman(
      events.map(({ carried }) => carried),
      events.map((event) => full[item] - event.without.score),
    ),
  };
}
