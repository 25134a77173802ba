import { float, input, type Kernel, kernel, slot } from '../../plan/shader';
import { randomSource } from '../random';
import { momentsSource, shiftAt } from '../sequence/layer-norm';
import { type PairLayout, pairSource, stepSource } from '../sequence/sequence-step';
import { CHUNKS } from './weight-gradient';

/**
 * The two sides of the output layer. Queries [t + 2P, d], one for each token with a target, then
 * one for each view: the final layer norm of the token's x, for cosine logits scaled to length 1 /
 * temperature. Keys [N, d]: item vectors, for cosine logits scaled to length 1.
 */
export interface OutputShape {
  readonly items: number;
  /** Rows of `keys`: items rounded up to whole tiles; the rest are zero. */
  readonly paddedItems: number;
  readonly dim: number;
  readonly cosine: boolean;
  readonly temperature: number;
  /** Cosine logits are multiplied by exp(logitScale), a parameter. */
  readonly learnTemperature: boolean;
  readonly normEpsilon: number;
  readonly dropout: number;
  readonly pairs: PairLayout;
}

/** Added to squared lengths, as the reference does. */
export const LENGTH_EPSILON = 1e-12;

/**
 * Writes the queries. One invocation a target, then one a view, whose query is that of its newest
 * token. stats [T] = (mean, 1 / deviation, 1 / length, 1 / temperature) is kept for the backward
 * pass, and info [T] gets the number of the token's query, from 1.
 */
export function queryForward(shape: OutputShape): Kernel {
  const { dim, cosine, temperature, learnTemperature, normEpsilon, pairs } = shape;
  const width = dim / 4;
  return kernel({
    label: 'queryForward',
    bindings: {
      batch: input('u32'),
      x: slot('vec4f'),
      stats: slot('vec4f'),
      query: slot('vec4f'),
      info: slot('vec4u'),
      norm: input('vec4f'),
      ...(learnTemperature ? { logitScale: input('f32') } : {}),
    },
    declarations: stepSource + pairSource(pairs) + momentsSource('x', dim, normEpsilon),
    body: `
  if (id >= step.targets + 2u * step.viewPairs) { return; }
  var token = 0u;
  if (id < step.targets) { token = pairAt(step.targetsAt, id).y; } else { token = batch[step.firstView + id - step.targets + 1u] - 1u; }
  let at = token * ${width}u;
  let moments = momentsOf(at);
  info[token].w = id + 1u;
  var squares = 0.0;
  for (var i = 0u; i < ${width}u; i++) {
    let normed = (x[at + i] - moments.x) * moments.y * norm[i] + norm[${shiftAt(dim)}u + i];
    squares += dot(normed, normed);
    query[id * ${width}u + i] = normed;
  }
  let inverse = ${cosine ? `inverseSqrt(squares + ${float(LENGTH_EPSILON)})` : '1.0'};
  let sharpness = ${float(1 / temperature)}${learnTemperature ? ' * exp(logitScale[0])' : ''};
  stats[token] = vec4f(moments, inverse, sharpness);
  ${
    cosine ? `for (var i = 0u; i < ${width}u; i++) { query[id * ${width}u + i] *= inverse * sharpness; }` : ''
  }`,
  });
}

/**
 * From the gradient of queries: gradientNormed [T, d] at the output of the final norm, gradient [T,
 * d] at its input, and dropped [T, d] = gradient times the dropout mask (number constants[0].x) of
 * the layer before it; zero for tokens without a query. `queries` holds the queries and, from vec4
 * constants[0].y, their gradients. For cosine logits the last number of stats becomes the token's
 * contribution to the gradient of logitScale. One invocation a token.
 */
export function queryBackward({ dim, cosine, dropout }: OutputShape): Kernel {
  const width = dim / 4;
  const dropped = dropout === 0 ? 'total' : 'total * dropout4(key, place + i * 4u)';
  return kernel({
    label: 'queryBackward',
    constants: 1,
    bindings: {
      x: slot('vec4f'),
      stats: slot('vec4f'),
      queries: slot('vec4f'),
      gradientNormed: slot('vec4f'),
      gradient: slot('vec4f'),
      dropped: slot('vec4f'),
      info: slot('vec4u'),
      norm: input('vec4f'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `
  if (id >= step.tokens) { return; }
  let at = id * ${width}u;
  let own = info[id];
  if (own.w == 0u) {
    stats[id] = vec4f(0.0);
    for (var i = 0u; i < ${width}u; i++) {
      gradientNormed[at + i] = vec4f(0.0);
      gradient[at + i] = vec4f(0.0);
      dropped[at + i] = vec4f(0.0);
    }
    return;
  }
  let mine = (own.w - 1u) * ${width}u;
  let gradientAt = constants[0].y + mine;
  let moments = stats[id];
  ${
    cosine
      ? `let inverse = moments.z * moments.w;
  var grown = 0.0;
  for (var i = 0u; i < ${width}u; i++) { grown += dot(queries[mine + i], queries[gradientAt + i]); }
  stats[id].w = grown;
  // A query is the unit vector over the temperature.
  let turned = grown / (moments.w * moments.w);`
      : ''
  }
  var sum = vec4f(0.0);
  var sumAlong = vec4f(0.0);
  for (var i = 0u; i < ${width}u; i++) {
    let normed = ${cosine ? 'inverse * (queries[gradientAt + i] - queries[mine + i] * turned)' : 'queries[gradientAt + i]'};
    gradientNormed[at + i] = normed;
    let g = normed * norm[i];
    sum += g;
    sumAlong += g * (x[at + i] - moments.x);
  }
  let mean = dot(sum, vec4f(1.0)) / ${float(dim)};
  let along = dot(sumAlong, vec4f(1.0)) * moments.y / ${float(dim)};
  let key = dropoutKey(constants[0].x);
  let place = own.z * ${dim}u;
  for (var i = 0u; i < ${width}u; i++) {
    let unit = (x[at + i] - moments.x) * moments.y;
    let total = moments.y * (gradientNormed[at + i] * norm[i] - mean - unit * along);
    gradient[at + i] = total;
    dropped[at + i] = ${dropped};
  }`,
  });
}

/**
 * Sums the tokens' contributions to the gradient of logitScale in CHUNKS parts, one invocation
 * each. partials [CHUNKS, size] as vec4f; logitScale is at `offset` of a part; both are multiples
 * of 4.
 */
export const scaleGradient = (size: number, offset: number): Kernel =>
  kernel({
    label: 'scaleGradient',
    bindings: { stats: slot('vec4f'), partials: { type: 'vec4f', access: 'read_write' } },
    declarations: stepSource,
    body: `
  if (id >= ${CHUNKS}u) { return; }
  var sum = 0.0;
  for (var t = id; t < step.tokens; t += ${CHUNKS}u) { sum += stats[t].w; }
  partials[id * ${size / 4}u + ${offset / 4}u] = vec4f(sum, 0.0, 0.0, 0.0);`,
  });

/**
 * WGSL: writes row `id` of `keys`, from vec4 `at` on, from the row of `embedding` at vec4 `own`;
 * for cosine logits also 1 / its length to `keyLengths`.
 */
export const writeKey = (cosine: boolean, width: number): string => `
  ${
    cosine
      ? `var squares = 0.0;
  for (var i = 0u; i < ${width}u; i++) { squares += dot(embedding[own + i], embedding[own + i]); }
  let inverse = inverseSqrt(squares + ${float(LENGTH_EPSILON)});
  keyLengths[id] = inverse;`
      : 'let inverse = 1.0;'
  }
  for (var i = 0u; i < ${width}u; i++) { keys[at + i] = embedding[own + i] * inverse; }`;

/** Writes keys [N, d]. One invocation a row. */
export function keysForward({ items, paddedItems, dim, cosine }: OutputShape): Kernel {
  const width = dim / 4;
  return kernel({
    label: 'keysForward',
    bindings: {
      embedding: input('vec4f'),
      keys: slot('vec4f'),
      ...(cosine ? { keyLengths: slot('f32') } : {}),
    },
    declarations: stepSource,
    body: `
  if (id >= ${paddedItems}u) { return; }
  let at = id * ${width}u;
  if (id >= ${items}u) {
    for (var i = 0u; i < ${width}u; i++) { keys[at + i] = vec4f(0.0); }
    return;
  }
  let own = at;
  ${writeKey(cosine, width)}`,
  });
}
