import { ALIGNMENT } from '../../plan/arena';
import { float, input, type Kernel, kernel, slot } from '../../plan/shader';
import { randomSource } from '../random';
import { stepSource } from './sequence-step';

/**
 * Layer normalization (Ba, Kiros and Hinton, 2016) of x [T, d] over d: normed = (x - mean) /
 * sqrt(variance + epsilon) * scale + shift. One invocation a token. stats [T] keeps (mean, 1 /
 * deviation, 0, 0) for the backward pass.
 */

/**
 * Index of the shift in `norm`, in vec4f: scale [d] and shift [d] are bound as one, each from an
 * aligned offset.
 */
export const shiftAt = (dim: number): number => Math.ceil((dim * 4) / ALIGNMENT) * (ALIGNMENT / 16);

/** WGSL: mean and inverse deviation of the row of `x` at vec4 index `at`, in two passes. */
export const momentsSource = (x: string, dim: number, epsilon: number): string => `
fn momentsOf(at: u32) -> vec2f {
  var total = vec4f(0.0);
  for (var i = 0u; i < ${dim / 4}u; i++) { total += ${x}[at + i]; }
  let mean = dot(total, vec4f(1.0)) / ${float(dim)};
  var squares = 0.0;
  for (var i = 0u; i < ${dim / 4}u; i++) {
    let centred = ${x}[at + i] - mean;
    squares += dot(centred, centred);
  }
  return vec2f(mean, inverseSqrt(squares / ${float(dim)} + ${float(epsilon)}));
}`;

/** WGSL: writes the normalized row, given `moments` and `at`. */
export const writeNormed = (x: string, normed: string, dim: number): string => `
  for (var i = 0u; i < ${dim / 4}u; i++) {
    ${normed}[at + i] = (${x}[at + i] - moments.x) * moments.y * norm[i] + norm[${shiftAt(dim)}u + i];
  }`;

export function layerNormForward(dim: number, epsilon: number): Kernel {
  return kernel({
    label: 'layerNormForward',
    bindings: {
      x: slot('vec4f'),
      normed: slot('vec4f'),
      stats: slot('vec4f'),
      norm: input('vec4f'),
    },
    declarations: stepSource + momentsSource('x', dim, epsilon),
    body: `
  if (id >= step.tokens) { return; }
  let at = id * ${dim / 4}u;
  let moments = momentsOf(at);
  stats[id] = vec4f(moments, 0.0, 0.0);
  ${writeNormed('x', 'normed', dim)}`,
  });
}

/**
 * Adds the gradient by way of the norm to gradient [T, d], that of the residual stream. Also writes
 * dropped [T, d] = gradient times the dropout mask (number constants[0].x) of the layer before.
 */
export function layerNormBackward(dim: number, dropout: number): Kernel {
  const dropped = dropout === 0 ? 'total' : `total * dropout4(key, place + i * 4u)`;
  return kernel({
    label: 'layerNormBackward',
    constants: 1,
    bindings: {
      x: slot('vec4f'),
      stats: slot('vec4f'),
      gradientNormed: slot('vec4f'),
      gradient: slot('vec4f'),
      dropped: slot('vec4f'),
      info: slot('vec4u'),
      scale: input('vec4f'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `
  if (id >= step.tokens) { return; }
  let at = id * ${dim / 4}u;
  let moments = stats[id];
  let key = dropoutKey(constants[0].x);
  let place = info[id].z * ${dim}u;
  var sum = vec4f(0.0);
  var sumAlong = vec4f(0.0);
  for (var i = 0u; i < ${dim / 4}u; i++) {
    let g = gradientNormed[at + i] * scale[i];
    sum += g;
    sumAlong += g * (x[at + i] - moments.x);
  }
  let mean = dot(sum, vec4f(1.0)) / ${float(dim)};
  let along = dot(sumAlong, vec4f(1.0)) * moments.y / ${float(dim)};
  for (var i = 0u; i < ${dim / 4}u; i++) {
    let unit = (x[at + i] - moments.x) * moments.y;
    let total = gradient[at + i] + moments.y * (gradientNormed[at + i] * scale[i] - mean - unit * along);
    gradient[at + i] = total;
    dropped[at + i] = ${dropped};
  }`,
  });
}
