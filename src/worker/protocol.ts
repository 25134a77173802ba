import type { EvaluationProgress } from '../core/evaluation/evaluation';
import type { EvaluationStatus } from '../core/evaluation/evaluation-status';
import type { Problem } from '../core/problem';
import type { EngineStatus } from '../core/training/engine-status';
import type { TrainingStatus } from '../core/training/training-status';
import type { CallInput, CallName } from './calls';

/**
 * The messages between the page and the worker. Every request gets one reply or failure; notices
 * come at any time.
 */

export type RequestMessage<Names extends CallName = CallName> = {
  readonly [Name in Names]: {
    readonly type: 'call';
    readonly id: number;
    readonly name: Name;
    readonly input: CallInput<Name>;
  };
}[Names];

/** Asks a running request to stop. It then fails with the problem `cancelled`. */
interface CancelMessage {
  readonly type: 'cancel';
  readonly id: number;
}

/**
 * Whether the page is visible. Until the first of these messages the page counts as hidden, and
 * training leaves no time for the page's frames.
 */
interface PageVisibilityMessage {
  readonly type: 'page-visibility';
  readonly visible: boolean;
}

/** The page has drawn its first view: models may be loaded and trained from here on. */
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
  /** Something went wrong that the shopper should know of. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Another tab wrote events: read the shop again. */
  | { readonly kind: 'log-changed' }
  /** Another tab changed the world or the persona: read the shop again. */
  | { readonly kind: 'world-changed' }
  /** New or better models serve: ask for the rails again. */
  | { readonly kind: 'models-changed' };
