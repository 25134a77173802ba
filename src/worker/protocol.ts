import type { EvaluationOutput, EvaluationProgress, EvaluationRequest } from '../core/evaluation/evaluation';
import type { EvaluationStatus, LabRequest, ListedEvaluation } from '../core/evaluation/evaluation-status';
import type {
  HyperparameterSearchRequest,
  HyperparameterSearchResult,
} from '../core/evaluation/hyperparameter-search';
import type { RatingRequest, RatingResult } from '../core/evaluation/rating-evaluation';
import type { PairedComparison } from '../core/evaluation/significance';
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
import type { Problem } from '../core/problem';
import type { BackendName, PersonalModel, Rails } from '../core/recommendation/recommendation';
import type { Catalogue } from '../core/shop/catalogue';
import type { ShopEvent } from '../core/shop/events';
import type { FoundProducts, ProductWords } from '../core/shop/found-products';
import type { ReadyMadeShopper } from '../core/shop/ready-made';
import type { EstimatedTaste } from '../core/shop/taste';
import type { ImportReport, PersonaQuery, PersonaSummary, WorldSummary } from '../core/shop/world';
import type { EngineStatus } from '../core/training/engine-status';
import type { TrainingStatus } from '../core/training/training-status';

/**
 * Every message between the page and the worker. A request gets one reply; notices come on their
 * own.
 */

/** What the page needs to show the shop. */
export interface ShopState {
  readonly world: WorldSummary;
  readonly catalogue: Catalogue;
  /** Who the shopper is: `OWN_PERSONA`, `GUEST_PERSONA`, or a user of the data set. */
  readonly persona: string;
  /** This persona's events in this catalogue, oldest first. */
  readonly events: readonly ShopEvent[];
  /** What is only noticed is not recorded; see `whilePaused`. */
  readonly memoryPaused: boolean;
  /** Models of this catalogue are stored, and will be there in a moment. */
  readonly learnt: boolean;
  /** What is recorded outlives the page. */
  readonly durable: boolean;
  /** Item ids from most to least popular in the community. */
  readonly popular: readonly string[];
  /** What is switched off here, and why (no database, no worker). */
  readonly limits: readonly Problem[];
}

/** Which item, and which model's reasons. */
export interface ItemQuestion {
  readonly item: string;
  readonly model: PersonalModel;
  /** As of the moment before the shopper came to the item, which is one of the history. */
  readonly past?: boolean;
}

export interface DatasetFiles {
  readonly interactions: File;
  readonly items?: File;
}

/** name: [what is asked, what is answered] */
export interface Calls {
  /**
   * The shop as it was left; or, when it has not been opened yet, for a guest of whom nothing is
   * known.
   */
  open: [{ readonly asGuest: boolean } | undefined, ShopState];
  /** Answers once the events are durably stored. An event already stored is stored once. */
  record: [{ events: readonly ShopEvent[] }, { stored: number }];
  /**
   * Records what pages did and did not see stored, from the texts they left (see `Outbox`); what
   * does not read as an event is passed over. Answers once it is durably stored, or with `false`
   * where nothing outlives the page.
   */
  replay: [{ texts: readonly string[] }, { stored: boolean }];
  /** For the home page; `variety` from 0, familiar, to 1, surprising. */
  recommend: [{ variety: number } | undefined, Rails];
  /** For the page of a product. */
  recommendFor: [{ item: string }, Rails];
  /** The shopper's whole history as models read it, oldest first. */
  history: [undefined, readonly HistoryEntry[]];
  /**
   * Why an item is ranked where it is; with `past`, an event of the history as of the moment before
   * it.
   */
  explain: [ItemQuestion, Explanation];
  /** Whether an explanation by that measure stands up to deleting events in its order. */
  checkExplanation: [ItemQuestion & { measure: AttributionMeasure }, ExplanationCheck];
  /** The fewest of the shopper's own events without which an item is out of the top `k`. */
  smallestSet: [ItemQuestion & { k: number }, SmallestSet];
  /** What leaving out each event does to each of the items. */
  effects: [{ items: readonly string[]; model: PersonalModel }, EffectMatrix];
  /** The rails of a history that is not; nothing is stored. */
  whatIf: [WhatIfRequest, WhatIf];
  /** Null where the model pays no attention. */
  attention: [{ model: PersonalModel }, AttentionMatrices | null];
  itemMap: [{ item: string; model: PersonalModel }, ItemMap];
  neighbours: [{ item: string; model: PersonalModel; count: number }, readonly Neighbour[]];
  provenance: [{ model: PersonalModel }, Provenance];
  /** Walked anew for every call. */
  dataWay: [{ model: PersonalModel }, PipelineTimings];
  /**
   * What products of a catalogue are also called, by id: their words in the language of the page.
   * Searches from then on find them by these too.
   */
  nameProducts: [{ catalogue: string; names: ReadonlyMap<string, ProductWords> }, undefined];
  /**
   * Products by words, and where the serving model has each for this shopper; with `most`, only the
   * first of the personal order, in it.
   */
  searchProducts: [{ query: string; most?: number }, FoundProducts];
  /** What the taste sliders start from. */
  believed: [undefined, EstimatedTaste];
  trainingStatus: [undefined, TrainingStatus];
  train: [{ action: 'start' | 'pause' | 'resume' | 'cancel' }, TrainingStatus];
  engineStatus: [undefined, EngineStatus];
  chooseBackend: [{ backend: BackendName | 'auto' }, EngineStatus];
  /** Reads a data set and says what is in it and what is wrong with it; changes nothing. */
  inspectFiles: [DatasetFiles, ImportReport];
  /**
   * Puts a data set in the community's place. `refuse` fails on the first bad row, `skip` leaves
   * bad rows out.
   */
  importFiles: [DatasetFiles & { badRows: 'refuse' | 'skip' }, ShopState];
  worlds: [undefined, readonly WorldSummary[]];
  openWorld: [{ catalogue: string }, ShopState];
  deleteWorld: [{ catalogue: string }, readonly WorldSummary[]];
  /** Users of the community; at most 50. */
  personas: [PersonaQuery, readonly PersonaSummary[]];
  /** Simulated shoppers with a habit; none in a data set. */
  readyMade: [undefined, readonly ReadyMadeShopper[]];
  pauseMemory: [{ paused: boolean }, ShopState];
  /** Goes on as that user, as oneself with `OWN_PERSONA`, or as a guest with `GUEST_PERSONA`. */
  become: [{ persona: string }, ShopState];
  evaluate: [
    { files: DatasetFiles | 'demo'; badRows: 'refuse' | 'skip'; request: EvaluationRequest },
    EvaluationOutput,
  ];
  /**
   * For a configuration of one model, by validation alone; aborted, it answers with what was found
   * so far.
   */
  searchConfiguration: [
    { files: DatasetFiles; badRows: 'refuse' | 'skip'; request: HyperparameterSearchRequest },
    HyperparameterSearchResult,
  ];
  /** Biased factorization of explicit ratings; see `evaluateRatingFiles`. */
  evaluateRatings: [{ files: readonly File[]; request: RatingRequest }, RatingResult];
  evaluationStatus: [undefined, EvaluationStatus];
  /** Puts models in line to be evaluated on the open world; notices tell how far they are. */
  evaluateModels: [LabRequest, EvaluationStatus];
  /** Ends the one that runs, whose learning so far is evaluated, and drops those in line. */
  cancelEvaluations: [undefined, EvaluationStatus];
  /** Results on the open world, oldest first. */
  evaluations: [undefined, readonly ListedEvaluation[]];
  removeEvaluation: [{ id: string }, readonly ListedEvaluation[]];
  /**
   * Test NDCG@10 of two results, user by user; null when they were not asked the same questions.
   */
  compareEvaluations: [{ a: string; b: string }, PairedComparison | null];
  /** Results in full, as JSON. */
  exportEvaluations: [{ ids: readonly string[] }, string];
  /**
   * Forgets for good all that the shopper did with these products: their events leave the log, and
   * what a user of the community did with them before counts no more. Models that learnt from it
   * keep what they learnt until they are trained again.
   */
  forgetProducts: [{ items: readonly string[] }, ShopState];
  /** Every event of every persona and catalogue. */
  exportEvents: [undefined, readonly ShopEvent[]];
  /** Deletes events, models, settings and imported data sets. */
  forgetEverything: [undefined, ShopState];
}

export type CallName = keyof Calls;

export type RequestMessage = {
  [Name in CallName]: {
    readonly type: 'call';
    readonly id: number;
    readonly name: Name;
    readonly input: Calls[Name][0];
  };
}[CallName];

/** Asks a running request to stop; it then fails with the problem `cancelled`. */
interface CancelMessage {
  readonly type: 'cancel';
  readonly id: number;
}

/**
 * Whether the page is visible. Until the first of these messages it counts as hidden, and nothing is held
 * back for the page's frames.
 */
interface PageVisibilityMessage {
  readonly type: 'page-visibility';
  readonly visible: boolean;
}

/** The page has drawn what it was opened for: what takes the machine's time may begin. */
interface DrawnMessage {
  readonly type: 'drawn';
}

export type ToWorker = RequestMessage | CancelMessage | PageVisibilityMessage | DrawnMessage;

export type FromWorker =
  | { readonly type: 'reply'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly problem: Problem }
  | { readonly type: 'progress'; readonly id: number; readonly progress: EvaluationProgress }
  | { readonly type: 'notice'; readonly notice: Notice };

export type Notice =
  | { readonly kind: 'training'; readonly status: TrainingStatus }
  | { readonly kind: 'evaluation'; readonly status: EvaluationStatus }
  | { readonly kind: 'engine'; readonly status: EngineStatus }
  /** Another tab wrote events of this persona, or changed the world: read again. */
  | { readonly kind: 'log-changed' }
  | { readonly kind: 'world-changed' }
  /** New or better models: ask for the rails again. */
  | { readonly kind: 'models-changed' };
