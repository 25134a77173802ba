import { attentionRollout, newestAttention } from '../../core/attention-rollout';
import type { ExplanationMethod } from '../../core/explanation';
import { rankOf } from '../../core/ranking';
import { spearman } from '../../core/statistics';
import type { OpenScorer } from '../../models/scorer';
import { type Asked, barredBut } from './explained';
import { fromBothEnds, type LeftOut, leaveEachOut } from './left-out';

/** What one event of the history (by its place) has to do with the item. */
export interface EventEffect {
  /** Place in the history. */
  readonly at: number;
  readonly both: number;
  readonly carried: number;
  readonly rawAttention?: number;
  readonly rollout?: number;
  readonly gradient?: number;
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

/**
 * Why a model ranks `item` where it does: what it says of each event itself, and beside it the measured effect of leaving the event out.
 * Only the events the model reads are listed.
 * @param leftOut how the effects are measured, or remembered
 */
export async function explain(
  scorer: OpenScorer,
  asked: Asked,
  item: number,
  leftOut: (scorer: OpenScorer, past: Asked) => Promise<LeftOut> = leaveEachOut,
): Promise<IndexExplanation> {
  const { insight } = scorer;
  const barred = barredBut(asked.excluded, [item]);
  const measured = await leftOut(scorer, asked);
  const { places, full, without } = measured;
  const both = fromBothEnds(measured, item);
  const { carried, gradient, attention } = await insight.attribute(asked.history, item, asked.context);
  const looked = attention && newestAttention(attention);
  const rollout = attention && attentionRollout(attention);
  const events = without.map((scores, i) => ({
    at: places[i],
    both: both[i],
    carried: carried[i],
    rawAttention: looked?.[i],
    rollout: rollout?.[i],
    gradient: gradient?.[i],
    without: { score: scores[item], rank: rankOf(scores, item, barred) },
  }));
  return {
    method: insight.method,
    score: full[item],
    rank: rankOf(full, item, barred),
    candidates: barred.reduce((free, bar) => free + (bar ? 0 : 1), 0),
    events,
    rest: events.reduce((rest, event) => rest - event.carried, full[item]),
    agreement: spearman(
      events.map((event) => event.carried),
      events.map((event) => full[item] - event.without.score),
    ),
  };
}
