import type { RailReason } from '../../core/recommendation/rail-reason';
import type { RailMaker } from '../../core/recommendation/recommendation';
import type { RailId } from '../../core/shop/events';
import type { Counterfactuals } from '../explain/counterfactuals';
import type { Community } from './basis/community';
import type { ServingModels } from './basis/models';

/** How many of the best items of a model's ranking a rail considers. */
export const CANDIDATES = 100;

/**
 * The same for a shopper: with steering the whole ranking counts, since it may bring up any
 * product.
 */
export const depthFor = ({ steering }: Pick<RailShopper, 'steering'>): number =>
  steering?.length ?? CANDIDATES;

/** A shopper as rails see one; products by index, in the community's order. */
export interface RailShopper {
  /** The history the models read: oldest first, each item once. */
  readonly history: Int32Array;
  /** 1 for every product the shopper knows already. [products] */
  readonly seen: Uint8Array;
  /**
   * 1 for every product that must not be recommended: dismissed, avoided, or in the basket.
   * [products]
   */
  readonly barred: Uint8Array;
  readonly basket: readonly number[];
  /** Products viewed, liked or recorded but not bought, newest first. */
  readonly viewed: readonly { readonly item: number; readonly time: number }[];
  /**
   * What the shopper's steering adds to each product, see `steeringWeights`; absent when nothing is
   * set. [products]
   */
  readonly steering?: Float32Array;
  /** Oldest first, repeats included. */
  readonly bought: readonly { readonly item: number; readonly time: number }[];
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Everything a rail is made from. */
export interface RailContext {
  readonly models: ServingModels;
  readonly community: Community;
  readonly shopper: RailShopper;
  /** The product whose page the rail is on; absent on the home page. */
  readonly subject?: number;
  /**
   * The serving model's scores of all items after the whole history, after the history without each
   * of the newest events, and after each of those events alone.
   * Computed once for all rails of a page; undefined without a model or for an empty history.
   */
  counterfactuals(): Promise<Counterfactuals | undefined>;
}

/** A reason that names products by index; it leaves the engine with ids. */
export type IndexReason = RailReason extends infer Each
  ? Each extends RailReason
    ? { readonly [Key in keyof Each]: Key extends 'with' | 'to' ? number : Each[Key] }
    : never
  : never;

export interface RailCandidate {
  readonly item: number;
  /** On the scale of the rail's model or statistic; higher is better. */
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
 * The pages with rails: the home page of a shopper with history and model (`home`), the home page
 * of every other shopper (`window`), and a product's page.
 */
export type RailPage = 'home' | 'window' | 'product';

/** How one rail is made. */
export interface RailDefinition {
  /** Its position on each page, smaller is higher; it is absent from pages that are not named. */
  readonly places: Readonly<Partial<Record<RailPage, number>>>;
  /** Whether it recommends products the shopper has seen before. */
  readonly offers: 'unseen' | 'any';
  /** It shows sold-out products too. */
  readonly soldOutToo?: true;
  /** It picks from a long ranking, which the variety slider may diversify. */
  readonly varied?: true;
  /** It shows only the best of products that differ in colour or size alone. */
  readonly oneOfAFamily?: true;
  /** It is ordered by time, so steering does not reorder it. */
  readonly byTime?: true;
  /** Most and fewest items; by default `RAIL_CARDS` and two. */
  readonly most?: number;
  readonly least?: number;
  /**
   * Picks the rail's candidates.
   * @param taken 1 for every product that may not be on this rail [products]
   * @returns undefined where the rail lacks the data it needs
   */
  pick(context: RailContext, taken: Uint8Array): Promise<RailPick | undefined> | RailPick | undefined;
}

export type RailDefinitions = Readonly<Record<RailId, RailDefinition>>;
