import { cosinesTo } from '../../core/item-space/item-space';
import { topK } from '../../core/recommendation/ranking';
import { RAIL_CARDS } from '../../core/recommendation/recommendation';
import { learntVectors } from './basis/models';
import type { RailContext, RailDefinition } from './rail';

/**
 * Products similar to the page's product: by cosine of the serving model's embeddings, or, where it
 * has none, by co-occurrence (the model's scores after that product alone). Variants of the product
 * itself are left out.
 */
export const similar: RailDefinition = {
  places: { product: 2 },
  offers: 'any',
  async pick(context, taken) {
    const { subject, community } = context;
    if (subject === undefined || subject >= community.items) return undefined;
    const found = await likenessTo(context, subject);
    if (!found) return undefined;
    const { model, by, likeness } = found;
    const { family } = community.products[subject];
    const excluded = taken.slice(0, community.items);
    for (let item = 0; item < community.items; item++)
      if (!(likeness[item] > 0) || (family !== undefined && community.products[item].family === family))
        excluded[item] = 1;
    return {
      model,
      anchor: subject,
      candidates: topK(likeness, RAIL_CARDS, excluded).map((item) => ({
        item,
        score: likeness[item],
        reason: { kind: 'alike', to: subject, by, likeness: likeness[item] },
      })),
    };
  },
};

/** Similarity to every item, [N]; above 0 for similar ones. */
async function likenessTo({ models }: RailContext, subject: number) {
  const { champion } = models;
  const learnt = learntVectors(models);
  if (learnt)
    return {
      model: learnt.model,
      by: 'vectors',
      likeness: cosinesTo(learnt.scorer.itemSpace, subject),
    } as const;
  if (!champion) return undefined;
  const [likeness] = await champion.scorer.score([[subject]]);
  return { model: champion.model, by: 'shoppers', likeness } as const;
}
