import { dot } from './dot';
import { type SparseRows, transposed } from './sparse-rows';

const MOST_STEPS = 60;
/** Stops when the residual's squared length falls to this part of the initial one. */
const CLOSE = 1e-6;

/** Ridge regression on sparse feature rows, for one target vector after another. */
export interface Ridge {
  /**
   * Weights w [features] that minimise |y - b - X w|² + penalty |w|², where b is the mean of y over
   * the training rows. Conjugate gradients on the normal equations (Hestenes and Stiefel 1952) need
   * no matrix besides X.
   * @param targets y, by row; values of rows that are not trained on are ignored
   */
  fit(targets: ArrayLike<number>): { readonly mean: number; readonly weights: Float64Array };
}

/**
 * @param features number of columns
 * @param learnt 1 for every row to train on
 * @param penalty above 0
 */
export function ridge(rows: SparseRows, features: number, learnt: ArrayLike<number>, penalty: number): Ridge {
  const turned = transposed(rows, features);
  const count = rows.starts.length - 1;
  let learntRows = 0;
  for (let row = 0; row < count; row++) learntRows += learnt[row];

  /** Xᵀ M X v + penalty v, where M selects the training rows. */
  const normal = (vector: Float64Array): Float64Array => {
    const through = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      if (learnt[row] === 0) continue;
      for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++)
        through[row] += rows.weights[at] * vector[rows.columns[at]];
    }
    const result = back(through);
    for (let feature = 0; feature < features; feature++) result[feature] += penalty * vector[feature];
    return result;
  };
  /** Xᵀ v. */
  const back = (through: Float64Array): Float64Array => {
    const result = new Float64Array(features);
    for (let feature = 0; feature < features; feature++)
      for (let at = turned.starts[feature]; at < turned.starts[feature + 1]; at++)
        result[feature] += turned.weights[at] * through[turned.columns[at]];
    return result;
  };

  return {
    fit(targets) {
      let sum = 0;
      for (let row = 0; row < count; row++) if (learnt[row] > 0) sum += targets[row];
      const mean = sum / Math.max(1, learntRows);
      const centred = Float64Array.from({ length: count }, (_, row) =>
        learnt[row] > 0 ? targets[row] - mean : 0,
      );
      const weights = new Float64Array(features);
      const residual = back(centred);
      let direction = residual.slice();
      let squared = dot(residual, residual);
      const enough = CLOSE * squared;
      for (let step = 0; step < MOST_STEPS && squared > enough; step++) {
        const moved = normal(direction);
        const length = squared / dot(direction, moved);
        for (let i = 0; i < features; i++) {
          weights[i] += length * direction[i];
          residual[i] -= length * moved[i];
        }
        const next = dot(residual, residual);
        const kept = next / squared;
        direction = residual.map((value, i) => value + kept * direction[i]);
        squared = next;
      }
      return { mean, weights };
    },
  };
}
