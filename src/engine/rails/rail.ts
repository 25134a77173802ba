import type { RailReason } from '../../core/recommendation/rail-reason';
import type { RailMaker } from '../../core/recommendation/recommendation';
import type { RailId } from '../../core/shop/events';
import type { Counterfactuals } from '../explain/counterfactuals';
import type { Community } from './basis/community';
import type { ServingModels } from './basis/models';

/** How deep in a ranking the items of a rail may stand. */
export const CANDIDATES = 100;

/** The same for a shopper: steering may bring up what stands anywhere. */
export const depthFor = ({ steering }: Pick<RailShopper, 'steering'>): number =>
  steering?.length ?? CANDIDATES;

/** A shopper as rails see one; products by index, in the community's order. */
export interface RailShopper {
  /** What the models read: oldest first, each item once. */
  readonly history: Int32Array;
  /** 1 for every product the shopper knows already. [products] */
  readonly seen: Uint8Array;
  /** 1 for every product that must not be offered: turned down, or in the basket. [products] */
  readonly barred: Uint8Array;
  readonly basket: readonly number[];
  /** What was looked at, liked or recorded and not bought, newest first. */
  readonly viewed: readonly { readonly item: number; readonly time: number }[];
  /**
   * What the shopper's own steering adds to each product, as `engine/steering` says; absent when
   * nothing is set. [products]
   */
  readonly steering?: Float32Array;
  /** Oldest first, repeats included. */
  readonly bought: readonly { readonly item: number; readonly time: number }[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a rail is made from. */
export interface RailContext {
  readonly models: ServingModels;
  readonly community: Community;
  readonly shopper: RailShopper;
  /** The product whose page this is. */
  readonly subject?: number;
  /**
   * By the model that serves, once for all rails, for the newest events; undefined without a model
   * or for an empty history.
   */
  counterfactuals(): Promise<Counterfactuals | undefined>;
}

/** Reasons name products by index until they leave the engine. */
export type IndexReason = RailReason extends infer Each
  ? Each extends RailReason
    ? { readonly [Key in keyof Each]: Key extends 'with' | 'to' ? number : Each[Key] }
    : never
  : never;

export interface RailCandidate {
  readonly item: number;
  /** The maker's own scale, larger is better. */
  readonly score: number;
  readonly reason?: IndexReason;
  /** As `RecommendedItem.steered`. */
  readonly steered?: number;
}

interface RailPick {
  readonly model: RailMaker;
  readonly fallback?: true;
  readonly anchor?: number;
  /** Best first. */
  readonly candidates: readonly RailCandidate[];
}

/**
 * Where rails stand: at home for who is known to a model, in the window for anybody else, below a
 * product.
 */
export type RailPage = 'home' | 'window' | 'product';

/** One rail: how it picks what it shows, or that it has not enough to go by. */
export interface RailDefinition {
  /**
   * On which pages it stands, and where among the rails there: smaller is higher. A page it does
   * not name goes without it.
   */
  readonly places: Readonly<Partial<Record<RailPage, number>>>;
  /** Whether it offers what the shopper has seen before. */
  readonly offers: 'unseen' | 'any';
  /** Shows also what is sold out. */
  readonly soldOutToo?: true;
  /** Picks from a long ranking, which the shopper may ask to be more varied. */
  readonly varied?: true;
  /** Of what differs only in colour or size, the best alone. */
  readonly oneOfAFamily?: true;
  /** It stands in an order of time, which the shopper's steering leaves as it is. */
  readonly byTime?: true;
  /** Most it shows, and least; `RAIL_CARDS` and two where it does not say. */
  readonly most?: number;
  readonly least?: number;
  /** @param taken 1 for every product that may not stand on it [products] */
  pick(context: RailContext, taken: Uint8Array): Promise<RailPick | undefined> | RailPick | undefined;
}

export type RailDefinitions = Readonly<Record<RailId, RailDefinition>>;
