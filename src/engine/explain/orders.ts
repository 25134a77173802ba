import { MEASURES, strengths } from '../../core/explanation';
import type { Explainer } from '../../core/explanation-quality';
import { cosines, vectorLengths } from '../../core/item-space';
import type { Random } from '../../core/random';
import type { OpenScorer } from '../../models/scorer';
import type { Counterfactuals } from './counterfactuals';
import { explain } from './explain';
import type { Asked } from './explained';

/** Orders of a history's events, as places in it, the most explaining first. */
export type Orders = Readonly<Partial<Record<Explainer, readonly number[]>>>;

/** How orders are made for one model, which has what its insight tells. */
export interface OrderMaker {
  /** @param counterfactuals of the same history */
  ordersFor(asked: Asked, item: number, counterfactuals: Counterfactuals, random: Random): Promise<Orders>;
}

/**
 * Equal strengths stand in seeded random order, so that none of the explainers has the history's own order for nothing.
 * @param counts how often each item was seen in training, [N]
 */
export async function createOrderMaker(scorer: OpenScorer, counts: ArrayLike<number>): Promise<OrderMaker> {
  const space = await scorer.insight.itemSpace();
  const lengths = vectorLengths(space);
  return {
    async ordersFor(asked, item, counterfactuals, random) {
      const { places } = counterfactuals;
      const { history } = asked;
      const explanation = await explain(scorer, asked, item, async () => counterfactuals);
      const likeness = cosines(space, item, lengths);
      const chance = random.shuffle([...places.keys()]);
      const by = (values: ArrayLike<number>) => {
        const order = [...chance].sort((a, b) => values[b] - values[a]);
        return order.map((i) => places[i]);
      };
      const shown = MEASURES.flatMap((measure) => {
        const values = strengths(explanation, measure);
        return values ? [[measure, by(values)] as const] : [];
      });
      return {
        ...Object.fromEntries(shown),
        cosine: by(places.map((at) => likeness[history[at]])),
        recency: places.toReversed(),
        popularity: by(places.map((at) => counts[history[at]])),
        random: random.shuffle([...places.keys()]).map((i) => places[i]),
      };
    },
  };
}
