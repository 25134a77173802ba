import { EVENT_KINDS } from '../../core/histories/event-context';
import type { HistoryEntry } from '../../core/histories/history';
import { type Interactions, itemCounts } from '../../core/histories/interactions';
import type { Catalogue, Product } from '../../core/shop/catalogue';
import type { ReadyMadeShopper } from '../../core/shop/ready-made';
import type { TrueCause } from '../../core/shop/true-cause';
import type { PersonaQuery, PersonaSummary, WorldSummary } from '../../core/shop/world';
import { makeDemoWorld } from '../../demo/world';

/** A catalogue and its community, with look-up by product and user. */
export interface LoadedWorld {
  readonly summary: WorldSummary;
  readonly catalogue: Catalogue;
  /** The training data of the models. */
  readonly interactions: Interactions;
  /** All events, repeats included, for counting. Items have the same indices. */
  readonly activity: Interactions;
  /** All products: those of `interactions.items` in its order, then those without interactions. */
  readonly products: readonly Product[];
  /** Index of a product id in `products`. */
  placeOf(id: string): number | undefined;
  /** Index of a product id in `interactions.items`; undefined for one without interactions. */
  indexOf(id: string): number | undefined;
  /** Product ids, most popular first. */
  readonly popular: readonly string[];
  /** Why a simulated shopper came to each product, by product id; absent in a data set. */
  causesOf?(persona: string): ReadonlyMap<string, TrueCause>;
  /** Simulated shoppers with a known habit; absent in a data set. */
  readyMade?(): readonly ReadyMadeShopper[];
}

export const DEMO_SEED = 2026;

export function loadWorld(
  summary: WorldSummary,
  catalogue: Catalogue,
  interactions: Interactions,
  activity: Interactions = interactions,
): LoadedWorld {
  const indices = new Map(interactions.items.map((id, index) => [id, index]));
  const described = new Map(catalogue.products.map((product) => [product.id, product]));
  const products = [
    ...interactions.items.map((id) => described.get(id) ?? { id, title: id, categories: [], tags: [] }),
    ...catalogue.products.filter(({ id }) => !indices.has(id)),
  ];
  const places = new Map(products.map(({ id }, place) => [id, place]));
  const counts = itemCounts(interactions.sequences, interactions.items.length);
  const order = interactions.items.map((_, index) => index).sort((a, b) => counts[b] - counts[a] || a - b);
  return {
    summary,
    catalogue,
    interactions,
    activity,
    products,
    placeOf: (id) => places.get(id),
    indexOf: (id) => indices.get(id),
    popular: order.map((index) => interactions.items[index]),
  };
}

export function summarize(
  catalogue: Catalogue,
  kind: WorldSummary['kind'],
  name: string,
  interactions: Interactions,
): WorldSummary {
  return {
    catalogue: catalogue.hash,
    kind,
    name,
    users: interactions.users.length,
    items: catalogue.products.length,
    interactions: interactions.sequences.reduce((sum, sequence) => sum + sequence.length, 0),
  };
}

/** The demo shop, the same for a seed on every machine; only its dates depend on `now`. */
export function demoWorld(seed: number, now: number): LoadedWorld {
  const { catalogue, interactions, activity, readyMade, causesOf } = makeDemoWorld(seed, now);
  const summary = summarize(catalogue, 'demo', catalogue.name, interactions);
  return { ...loadWorld(summary, catalogue, interactions, activity), readyMade, causesOf };
}

/** A community user's events, oldest first; undefined for an unknown user. */
export function communityHistory({ interactions }: LoadedWorld, persona: string): HistoryEntry[] | undefined {
  const user = interactions.users.indexOf(persona);
  if (user < 0) return undefined;
  const times = interactions.times[user];
  const kinds = interactions.kinds?.[user];
  return Array.from(interactions.sequences[user], (item, i) => ({
    item: interactions.items[item],
    kind: EVENT_KINDS[kinds?.[i] ?? 0],
    time: times[i],
  }));
}

export interface Purchase {
  /** Product id. */
  readonly item: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** A community user's purchases, oldest first, repeats included. */
export function communityPurchases({ activity }: LoadedWorld, persona: string): Purchase[] {
  const user = activity.users.indexOf(persona);
  const kinds = activity.kinds?.[user];
  if (!kinds) return [];
  const items = activity.sequences[user];
  return [...items.keys()]
    .filter((event) => EVENT_KINDS[kinds[event]] === 'purchase')
    .map((event) => ({ item: activity.items[items[event]], time: activity.times[user][event] }));
}

const LISTED_PERSONAS = 50;
const LATEST = 3;

/** The first `LISTED_PERSONAS` matching users, in the order of the community. */
export function findPersonas({ interactions }: LoadedWorld, { id, items }: PersonaQuery): PersonaSummary[] {
  const begins = id.trim().toLocaleLowerCase();
  const wanted = new Set(items);
  const found: PersonaSummary[] = [];
  for (let user = 0; user < interactions.users.length && found.length < LISTED_PERSONAS; user++) {
    const name = interactions.users[user];
    const sequence = interactions.sequences[user];
    const latest = Array.from(sequence.subarray(-LATEST), (item) => interactions.items[item]).reverse();
    if (name.toLocaleLowerCase().startsWith(begins) || latest.some((item) => wanted.has(item)))
      found.push({ id: name, events: sequence.length, latest });
  }
  return found;
}
