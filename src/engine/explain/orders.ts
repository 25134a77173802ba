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

interface OrderedExplanation {
  readonly asked: Past;
  readonly item: number;
  /** Of the history in `asked`. */
  readonly counterfactuals: Counterfactuals;
  /** How often each item was seen in training, [N]. */
  readonly counts: ArrayLike<number>;
}

/**
 * One order of a history's events by each explainer that the model supports: those that only score
 * histories, and those that use the model's attributions. Ties are in seeded random order, so that
 * no explainer profits from the order of the history.
 */
export async function ordersFor(
  scorer: Scorer,
  { asked: { history, context }, item, counterfactuals, counts }: OrderedExplanation,
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
