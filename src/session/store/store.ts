import { type EvaluationStatus, noEvaluation } from '../../core/evaluation/evaluation-status';
import type { Problem } from '../../core/problem';
import type { Rails } from '../../core/recommendation/recommendation';
import type { Shopper } from '../../core/shop/shopper';
import type { EngineStatus } from '../../core/training/engine-status';
import { idleTraining, type TrainingStatus } from '../../core/training/training-status';
import type { ShopState } from '../../worker/calls';
import type { CatalogueIndex } from '../goods/catalogue-index';
import { createListeners } from './listeners';

/** The shop as the worker gave it, with what is derived from it. */
export interface Shop extends ShopState {
  readonly index: CatalogueIndex;
  /** After the acts that are still on their way to the worker, too. */
  readonly shopper: Shopper;
  /** A guest reloaded the page: what the guest had done is gone. */
  readonly beganAnew?: true;
}

export type SessionState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'failed'; readonly problem: Problem }
  | { readonly phase: 'ready'; readonly shop: Shop };

/**
 * The status of training, evaluation and engine. Kept apart from the shop because it changes many
 * times a second during training.
 */
export interface Machinery {
  readonly training: TrainingStatus;
  readonly evaluation: EvaluationStatus;
  /** Absent until the worker has reported it. */
  readonly engine?: EngineStatus;
}

/** The newest rails; older ones stay until newer ones arrive. */
export interface RailsState {
  readonly rails?: Rails;
  /** Why there are none. */
  readonly problem?: Problem;
}

/**
 * What the worker's answers depend on. The store keeps a number for each, and another number means
 * that an older answer may be wrong:
 * - `world`: another data set was opened;
 * - `events`: the worker stored events, or the page read the log again;
 * - `history`: as `events`, when they may change what a model recommends;
 * - `models`: new or better models are in use, on whatever backend;
 * - `evaluations`: another evaluation result was stored.
 */
export type Version = 'world' | 'events' | 'history' | 'models' | 'evaluations';

interface Contents {
  readonly state: SessionState;
  readonly rails: RailsState;
  readonly machinery: Machinery;
  /** From 0, familiar, to 1, surprising. */
  readonly variety: number;
}

/** The page's whole state in one place. Listeners are called at every change. */
export interface Store {
  current(): Contents;
  /** The open shop; undefined until it is open. */
  shop(): Shop | undefined;
  set(changes: Partial<Contents>): void;
  version(of: Version): number;
  raise(...versions: readonly Exclude<Version, 'evaluations'>[]): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(variety: number): Store {
  const { subscribe, tell } = createListeners();
  let contents: Contents = {
    state: { phase: 'opening' },
    rails: {},
    machinery: { training: idleTraining, evaluation: noEvaluation },
    variety,
  };
  const versions = { world: 0, events: 0, history: 0, models: 0 };
  return {
    current: () => contents,
    shop: () => (contents.state.phase === 'ready' ? contents.state.shop : undefined),
    set(changes) {
      contents = { ...contents, ...changes };
      tell();
    },
    version: (of) => (of === 'evaluations' ? contents.machinery.evaluation.stored : versions[of]),
    raise(...raised) {
      for (const version of raised) versions[version]++;
      tell();
    },
    subscribe,
  };
}
