import { boughtWith, type CoPurchase } from '../../core/histories/associations/co-purchase';
import { cosinesTo } from '../../core/item-space/item-space';
import { learntVectors } from './basis/models';
import type { IndexReason, RailCandidate, RailContext, RailDefinition } from './rail';

/** Products shown beside the page's product, to put all into the basket at once. */
const COMPANIONS = 2;

/**
 * Products bought by the same shoppers as the page's product, by log-likelihood ratio. Where the
 * products themselves were bought too seldom, their kinds are counted instead. One product of each
 * kind: two of a kind are usually alternatives.
 */
export const boughtTogether: RailDefinition = {
  places: { product: 1 },
  offers: 'any',
  most: COMPANIONS,
  least: 1,
  async pick(context, taken) {
    const { subject, community } = context;
    const { kinds } = community;
    if (subject === undefined || subject >= community.items) return undefined;
    const purchases = await community.purchases();
    if (!purchases) return undefined;
    const offered = (item: number) => !taken[item];
    const together = boughtWith(purchases.items, subject).filter(({ item }) => offered(item));
    const done = new Set([kinds.of[subject]]);
    const candidates: RailCandidate[] = [];
    for (const { item, ...counted } of together) {
      if (done.has(kinds.of[item])) continue;
      done.add(kinds.of[item]);
      candidates.push({ item, score: counted.association, reason: reasonOf(subject, counted) });
    }
    if (candidates.length < COMPANIONS) {
      const best = bestOfKind(context, subject, offered);
      for (const { item: kind, ...counted } of boughtWith(purchases.kinds, kinds.of[subject])) {
        const item = done.has(kind) ? undefined : best(kind);
        if (item === undefined) continue;
        done.add(kind);
        const names = { with: kinds.names[kinds.of[subject]], item: kinds.names[kind] };
        candidates.push({
          item,
          score: counted.association,
          reason: { ...reasonOf(subject, counted), kinds: names },
        });
      }
    }
    return { model: 'co-purchases', anchor: subject, candidates };
  },
};

const reasonOf = (
  subject: number,
  { both, bought, lift }: Omit<CoPurchase, 'item'>,
): Extract<IndexReason, { kind: 'bought-together' }> => ({
  kind: 'bought-together',
  with: subject,
  both,
  bought,
  lift,
});

/**
 * The product of a kind that fits the subject best, by cosine of the embeddings of the shop's model
 * or else of factorization; without embeddings, the most popular one.
 */
function bestOfKind(
  { community, models }: RailContext,
  subject: number,
  offered: (item: number) => boolean,
): (kind: number) => number | undefined {
  const learnt = learntVectors(models);
  const fit = learnt ? cosinesTo(learnt.scorer.itemSpace, subject) : community.counts;
  const best = new Map<number, number>();
  for (let item = 0; item < community.items; item++) {
    const kind = community.kinds.of[item];
    const known = best.get(kind);
    if (offered(item) && (known === undefined || fit[item] > fit[known])) best.set(kind, item);
  }
  return (kind) => best.get(kind);
}
