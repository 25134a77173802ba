import { type Ridge, ridge } from '../../core/maths/ridge';
import type { Product } from '../../core/shop/catalogue';
import { DAY } from '../../core/shop/day';
import { leaningKey, type Trait, type TraitPart, traitsOf } from '../../core/shop/trait';
import type { Attributes, Community } from './basis/community';
import type { RailCandidate, RailDefinition } from './rail';

const NEW_FOR = 30 * DAY;
/** Fewest shoppers of an item whose score is used to learn what its attributes are worth. */
const LEAST_SHOPPERS = 5;
const PENALTY = 4;
/** Most traits named as a reason. */
const NAMED = 2;
/** The attribute name of each trait in the feature vocabulary. */
const ATTRIBUTE: Readonly<Record<TraitPart, string>> = {
  department: 'category',
  kind: 'category',
  brand: 'brand',
  material: 'material',
  style: 'style',
  colour: 'colour',
};

const fitted = new WeakMap<Community, Ridge>();

/**
 * New arrivals by taste (cold start). The serving model does not know them, so its scores for this
 * shopper are predicted from item attributes by ridge regression, learnt on the items it knows. For
 * a model whose scores are inner products this equals mapping attributes to item vectors (Gantner
 * et al., "Learning Attribute-to-Feature Mappings for Cold-Start Recommendations", ICDM 2010), and
 * it works for other models too. For a shopper without history: the newest first.
 */
export const newForYou: RailDefinition = {
  places: { home: 7, window: 7 },
  offers: 'unseen',
  varied: true,
  oneOfAFamily: true,
  async pick({ community, shopper, counterfactuals }, taken) {
    const arrivals = newArrivals(community, shopper.now).filter(({ item }) => !taken[item]);
    if (arrivals.length === 0) return undefined;
    const own = (await counterfactuals())?.full;
    const attributes = await community.attributes();
    if (!own || attributes.count === 0)
      return {
        model: 'dates',
        fallback: true,
        candidates: arrivals
          .sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || a.item - b.item)
          .map(({ item, since }) => ({
            item,
            score: since ?? 0,
            reason: { kind: 'new', since, shared: [] },
          })),
      };
    const { mean, weights } = ridgeOf(community, attributes).fit(own);
    const met = new Set(
      [...shopper.history].flatMap((item) => traitsOf(community.products[item]).map(leaningKey)),
    );
    const candidates = arrivals.map(({ item, since }): RailCandidate => {
      const parts = partsOf(attributes, weights, item);
      const score = parts.reduce((sum, { part }) => sum + part, mean);
      return {
        item,
        score,
        reason: { kind: 'new', since, shared: shared(parts, community.products[item], met) },
      };
    });
    return { model: 'attributes', candidates: candidates.sort((a, b) => b.score - a.score) };
  },
};

/**
 * Products launched within 30 days, or first met by the community within 30 days where there is no
 * launch date; products nobody has interacted with count as new.
 */
function newArrivals(
  { products, items, firstMet, newest }: Community,
  now: number,
): { readonly item: number; readonly since?: number }[] {
  return products.flatMap(({ launchedAt }, item) => {
    if (launchedAt !== undefined) return now - launchedAt <= NEW_FOR ? [{ item, since: launchedAt }] : [];
    if (item >= items) return [{ item }];
    return firstMet && newest - firstMet[item] <= NEW_FOR ? [{ item, since: firstMet[item] }] : [];
  });
}

/** The regression from attributes to scores, learnt on items with enough shoppers. */
export function ridgeOf(community: Community, attributes: Attributes): Ridge {
  const known = fitted.get(community);
  if (known) return known;
  const learnt = Uint8Array.from(community.products, (_, item) =>
    (community.counts[item] ?? 0) >= LEAST_SHOPPERS ? 1 : 0,
  );
  const made = ridge(attributes, attributes.count, learnt, PENALTY);
  fitted.set(community, made);
  return made;
}

interface Part {
  readonly name: string;
  readonly part: number;
}

/** What each attribute of an item contributes to its predicted score. */
export function partsOf(
  { names, starts, columns, weights }: Attributes,
  worth: Float64Array,
  item: number,
): Part[] {
  const parts: Part[] = [];
  for (let at = starts[item]; at < starts[item + 1]; at++)
    parts.push({ name: names[columns[at]], part: weights[at] * worth[columns[at]] });
  return parts;
}

/**
 * The traits the product shares with the shopper's history, of those that raise its score, largest
 * contribution first.
 * @param met traits of the history, by `leaningKey`
 */
function shared(parts: readonly Part[], product: Product, met: ReadonlySet<string>): Trait[] {
  const worth = new Map(parts.map(({ name, part }) => [name, part]));
  return traitsOf(product)
    .map((trait) => ({ trait, part: worth.get(`${ATTRIBUTE[trait.part]}: ${trait.value}`) ?? 0 }))
    .filter(({ trait, part }) => part > 0 && met.has(leaningKey(trait)))
    .sort((a, b) => b.part - a.part)
    .slice(0, NAMED)
    .map(({ trait }) => trait);
}
