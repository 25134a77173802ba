/**
 * A factorization being trained. Each model has two implementations of this interface, as sequence
 * models do: `reference` on any backend, and `plan` on the GPU device.
 */
export interface FactorizationTrainer<S> {
  readonly implementation: 'reference' | 'plan';
  /**
   * Trains on all interactions once. `between` is awaited regularly with the steps done and the
   * steps of a sweep, so that the caller can yield; an error it throws stops the sweep.
   * @throws ProblemError `loss-not-finite` with the step; the parameters are then unusable
   */
  sweep(between: (done: number, of: number) => Promise<void>): Promise<void>;
  state(): Promise<S>;
  dispose(): void;
}
