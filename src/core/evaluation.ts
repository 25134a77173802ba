import type { AdapterDescription } from './engine-status';
import type { BackendName } from './recommendation';

/** Models that can be evaluated; the shop itself recommends by some of them. */
export const EVALUATED_MODELS = [
  'popularity',
  'matrix-factorization',
  'bpr',
  'sasrec',
  'bert4rec',
  'lstm',
] as const;
export type EvaluatedModel = (typeof EVALUATED_MODELS)[number];

/** Accuracy of a set of rankings at one cut-off. All in [0, 1]. */
export interface RankingMetrics {
  readonly hr: number;
  readonly ndcg: number;
  readonly mrr: number;
  /** Part of the catalogue that is in anybody's top k. */
  readonly coverage: number;
}

export type MetricsByCutoff = Readonly<Record<'5' | '10' | '20', RankingMetrics>>;

export interface EvaluationRequest {
  readonly model: EvaluatedModel;
  readonly backend: BackendName | 'auto';
  readonly minEventsPerUser: number;
  readonly minEventsPerItem: number;
  readonly epochs?: number;
  readonly maxMinutes?: number;
  readonly seed: number;
  /** Names and numbers of the model's own configuration, e.g. `dim`, `maxLength`. */
  readonly configuration: Readonly<Record<string, number | string>>;
}

export interface EvaluationProgress {
  readonly phase: 'reading' | 'preparing' | 'training' | 'validating' | 'testing';
  readonly epoch: number;
  readonly epochs: number;
  /** Whole job, in [0, 1]. */
  readonly progress: number;
  readonly secondsLeft?: number;
  readonly loss?: number;
  readonly validationNdcg?: number;
}

export interface EvaluationResult {
  readonly dataset: {
    readonly users: number;
    readonly items: number;
    readonly interactions: number;
    readonly testUsers: number;
    readonly badRows: number;
  };
  readonly model: EvaluatedModel;
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly seed: number;
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan' | 'none';
  readonly adapter: AdapterDescription | null;
  readonly validation: MetricsByCutoff;
  readonly test: MetricsByCutoff;
  readonly popularity: { readonly validation: MetricsByCutoff; readonly test: MetricsByCutoff };
  /** The epoch the validation chose, 1-based; 0 where nothing is trained by epochs. */
  readonly bestEpoch: number;
  readonly epochs: number;
  /** Why training ended. */
  readonly stopped: 'epochs' | 'patience' | 'minutes' | 'cancelled' | 'nothing-to-train';
  readonly curve: readonly {
    readonly epoch: number;
    readonly loss: number;
    readonly ndcg: number;
    readonly seconds: number;
  }[];
  readonly seconds: number;
  readonly secondsPerEpoch: number;
  readonly millisecondsPerStep: number;
  /** Per training step; null on backends without a GPU. */
  readonly perStep: {
    readonly dispatches: number;
    readonly submits: number;
    readonly bytesUploaded: number;
    readonly buffersCreated: number;
    readonly bindGroupsCreated: number;
  } | null;
  /** 20 item ids for every test user, best first. */
  readonly rankings: readonly { readonly user: string; readonly items: readonly string[] }[];
}
