import { ProblemError } from '../../core/problem';
import type { SequenceTrainer } from '../../models/sequence/trainer';

/** The mean loss of the steps up to and including `step`, since the reading before. */
export interface LossReading {
  readonly step: number;
  readonly loss: number;
}

/** Number of steps whose losses are read back together. */
const LOSS_EVERY = 20;

/** Reads a trainer's losses back every few steps, so that no step waits for the device. */
export class LossReadings {
  readonly losses: LossReading[];
  private readonly trainer: SequenceTrainer;
  /** The last step whose loss was requested. */
  private asked: number;
  /** A loss that the device has not delivered yet. */
  private underWay: { readonly step: number; readonly loss: Promise<number> } | undefined;

  constructor(trainer: SequenceTrainer, step: number, losses: readonly LossReading[]) {
    this.trainer = trainer;
    this.asked = step;
    this.losses = [...losses];
  }

  /**
   * Call after every step.
   * @throws ProblemError `loss-not-finite`
   */
  async after(step: number): Promise<void> {
    if (step - this.asked >= LOSS_EVERY) await this.ask(step);
  }

  /**
   * Waits until every step so far is known to be finite, so that the state is safe to save.
   * @throws ProblemError `loss-not-finite`
   */
  async settle(step: number): Promise<void> {
    await this.ask(step);
    await this.receive();
  }

  private async ask(step: number): Promise<void> {
    if (step === this.asked) return;
    await this.receive();
    const loss = this.trainer.readLoss();
    // `receive` reports a failure; until then it must not count as unhandled.
    loss.catch(() => undefined);
    this.underWay = { step, loss };
    this.asked = step;
  }

  private async receive(): Promise<void> {
    if (!this.underWay) return;
    const { step, loss: coming } = this.underWay;
    this.underWay = undefined;
    const loss = await coming;
    if (!Number.isFinite(loss)) throw new ProblemError({ code: 'loss-not-finite', step });
    this.losses.push({ step, loss });
  }
}
