import { attentionRollout } from '../../core/explanation/attention-rollout';
import { attributionsBy, type ExplainedEvent, type Explanation } from '../../core/explanation/explanation';
import { spearman } from '../../core/maths/statistics';
import { rankOf } from '../../core/recommendation/ranking';
import type { Attribution } from '../../models/insight';
import type { OpenScorer } from '../../models/scorer';
import { turn } from '../pace';
import { type CounterfactualMemory, effectEnds, rankCounterfactuals } from './counterfactuals';
import { type Asked, barredBut } from './explained';

/** The model's own account of an event. */
type AccountedEvent = Pick<ExplainedEvent, 'carried' | 'rollout' | 'gradient'>;

/** An event's effect on the item, and the model's own account of it. */
type EventEffect = AccountedEvent &
  Pick<ExplainedEvent, 'effect' | 'without'> & {
    /** Place in the history. */
    readonly at: number;
  };

type IndexExplanation = Pick<
  Explanation,
  'method' | 'score' | 'rank' | 'candidates' | 'rest' | 'carriedEffectCorrelation'
> & { readonly events: readonly EventEffect[] };

/**
 * Why a model ranks `item` where it does: for each event that the model reads, its measured effect
 * (ranked again without the event, and with it alone) and the model's own account.
 * @param counterfactuals how the effects are measured, or remembered
 */
export async function explain(
  scorer: OpenScorer,
  asked: Asked,
  item: number,
  counterfactuals: CounterfactualMemory = rankCounterfactuals,
): Promise<IndexExplanation> {
  const { insight } = scorer;
  const barred = barredBut(asked.excluded, [item]);
  const [measured, attribution] = await Promise.all([
    counterfactuals(scorer, asked),
    // The ranking is submitted to the device first: it runs while this thread attributes.
    turn().then(() => insight.attribute(asked.history, item, asked.context)),
  ]);
  const { places, full, without } = measured;
  const effects = effectEnds(measured, item);
  const account = accounted(attribution);
  const score = full[item];
  const events = places.map((at, i) => ({
    at,
    ...account[i],
    effect: effects[i],
    without: { score: without[i][item], rank: rankOf(without[i], item, barred) },
  }));
  return {
    method: insight.method,
    score,
    rank: rankOf(full, item, barred),
    candidates: barred.reduce((free, bar) => free + (bar ? 0 : 1), 0),
    events,
    rest: events.reduce((rest, event) => rest - event.carried, score),
    carriedEffectCorrelation: spearman(
      events.map((event) => event.carried),
      attributionsBy({ score, events }, 'effect') ?? [],
    ),
  };
}

/** The model's own account of each event, in the order of the attribution. */
export function accounted({ carried, gradient, attention }: Attribution): AccountedEvent[] {
  const rollout = attention && attentionRollout(attention);
  return Array.from(carried, (each, i) => ({
    carried: each,
    rollout: rollout?.[i],
    gradient: gradient?.[i],
  }));
}
