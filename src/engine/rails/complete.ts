import { NEXT_PURCHASE_DAYS, type NextPurchase } from '../../core/histories/associations/next-purchases';
import { DAY } from '../../core/shop/day';
import type { RailCandidate, RailDefinition } from './rail';

/** Older purchases no longer count as the beginning of a need. */
const LATELY = 60 * DAY;
/** Most products of a kind. */
const OF_A_KIND = 3;

/**
 * The kinds of product that others bought next after the kinds the shopper bought lately or has in
 * the basket, the likeliest first. Within a kind the shopper's own ranking decides. Kinds the
 * shopper already has are left out.
 */
export const complete: RailDefinition = {
  places: { home: 4, window: 3 },
  offers: 'unseen',
  async pick({ community, shopper, counterfactuals }, taken) {
    const { kinds, counts } = community;
    const lately = shopper.bought.filter(({ time }) => shopper.now - time <= LATELY);
    const begun = new Set(
      [...lately.map(({ item }) => item), ...shopper.basket].map((item) => kinds.of[item]),
    );
    const purchases = begun.size > 0 ? await community.purchases() : undefined;
    if (!purchases) return undefined;
    const owned = new Set([...begun, ...shopper.bought.map(({ item }) => kinds.of[item])]);
    const wanted = new Map<number, NextPurchase>();
    for (const kind of begun)
      for (const sequel of purchases.sequels.after(kind)) {
        const known = wanted.get(sequel.next);
        if (!owned.has(sequel.next) && (!known || likelihood(sequel) > likelihood(known)))
          wanted.set(sequel.next, sequel);
      }
    if (wanted.size === 0) return undefined;
    const scores = (await counterfactuals())?.full ?? counts;
    const places = new Map<number, number>();
    const candidates: (RailCandidate & { readonly round: number })[] = [];
    const ranked = [...counts.keys()].sort((a, b) => scores[b] - scores[a] || a - b);
    for (const item of ranked) {
      const sequel = wanted.get(kinds.of[item]);
      const round = places.get(kinds.of[item]) ?? 0;
      if (!sequel || taken[item] || round === OF_A_KIND) continue;
      places.set(kinds.of[item], round + 1);
      const { followed, bought, lift } = sequel;
      candidates.push({
        item,
        round,
        score: likelihood(sequel),
        reason: {
          kind: 'comes-next',
          after: kinds.names[sequel.after],
          next: kinds.names[sequel.next],
          followed,
          bought,
          lift,
          days: NEXT_PURCHASE_DAYS,
        },
      });
    }
    // First one of each kind, then the second of each.
    candidates.sort((a, b) => a.round - b.round || b.score - a.score);
    return { model: 'sequels', candidates };
  },
};

const likelihood = ({ followed, bought }: NextPurchase): number => followed / bought;
