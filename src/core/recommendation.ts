import type { RailId } from './events';

/** Models that recommend to one shopper what they would not to another. */
export type PersonalModel = 'matrix-factorization' | 'sasrec';

export type ModelName = 'popularity' | PersonalModel;

export interface RecommendedItem {
  readonly item: string;
  /** The model's own scale; only the order within a rail means something. */
  readonly score: number;
}

/** A row of recommendations and where it comes from. */
export interface Rail {
  readonly id: RailId;
  readonly model: ModelName;
  /** "Because you viewed": the product whose view moved these items most. */
  readonly anchor?: string;
  /** Best first. */
  readonly items: readonly RecommendedItem[];
}

export interface Rails {
  readonly rails: readonly Rail[];
  /** Tokens of the shopper's history the models read. */
  readonly historyLength: number;
  /** What ran the models; absent while only popularity is there. */
  readonly backend?: BackendName;
  /** From the request to the ranked rails, in the worker. */
  readonly milliseconds: number;
}

export type BackendName = 'webgpu' | 'wasm' | 'cpu';
export const BACKENDS: readonly BackendName[] = ['webgpu', 'wasm', 'cpu'];
