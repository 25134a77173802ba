import type { BackendName } from '../recommendation/recommendation';

/** Error of predicted ratings on one fold, in the unit of the ratings. */
export interface RatingFold {
  /** The name of the held-out file. */
  readonly name: string;
  /** Root mean squared error. */
  readonly rmse: number;
  /** Mean absolute error. */
  readonly mae: number;
  /** Number of training ratings and of predicted ratings. */
  readonly trainingRatings: number;
  readonly testRatings: number;
  /** The epoch whose model was tested, from 1; 0 where training has no epochs. */
  readonly epoch: number;
  readonly seconds: number;
}

/** A rating model's errors on given folds, as a section of an evaluation report. */
export interface RatingResult {
  readonly model: string;
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly seed: number;
  readonly folds: readonly RatingFold[];
  /** Means over the folds. */
  readonly rmse: number;
  readonly mae: number;
}

/** A request to evaluate a rating model. */
export interface RatingRequest {
  readonly backend: BackendName | 'auto';
  readonly seed: number;
  /** The model's settings; those not given have their defaults. */
  readonly configuration: Readonly<Record<string, number | string>>;
  /**
   * Folds of a seeded cross-validation of one file. Absent: the files are pairs of training and
   * test ratings.
   */
  readonly folds?: number;
  /** What to do with a file that has bad rows. */
  readonly badRows: 'refuse' | 'skip';
}
