import type { Counters } from '../device/counters';
import type { Plan } from './plan';
import { HIDDEN_PAGE, type PageVisibility, submissionTarget } from './submission-budget';

/** Most submissions in flight while the page is hidden. */
const IN_FLIGHT = 2;

/** A submission in flight. */
interface InFlight {
  readonly expected: number;
  readonly done: Promise<void>;
}

/** The commands of a submission, and a callback for its time. */
interface Submission {
  encode(encoder: GPUCommandEncoder): void;
  /** Expected milliseconds of GPU time; 0 if unknown, and then nothing is queued behind it. */
  readonly expected: number;
  /** Called with the measured milliseconds once it is done. */
  took(milliseconds: number): void;
}

/**
 * Submits work to a device so that the page can draw its frames while it is visible: submissions
 * are cut to `target` milliseconds, and about one more of that length is queued behind the running
 * one, so that the device does not idle.
 */
export class SubmissionQueue {
  private readonly device: GPUDevice;
  private readonly counters: Counters;
  private readonly visibility: PageVisibility;
  private readonly inFlight: InFlight[] = [];
  /** When the last finished submission was done. */
  private lastDone = 0;

  constructor(device: GPUDevice, counters: Counters, visibility: PageVisibility = HIDDEN_PAGE) {
    this.device = device;
    this.counters = counters;
    this.visibility = visibility;
  }

  /** Milliseconds that a submission should take now; undefined for no bound. */
  get target(): number | undefined {
    return submissionTarget(this.device.adapterInfo, this.visibility);
  }

  /** Resolves once submitted. A call of this or of `replay` must wait for the call before. */
  async submit({ encode, expected, took }: Submission): Promise<void> {
    while (!this.hasRoom()) await this.inFlight[0].done;
    const { device } = this;
    const encoder = device.createCommandEncoder();
    encode(encoder);
    device.queue.submit([encoder.finish()]);
    this.counters.add('submissions');
    const submitted = performance.now();
    const done = device.queue.onSubmittedWorkDone().then(() => {
      const now = performance.now();
      this.inFlight.shift();
      // It started when it was submitted, or when the previous one was done, whichever is later.
      took(now - Math.max(submitted, this.lastDone));
      this.lastDone = now;
    });
    // Unhandled here: a caller that waits for it gets the error of a lost device.
    done.catch(() => undefined);
    this.inFlight.push({ expected: expected || Number.POSITIVE_INFINITY, done });
  }

  /**
   * Replays the whole plan in one submission, or in several if the target requires it; dispatches
   * and their order are the same.
   * @param finish encodes further commands at the end of the last submission
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
    const { inFlight, target } = this;
    if (target === undefined) return inFlight.length < IN_FLIGHT;
    return inFlight.reduce((sum, { expected }) => sum + expected, 0) <= target;
  }
}
