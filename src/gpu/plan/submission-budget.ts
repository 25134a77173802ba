/**
 * Whether the page is visible. It is read before every submission, so its owner may change it at
 * any time.
 */
export interface PageVisibility {
  readonly visible: boolean;
}

/**
 * For a hidden page, and where there is no page to draw: tests, benchmarks, the command line.
 */
export const HIDDEN_PAGE: PageVisibility = { visible: false };

/**
 * Milliseconds of GPU time a submission should take while the page is visible; undefined for no
 * bound. The page's frames, one every 16 ms, wait for the work on the device. A software adapter
 * does not draw the frames but shares the processor with them: there shorter submissions bring
 * frames no sooner, and the overhead between submissions is larger.
 */
export function submissionTarget(
  adapter: { readonly isFallbackAdapter: boolean },
  { visible }: PageVisibility,
): number | undefined {
  if (!visible) return undefined;
  return adapter.isFallbackAdapter ? 32 : 8;
}

/**
 * Longest submission without a bound, in milliseconds: drivers reset a device that spends seconds
 * on one submission.
 */
const LONGEST = 250;

/** Weight of a new measurement in an estimate. */
const PACE = 0.3;
/**
 * Largest factor by which a measurement counts as off its estimate; beyond it, other work on the
 * machine is the likelier cause.
 */
const MOST_OFF = 4;
/** Shortest time, in milliseconds, that a browser's coarse clock can be trusted to measure. */
const SHORTEST = 0.05;

/**
 * Factor that corrects an estimate of `expected` milliseconds after `took` were measured.
 */
const correction = (took: number, expected: number): number =>
  1 + PACE * (Math.min(MOST_OFF, Math.max(1 / MOST_OFF, Math.max(SHORTEST, took) / expected)) - 1);

/**
 * Number of units of equal work (rows to solve, training steps, histories to score) in a
 * submission, estimated from the time of earlier ones.
 */
export class UnitBudget {
  private cost: number | undefined;
  private readonly first: number;

  /** @param first units of the first submission, before anything is measured */
  constructor(first = 1) {
    this.first = first;
  }

  /**
   * Units for the next submission, 1 or more.
   * @param target milliseconds; undefined for no bound
   */
  units(target: number | undefined): number {
    if (this.cost === undefined) return this.first;
    return Math.max(1, Math.floor((target ?? LONGEST) / this.cost));
  }

  /** Expected milliseconds of this number of units; 0 before the first measurement. */
  expected(units: number): number {
    return units * (this.cost ?? 0);
  }

  /** Records the measured milliseconds of a submission of this number of units. */
  took(units: number, milliseconds: number): void {
    if (this.cost === undefined) this.cost = Math.max(SHORTEST, milliseconds) / units;
    else this.cost *= correction(milliseconds, this.expected(units));
  }
}

/**
 * Cuts a list of dispatches of different costs into submissions. Only whole submissions are
 * measured, so the cost of each dispatch is an estimate: all dispatches of a submission are
 * corrected by the same factor, and different cuts separate their costs. A dispatch is never cut;
 * one that takes longer than the target is a submission of its own.
 */
export class DispatchCosts {
  /** Milliseconds per invocation of each dispatch; NaN before it is measured. */
  private readonly rates: Float64Array;

  constructor(dispatches: number) {
    this.rates = new Float64Array(dispatches).fill(Number.NaN);
  }

  /**
   * @param invocations of each dispatch in this step; 0 for one left out
   * @param target milliseconds; undefined for no bound
   * @returns the end of the submission that begins with dispatch `from`
   */
  cut(invocations: ArrayLike<number>, from: number, target: number | undefined): number {
    const { length } = this.rates;
    if (target === undefined) return length;
    let milliseconds = 0;
    for (let i = from; i < length; i++) {
      if (invocations[i] === 0) continue;
      const rate = this.rates[i];
      // A dispatch that was never measured is submitted alone.
      const own = Number.isNaN(rate) ? target : invocations[i] * rate;
      if (milliseconds > 0 && milliseconds + own > target) return i;
      milliseconds += own;
    }
    return length;
  }

  /**
   * Expected milliseconds of dispatches [from, to). Dispatches that were never measured count as 0.
   */
  expected(invocations: ArrayLike<number>, from: number, to: number): number {
    let milliseconds = 0;
    for (let i = from; i < to; i++) {
      const own = invocations[i] * this.rates[i];
      if (own > 0) milliseconds += own;
    }
    return milliseconds;
  }

  /** Records the measured milliseconds of dispatches [from, to) together. */
  took(invocations: ArrayLike<number>, from: number, to: number, milliseconds: number): void {
    const known: number[] = [];
    const unknown: number[] = [];
    for (let i = from; i < to; i++) {
      if (invocations[i] > 0) (Number.isNaN(this.rates[i]) ? unknown : known).push(i);
    }
    const took = Math.max(SHORTEST, milliseconds);
    if (unknown.length === 0) {
      const factor = correction(took, this.expected(invocations, from, to));
      for (const i of known) this.rates[i] *= factor;
      return;
    }
    for (const i of unknown) this.rates[i] = took / (known.length + unknown.length) / invocations[i];
  }
}
