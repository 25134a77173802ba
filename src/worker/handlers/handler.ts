import type { EvaluationProgress } from '../../core/evaluation/evaluation';
import type { CallInput, CallName, CallOutput } from '../calls';

/** What a handler may use besides its input. */
export interface CallContext {
  /** Aborts when the page gives the call up. */
  readonly signal: AbortSignal;
  /** Tells the page how far a long call is. */
  progress(progress: EvaluationProgress): void;
}

/** One function for each of the calls, that answers it. */
export type Handlers<Names extends CallName = CallName> = {
  readonly [Name in Names]: (input: CallInput<Name>, context: CallContext) => Promise<CallOutput<Name>>;
};
