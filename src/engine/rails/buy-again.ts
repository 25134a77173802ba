import { DAY } from '../../core/shop/day';
import type { RailCandidate, RailDefinition } from './rail';

/**
 * Range of the time since the purchase, relative to the median time between repurchases. Earlier
 * there is still some left; later the shopper probably buys elsewhere.
 */
const SOON = 0.7;
const PAST = 3;

/**
 * Products the shopper has probably used up (replenishment): bought about one median time between
 * repurchases ago, for kinds that at least half of the community buys again. The nearest to that
 * time comes first. One product a kind, the one bought last.
 */
export const buyAgain: RailDefinition = {
  places: { home: 3, window: 2 },
  offers: 'any',
  byTime: true,
  least: 1,
  async pick({ community, shopper }) {
    const { kinds } = community;
    const purchases = shopper.bought.length > 0 ? await community.purchases() : undefined;
    if (!purchases) return undefined;
    const latest = new Map(shopper.bought.map(({ item, time }) => [kinds.of[item], { item, time }]));
    const candidates = [...latest].flatMap(([kind, { item, time }]): RailCandidate[] => {
      const repurchase = purchases.repurchases.get(kind);
      if (!repurchase) return [];
      const { medianDays: days, repeats, shoppers } = repurchase;
      const waited = (shopper.now - time) / DAY / days;
      if (!(waited >= SOON && waited <= PAST)) return [];
      const reason = {
        kind: 'used-up',
        what: kinds.names[kind],
        days,
        repeats,
        shoppers,
        bought: time,
      } as const;
      return [{ item, score: -Math.abs(Math.log(waited)), reason }];
    });
    return { model: 'repurchases', candidates: candidates.sort((a, b) => b.score - a.score) };
  },
};
