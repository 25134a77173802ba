import type { SequenceBatch } from '../../core/training/sequence-batch';
import type { TrainerState } from '../parameters';

/**
 * A sequence model being trained. Each model has two implementations of this interface: `reference`
 * (tfjs operations, autodiff, any backend) and `plan` (fused kernels on the GPU device). From the
 * same state and batches both take the same steps, to rounding.
 */
export interface SequenceTrainer {
  readonly implementation: 'reference' | 'plan';
  /**
   * One optimizer step on one batch. Resolves when the next step may be called, possibly before the
   * loss is known.
   * @param learningRate of this step, before bias correction
   */
  step(batch: SequenceBatch, learningRate: number): Promise<void>;
  /**
   * Mean loss of the steps since the last call, nats a target; NaN when there were none. Resolves
   * once the device has finished them; further steps need not wait.
   */
  readLoss(): Promise<number>;
  /** Parameters, moments and step number, copied to the CPU. Waits for the device. */
  state(): Promise<TrainerState>;
  /**
   * Continues from `state`.
   * @throws Error naming the first array whose name or shape is not this configuration's
   */
  restore(state: TrainerState): Promise<void>;
  dispose(): void;
}

/** The same trainer with `around` called for each step, for example to time it. */
export function aroundSteps(
  trainer: SequenceTrainer,
  around: (step: () => Promise<void>) => Promise<void>,
): SequenceTrainer {
  return {
    implementation: trainer.implementation,
    step: (batch, learningRate) => around(() => trainer.step(batch, learningRate)),
    readLoss: () => trainer.readLoss(),
    state: () => trainer.state(),
    restore: (state) => trainer.restore(state),
    dispose: () => trainer.dispose(),
  };
}
