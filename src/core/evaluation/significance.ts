import type { Interval } from '../maths/interval';
import type { Random } from '../maths/random';
import { mean, quantile } from '../maths/statistics';

/** Number of bootstrap resamples. */
const RESAMPLES = 1000;
/** Random sign assignments of a randomization test: p is accurate to about 0.002 near 0.05. */
const FLIPS = 10_000;
/**
 * Seed of the resampled users wherever results are shown: the same results give the same intervals.
 */
export const BOOTSTRAP_SEED = 1;
/** Part of the distribution on either side of a 95 % interval. */
const TAIL = 0.025;

/**
 * 95 % percentile bootstrap intervals of means (Efron and Tibshirani 1993). All columns are
 * resampled together.
 * @param columns one value for each unit, usually a user; all of one length
 * @returns one interval a column; 0 to 0 where there are no units
 */
export function bootstrapIntervals(columns: readonly Float64Array[], random: Random): Interval[] {
  const units = columns[0]?.length ?? 0;
  if (units === 0) return columns.map(() => ({ low: 0, high: 0 }));
  const means = columns.map(() => new Float64Array(RESAMPLES));
  const drawn = new Int32Array(units);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let i = 0; i < units; i++) drawn[i] = random.integer(units);
    columns.forEach((column, c) => {
      let sum = 0;
      for (let i = 0; i < units; i++) sum += column[drawn[i]];
      means[c][resample] = sum / units;
    });
  }
  return means.map((ofColumn) => ({ low: quantile(ofColumn, TAIL), high: quantile(ofColumn, 1 - TAIL) }));
}

/** Comparison of two rankings of the same users. */
export interface PairedComparison {
  /** Mean of the first minus mean of the second. */
  readonly difference: number;
  /** 95 % interval of the difference, by a paired bootstrap. */
  readonly interval: Interval;
  /**
   * Two-sided p value in (0, 1]: the probability of so large a difference if both rankings are
   * equally good.
   */
  readonly p: number;
}

/**
 * Compares two rankings by a metric of each user: a paired bootstrap gives the interval, and
 * Fisher's randomization test with random signs gives p, as Smucker, Allan and Carterette (CIKM
 * 2007) recommend for rankings.
 * @param a metric of each user by the first ranking
 * @param b the same by the second
 * @throws RangeError when the lengths differ or are 0
 */
export function comparePaired(a: Float64Array, b: Float64Array, random: Random): PairedComparison {
  if (a.length !== b.length || a.length === 0)
    throw new RangeError(`a paired comparison is of the same users; got ${a.length} and ${b.length}`);
  const differences = a.map((value, user) => value - b[user]);
  const difference = mean(differences);
  const [interval] = bootstrapIntervals([differences], random);
  // A difference of 0 has no sign.
  const unequal = differences.filter((value) => value !== 0);
  const observed = Math.abs(difference * differences.length);
  let asLarge = 0;
  for (let flip = 0; flip < FLIPS; flip++) {
    let sum = 0;
    let signs = 0;
    for (let i = 0; i < unequal.length; i++) {
      if (i % 30 === 0) signs = random.integer(2 ** 30);
      sum += signs & 1 ? unequal[i] : -unequal[i];
      signs >>= 1;
    }
    // The tolerance covers rounding: sums in another order differ in their last bits.
    if (Math.abs(sum) >= observed - 1e-9) asLarge++;
  }
  return { difference, interval, p: (asLarge + 1) / (FLIPS + 1) };
}

/**
 * Holm's correction for multiple comparisons (1979): raises each p value so that the chance of any
 * false finding stays below the significance level.
 */
export function holmAdjusted(ps: readonly number[]): number[] {
  const rising = ps.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(ps.length);
  let most = 0;
  rising.forEach(({ p, i }, place) => {
    most = Math.max(most, Math.min(1, p * (ps.length - place)));
    adjusted[i] = most;
  });
  return adjusted;
}
