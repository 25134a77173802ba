import type { EvaluationOutput, EvaluationRequest } from '../core/evaluation/evaluation';
import type { EvaluationStatus, LabRequest, ListedEvaluation } from '../core/evaluation/evaluation-status';
import type {
  HyperparameterSearchRequest,
  HyperparameterSearchResult,
} from '../core/evaluation/hyperparameter-search';
import type { RatingRequest, RatingResult } from '../core/evaluation/rating-evaluation';
import type { PairedComparison } from '../core/evaluation/significance';
import type { GroupEffect } from '../core/explanation/event-group';
import type { AttributionMeasure, Explanation } from '../core/explanation/explanation';
import type { ExplanationCheck, SmallestSet } from '../core/explanation/explanation-check';
import type {
  AttentionMatrices,
  EffectMatrix,
  ItemMap,
  Neighbour,
  PipelineTimings,
  Provenance,
} from '../core/explanation/model-view';
import type { WhatIf, WhatIfRequest } from '../core/explanation/what-if';
import type { HistoryEntry } from '../core/histories/history';
import type { HistorySummary } from '../core/histories/saved-history';
import type { Problem } from '../core/problem';
import type { BackendName, ModelName, PersonalModel, Rails } from '../core/recommendation/recommendation';
import type { Catalogue } from '../core/shop/catalogue';
import type { ShopEvent } from '../core/shop/events';
import type { FoundProducts, ProductWords } from '../core/shop/found-products';
import type { ReadyMadeShopper } from '../core/shop/ready-made';
import type { ShopperSums } from '../core/shop/shopper';
import type { EstimatedTaste } from '../core/shop/taste';
import type { ImportReport, PersonaQuery, PersonaSummary, WorldSummary } from '../core/shop/world';
import type { EngineStatus } from '../core/training/engine-status';
import type { TrainingStatus } from '../core/training/training-status';

/**
 * Every call from the page to the worker, declared once: its name, the type of its input and
 * output, and whether training waits for its answer. The client, the messages and the handlers take
 * their types from here, so a call without a handler does not compile.
 */

/** The shopper as the log has it. */
export interface ShopperState {
  /** Hash of the catalogue. */
  readonly hash: string;
  /** Who the shopper is: `OWN_PERSONA`, `GUEST_PERSONA`, or a user of the data set. */
  readonly persona: string;
  /** This persona's events in this catalogue, added up. */
  readonly sums: ShopperSums;
  /** Ids of the newest of these events, so that the page adds none of its own twice. */
  readonly recent: readonly string[];
  /** How many events that are. */
  readonly events: number;
  /** Records of the log that this version cannot read; they stay in it, and in the export. */
  readonly unreadable: number;
  /** How many deletions there were: acts from before another one are refused. */
  readonly epoch: number;
  /** While true, only acts that the shopper asked for are recorded; see `keptWhilePaused`. */
  readonly memoryPaused: boolean;
}

/** What the page needs to show the shop. */
export interface ShopState extends ShopperState {
  readonly world: WorldSummary;
  readonly catalogue: Catalogue;
  /** Models of this catalogue are stored and about to be loaded. */
  readonly learnt: boolean;
  /** Recorded events outlive the page. */
  readonly durable: boolean;
  /** Item ids from most to least popular in the community. */
  readonly popular: readonly string[];
  /** What is switched off here, and why (no database, no worker). */
  readonly limits: readonly Problem[];
}

/** What a deletion removed. */
export interface DeletionReceipt {
  /** Events removed or shortened. */
  readonly events: number;
  /** Models removed because they had learnt from them; trained anew from what is left. */
  readonly models: readonly ModelName[];
  /** An unfinished training run was removed. */
  readonly run: boolean;
  /** Evaluation results removed. */
  readonly evaluations: number;
  /** Names of the imported data sets removed. */
  readonly worlds: readonly string[];
}

/** Every record of the log. */
export interface EventsRead {
  readonly events: readonly ShopEvent[];
  /** Records that are not valid events in this version, as they are stored. */
  readonly unreadable: readonly unknown[];
}

/** An item, and the model whose reasons are asked for. */
export interface ItemQuestion {
  readonly item: string;
  readonly model: PersonalModel;
  /**
   * The item is an event of the history, and the question is about the moment before it: the model
   * reads only the events before that one.
   */
  readonly past?: boolean;
}

export interface DatasetFiles {
  readonly interactions: File;
  readonly items?: File;
}

/** What an import does with a row it cannot read: fail, or leave the row out. */
export type BadRowPolicy = 'refuse' | 'skip';

/** How a call is declared. `types` carries the types to the compiler and is never set. */
interface CallDeclaration<Input, Output> {
  /** Whether the shopper waits for the answer: training then pauses until it is given. */
  readonly prompt: boolean;
  readonly types?: { readonly input: Input; readonly output: Output };
}

/** A call whose answer the shopper waits for. */
const promptCall = <Input, Output>(): CallDeclaration<Input, Output> => ({ prompt: true });

/** A call that may take as long as training does. */
const backgroundCall = <Input, Output>(): CallDeclaration<Input, Output> => ({ prompt: false });

export const CALLS = {
  /**
   * The shop as the shopper left it. With `asGuest`, and only at the first opening, the shop of a
   * guest without any history.
   */
  open: promptCall<{ readonly asGuest: boolean } | undefined, ShopState>(),
  /** The shopper as the log has it now. */
  shopper: promptCall<undefined, ShopperState>(),
  /**
   * Answers once the events are durably stored. An event already stored is stored once. Fails with
   * `deleted-meanwhile` when there were deletions after `epoch`, and with `event-refused`.
   */
  record: promptCall<{ events: readonly ShopEvent[]; epoch: number }, { stored: number }>(),
  /**
   * Records the events that pages wrote down without seeing them stored (see `Outbox`). Malformed
   * records are skipped. Answers once the rest is durably stored, or with `false` where storage
   * does not outlive the page.
   */
  replay: promptCall<{ texts: readonly string[] }, { stored: boolean }>(),
  /** Rails of the home page; `variety` from 0, familiar, to 1, surprising. */
  recommend: promptCall<{ variety: number } | undefined, Rails>(),
  /** Rails of a product's page. */
  recommendFor: promptCall<{ item: string }, Rails>(),
  /** The shopper's whole history as models read it, oldest first. */
  history: promptCall<undefined, readonly HistoryEntry[]>(),
  /** Why the model ranks the item where it does. */
  explain: promptCall<ItemQuestion, Explanation>(),
  /** Whether an explanation by that measure holds when events are deleted in its order. */
  checkExplanation: promptCall<ItemQuestion & { measure: AttributionMeasure }, ExplanationCheck>(),
  /** The fewest of the shopper's own events without which the item leaves the top `k`. */
  smallestSet: promptCall<ItemQuestion & { k: number }, SmallestSet>(),
  /** The joint effect of the explanation's `group` of similar events; null where it has none. */
  groupEffect: promptCall<ItemQuestion, GroupEffect | null>(),
  /** What leaving out each event does to each of the items. */
  effects: promptCall<{ items: readonly string[]; model: PersonalModel }, EffectMatrix>(),
  /** The rails of an edited history; nothing is stored. */
  whatIf: promptCall<WhatIfRequest, WhatIf>(),
  /** Null for a model without attention. */
  attention: promptCall<{ model: PersonalModel }, AttentionMatrices | null>(),
  itemMap: promptCall<{ item: string; model: PersonalModel }, ItemMap>(),
  neighbours: promptCall<{ item: string; model: PersonalModel; count: number }, readonly Neighbour[]>(),
  provenance: promptCall<{ model: PersonalModel }, Provenance>(),
  /** Times the way from the log to the rails; every call runs it again. */
  pipelineTimings: promptCall<{ model: PersonalModel }, PipelineTimings>(),
  /**
   * Further words for products of a catalogue, by product id, in the language of the page. Searches
   * after this call find products by these words too.
   */
  nameProducts: promptCall<{ catalogue: string; names: ReadonlyMap<string, ProductWords> }, undefined>(),
  /**
   * Products that match the words, each with its percentile in the serving model's ranking for this
   * shopper. With `most`, only that many, best for the shopper first.
   */
  searchProducts: promptCall<{ query: string; most?: number }, FoundProducts>(),
  /** The taste that the sliders start from. */
  estimatedTaste: promptCall<undefined, EstimatedTaste>(),
  trainingStatus: promptCall<undefined, TrainingStatus>(),
  train: backgroundCall<{ action: 'start' | 'pause' | 'resume' | 'cancel' }, TrainingStatus>(),
  engineStatus: promptCall<undefined, EngineStatus>(),
  chooseBackend: backgroundCall<{ backend: BackendName | 'auto' }, EngineStatus>(),
  /** Reads a data set and reports its contents and its faults; changes nothing. */
  inspectFiles: backgroundCall<DatasetFiles, ImportReport>(),
  /** Replaces the community by a data set. */
  importFiles: backgroundCall<DatasetFiles & { badRows: BadRowPolicy }, ShopState>(),
  worlds: backgroundCall<undefined, readonly WorldSummary[]>(),
  openWorld: backgroundCall<{ catalogue: string }, ShopState>(),
  deleteWorld: backgroundCall<{ catalogue: string }, readonly WorldSummary[]>(),
  /** Users of the community; at most 50. */
  personas: promptCall<PersonaQuery, readonly PersonaSummary[]>(),
  /** Simulated shoppers with a habit; none in a data set. */
  readyMade: promptCall<undefined, readonly ReadyMadeShopper[]>(),
  pauseMemory: promptCall<{ paused: boolean }, ShopState>(),
  /** Changes the shopper to a user of the community, to `OWN_PERSONA` or to `GUEST_PERSONA`. */
  become: backgroundCall<{ persona: string }, ShopState>(),
  evaluate: backgroundCall<
    { files: DatasetFiles | 'demo'; badRows: BadRowPolicy; request: EvaluationRequest },
    EvaluationOutput
  >(),
  /**
   * Searches the hyperparameters of one model by validation alone. When the call is cancelled, the
   * answer is the best configuration found so far.
   */
  searchConfiguration: backgroundCall<
    { files: DatasetFiles; badRows: BadRowPolicy; request: HyperparameterSearchRequest },
    HyperparameterSearchResult
  >(),
  /** Biased factorization of explicit ratings; see `evaluateRatingFiles`. */
  evaluateRatings: backgroundCall<{ files: readonly File[]; request: RatingRequest }, RatingResult>(),
  evaluationStatus: promptCall<undefined, EvaluationStatus>(),
  /** Queues models for evaluation on the open world; notices report the progress. */
  evaluateModels: backgroundCall<LabRequest, EvaluationStatus>(),
  /**
   * Stops the training of the running evaluation, evaluates what it learnt, and empties the queue.
   */
  cancelEvaluations: backgroundCall<undefined, EvaluationStatus>(),
  /** Results on the open world, oldest first. */
  evaluations: promptCall<undefined, readonly ListedEvaluation[]>(),
  removeEvaluation: backgroundCall<{ id: string }, readonly ListedEvaluation[]>(),
  /**
   * Test NDCG@10 of two results compared user by user; null when their test questions differ.
   */
  compareEvaluations: backgroundCall<{ a: string; b: string }, PairedComparison | null>(),
  /** Results in full, as JSON. */
  exportEvaluations: backgroundCall<{ ids: readonly string[] }, string>(),
  /**
   * Deletes for good all that the shopper did with these products: their events leave the log, and
   * what a user of the community did with them earlier no longer counts. Models that learnt from it
   * are deleted and trained anew, in whatever tab they were trained.
   */
  forgetProducts: backgroundCall<
    { items: readonly string[] },
    { readonly shop: ShopState; readonly receipt: DeletionReceipt }
  >(),
  /** The shopper's whole history as a file of JSON; `docs/history-file.md` describes it. */
  saveHistory: backgroundCall<undefined, Blob>(),
  /** Checks a history file to its end and says what it holds; changes nothing. */
  inspectHistory: backgroundCall<{ file: File }, HistorySummary>(),
  /**
   * Puts the history of a file in the place of what is stored; models are trained from it. A file
   * that is refused changes nothing.
   */
  loadHistory: backgroundCall<
    { file: File },
    { readonly shop: ShopState; readonly receipt: DeletionReceipt }
  >(),
  /** Every record of every persona and catalogue. */
  exportEvents: backgroundCall<undefined, EventsRead>(),
  /** Deletes events, models, settings and imported data sets. */
  forgetEverything: backgroundCall<
    undefined,
    { readonly shop: ShopState; readonly receipt: DeletionReceipt }
  >(),
} as const satisfies Readonly<Record<string, CallDeclaration<unknown, unknown>>>;

export type CallName = keyof typeof CALLS;

type Types = {
  readonly [Name in CallName]: NonNullable<(typeof CALLS)[Name]['types']>;
};

export type CallInput<Name extends CallName> = Types[Name]['input'];
export type CallOutput<Name extends CallName> = Types[Name]['output'];
