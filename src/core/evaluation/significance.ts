import type { Interval } from '../maths/interval';
import type { Random } from '../maths/random';
import { mean, quantile } from '../maths/statistics';

/** Resamples of a bootstrap. */
const RESAMPLES = 1000;
/** Sign flips of a randomization test: p is known to about 0.002 near 0.05. */
const FLIPS = 10_000;
/** Of a 95 % interval. */
const TAIL = 0.025;

/**
 * 95 % percentile intervals of means (Efron and Tibshirani 1993) over one set of units, usually
 * users; all columns are resampled together.
 * @param columns one value a unit in each, all of one length
 * @returns one interval a column; of nothing, 0 to 0
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

/** How far apart two rankings of the same users are. */
export interface PairedComparison {
  /** Mean of the first less the second. */
  readonly difference: number;
  /** 95 %, by a paired bootstrap. */
  readonly interval: Interval;
  /**
   * Two-sided, in (0, 1]: how often a difference as large comes about when it does not matter which
   * is which.
   */
  readonly p: number;
}

/**
 * Compares two rankings by a measure of each user: a paired bootstrap for the interval, and
 * Fisher's randomization test with random signs for p, which Smucker, Allan and Carterette (CIKM
 * 2007) recommend for rankings.
 * @throws RangeError when they are not of as many users, or of none
 */
export function comparePaired(a: Float64Array, b: Float64Array, random: Random): PairedComparison {
  if (a.length !== b.length || a.length === 0)
    throw new RangeError(`a paired comparison is of the same users; got ${a.length} and ${b.length}`);
  const differences = a.map((value, user) => value - b[user]);
  const difference = mean(differences);
  const [interval] = bootstrapIntervals([differences], random);
  // A sign does not change what is 0.
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
    // Sums in another order differ in their last bits.
    if (Math.abs(sum) >= observed - 1e-9) asLarge++;
  }
  return { difference, interval, p: (asLarge + 1) / (FLIPS + 1) };
}

/**
 * p values of several comparisons made together, each raised so that the chance of any false
 * finding stays below the level it is held to (Holm 1979).
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
