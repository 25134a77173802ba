import type { BackendName } from '../recommendation/recommendation';

/** How well explicit ratings are foretold on one fold, in the unit of the ratings. */
export interface RatingFold {
  /** As in the data set: the name of the file that was held out. */
  readonly name: string;
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** Mean absolute error. */
  readonly mae: number;
  /** Ratings learnt from, and foretold. */
  readonly trainingRatings: number;
  readonly testRatings: number;
  /** The epoch it was tested after, 1-based; 0 where nothing is trained by epochs. */
  readonly epoch: number;
  readonly seconds: number;
}

/**
 * A model of explicit ratings, judged on given folds. A report of an evaluation has a section of
 * these.
 */
export interface RatingResult {
  readonly model: string;
  readonly configuration: Readonly<Record<string, number | string>>;
  readonly seed: number;
  readonly folds: readonly RatingFold[];
  /** Means over the folds. */
  readonly rmse: number;
  readonly mae: number;
}

/** What is asked of a model of ratings. */
export interface RatingRequest {
  readonly backend: BackendName | 'auto';
  readonly seed: number;
  /** Of the model's settings; what is not given has its default. */
  readonly configuration: Readonly<Record<string, number | string>>;
  /**
   * Parts of a seeded cross-validation of one file; else the files are pairs, ratings to learn from
   * and ratings to foretell.
   */
  readonly folds?: number;
  /** What becomes of a file with bad rows. */
  readonly badRows: 'refuse' | 'skip';
}
