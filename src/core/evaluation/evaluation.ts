import type { ExplanationQuality, NoExplanations } from '../explanation/explanation-quality';
import type { FoldChoice } from '../histories/splits/user-folds';
import type { Interval } from '../maths/interval';
import type { BackendName } from '../recommendation/recommendation';
import type { AdapterDescription } from '../training/engine-status';

/** Models that can be evaluated; the shop itself recommends by some of them. */
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

/** Those that learn from what others ranked, and so come after them. */
export const COMBINING_MODELS: readonly EvaluatedModel[] = ['ensemble'];

/** Lengths of list that everything is measured at. */
export const CUTOFFS = [5, 10, 20] as const;
export type Cutoff = `${(typeof CUTOFFS)[number]}`;

/**
 * How well lists of one length hold what was held out: means over users, all in [0, 1].
 * `accuracyOf` says what each is of one user.
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

/** What lists of one length are like, whatever was held out. */
export interface ListQualities {
  /** Part of the catalogue that is in anybody's list. */
  readonly coverage: number;
  /** How unevenly the catalogue is shown, in [0, 1): 0 when every item as often. */
  readonly gini: number;
  /** Mean self-information of an item shown, in bits: how surprising it is that somebody has it. */
  readonly novelty: number;
  /** Mean number of training events of an item shown. */
  readonly meanPopularity: number;
  /**
   * Mean distance of two items of a list by their categories, in [0, 1]; null where items have
   * none.
   */
  readonly diversity: number | null;
  /**
   * How far the mix of categories in a list is from that of the user's history, in nats from 0;
   * null where items have none.
   */
  readonly miscalibration: number | null;
}

export interface RankingMetrics extends Accuracy, ListQualities {}

export type MetricsByCutoff = Readonly<Record<Cutoff, RankingMetrics>>;

/** 95 % confidence of each measure's mean, by a bootstrap over users. */
export type AccuracyIntervals = Readonly<Record<Cutoff, Readonly<Record<keyof Accuracy, Interval>>>>;

/** Accuracy at 10 for some of the users, or for some of the held-out items. */
export interface GroupAccuracy {
  /** Events in the user's history, or of the item in training: from `from` up to and with `to`. */
  readonly from: number;
  readonly to: number;
  /** Users, or held-out items; 0 has no accuracy, and `hr` and `ndcg` are 0. */
  readonly count: number;
  readonly hr: number;
  readonly ndcg: number;
}

/**
 * Users by how much is known of them: tertiles. Equal users fall into one third, so that a third
 * may be empty.
 */
export type ByActivity = Readonly<Record<'low' | 'middle' | 'high', GroupAccuracy>>;

/**
 * Held-out items by how popular they are: never in training; then the tail, middle and head of the
 * catalogue that each have a third of the training events.
 */
export type ByPopularity = Readonly<Record<'unseen' | 'tail' | 'middle' | 'head', GroupAccuracy>>;

/**
 * The last event of each user is the test; or the last tenth of all events is; or, a fold at a
 * time, the last events of users nothing was learnt from are.
 */
export const SPLITS = ['leave-one-out', 'temporal'] as const;
export type SplitKind = (typeof SPLITS)[number] | 'user-folds';

/** What a split made of a data set, and how far its test can be trusted. */
export interface SplitFacts {
  readonly kind: SplitKind;
  /** Where a temporal split cuts, milliseconds since the epoch. */
  readonly cuts: { readonly validation: number; readonly test: number } | null;
  readonly trainingEvents: number;
  /** Users asked about, and items they are asked for. */
  readonly validationUsers: number;
  readonly validationEvents: number;
  readonly testUsers: number;
  readonly testEvents: number;
  /**
   * Part of the test events whose item is not in training: no model that learns from events alone
   * can name it.
   */
  readonly unseenTargets: number;
  /**
   * Part of the test events older than the newest training event: what was learnt then includes
   * what came after the question. Null where times are only positions, and nobody can know.
   */
  readonly leakage: number | null;
}

/**
 * What a model ranked for the questions of a split, in their order: item indices, best first, at
 * most 100 each.
 */
export interface SplitRankings {
  readonly validation: readonly (readonly number[])[];
  readonly test: readonly (readonly number[])[];
}

/** What another model ranked, for one that combines models. */
export interface MemberRankings extends SplitRankings {
  readonly name: string;
}

export interface EvaluationRequest {
  readonly model: EvaluatedModel;
  readonly split: SplitKind;
  /** Of `user-folds`: the fold that is tested, from 0, of so many; the first of 5 when absent. */
  readonly fold?: FoldChoice;
  /** Of the same data, split and filters; only for models that combine others. */
  readonly members?: readonly MemberRankings[];
  readonly backend: BackendName | 'auto';
  readonly minEventsPerUser: number;
  readonly minEventsPerItem: number;
  readonly epochs?: number;
  readonly maxMinutes?: number;
  /** How good the model's explanations are is measured too, on a sample of so many tested users. */
  readonly explainUsers?: number;
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

/**
 * What each user's own steps on top of the community's model change: NDCG@10 with and without them,
 * user by user.
 */
export interface PersonalGain {
  readonly validation: { readonly ndcg: number; readonly without: number };
  readonly test: { readonly ndcg: number; readonly without: number };
  /** Of the test, with less without. */
  readonly difference: number;
  /** 95 %, by a paired bootstrap over users. */
  readonly interval: Interval;
  /** To adapt to one user and rank, mean over the test. */
  readonly milliseconds: number;
}

/** All that was found out about a model, but for its rankings: small enough to keep and to read. */
export interface EvaluationResult {
  readonly dataset: {
    /** Tells data sets apart, see `hashInteractions`; after filters. */
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
  /** Of the parameters that rank; absent where a model does not say. */
  readonly modelBytes?: number;
  readonly adapter: AdapterDescription | null;
  readonly validation: MetricsByCutoff;
  readonly test: MetricsByCutoff;
  /** Of the test. */
  readonly intervals: AccuracyIntervals;
  /** Of the test. */
  readonly byActivity: ByActivity;
  readonly byPopularity: ByPopularity;
  readonly popularity: { readonly validation: MetricsByCutoff; readonly test: MetricsByCutoff };
  /** Where personal steps were asked for; all else is of the model without them. */
  readonly personal?: PersonalGain;
  /** Where it was asked for. */
  readonly explanations?: ExplanationQuality | NoExplanations;
  /** The epoch the validation chose, 1-based; 0 where nothing is trained by epochs. */
  readonly bestEpoch: number;
  readonly epochs: number;
  /** Why training ended. */
  readonly stopped: 'epochs' | 'patience' | 'minutes' | 'cancelled' | 'nothing-to-train';
  /**
   * Of a model that combines others: what each counts for, in sum 1, and the constant of the
   * reciprocal ranks.
   */
  readonly members?: {
    readonly weights: Readonly<Record<string, number>>;
    readonly rankConstant: number;
  };
  readonly curve: readonly {
    readonly epoch: number;
    /** Null where a model has none. */
    readonly loss: number | null;
    readonly ndcg: number;
    readonly seconds: number;
  }[];
  readonly seconds: number;
  readonly secondsPerEpoch: number;
  readonly millisecondsPerStep: number;
  /** Spent on ranking the catalogue for one question; absent where other models ranked it. */
  readonly millisecondsPerRanking?: number;
  /** Per training step; null on backends without a GPU. */
  readonly perStep: {
    readonly dispatches: number;
    readonly submits: number;
    readonly bytesUploaded: number;
    readonly buffersCreated: number;
    readonly bindGroupsCreated: number;
  } | null;
  /**
   * For each question the places of what was held out, 1 being the best, 0 beyond the ranking: all
   * that accuracy is made of, so that models on the same split can be compared user by user.
   */
  readonly ranks: SplitRankings;
}

/** The rankings behind a result. */
export interface RankingsById {
  /** Ids of the users of the test's questions, and of all items, as in the source. */
  readonly testUsers: readonly string[];
  readonly items: readonly string[];
  readonly rankings: SplitRankings;
}

export interface EvaluationOutput {
  readonly result: EvaluationResult;
  readonly ranked: RankingsById;
}
