import { ATTRIBUTION_MEASURES, attributionsBy } from '../../core/explanation/explanation';
import type { Explainer } from '../../core/explanation/explanation-quality';
import { cosinesTo } from '../../core/item-space/item-space';
import type { Random } from '../../core/maths/random';
import type { Scorer } from '../../models/scorer';
import { type Counterfactuals, effectEnds } from './counterfactuals';
import { accounted } from './explain';
import type { Past } from './explained';

/** Orders of a history's events, as places in it, the most explaining first. */
export type Orders = Readonly<Partial<Record<Explainer, readonly number[]>>>;

/**
 * One order of a history's events for each way to explain: all that are measured by scoring alone,
 * and what else the model tells of. Equal strengths stand in seeded random order, so that none of
 * the explainers has the history's own order for nothing.
 * @param counterfactuals of the history
 * @param counts how often each item was seen in training, [N]
 */
export async function ordersFor(
  scorer: Scorer,
  { history, context }: Past,
  item: number,
  counterfactuals: Counterfactuals,
  counts: ArrayLike<number>,
  random: Random,
): Promise<Orders> {
  const { places, full, without } = counterfactuals;
  const { insight, itemSpace } = scorer;
  const effects = effectEnds(counterfactuals, item);
  const account = insight && accounted(await insight.attribute(history, item, context));
  const events = without.map((scores, i) => ({
    ...account?.[i],
    effect: effects[i],
    without: { score: scores[item] },
  }));
  const chance = random.shuffle([...places.keys()]);
  const by = (values: ArrayLike<number>) => {
    const order = [...chance].sort((a, b) => values[b] - values[a]);
    return order.map((i) => places[i]);
  };
  const measured = ATTRIBUTION_MEASURES.flatMap((measure) => {
    const values = attributionsBy({ score: full[item], events }, measure);
    return values ? [[measure, by(values)] as const] : [];
  });
  const likeness = itemSpace && cosinesTo(itemSpace, item);
  return {
    ...Object.fromEntries(measured),
    ...(likeness ? { cosine: by(places.map((at) => likeness[history[at]])) } : {}),
    recency: places.toReversed(),
    popularity: by(places.map((at) => counts[history[at]])),
    random: random.shuffle([...places.keys()]).map((i) => places[i]),
  };
}
