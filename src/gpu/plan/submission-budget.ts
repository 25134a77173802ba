/**
 * Whether the page is visible; read anew for every submission, so that whoever owns it may
 * change it at any time.
 */
export interface PageVisibility {
  readonly visible: boolean;
}

/**
 * The page is hidden, or there is none: a test, a benchmark, an evaluation from the command line.
 */
export const HIDDEN_PAGE: PageVisibility = { visible: false };

/**
 * Milliseconds of GPU time a submission should take while the page is visible: the page's own
 * frames wait for what is on the device, and one is due every 16 ms. This is the one place where
 * the adapter decides it. On a software adapter frames are not drawn by the device, but share the
 * processor with it: shorter submissions do not bring them sooner, and what lies between two of
 * them costs more.
 */
export function submissionTarget(
  adapter: { readonly isFallbackAdapter: boolean },
  { visible }: PageVisibility,
): number | undefined {
  if (!visible) return undefined;
  return adapter.isFallbackAdapter ? 32 : 8;
}

/**
 * Without a bound, work that could be cut anywhere is still cut here: drivers take a device away
 * that works on one submission for seconds.
 */
const LONGEST = 250;

/** How fast an estimate follows what is measured. */
const PACE = 0.3;
/**
 * A measurement this far off its estimate tells of something else that had the machine, as much as
 * of the cost.
 */
const MOST_OFF = 4;
/** Clocks of browsers are coarse. */
const SHORTEST = 0.05;

/**
 * The factor by which estimates change that foretold `expected` milliseconds where `took` were
 * measured.
 */
const correction = (took: number, expected: number): number =>
  1 + PACE * (Math.min(MOST_OFF, Math.max(1 / MOST_OFF, Math.max(SHORTEST, took) / expected)) - 1);

/**
 * How many units of equal work (rows to solve, training steps, histories to score) a submission may
 * hold, learnt from what earlier ones took.
 */
export class UnitBudget {
  private cost: number | undefined;
  private readonly first: number;

  /** @param first units of the first submission, of which nothing is known */
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

  /** Milliseconds that so many units are expected to take; 0 while nothing is known. */
  expected(units: number): number {
    return units * (this.cost ?? 0);
  }

  /** Units of one submission took so many milliseconds. */
  took(units: number, milliseconds: number): void {
    if (this.cost === undefined) this.cost = Math.max(SHORTEST, milliseconds) / units;
    else this.cost *= correction(milliseconds, this.expected(units));
  }
}

/**
 * Where a list of dispatches, each of its own cost, is cut into submissions. Only whole submissions
 * are measured, so the cost of each dispatch is an estimate: all of a submission are corrected
 * alike, and what is cut apart is told apart. A dispatch is never cut: one that takes longer than
 * the target stands alone.
 */
export class DispatchCosts {
  /** Milliseconds an invocation; NaN while unknown. */
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
      // What was never measured is measured by itself.
      const own = Number.isNaN(rate) ? target : invocations[i] * rate;
      if (milliseconds > 0 && milliseconds + own > target) return i;
      milliseconds += own;
    }
    return length;
  }

  /**
   * Milliseconds that dispatches [from, to) are expected to take. Those of which nothing is known
   * count as nothing.
   */
  expected(invocations: ArrayLike<number>, from: number, to: number): number {
    let milliseconds = 0;
    for (let i = from; i < to; i++) {
      const own = invocations[i] * this.rates[i];
      if (own > 0) milliseconds += own;
    }
    return milliseconds;
  }

  /** Dispatches [from, to) took so many milliseconds together. */
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
