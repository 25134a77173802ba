import type { HistoryKind } from '../histories/history';
import type { Interval } from '../maths/interval';
import type { RailId } from '../shop/events';
import type { RailReason } from './rail-reason';

/**
 * Models that recommend to one shopper what they would not to another, in the order the shop trains
 * them: what shows something early comes first.
 */
export const PERSONAL_MODELS = ['item-knn', 'matrix-factorization', 'sasrec', 'lstm'] as const;
export type PersonalModel = (typeof PERSONAL_MODELS)[number];

export type ModelName = 'popularity' | PersonalModel;

/**
 * What counts or measures where no model has learnt: purchases of the same shoppers, which kinds of
 * thing follow which, how soon they are bought again, how many came lately, what is said of the
 * products, prices, dates, and the shopper's own log.
 */
export type RailStatistic =
  | 'co-purchases'
  | 'sequels'
  | 'repurchases'
  | 'trend'
  | 'attributes'
  | 'prices'
  | 'dates'
  | 'log';

/** What made a rail. */
export type RailMaker = ModelName | RailStatistic;

export const isPersonalModel = (maker: RailMaker): maker is PersonalModel =>
  PERSONAL_MODELS.some((model) => model === maker);

export interface RecommendedItem {
  readonly item: string;
  /** The maker's own scale; only the order within a rail means something. */
  readonly score: number;
  /** Where the rail was counted; what a model learnt is explained by the model. */
  readonly reason?: RailReason;
  /**
   * By how many places the shopper's own steering moved it up the rail's ranking; negative: down.
   */
  readonly steered?: number;
}

/** Cards on a rail, at most. What stands on one rail of a page stands on no other. */
export const RAIL_CARDS = 12;

/** A row of recommendations and where it comes from. */
export interface Rail {
  readonly id: RailId;
  readonly model: RailMaker;
  /** It stands in for what there is not enough data for. */
  readonly fallback?: true;
  /**
   * The product the rail is about: the one whose view moved these items most, the one they are like
   * or were bought with.
   */
  readonly anchor?: string;
  /**
   * What the shopper did with that product, the strongest of it; absent where it is not in the
   * history.
   */
  readonly deed?: HistoryKind;
  /** Best first. */
  readonly items: readonly RecommendedItem[];
}

/**
 * Which model the shop recommends by, and why: what all of them reached on the same held-out
 * questions, one a shopper.
 */
export interface ModelChoice {
  readonly model: ModelName;
  /** Mean NDCG@10 over the questions, whole catalogue ranked. */
  readonly ndcg: number;
  /** Questions asked. */
  readonly shoppers: number;
  /** The other models, best first. */
  readonly others: readonly ComparedModel[];
}

interface ComparedModel {
  readonly model: ModelName;
  readonly ndcg: number;
  /** By how much the chosen one is better: the mean difference over the same questions. */
  readonly behind: number;
  /** Of that difference, 95 % by a paired bootstrap. */
  readonly interval: Interval;
}

export interface Rails {
  readonly rails: readonly Rail[];
  /** Absent until something was validated. */
  readonly choice?: ModelChoice;
  /**
   * Whether anything is known by which products are alike, so that rails can be asked to be more
   * varied.
   */
  readonly canVary: boolean;
  /** Tokens of the shopper's history the models read. */
  readonly historyLength: number;
  /** What ran the models; absent while only popularity is there. */
  readonly backend?: BackendName;
  /** From the request to the ranked rails, in the worker. */
  readonly milliseconds: number;
}

export type BackendName = 'webgpu' | 'wasm' | 'cpu';
export const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];
