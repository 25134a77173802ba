import { float, type Kernel, kernel, slot, unroll } from '../shader';
import { randomSource } from './random';
import { innerProduct, load, stepSource } from './sequence-step';

export interface AttentionShape {
  readonly dim: number;
  readonly heads: number;
  readonly dropout: number;
}

/**
 * Causal attention of each head within each row (Vaswani et al. 2017), softmax(q k / sqrt(d / h)) with dropout on the probabilities. One
 * invocation a token and head, softmax in one pass (Milakov and Gimelshein 2018); only the log of its sum is kept, and the
 * backward pass makes the probabilities again (Dao et al. 2022).
 *
 * projected [T, 3d] holds query, key and value side by side; mixed [T, d]; logSums [T, h]. The site of the dropout is constants[0].x.
 */

/** WGSL of what the three kernels share: constants of the shape, and where this invocation stands. */
function standing({ dim, heads }: AttentionShape): string {
  const width = dim / heads / 4;
  return `
  let head = id % ${heads}u;
  let token = id / ${heads}u;
  if (token >= step.tokens) { return; }
  let own = info[token];
  let row = own.z / step.length;
  let position = own.z % step.length;
  let offset = head * ${width}u;`;
}

const projectedAt = ({ dim }: AttentionShape, token: string, part: 0 | 1 | 2): string =>
  `${token} * ${(3 * dim) / 4}u + ${(part * dim) / 4}u + offset`;

const scaleOf = ({ dim, heads }: AttentionShape): string => float(1 / Math.sqrt(dim / heads));

export function attentionForward(shape: AttentionShape): Kernel {
  const { dim, heads, dropout } = shape;
  const width = dim / heads / 4;
  return kernel({
    label: 'attentionForward',
    constants: dropout > 0 ? 1 : 0,
    bindings: { projected: slot('vec4f'), mixed: slot('vec4f'), logSums: slot('f32'), info: slot('vec4u') },
    declarations: stepSource + randomSource(dropout),
    body: `${standing(shape)}
  ${load('query', 'projected', projectedAt(shape, 'token', 0), width)}
  ${unroll(width, (i) => `var sum_${i} = vec4f(0.0);`)}
  var most = -3e38;
  var total = 0.0;
  ${dropout > 0 ? `let key = dropoutKey(constants[0].x);` : ''}
  let mask = ((row * ${heads}u + head) * step.length + position) * step.length + position - token;
  for (var other = own.x; other <= token; other++) {
    ${load('key', 'projected', projectedAt(shape, 'other', 1), width)}
    let score = (${innerProduct('query', 'key', width)}) * ${scaleOf(shape)};
    if (score > most) {
      let shrink = exp(most - score);
      total *= shrink;
      ${unroll(width, (i) => `sum_${i} *= shrink;`)}
      most = score;
    }
    let probability = exp(score - most);
    total += probability;
    let looked = probability${dropout > 0 ? ' * dropout1(key, mask + other)' : ''};
    let at = ${projectedAt(shape, 'other', 2)};
    ${unroll(width, (i) => `sum_${i} += looked * projected[at + ${i}u];`)}
  }
  let at = token * ${dim / 4}u + offset;
  ${unroll(width, (i) => `mixed[at + ${i}u] = sum_${i} / total;`)}
  logSums[id] = most + log(total);`,
  });
}

/** Writes the query's part of gradientProjected [T, 3d], and deltas [T, h], the inner product of each mixed vector with its gradient. */
export function attentionBackwardQuery(shape: AttentionShape): Kernel {
  const { dim, heads, dropout } = shape;
  const width = dim / heads / 4;
  return kernel({
    label: 'attentionBackwardQuery',
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      projected: slot('vec4f'),
      mixed: slot('vec4f'),
      logSums: slot('f32'),
      gradientMixed: slot('vec4f'),
      gradientProjected: slot('vec4f'),
      deltas: slot('f32'),
      info: slot('vec4u'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `${standing(shape)}
  let base = token * ${dim / 4}u + offset;
  ${load('query', 'projected', projectedAt(shape, 'token', 0), width)}
  ${load('gradient', 'gradientMixed', 'base', width)}
  ${load('result', 'mixed', 'base', width)}
  let delta = ${innerProduct('gradient', 'result', width)};
  deltas[id] = delta;
  let logSum = logSums[id];
  ${unroll(width, (i) => `var sum_${i} = vec4f(0.0);`)}
  ${dropout > 0 ? `let key = dropoutKey(constants[0].x);` : ''}
  let mask = ((row * ${heads}u + head) * step.length + position) * step.length + position - token;
  for (var other = own.x; other <= token; other++) {
    ${load('key', 'projected', projectedAt(shape, 'other', 1), width)}
    ${load('value', 'projected', projectedAt(shape, 'other', 2), width)}
    let probability = exp((${innerProduct('query', 'key', width)}) * ${scaleOf(shape)} - logSum);
    let along = (${innerProduct('gradient', 'value', width)})${dropout > 0 ? ' * dropout1(key, mask + other)' : ''};
    let slope = probability * (along - delta);
    ${unroll(width, (i) => `sum_${i} += slope * key_${i};`)}
  }
  let at = ${projectedAt(shape, 'token', 0)};
  ${unroll(width, (i) => `gradientProjected[at + ${i}u] = sum_${i} * ${scaleOf(shape)};`)}`,
  });
}

/** Writes the parts of key and value in gradientProjected; each invocation goes through the queries that look at its token. */
export function attentionBackwardKeyValue(shape: AttentionShape): Kernel {
  const { dim, heads, dropout } = shape;
  const width = dim / heads / 4;
  return kernel({
    label: 'attentionBackwardKeyValue',
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      projected: slot('vec4f'),
      logSums: slot('f32'),
      gradientMixed: slot('vec4f'),
      gradientProjected: slot('vec4f'),
      deltas: slot('f32'),
      info: slot('vec4u'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `${standing(shape)}
  ${load('key', 'projected', projectedAt(shape, 'token', 1), width)}
  ${load('value', 'projected', projectedAt(shape, 'token', 2), width)}
  ${unroll(width, (i) => `var sumKey_${i} = vec4f(0.0); var sumValue_${i} = vec4f(0.0);`)}
  ${dropout > 0 ? `let key = dropoutKey(constants[0].x);` : ''}
  var mask = ((row * ${heads}u + head) * step.length + position) * step.length + position;
  for (var other = token; other < own.y; other++) {
    ${load('query', 'projected', projectedAt(shape, 'other', 0), width)}
    let base = other * ${dim / 4}u + offset;
    ${load('gradient', 'gradientMixed', 'base', width)}
    let about = other * ${heads}u + head;
    let probability = exp((${innerProduct('query', 'key', width)}) * ${scaleOf(shape)} - logSums[about]);
    let kept = ${dropout > 0 ? 'dropout1(key, mask)' : '1.0'};
    let looked = probability * kept;
    let slope = probability * ((${innerProduct('gradient', 'value', width)}) * kept - deltas[about]);
    ${unroll(width, (i) => `sumKey_${i} += slope * query_${i}; sumValue_${i} += looked * gradient_${i};`)}
    mask += step.length;
  }
  let atKey = ${projectedAt(shape, 'token', 1)};
  let atValue = ${projectedAt(shape, 'token', 2)};
  ${unroll(width, (i) => `gradientProjected[atKey + ${i}u] = sumKey_${i} * ${scaleOf(shape)};`)}
  ${unroll(width, (i) => `gradientProjected[atValue + ${i}u] = sumValue_${i};`)}`,
  });
}
