import { memoized } from '../../core/memoized';
import { RAIL_CARDS, type Rail, type RecommendedItem } from '../../core/recommendation/recommendation';
import { RAIL_IDS, type RailId } from '../../core/shop/events';
import { type Counterfactuals, rankCounterfactuals } from '../explain/counterfactuals';
import type { Community } from '../rails/basis/community';
import type { ServingModels } from '../rails/basis/models';
import type {
  IndexReason,
  RailCandidate,
  RailContext,
  RailDefinition,
  RailPage,
  RailShopper,
} from '../rails/rail';
import { railDefinitions } from '../rails/registry';
import type { Recommender } from '../recommender';
import { steerCandidates } from './steering';
import { diversify, type Likeness, likenessOf } from './variety';

/** How many of the newest events may be the anchor of "Because you viewed". */
const ANCHORS = 8;
/** Fewest items of a rail: a shorter row looks like a mistake. */
const LEAST_ITEMS = 2;

/**
 * The most rails a page shows, and how many are enough: below that the popular products are added.
 */
const PAGES: Readonly<Record<RailPage, { readonly most: number; readonly enough: number }>> = {
  home: { most: RAIL_IDS.length, enough: 3 },
  window: { most: RAIL_IDS.length, enough: 1 },
  product: { most: 3, enough: 2 },
};

function pageFor(
  { champion }: ServingModels,
  { history }: RailShopper,
  subject: number | undefined,
): RailPage {
  if (subject !== undefined) return 'product';
  return champion && history.length > 0 ? 'home' : 'window';
}

/** The rails of a page, in their order. */
function railsOn(page: RailPage): RailId[] {
  return RAIL_IDS.flatMap((id) => {
    const place = railDefinitions[id].places[page];
    return place === undefined ? [] : [{ id, place }];
  })
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** A rail whose products are indices into the community's; the caller turns them into ids. */
export type IndexRail = Omit<Rail, 'items' | 'anchor' | 'deed'> & {
  readonly anchor?: number;
  readonly items: readonly (Omit<RecommendedItem, 'item' | 'reason'> & {
    readonly item: number;
    readonly reason?: IndexReason;
  })[];
};

/** The page that rails are made for. */
interface AskingPage {
  /** Index of the product whose page it is; absent on the home page. */
  readonly subject?: number;
  /** In [0, 1]: 0 keeps the order of the ranking, 1 is the most varied. See `diversify`. */
  readonly variety?: number;
}

/**
 * The rails of one page for one shopper, in their order on the page. No product is on two of them.
 * A page with too few personal rails gets the popular products as well.
 */
export async function recommend(
  models: ServingModels,
  community: Community,
  shopper: RailShopper,
  { subject, variety = 0 }: AskingPage = {},
): Promise<IndexRail[]> {
  const page = pageFor(models, shopper, subject);
  const { most, enough } = PAGES[page];
  const context: RailContext = {
    models,
    community,
    shopper,
    subject,
    counterfactuals: memoized(() => keptScores(models, shopper)),
  };
  const likeness = variety > 0 ? await likenessOf(models, community) : undefined;
  const onPage = new Uint8Array(community.products.length);
  if (subject !== undefined) onPage[subject] = 1;
  const rails: IndexRail[] = [];
  const add = async (id: RailId) => {
    if (rails.length === most || rails.some((rail) => rail.id === id)) return;
    const rail = await makeRail(id, context, onPage, variety, likeness);
    if (!rail) return;
    rails.push(rail);
    for (const { item } of rail.items) onPage[item] = 1;
  };
  if (models.popularFirst && subject === undefined) await add('popular');
  for (const id of railsOn(page)) await add(id);
  if (rails.length < enough && rails[0]?.id !== 'popular') await add('popular');
  return rails;
}

/**
 * One rail: its definition picks candidates, the shopper's steering reorders them, variants of one
 * product and too similar products are thinned out where the definition says so.
 * @param onPage 1 for every product that another rail of the page shows [products]
 * @returns undefined where the rail has too few items
 */
async function makeRail(
  id: RailId,
  context: RailContext,
  onPage: Uint8Array,
  variety: number,
  likeness: Likeness | undefined,
): Promise<IndexRail | undefined> {
  const { community, shopper } = context;
  const definition = railDefinitions[id];
  const { oneOfAFamily, byTime, varied, most = RAIL_CARDS, least = LEAST_ITEMS } = definition;
  const taken = takenProducts(definition, shopper, community, onPage);
  const picked = await definition.pick(context, taken);
  if (!picked) return undefined;
  const { candidates, ...rail } = picked;
  const offered = candidates.filter(({ item }) => !taken[item]);
  const steered = byTime ? offered : steerCandidates(offered, shopper.steering);
  const apart = oneOfAFamily ? firstOfFamilies(steered, community) : steered;
  const items = varied ? diversify(apart, most, variety, likeness, community.counts) : apart.slice(0, most);
  return items.length < least ? undefined : { id, ...rail, items };
}

/** 1 for every product that may not be on a rail of this definition. [products] */
const takenProducts = (
  { offers, soldOutToo }: RailDefinition,
  { barred, seen }: RailShopper,
  { products }: Community,
  onPage: Uint8Array,
): Uint8Array =>
  onPage.map((on, item) =>
    on || barred[item] || (offers === 'unseen' && seen[item]) || (!soldOutToo && products[item].stock === 0)
      ? 1
      : 0,
  );

/** The candidates with only the best of each product family. */
function firstOfFamilies(
  candidates: readonly RailCandidate[],
  { products }: Community,
): readonly RailCandidate[] {
  const families = new Set<string>();
  return candidates.filter(({ item }) => {
    const { family } = products[item];
    if (family === undefined) return true;
    const first = !families.has(family);
    families.add(family);
    return first;
  });
}

/** The last scores of each model. Many pages and slider steps use the scores of one history. */
const kept = new WeakMap<
  Recommender,
  { history: Int32Array; scores: Promise<Counterfactuals | undefined> }
>();

function keptScores(models: ServingModels, { history }: RailShopper): Promise<Counterfactuals | undefined> {
  const { champion } = models;
  if (!champion || history.length === 0) return Promise.resolve(undefined);
  const known = kept.get(champion);
  if (known?.history.length === history.length && history.every((item, i) => item === known.history[i]))
    return known.scores;
  const scores = rankCounterfactuals(champion.scorer, { history }, ANCHORS);
  kept.set(champion, { history, scores });
  // A failed ranking is tried again at the next call.
  scores.catch(() => kept.delete(champion));
  return scores;
}
