import { attentionRollout } from '../../core/attention-rollout';
import { type ExplainedEvent, type Explanation, strengths } from '../../core/explanation';
import { rankOf } from '../../core/ranking';
import { spearman } from '../../core/statistics';
import type { OpenScorer } from '../../models/scorer';
import { turn } from '../pace';
import { type Counterfactuals, effectEnds, rankCounterfactuals } from './counterfactuals';
import { type Asked, barredBut } from './explained';

/** What one event of the history has to do with the item. */
export type EventEffect = Pick<ExplainedEvent, 'carried' | 'rollout' | 'gradient' | 'effect' | 'without'> & {
  /** Place in the history. */
  readonly at: number;
};

export type IndexExplanation = Pick<
  Explanation,
  'method' | 'score' | 'rank' | 'candidates' | 'rest' | 'agreement'
> & { readonly events: readonly EventEffect[] };

/**
 * Why a model ranks `item` where it does: what it says of each event itself, and beside it the effect measured with and without the event.
 * Only the events the model reads are listed.
 * @param counterfactuals how the effects are measured, or remembered
 */
export async function explain(
  scorer: OpenScorer,
  asked: Asked,
  item: number,
  counterfactuals: (scorer: OpenScorer, past: Asked) => Promise<Counterfactuals> = rankCounterfactuals,
): Promise<IndexExplanation> {
  const { insight } = scorer;
  const barred = barredBut(asked.excluded, [item]);
  const [measured, { carried, gradient, attention }] = await Promise.all([
    counterfactuals(scorer, asked),
    // A device ranks while this thread works out the model's own account: once it has been told to.
    turn().then(() => insight.attribute(asked.history, item, asked.context)),
  ]);
  const { places, full, without } = measured;
  const effects = effectEnds(measured, item);
  const rollout = attention && attentionRollout(attention);
  const events = without.map((scores, i) => ({
    at: places[i],
    carried: carried[i],
    rollout: rollout?.[i],
    gradient: gradient?.[i],
    effect: effects[i],
    without: { score: scores[item], rank: rankOf(scores, item, barred) },
  }));
  const score = full[item];
  return {
    method: insight.method,
    score,
    rank: rankOf(full, item, barred),
    candidates: barred.reduce((free, bar) => free + (bar ? 0 : 1), 0),
    events,
    rest: events.reduce((rest, event) => rest - event.carried, score),
    agreement: spearman(
      events.map((event) => event.carried),
      strengths({ score, events }, 'effect') ?? [],
    ),
  };
}
