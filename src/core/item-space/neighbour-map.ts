import type { Random } from '../maths/random';
import { mean, quantile } from '../maths/statistics';
import type { Plane } from './principal-plane';

/**
 * Standard deviation of the start: small, so that the first steps sort all points (Kobak and Berens
 * 2019).
 */
const START = 1e-4;
/** As a part of the start: points that lie on each other have a direction to part in. */
const JITTER = 0.01;
/**
 * Steps in which neighbours pull harder than they do in the end, so that what belongs together
 * finds together; then the rest.
 */
const EARLY_STEPS = 100;
const EXAGGERATION = 12;
const STEPS = 300;
const MOMENTUM = 0.8;
/** No point goes farther in one step. */
const LONGEST = 5;

/**
 * Items on a plane so that neighbours lie beside each other: t-SNE (van der Maaten and Hinton
 * 2008), all pairs exactly, from a plane (Kobak and Berens 2019), with a learning rate of the
 * number of items by the exaggeration (Belkina et al. 2019). Every neighbour pulls alike, whatever
 * its distance (Böhm, Berens and Kobak 2022), so that nothing is to be tuned to a model. How far
 * apart two groups end says little.
 * @param nearest of every item, none itself; one without any is only pushed away
 * @param turn awaited after every step: items² / 2 pairs
 * @returns with a radius of 1 around nine points in ten, and of at most 1.25 around all
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
 * Sets the forces to what pushes every point from all others, so that the likeness of all ordered
 * pairs on the plane adds up to 1.
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
 * Adds what pulls neighbours together; the likeness of all ordered pairs, half of it each way, adds
 * up to 1.
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
 * In units of the radius that holds nine in ten; what lies farther out comes to within a quarter of
 * it, in the same order.
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
