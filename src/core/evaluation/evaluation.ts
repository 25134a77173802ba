import type { ExplanationQuality, NoExplanations } from '../explanation/explanation-quality';
import type { FoldChoice } from '../histories/splits/user-folds';
import type { Interval } from '../maths/interval';
import type { BackendName } from '../recommendation/recommendation';
import type { AdapterDescription } from '../training/engine-status';

/** All models that can be evaluated; the shop itself uses some of them. */
export const EVALUATED_MODELS = [
  'popularity',
  'recent-popularity',
  'item-knn',
  'ease',
  'matrix-factorization',
  'bpr',
  'sasrec',
  'bert4rec',
  'lstm',
  'hybrid',
  'ensemble',
] as const;
export type EvaluatedModel = (typeof EVALUATED_MODELS)[number];

/** Models that combine the rankings of others and are therefore evaluated after them. */
export const COMBINING_MODELS: readonly EvaluatedModel[] = ['ensemble'];

/** Cut-offs: list lengths of all reported metrics. */
export const CUTOFFS = [5, 10, 20] as const;
export type Cutoff = `${(typeof CUTOFFS)[number]}`;

/**
 * Accuracy of lists of one length against the held-out items: means over users, all in [0, 1].
 * `accuracyOf` defines each metric for one user.
 */
export interface Accuracy {
  /** Hit rate: part of the users with at least one relevant item in the list. */
  readonly hr: number;
  /** Part of the relevant items that are in the list. */
  readonly recall: number;
  /** Part of the list that is relevant. */
  readonly precision: number;
  readonly f1: number;
  readonly ndcg: number;
  /** Reciprocal rank of the first relevant item. */
  readonly mrr: number;
  /** Average precision. */
  readonly map: number;
}

/** Properties of lists of one length, independent of the held-out items. */
export interface ListQualities {
  /** Part of the catalogue that is in at least one user's list. */
  readonly coverage: number;
  /**
   * Gini coefficient of how often items are listed, in [0, 1); 0 when all are listed equally often.
   */
  readonly gini: number;
  /** Mean self-information of a listed item, -log2 of the part of users who have it, in bits. */
  readonly novelty: number;
  /** Mean number of training events of a listed item. */
  readonly meanPopularity: number;
  /**
   * Intra-list diversity by categories, in [0, 1]; null where items have none. See `diversityOf`.
   */
  readonly diversity: number | null;
  /**
   * Divergence of the list's category distribution from the history's, in nats from 0; null where
   * items have no categories. See `miscalibrationOf`.
   */
  readonly miscalibration: number | null;
}

export interface RankingMetrics extends Accuracy, ListQualities {}

export type MetricsByCutoff = Readonly<Record<Cutoff, RankingMetrics>>;

/** 95 % confidence interval of each metric's mean, by a bootstrap over users. */
export type AccuracyIntervals = Readonly<Record<Cutoff, Readonly<Record<keyof Accuracy, Interval>>>>;

/** Accuracy at 10 for a group of users or of held-out items. */
export interface GroupAccuracy {
  /**
   * Range of the grouping count, both ends included: events in the user's history, or training
   * events of the item.
   */
  readonly from: number;
  readonly to: number;
  /** Number of users or held-out items; with 0, `hr` and `ndcg` are 0. */
  readonly count: number;
  readonly hr: number;
  readonly ndcg: number;
}

/**
 * Tertiles of users by the length of their history. Users with equal counts are in one tertile, so
 * a tertile may be empty.
 */
export type ByActivity = Readonly<Record<'low' | 'middle' | 'high', GroupAccuracy>>;

/**
 * Held-out items by popularity: not in training; then tail, middle and head of the catalogue, each
 * with a third of the training events.
 */
export type ByPopularity = Readonly<Record<'unseen' | 'tail' | 'middle' | 'head', GroupAccuracy>>;

/**
 * How data is split: the last event of each user is the test (leave-one-out); the last tenth of all
 * events is (temporal); or, one fold at a time, the last events of users whose events are not
 * trained on (user folds).
 */
export const SPLITS = ['leave-one-out', 'temporal'] as const;
export type SplitKind = (typeof SPLITS)[number] | 'user-folds';

/** Sizes of a split's parts, and how far its test can be trusted. */
export interface SplitFacts {
  readonly kind: SplitKind;
  /** The cuts of a temporal split, milliseconds since the epoch. */
  readonly cuts: { readonly validation: number; readonly test: number } | null;
  readonly trainingEvents: number;
  /** Number of users with held-out events, and of those events. */
  readonly validationUsers: number;
  readonly validationEvents: number;
  readonly testUsers: number;
  readonly testEvents: number;
  /**
   * Part of the test events whose item is not in training. No model that learns from events alone
   * can recommend it.
   */
  readonly unseenTargets: number;
  /**
   * Part of the test events that are older than the newest training event: there the training data
   * includes the future. Null where times are only positions.
   */
  readonly leakage: number | null;
}

/**
 * A model's rankings of a split's questions, in their order: item indices, best first, at most 100
 * each.
 */
export interface SplitRankings {
  readonly validation: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/** The rankings of another model, for a model that combines several. */
export interface MemberRankings extends SplitRankings {
  readonly name: string;
}

export interface EvaluationRequest {
  readonly model: EvaluatedModel;
  readonly split: SplitKind;
  /** For `user-folds`: which fold is tested, of how many; the first of 5 when absent. */
  readonly fold?: FoldChoice;
  /** Rankings on the same data, split and filters; only for models that combine others. */
  readonly members?: readonly MemberRankings[];
  readonly backend: BackendName | 'auto';
  readonly minEventsPerUser: number;
  readonly minEventsPerItem: number;
  readonly epochs?: number;
  readonly maxMinutes?: number;
  /**
   * Also measures the quality of the model's explanations, on a sample of this many tested users.
   */
  readonly explainUsers?: number;
  readonly seed: number;
  /** The model's own settings by name, such as `dim` and `maxLength`. */
  readonly configuration: Readonly<Record<string, number | string>>;
}

export interface EvaluationProgress {
  readonly phase: 'reading' | 'preparing' | 'training' | 'validating' | 'testing';
  readonly epoch: number;
  readonly epochs: number;
  /** Progress of the whole evaluation, in [0, 1]. */
  readonly progress: number;
  readonly secondsLeft?: number;
  readonly loss?: number;
  readonly validationNdcg?: number;
}

/**
 * What personalization steps on a user's own history change: NDCG@10 of the adapted model and of
 * the community's model, user by user.
 */
export interface PersonalGain {
  readonly validation: { readonly ndcg: number; readonly without: number };
  readonly test: { readonly ndcg: number; readonly without: number };
  /** Mean NDCG@10 on the test, with the steps less without. */
  readonly difference: number;
  /** 95 %, by a paired bootstrap over users. */
  readonly interval: Interval;
  /** Mean time to adapt to one user and rank, over the test. */
  readonly milliseconds: number;
}

/** The result of evaluating one model, without its rankings: small enough to store and to read. */
export interface EvaluationResult {
  readonly dataset: {
    /** Identifies the data after filters; see `hashInteractions`. */
    readonly hash: string;
    readonly users: number;
    readonly items: number;
    readonly interactions: number;
    readonly badRows: number;
  };
  readonly split: SplitFacts;
  readonly model: EvaluatedModel;
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly seed: number;
  readonly backend: BackendName;
  readonly implementation: 'reference' | 'plan' | 'none';
  /** Bytes of the parameters used for ranking; absent where a model does not report them. */
  readonly modelBytes?: number;
  readonly adapter: AdapterDescription | null;
  readonly validation: MetricsByCutoff;
  readonly test: MetricsByCutoff;
  /** On the test part. */
  readonly intervals: AccuracyIntervals;
  /** On the test part. */
  readonly byActivity: ByActivity;
  readonly byPopularity: ByPopularity;
  readonly popularity: { readonly validation: MetricsByCutoff; readonly test: MetricsByCutoff };
  /**
   * Present where personal steps were asked for; all other metrics are of the model without them.
   */
  readonly personal?: PersonalGain;
  /** Present where it was asked for. */
  readonly explanations?: ExplanationQuality | NoExplanations;
  /** The epoch with the best validation, from 1; 0 where training has no epochs. */
  readonly bestEpoch: number;
  readonly epochs: number;
  /** Why training ended. */
  readonly stopped: 'epochs' | 'patience' | 'minutes' | 'cancelled' | 'nothing-to-train';
  /**
   * For a model that combines others: the weight of each, adding up to 1, and the constant of the
   * reciprocal rank fusion.
   */
  readonly members?: {
    readonly weights: Readonly<Record<string, number>>;
    readonly rankConstant: number;
  };
  readonly curve: readonly {
    readonly epoch: number;
    /** Training loss; null where a model has none. */
    readonly loss: number | null;
    readonly ndcg: number;
    readonly seconds: number;
  }[];
  readonly seconds: number;
  readonly secondsPerEpoch: number;
  readonly millisecondsPerStep: number;
  /**
   * Time to rank the catalogue for one question; absent where the rankings come from other models.
   */
  readonly millisecondsPerRanking?: number;
  /** Device work of one training step; null on backends without a GPU. */
  readonly perStep: {
    readonly dispatches: number;
    readonly submits: number;
    readonly bytesUploaded: number;
    readonly buffersCreated: number;
    readonly bindGroupsCreated: number;
  } | null;
  /**
   * For each question the ranks of its held-out items, 1 being the best, 0 beyond the end of the
   * ranking. All accuracy metrics follow from these, so models on the same split can be compared
   * user by user.
   */
  readonly ranks: SplitRankings;
}

/** The rankings behind a result. */
export interface RankingsById {
  /** Ids, as in the source, of the users of the test's questions and of all items. */
  readonly testUsers: readonly string[];
  readonly items: readonly string[];
  readonly rankings: SplitRankings;
}

export interface EvaluationOutput {
  readonly result: EvaluationResult;
  readonly ranked: RankingsById;
}
