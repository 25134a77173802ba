import { memoized } from '../../core/memoized';
import { RAIL_CARDS, type Rail, type RecommendedItem } from '../../core/recommendation/recommendation';
import { RAIL_IDS, type RailId } from '../../core/shop/events';
import { type Counterfactuals, rankCounterfactuals } from '../explain/counterfactuals';
import type { Community } from '../rails/basis/community';
import type { ServingModels } from '../rails/basis/models';
import type { IndexReason, RailCandidate, RailContext, RailPage, RailShopper } from '../rails/rail';
import { railDefinitions } from '../rails/registry';
import type { Recommender } from './recommender';
import { steerCandidates } from './steering';
import { diversify, likenessOf } from './variety';

/** The newest events that may be the anchor of "Because you viewed". */
const ANCHORS = 8;
/** A row of fewer looks like a mistake. */
const LEAST_ITEMS = 2;

/**
 * How many rails a page shows at most, and with how many it needs no filling up with what is
 * popular.
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

/** In their order. */
function railsOn(page: RailPage): RailId[] {
  return RAIL_IDS.flatMap((id) => {
    const place = railDefinitions[id].places[page];
    return place === undefined ? [] : [{ id, place }];
  })
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** Rails by index; the caller turns indices into product ids. */
export type IndexRail = Omit<Rail, 'items' | 'anchor' | 'deed'> & {
  readonly anchor?: number;
  readonly items: readonly (Omit<RecommendedItem, 'item' | 'reason'> & {
    readonly item: number;
    readonly reason?: IndexReason;
  })[];
};

/** What asks for rails. */
interface AskingPage {
  /** The product whose page it is, by index; the home page without. */
  readonly subject?: number;
  /**
   * How surprising rails from a long ranking are to be: 0 keeps the order of their makers, 1 is the
   * most varied.
   */
  readonly variety?: number;
}

/** Rails for one shopper, no product on two of them. */
export async function recommend(
  models: ServingModels,
  community: Community,
  shopper: RailShopper,
  { subject, variety = 0 }: AskingPage = {},
): Promise<IndexRail[]> {
  const page = pageFor(models, shopper, subject);
  const { most: mostRails, enough } = PAGES[page];
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
    if (rails.length === mostRails || rails.some((rail) => rail.id === id)) return;
    const {
      offers,
      soldOutToo,
      oneOfAFamily,
      byTime,
      varied,
      most = RAIL_CARDS,
      least = LEAST_ITEMS,
      pick,
    } = railDefinitions[id];
    const taken = onPage.map((on, item) =>
      on ||
      shopper.barred[item] ||
      (offers === 'unseen' && shopper.seen[item]) ||
      (!soldOutToo && community.products[item].stock === 0)
        ? 1
        : 0,
    );
    const picked = await pick(context, taken);
    const offered = picked?.candidates.filter(({ item }) => !taken[item]) ?? [];
    const free = byTime ? offered : steerCandidates(offered, shopper.steering);
    const apart = oneOfAFamily ? firstOfFamilies(free, community) : free;
    const items = varied ? diversify(apart, most, variety, likeness, community.counts) : apart.slice(0, most);
    if (!picked || items.length < least) return;
    const { candidates: _, ...rail } = picked;
    rails.push({ id, ...rail, items });
    for (const { item } of items) onPage[item] = 1;
  };
  if (models.popularFirst && subject === undefined) await add('popular');
  for (const id of railsOn(page)) await add(id);
  if (rails.length < enough && rails[0]?.id !== 'popular') await add('popular');
  return rails;
}

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

/**
 * What was scored last by each model: pages, and steps of the slider, ask again about the same
 * history.
 */
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
  // What failed is tried anew.
  scores.catch(() => kept.delete(champion));
  return scores;
}
