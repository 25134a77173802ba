import type { Counters } from '../device/counters';
import type { Plan } from './plan';
import { HIDDEN_PAGE, type PageVisibility, submissionTarget } from './submission-budget';

/** Submissions that may be under way before another waits, while the page is hidden. */
const IN_FLIGHT = 2;

interface UnderWay {
  readonly expected: number;
  readonly done: Promise<void>;
}

/** What a submission holds, and who is told of its time. */
interface Submission {
  encode(encoder: GPUCommandEncoder): void;
  /** Milliseconds of GPU time; 0 where nothing is known: then nothing waits behind it. */
  readonly expected: number;
  /** Told the milliseconds it took, once it is done. */
  took(milliseconds: number): void;
}

/**
 * Gives work to a device in submissions that let the page's frames through while the page is
 * visible: each is cut to `target`, and no more than about as much again waits behind the one that
 * runs, so that the device never stands still either.
 */
export class SubmissionQueue {
  private readonly device: GPUDevice;
  private readonly counters: Counters;
  private readonly visibility: PageVisibility;
  private readonly underWay: UnderWay[] = [];
  /** When the last submission that is over was done. */
  private lastDone = 0;

  constructor(device: GPUDevice, counters: Counters, visibility: PageVisibility = HIDDEN_PAGE) {
    this.device = device;
    this.counters = counters;
    this.visibility = visibility;
  }

  /** Milliseconds a submission should take now; undefined for no bound. */
  get target(): number | undefined {
    return submissionTarget(this.device.adapterInfo, this.visibility);
  }

  /** Resolves once it is submitted: calls of this and `replay` must wait for one another. */
  async submit({ encode, expected, took }: Submission): Promise<void> {
    while (!this.hasRoom()) await this.underWay[0].done;
    const { device } = this;
    const encoder = device.createCommandEncoder();
    encode(encoder);
    device.queue.submit([encoder.finish()]);
    this.counters.add('submissions');
    const submitted = performance.now();
    const done = device.queue.onSubmittedWorkDone().then(() => {
      const now = performance.now();
      this.underWay.shift();
      // It began when it was submitted, or when the one before it was done.
      took(now - Math.max(submitted, this.lastDone));
      this.lastDone = now;
    });
    // Whoever waits for it learns of a lost device.
    done.catch(() => undefined);
    this.underWay.push({ expected: expected || Number.POSITIVE_INFINITY, done });
  }

  /**
   * A replay of the whole plan, in one submission or in as many as the target asks for: the
   * dispatches and their order are the same.
   * @param finish encodes commands that follow in the last one
   */
  async replay<C>(plan: Plan<C>, counts: C, finish?: (encoder: GPUCommandEncoder) => void): Promise<void> {
    const { costs } = plan;
    const invocations = plan.invocations(counts);
    const end = invocations.length;
    for (let from = 0; from < end; ) {
      const first = from;
      const last = costs.cut(invocations, first, this.target);
      await this.submit({
        encode(encoder) {
          plan.replay(encoder, counts, first, last);
          if (last === end) finish?.(encoder);
        },
        expected: costs.expected(invocations, first, last),
        took: (milliseconds) => costs.took(invocations, first, last, milliseconds),
      });
      from = last;
    }
  }

  private hasRoom(): boolean {
    const { underWay, target } = this;
    if (target === undefined) return underWay.length < IN_FLIGHT;
    return underWay.reduce((sum, { expected }) => sum + expected, 0) <= target;
  }
}
