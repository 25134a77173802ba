import type { AdamWOptions } from '../plan/adamw-options';
import { float, input, type Kernel, kernel, slot } from '../plan/shader';

/**
 * AdamW (Loshchilov and Hutter, ICLR 2019) over one flat array of all parameters, with the gradient
 * clipped to a global norm (Pascanu et al., ICML 2013). The norm is summed in PARTS parts, which
 * each invocation of the update adds up in the same order.
 *
 * Besides decoupled weight decay the objective may have terms l1 sum |p| + l2 / 2 sum p^2. Their
 * (sub)gradients are added to the clipped gradient and so pass through the moments. Parameters with
 * a gradient of exactly zero, on which the step's loss does not depend, get no such term: Adam
 * divides by the deviation of a parameter's own gradient, so even the smallest l2 would pull the
 * vectors of all items outside the batch to zero at the full learning rate.
 */
export const PARTS = 256;

export interface AdamwShape extends AdamWOptions {
  /** Numbers in the flat array, a multiple of 4. */
  readonly size: number;
  /**
   * WGSL of the step uniform: targets, viewPairs, learningRate, correction1, correction2 and
   * inverseTargets are used.
   */
  readonly stepSource: string;
}

/**
 * Writes squares [PARTS], partial sums of the squared gradient, and lossParts [PARTS], partial sums
 * of the losses of targets and views.
 */
export function normParts({ size, stepSource }: AdamwShape): Kernel {
  return kernel({
    label: 'normParts',
    bindings: {
      gradients: input('vec4f'),
      losses: slot('f32'),
      squares: slot('f32'),
      lossParts: slot('f32'),
    },
    declarations: stepSource,
    body: `
  if (id >= ${PARTS}u) { return; }
  var sum = 0.0;
  for (var i = id; i < ${size / 4}u; i += ${PARTS}u) { sum += dot(gradients[i], gradients[i]); }
  squares[id] = sum;
  var loss = 0.0;
  for (var i = id; i < step.targets + 2u * step.viewPairs; i += ${PARTS}u) { loss += losses[i]; }
  lossParts[id] = loss;`,
  });
}

/** vec4f of parameters that one invocation updates. */
const EACH = 8;

export const adamwInvocations = ({ size }: AdamwShape): number => Math.ceil(size / 4 / EACH);

/**
 * One step of the optimizer; the first invocation adds the mean loss of the batch to totalLoss [1].
 */
export function adamw(shape: AdamwShape): Kernel {
  const { size, beta1, beta2, epsilon, weightDecay, l1, l2, clipNorm, keepZeros, stepSource } = shape;
  const pulls = [
    ...(l1 > 0 ? [`sign(parameters[i]) * ${float(l1)}`] : []),
    ...(l2 > 0 ? [`parameters[i] * ${float(l2)}`] : []),
  ];
  const pulled = `select(vec4f(0.0), ${pulls.join(' + ')}, gradients[i] != vec4f(0.0))`;
  const count = adamwInvocations(shape);
  const writable = { type: 'vec4f', access: 'read_write' } as const;
  return kernel({
    label: 'adamw',
    bindings: {
      parameters: writable,
      gradients: input('vec4f'),
      firstMoments: writable,
      secondMoments: writable,
      squares: slot('vec4f'),
      lossParts: slot('vec4f'),
      totalLoss: { type: 'f32', access: 'read_write' },
    },
    declarations: stepSource,
    body: `
  if (id >= ${count}u) { return; }
  var parts = vec4f(0.0);
  for (var i = 0u; i < ${PARTS / 4}u; i++) { parts += squares[i]; }
  let clip = min(1.0, ${float(clipNorm)} / (sqrt(dot(parts, vec4f(1.0))) + 1e-6));
  if (id == 0u) {
    var loss = vec4f(0.0);
    for (var i = 0u; i < ${PARTS / 4}u; i++) { loss += lossParts[i]; }
    totalLoss[0] += dot(loss, vec4f(1.0)) * step.inverseTargets;
  }
  for (var i = id; i < ${size / 4}u; i += ${count}u) {
    let g = gradients[i] * clip${pulls.length > 0 ? ` + ${pulled}` : ''};
    let m = firstMoments[i] * ${float(beta1)} + g * ${float(1 - beta1)};
    let v = secondMoments[i] * ${float(beta2)} + g * g * ${float(1 - beta2)};
    firstMoments[i] = m;
    secondMoments[i] = v;
    let direction = m * step.correction1 / (sqrt(v * step.correction2) + ${float(epsilon)});
    ${keepZeros ? 'let was = parameters[i];' : ''}
    parameters[i] -= step.learningRate * (direction + parameters[i] * ${float(weightDecay)});
    ${keepZeros ? 'parameters[i] = select(parameters[i], was, was == vec4f(0.0));' : ''}
  }`,
  });
}
