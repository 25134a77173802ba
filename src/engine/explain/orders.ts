import { attentionRollout } from '../../core/attention-rollout';
import type { Explainer } from '../../core/explanation-quality';
import { cosines, vectorLengths } from '../../core/item-space';
import type { Random } from '../../core/random';
import type { OpenScorer } from '../../models/scorer';
import type { Past } from './explained';
import { fromBothEnds, type LeftOut } from './left-out';

/** Orders of a history's events, as places in it, the most explaining first. */
export type Orders = Readonly<Partial<Record<Explainer, readonly number[]>>>;

/** How orders are made for one model, which has what its insight tells. */
export interface OrderMaker {
  /** @param leftOut of the same history */
  ordersFor(past: Past, item: number, leftOut: LeftOut, random: Random): Promise<Orders>;
}

/**
 * Equal strengths stand in seeded random order, so that none of the explainers has the history's own order for nothing.
 * @param counts how often each item was seen in training, [N]
 */
export async function createOrderMaker(scorer: OpenScorer, counts: ArrayLike<number>): Promise<OrderMaker> {
  const space = await scorer.insight.itemSpace();
  const lengths = vectorLengths(space);
  return {
    async ordersFor(past, item, leftOut, random) {
      const { places, full, without } = leftOut;
      const { history, context } = past;
      const { carried, gradient, attention } = await scorer.insight.attribute(history, item, context);
      const likeness = cosines(space, item, lengths);
      const chance = random.shuffle([...places.keys()]);
      const by = (strengths: ArrayLike<number>) => {
        const order = [...chance].sort((a, b) => strengths[b] - strengths[a]);
        return order.map((i) => places[i]);
      };
      const flow = attention && attentionRollout(attention);
      return {
        effect: by(fromBothEnds(leftOut, item)),
        'left-out': by(without.map((scores) => full[item] - scores[item])),
        carried: by(carried),
        ...(flow ? { attention: by(flow) } : {}),
        ...(gradient ? { gradient: by(gradient) } : {}),
        cosine: by(places.map((at) => likeness[history[at]])),
        recency: places.toReversed(),
        popularity: by(places.map((at) => counts[history[at]])),
        random: random.shuffle([...places.keys()]).map((i) => places[i]),
      };
    },
  };
}
