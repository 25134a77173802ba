import type { Random } from '../maths/random';
import { mean, quantile } from '../maths/statistics';
import type { Plane } from './principal-plane';

/**
 * Standard deviation of the initial positions; small, so that the first steps can move every point
 * (Kobak and Berens 2019).
 */
const START = 1e-4;
/** Random noise relative to the start, so that points at the same position can separate. */
const JITTER = 0.01;
/**
 * Steps of early exaggeration, which attracts neighbours more strongly at first; then all steps.
 */
const EARLY_STEPS = 100;
const EXAGGERATION = 12;
const STEPS = 300;
const MOMENTUM = 0.8;
/** Longest move of a point in one step. */
const LONGEST = 5;

/**
 * t-SNE map of items (van der Maaten and Hinton 2008), with all pairs computed exactly. It starts
 * from a given plane (Kobak and Berens 2019); the learning rate is proportional to the number of
 * items divided by the exaggeration (Belkina et al. 2019). Every neighbour attracts equally,
 * whatever its distance (Böhm, Berens and Kobak 2022), so that no perplexity has to be tuned.
 * Neighbours end close together; distances between groups mean little.
 * @param nearest neighbours of every item, without the item itself; an item without neighbours is
 * only repelled
 * @param turn awaited after every step of items² / 2 pairs
 * @returns positions scaled so that 90 % of the points are within radius 1 and all within 1.25
 */
export async function neighbourMap(
  plane: Plane,
  nearest: readonly Int32Array[],
  random: Random,
  turn: () => Promise<void>,
): Promise<Plane> {
  const items = nearest.length;
  const begun = (value: number) => START * (value + JITTER * random.normal());
  const [x, y] = [Float64Array.from(plane.x, begun), Float64Array.from(plane.y, begun)];
  const [goX, goY] = [new Float64Array(items), new Float64Array(items)];
  const [forceX, forceY] = [new Float64Array(items), new Float64Array(items)];
  for (let step = 0; step < STEPS && items > 1; step++) {
    const exaggeration = step < EARLY_STEPS ? EXAGGERATION : 1;
    repel(x, y, forceX, forceY);
    attract(x, y, nearest, exaggeration, forceX, forceY);
    const rate = (4 * items) / exaggeration;
    for (let i = 0; i < items; i++) {
      goX[i] = MOMENTUM * goX[i] + rate * forceX[i];
      goY[i] = MOMENTUM * goY[i] + rate * forceY[i];
      const tooLong = Math.max(1, Math.hypot(goX[i], goY[i]) / LONGEST);
      x[i] += goX[i] /= tooLong;
      y[i] += goY[i] /= tooLong;
    }
    await turn();
  }
  return drawnIn(x, y);
}

/**
 * Sets the forces to the repulsion between all points. The similarities of all ordered pairs on the
 * plane are normalized to sum 1.
 */
function repel(x: Float64Array, y: Float64Array, forceX: Float64Array, forceY: Float64Array): void {
  forceX.fill(0);
  forceY.fill(0);
  let pairs = 0;
  for (let i = 1; i < x.length; i++) {
    let [sumX, sumY] = [0, 0];
    const [xi, yi] = [x[i], y[i]];
    for (let j = 0; j < i; j++) {
      const dx = xi - x[j];
      const dy = yi - y[j];
      const near = 1 / (1 + dx * dx + dy * dy);
      pairs += near;
      const pushX = near * near * dx;
      const pushY = near * near * dy;
      sumX += pushX;
      sumY += pushY;
      forceX[j] -= pushX;
      forceY[j] -= pushY;
    }
    forceX[i] += sumX;
    forceY[i] += sumY;
  }
  for (let i = 0; i < x.length; i++) {
    forceX[i] /= 2 * pairs;
    forceY[i] /= 2 * pairs;
  }
}

/**
 * Adds the attraction of neighbours. The similarities of all ordered pairs, half of each in either
 * direction, sum to 1.
 */
function attract(
  x: Float64Array,
  y: Float64Array,
  nearest: readonly Int32Array[],
  exaggeration: number,
  forceX: Float64Array,
  forceY: Float64Array,
): void {
  for (const [i, others] of nearest.entries()) {
    const likeness = exaggeration / (2 * nearest.length * others.length);
    for (const j of others) {
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      const pull = likeness / (1 + dx * dx + dy * dy);
      forceX[i] -= pull * dx;
      forceY[i] -= pull * dy;
      forceX[j] += pull * dx;
      forceY[j] += pull * dy;
    }
  }
}

/**
 * Scales positions by the radius that holds 90 % of the points; points farther out are compressed
 * to within 1.25, in the same order of distance.
 */
function drawnIn(x: Float64Array, y: Float64Array): Plane {
  const [middleX, middleY] = [mean(x), mean(y)];
  const radii = x.map((value, i) => Math.hypot(value - middleX, y[i] - middleY));
  const most = quantile(radii, 0.9);
  const unit = (radius: number) => {
    if (!(most > 0)) return 0;
    if (radius <= most) return 1 / most;
    return (1 + (1 - Math.exp(-4 * (radius / most - 1))) / 4) / radius;
  };
  return {
    x: Float32Array.from(x, (value, i) => (value - middleX) * unit(radii[i])),
    y: Float32Array.from(y, (value, i) => (value - middleY) * unit(radii[i])),
  };
}
