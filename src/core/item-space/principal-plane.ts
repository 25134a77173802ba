import { dot } from '../maths/dot';
import type { Random } from '../maths/random';
import type { ItemSpace } from './item-space';

/** Item positions on a plane. */
export interface Plane {
  /** [items] */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Limits of the power iteration: the plane only initializes the map. */
const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-8;

/**
 * Projects items onto their first two principal components (Pearson 1901; Hotelling 1933), in units
 * of the first component's standard deviation. Power iteration uses the covariance without forming
 * it. Signs are chosen so that each component's largest weight is positive: the same vectors give
 * the same picture.
 * @param turn awaited after every step
 */
export async function principalPlane(
  space: ItemSpace,
  random: Random,
  turn: () => Promise<void>,
): Promise<Plane> {
  const { items, width } = space;
  const mean = space.combine(new Float64Array(items).fill(1 / items));
  /** Position of every item along an axis, relative to the mean. */
  const along = (axis: Float64Array) => {
    const middle = dot(mean, axis);
    return space.times(axis).map((value) => value - middle);
  };
  /** Orthogonal to the earlier axes and scaled to length 1. */
  const cleaned = (axis: Float64Array, before: readonly Float64Array[]) => {
    for (const other of before) {
      const shared = dot(axis, other);
      for (let c = 0; c < width; c++) axis[c] -= shared * other[c];
    }
    const length = Math.sqrt(dot(axis, axis));
    return length > 0 ? axis.map((value) => value / length) : axis;
  };
  const axes: Float64Array[] = [];
  const parts: Float64Array[] = [];
  for (let component = 0; component < 2; component++) {
    let axis = cleaned(
      Float64Array.from({ length: width }, () => random.normal()),
      axes,
    );
    for (let step = 0; step < MOST_STEPS; step++) {
      const next = cleaned(centred(space, mean, along(axis)), axes);
      const change = 1 - Math.abs(dot(axis, next));
      axis = next;
      await turn();
      if (change < CLOSE_ENOUGH) break;
    }
    const largest = axis.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
    if (largest < 0) axis = axis.map((value) => -value);
    axes.push(axis);
    parts.push(along(axis));
  }
  const squares = dot(parts[0], parts[0]);
  const unit = squares > 0 ? Math.sqrt(items / squares) : 0;
  return {
    x: Float32Array.from(parts[0], (value) => value * unit),
    y: Float32Array.from(parts[1], (value) => value * unit),
  };
}

/** (X - mean)ᵀ u for deviations u. */
function centred(space: ItemSpace, mean: Float64Array, deviations: Float64Array): Float64Array {
  const sum = deviations.reduce((all, value) => all + value, 0);
  return space.combine(deviations).map((value, c) => value - sum * mean[c]);
}
