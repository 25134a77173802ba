/**
 * A factorization in training; two kinds keep this contract for one model, as for sequence models.
 */
export interface FactorizationTrainer<S> {
  readonly implementation: 'reference' | 'plan';
  /**
   * Goes over all interactions once. `between` is awaited now and then, with the steps done of this
   * sweep's: a place to yield or to stop.
   * @throws ProblemError `loss-not-finite` with the step; the parameters are then worth nothing
   */
  sweep(between: (done: number, of: number) => Promise<void>): Promise<void>;
  state(): Promise<S>;
  dispose(): void;
}
