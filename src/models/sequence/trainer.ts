import type { SequenceBatch } from '../../core/training/sequence-batch';
import type { TrainerState } from '../parameters';

/**
 * A sequence model in training. Two kinds keep this contract for one model: `reference` (tfjs
 * operations, autodiff, any backend) and `plan` (fused kernels on the GPU device). Given the same
 * state and batches they make the same steps, to rounding.
 */
export interface SequenceTrainer {
  readonly implementation: 'reference' | 'plan';
  /**
   * One step of the optimizer on one batch. Resolves when another step may be given; the loss need
   * not be known yet.
   * @param learningRate this step's, before bias correction
   */
  step(batch: SequenceBatch, learningRate: number): Promise<void>;
  /**
   * Mean loss of the steps before this call and since the last, nats a target; NaN when there were
   * none. Resolves once the device has done them; further steps need not wait for that.
   */
  readLoss(): Promise<number>;
  /** A copy on the CPU. Waits for the device. */
  state(): Promise<TrainerState>;
  /**
   * Goes on from `state`; names and shapes must be this configuration's, else an error says which
   * differs.
   */
  restore(state: TrainerState): Promise<void>;
  dispose(): void;
}

/** The same trainer with something done around each of its steps, such as timing it. */
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
