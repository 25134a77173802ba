import type { HistoryKind } from '../histories/history';
import type { Interval } from '../maths/interval';
import type { RailId } from '../shop/events';
import type { RailReason } from './rail-reason';

/**
 * Personalized models, in the order the shop trains them: a model that can be shown early comes
 * first.
 */
export const PERSONAL_MODELS = ['item-knn', 'matrix-factorization', 'sasrec', 'lstm'] as const;
export type PersonalModel = (typeof PERSONAL_MODELS)[number];

export type ModelName = 'popularity' | PersonalModel;

/**
 * Statistics that rank a rail without a trained model: co-purchases, sequential associations
 * between kinds (`sequels`), times between repurchases, trends, product attributes, prices, launch
 * dates, and the shopper's own log.
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

/** The model or statistic that ranked a rail. */
export type RailMaker = ModelName | RailStatistic;

export const isPersonalModel = (maker: RailMaker): maker is PersonalModel =>
  PERSONAL_MODELS.some((model) => model === maker);

export interface RecommendedItem {
  readonly item: string;
  /** On the scale of the rail's model or statistic; only the order within a rail is meaningful. */
  readonly score: number;
  /**
   * Present where a statistic ranked the rail. Items that a model ranked are explained by the
   * model.
   */
  readonly reason?: RailReason;
  /** How many places the shopper's steering moved it up in the rail's ranking; negative: down. */
  readonly steered?: number;
}

/** Most items of a rail. No product is on two rails of a page. */
export const RAIL_CARDS = 12;

/** A row of recommendations. */
export interface Rail {
  readonly id: RailId;
  readonly model: RailMaker;
  /** True for a simple replacement of a rail that lacks data. */
  readonly fallback?: true;
  /**
   * The product the rail is about: the viewed product that these items follow from, are similar to,
   * or were bought with.
   */
  readonly anchor?: string;
  /**
   * The strongest thing the shopper did with that product; absent where it is not in the history.
   */
  readonly deed?: HistoryKind;
  /** Best first. */
  readonly items: readonly RecommendedItem[];
}

/**
 * The model that the shop uses, and the comparison that chose it: held-out NDCG@10 of every model
 * on the same questions, one a shopper.
 */
export interface ModelChoice {
  readonly model: ModelName;
  /** Mean NDCG@10 over the questions, whole catalogue ranked. */
  readonly ndcg: number;
  /** Number of held-out questions, one a shopper. */
  readonly shoppers: number;
  /** The other models, best first. */
  readonly others: readonly ComparedModel[];
}

interface ComparedModel {
  readonly model: ModelName;
  readonly ndcg: number;
  /** Mean difference of NDCG@10 between the chosen model and this one, over the same questions. */
  readonly behind: number;
  /** 95 % interval of that difference, by a paired bootstrap. */
  readonly interval: Interval;
}

export interface Rails {
  readonly rails: readonly Rail[];
  /** Absent until a model was validated. */
  readonly choice?: ModelChoice;
  /**
   * Whether products have similarities (by attributes or vectors), which more varied rails need.
   */
  readonly canVary: boolean;
  /** Number of events of the shopper's history that the models read. */
  readonly historyLength: number;
  /** The backend that ran the models; absent while only popularity ranks. */
  readonly backend?: BackendName;
  /** From the request to the ranked rails, in the worker. */
  readonly milliseconds: number;
}

export type BackendName = 'webgpu' | 'wasm' | 'cpu';
export const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];
