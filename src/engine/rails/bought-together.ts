import { groupOf } from '../../core/catalogue';
import { boughtWith } from '../../core/co-purchase';
import type { RailDefinition } from './rail';

/** With the product of the page: three things to put into the basket at once. */
const COMPANIONS = 2;

/**
 * What the same shoppers bought with the product of the page, by the log-likelihood ratio of the two; one of each kind of thing, and none that is sold
 * out. Two things of a kind are seldom wanted together, and where they were it was rather a change of mind.
 */
export const boughtTogether: RailDefinition = {
  offers: 'any',
  most: COMPANIONS,
  least: 1,
  pick({ subject, community: { purchases, products } }, taken) {
    if (subject === undefined || !purchases || subject >= purchases.items) return undefined;
    const groups = new Set([groupOf(products[subject])]);
    const companions = boughtWith(purchases, subject).filter(({ item }) => {
      const group = groupOf(products[item]);
      if (taken[item] || products[item].stock === 0 || groups.has(group)) return false;
      groups.add(group);
      return true;
    });
    return {
      model: 'co-purchases',
      anchor: subject,
      candidates: companions.map(({ item, both, bought, lift, association }) => ({
        item,
        score: association,
        reason: { kind: 'bought-together', with: subject, both, bought, lift },
      })),
    };
  },
};
