import { ProblemError } from '../../core/problem';
import type { SequenceTrainer } from '../../models/sequence/trainer';

/** The mean loss of some steps, up to and with `step`. */
export interface LossReading {
  readonly step: number;
  readonly loss: number;
}

/** Steps whose losses are read back together. */
const LOSS_EVERY = 20;

/** Reads a trainer's losses now and then, so that no step waits for the device. */
export class LossReadings {
  readonly losses: LossReading[];
  private readonly trainer: SequenceTrainer;
  /** The last step whose loss was asked for. */
  private asked: number;
  /** A loss on its way back from the device. */
  private underWay: { readonly step: number; readonly loss: Promise<number> } | undefined;

  constructor(trainer: SequenceTrainer, step: number, losses: readonly LossReading[]) {
    this.trainer = trainer;
    this.asked = step;
    this.losses = [...losses];
  }

  /** After every step. @throws ProblemError `loss-not-finite` */
  async after(step: number): Promise<void> {
    if (step - this.asked >= LOSS_EVERY) await this.ask(step);
  }

  /**
   * Every step so far was finite: what is saved next can be gone back to.
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
    // Whoever receives it learns of a failure; until then it is not unhandled.
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
