import { float, type Kernel, kernel, slot, unroll } from '../../plan/shader';
import { LENGTH_EPSILON } from '../products/query-and-keys';
import { innerProduct, load, stepSource } from '../sequence/sequence-step';
import { LEAST } from './softmax-cross-entropy';

/**
 * InfoNCE over pairs of views (van den Oord et al. 2018; in this symmetric form Chen et al., ICML
 * 2020, and for histories CL4SRec, Xie et al., ICDE 2022). The 2P views are the queries after those
 * of the targets, scaled to length 1 here: z. The loss of view i is the cross-entropy of its
 * partner under the softmax of z_i z_j / temperature over all j except i.
 *
 * Similarities are recomputed where they are needed and never stored: [2P, 2P] of them would need
 * more memory than the rest of a step.
 */
export interface ContrastShape {
  readonly dim: number;
  /** Weight of the mean over the views in the loss of the step. */
  readonly weight: number;
  readonly temperature: number;
}

/** WGSL: the other view of the same history; views i and i + P belong together. */
const viewSource = `
fn partnerOf(i: u32) -> u32 { return select(i - step.viewPairs, i + step.viewPairs, i < step.viewPairs); }`;

const standing = (width: number): string => `
  let views = 2u * step.viewPairs;
  if (id >= views) { return; }
  let at = (step.targets + id) * ${width}u;
  ${load('own', 'queries', 'at', width)}
  let inverse = inverseSqrt(${innerProduct('own', 'own', width)} + ${float(LENGTH_EPSILON)});`;

/** WGSL: view j as `other_0`, ..., its inverse length, and `similarity`, over the temperature. */
const compare = (width: number, temperature: number): string => `
    let otherAt = (step.targets + j) * ${width}u;
    ${load('other', 'queries', 'otherAt', width)}
    let otherInverse = inverseSqrt(${innerProduct('other', 'other', width)} + ${float(LENGTH_EPSILON)});
    let similarity = (${innerProduct('own', 'other', width)}) * inverse * otherInverse * ${float(1 / temperature)};`;

/**
 * Writes losses [t + 2P] from the first view on: the contribution of each view to the sum of the
 * targets' losses, scaled so that after division by t it is weight times the mean over the views.
 * logSums [2P] is kept for the backward pass. One invocation a view.
 */
export function contrastForward({ dim, weight, temperature }: ContrastShape): Kernel {
  const width = dim / 4;
  return kernel({
    label: 'contrastForward',
    bindings: { queries: slot('vec4f'), logSums: slot('f32'), losses: slot('f32') },
    declarations: stepSource + viewSource,
    body: `
  ${standing(width)}
  let partner = partnerOf(id);
  var largest = ${LEAST};
  var total = 0.0;
  var right = 0.0;
  for (var j = 0u; j < views; j++) {
    ${compare(width, temperature)}
    if (j == id) { continue; }
    let most = max(largest, similarity);
    total = total * exp(largest - most) + exp(similarity - most);
    largest = most;
    right += select(0.0, similarity, j == partner);
  }
  let logSum = largest + log(total);
  logSums[id] = logSum;
  losses[step.targets + id] = ${float(weight)} * (logSum - right) / (f32(views) * step.inverseTargets);`,
  });
}

/**
 * Writes the gradients of the views' queries, in `queries` from vec4 constants[0].x on. One
 * invocation a view.
 */
export function contrastBackward({ dim, weight, temperature }: ContrastShape): Kernel {
  const width = dim / 4;
  return kernel({
    label: 'contrastBackward',
    constants: 1,
    bindings: { queries: slot('vec4f'), logSums: slot('f32') },
    declarations: stepSource + viewSource,
    body: `
  ${standing(width)}
  let partner = partnerOf(id);
  let mine = logSums[id];
  ${unroll(width, (i) => `var sum_${i} = vec4f(0.0);`)}
  for (var j = 0u; j < views; j++) {
    ${compare(width, temperature)}
    // The view as the query of its own loss, and as a candidate in the losses of the others.
    let both = exp(similarity - mine) + exp(similarity - logSums[j]) - select(0.0, 2.0, j == partner);
    let factor = select(both * otherInverse, 0.0, j == id);
    ${unroll(width, (i) => `sum_${i} += factor * other_${i};`)}
  }
  let scale = ${float(weight / temperature)} / f32(views) * inverse;
  let along = (${innerProduct('own', 'sum', width)}) * inverse * inverse;
  let into = constants[0].x + at;
  ${unroll(width, (i) => `queries[into + ${i}u] = scale * (sum_${i} - own_${i} * along);`)}`,
  });
}
