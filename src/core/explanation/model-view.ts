import type { HistoryEntry } from '../histories/history';
import type { BackendName, PersonalModel } from '../recommendation/recommendation';

/** What each event does to each of some items, all measured on one batch of histories. */
export interface EffectMatrix {
  readonly model: PersonalModel;
  /** E events the model reads, oldest first. */
  readonly events: readonly HistoryEntry[];
  /** I products. */
  readonly items: readonly string[];
  /** [I] with all events. */
  readonly scores: Float32Array;
  /** [I], 1 is best. */
  readonly ranks: Int32Array;
  /** [E, I] in nats, as `effectOf`. */
  readonly effects: Float32Array;
  /** [E, I] with the event left out. */
  readonly scoresWithout: Float32Array;
  readonly ranksWithout: Int32Array;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** All attention a model paid within a history. */
export interface AttentionMatrices {
  readonly model: PersonalModel;
  /** L events as the model read them, oldest first. */
  readonly events: readonly HistoryEntry[];
  readonly blocks: number;
  readonly heads: number;
  /**
   * [blocks, heads, L, L]: how much the event of a row looks at the event of a column; every row
   * sums to 1.
   */
  readonly values: Float32Array;
  /** [L] rollout from the newest event, over all blocks. */
  readonly rollout: Float32Array;
  readonly backend: BackendName;
  readonly milliseconds: number;
}

/** A model's items in two dimensions, so that the nearest by cosine lie beside each other. */
export interface ItemMap {
  readonly model: PersonalModel;
  /**
   * What the vectors are: learnt ones, or an item's likeness to all others where a model learns
   * none.
   */
  readonly of: 'embedding' | 'likeness';
  /** Those that are drawn. */
  readonly items: readonly string[];
  /** How many the model knows. */
  readonly known: number;
  /** [items] */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /**
   * Part of an item's nearest by cosine that are also its nearest on the map, mean, in [0, 1]; null
   * where none has a neighbour.
   */
  readonly kept: number | null;
  /** How many nearest of an item that was measured by. */
  readonly nearest: number;
  /** Products of the shopper's history, oldest first. */
  readonly path: readonly string[];
  readonly milliseconds: number;
}

export interface Neighbour {
  readonly item: string;
  /** Of the two items' vectors, in [-1, 1]. */
  readonly cosine: number;
}

/** All that is needed to know which model spoke. */
export interface Provenance {
  readonly model: PersonalModel;
  /** SHA-256 of the served parameters, names, shapes and values, as hexadecimal. */
  readonly weights: string;
  /** Numbers the model learnt. */
  readonly parameters: number;
  readonly seed: number;
  readonly configuration: Readonly<Record<string, number | string>>;
  /**
   * Hash of the catalogue, of all that was there to learn from (imported), or the seed's own (demo
   * shop).
   */
  readonly catalogue: string;
  readonly backend: BackendName;
}

/**
 * The way from the shopper's log to the rails, walked once and timed stage by stage. Times are
 * milliseconds.
 */
export interface PipelineTimings {
  readonly model: PersonalModel;
  readonly backend: BackendName;
  /** Read from the database. */
  readonly log: { readonly events: number; readonly milliseconds: number };
  /** Made of the log. */
  readonly history: { readonly entries: number; readonly read: number; readonly milliseconds: number };
  /** From the history to a score for every product. */
  readonly scores: {
    readonly parameters: number;
    readonly items: number;
    readonly milliseconds: number;
  };
  /** From scores to rails. */
  readonly rails: { readonly rails: number; readonly items: number; readonly milliseconds: number };
}
