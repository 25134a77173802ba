import { attentionRollout } from '../../core/explanation/attention-rollout';
import { attributionsBy, type ExplainedEvent, type Explanation } from '../../core/explanation/explanation';
import { spearman } from '../../core/maths/statistics';
import { rankOf } from '../../core/recommendation/ranking';
import type { Attribution } from '../../models/insight';
import type { OpenScorer, Scorer } from '../../models/scorer';
import { turn } from '../pace';
import { type Counterfactuals, effectEnds, rankCounterfactuals } from './counterfactuals';
import { type Asked, barredBut } from './explained';

/** What a model itself says of an event. */
type AccountedEvent = Pick<ExplainedEvent, 'carried' | 'rollout' | 'gradient'>;

/** What one event of the history has to do with the item. */
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
 * Why a model ranks `item` where it does: what it says of each event itself, and beside it the
 * effect measured with and without the event. Only the events the model reads are listed.
 * @param counterfactuals how the effects are measured, or remembered
 */
export async function explain(
  scorer: OpenScorer,
  asked: Asked,
  item: number,
  counterfactuals: (scorer: Scorer, past: Asked) => Promise<Counterfactuals> = rankCounterfactuals,
): Promise<IndexExplanation> {
  const { insight } = scorer;
  const barred = barredBut(asked.excluded, [item]);
  const [measured, attribution] = await Promise.all([
    counterfactuals(scorer, asked),
    // A device ranks while this thread works out the model's own account: once it has been told to.
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

/** A model's account, event by event. */
export function accounted({ carried, gradient, attention }: Attribution): AccountedEvent[] {
  const rollout = attention && attentionRollout(attention);
  return Array.from(carried, (each, i) => ({
    carried: each,
    rollout: rollout?.[i],
    gradient: gradient?.[i],
  }));
}
