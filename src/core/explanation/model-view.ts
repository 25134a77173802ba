import type { HistoryEntry } from '../histories/history';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';

/** The effect of each event on each of some items, all measured on one batch of histories. */
export interface EffectMatrix {
  readonly model: PersonalModel;
  /** E events the model reads, oldest first. */
  readonly events: readonly HistoryEntry[];
  /** I products. */
  readonly items: readonly string[];
  /** [I] scores with all events. */
  readonly scores: Float32Array;
  /** [I] ranks with all events, 1 being the best. */
  readonly ranks: Int32Array;
  /** [E, I] effects in nats, see `effectOf`. */
  readonly effects: Float32Array;
  /** [E, I] scores with the event left out. */
  readonly scoresWithout: Float32Array;
  readonly ranksWithout: Int32Array;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** All attention weights of a model within a history. */
export interface AttentionMatrices {
  readonly model: PersonalModel;
  /** L events as the model read them, oldest first. */
  readonly events: readonly HistoryEntry[];
  readonly blocks: number;
  readonly heads: number;
  /**
   * [blocks, heads, L, L]: attention of the event of a row to the event of a column; every row sums
   * to 1.
   */
  readonly values: Float32Array;
  /** [L] attention rollout from the newest event, over all blocks. */
  readonly rollout: Float32Array;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** A two-dimensional map of a model's items, with nearest neighbours by cosine close together. */
export interface ItemMap {
  readonly model: PersonalModel;
  /**
   * Whether the vectors are learnt embeddings, or rows of item similarities where a model learns
   * none.
   */
  readonly of: 'embedding' | 'likeness';
  /** Ids of the items on the map. */
  readonly items: readonly string[];
  /** Number of items the model knows. */
  readonly known: number;
  /** [items] */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /**
   * Mean part of an item's nearest neighbours by cosine that are also its nearest on the map, in
   * [0, 1]; null where no item has a neighbour.
   */
  readonly kept: number | null;
  /** Number of nearest neighbours compared for this. */
  readonly nearest: number;
  /** Products of the shopper's history, oldest first. */
  readonly path: readonly string[];
  readonly milliseconds: number;
}

export interface Neighbour {
  readonly item: string;
  /** Cosine of the two items' vectors, in [-1, 1]. */
  readonly cosine: number;
}

/** What identifies the model behind an explanation. */
export interface Provenance {
  readonly model: PersonalModel;
  /** SHA-256 of the served parameters (names, shapes and values), in hexadecimal. */
  readonly weights: string;
  /** Number of learnt parameters. */
  readonly parameters: number;
  readonly seed: number;
  readonly configuration: Readonly<Record<string, number | string>>;
  /**
   * Hash of the catalogue: of an imported set with its training data, or of the demo shop's seed.
   */
  readonly catalogue: string;
  readonly backend: BackendName;
}

/**
 * The pipeline from the shopper's log to the rails, run once and timed by stage. Times are in
 * milliseconds.
 */
export interface PipelineTimings {
  readonly model: PersonalModel;
  readonly backend: BackendName;
  /** Reading the event log from the database. */
  readonly log: { readonly events: number; readonly milliseconds: number };
  /** Computing the history from the log; `read` is the number of entries the model reads. */
  readonly history: { readonly entries: number; readonly read: number; readonly milliseconds: number };
  /** Scoring every product with the model. */
  readonly scores: {
    readonly parameters: number;
    readonly items: number;
    readonly milliseconds: number;
  };
  /** Making the rails from the scores. */
  readonly rails: { readonly rails: number; readonly items: number; readonly milliseconds: number };
}
