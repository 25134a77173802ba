import { float, input, type Kernel, kernel, slot, unroll } from '../../plan/shader';
import { randomSource } from '../random';
import { innerProduct, load, stepSource } from './sequence-step';

/**
 * Attention of each head within each row (Vaswani et al. 2017): softmax(q kᵀ / sqrt(d / h)) v with
 * dropout on the probabilities. Causal: a query attends to its own and earlier tokens.
 * Bidirectional: to the whole row (Devlin et al., NAACL 2019). The softmax is computed in one pass
 * (Milakov and Gimelshein 2018); only the log of its denominator is kept, and the backward pass
 * recomputes the probabilities (Dao et al. 2022). An invocation handles `group` neighbouring tokens
 * of one row and head, so that each key and value it loads serves all of them; there are no
 * barriers.
 *
 * queryKeyValue [T, 3d] holds q, k and v side by side; attended [T, d]; logSums [T, h].
 * The site of the dropout is constants[0].x.
 */
export interface AttentionShape {
  readonly direction: 'causal' | 'bidirectional';
  readonly dim: number;
  readonly heads: number;
  readonly dropout: number;
  readonly group: number;
}

export const attentionInvocations = (
  { heads, group }: AttentionShape,
  { rows, length }: { readonly rows: number; readonly length: number },
): number => rows * heads * Math.ceil(length / group);

/**
 * WGSL of an invocation's position: `begin` and `end` of its row, `token` the first of its group,
 * `offset` of its head in a vector, and `mask`, which plus (query - token) * length + other is the
 * index of a pair in the dropout mask [B, h, L, L].
 */
const placeOfInvocation = ({ dim, heads, dropout, group }: AttentionShape): string => `
  let row = id % step.rows;
  let head = (id / step.rows) % ${heads}u;
  let begin = batch[row];
  let end = batch[row + 1u];
  let token = begin + (id / (step.rows * ${heads}u)) * ${group}u;
  if (token >= end) { return; }
  let offset = head * ${dim / heads / 4}u;
  ${
    dropout > 0
      ? `let position = step.length - (end - token);
  let mask = ((row * ${heads}u + head) * step.length + position) * step.length + position - token;
  let dropKey = dropoutKey(constants[0].x);`
      : ''
  }`;

const queryKeyValueAt = ({ dim }: AttentionShape, token: string, part: 0 | 1 | 2): string =>
  `(${token}) * ${(3 * dim) / 4}u + ${(part * dim) / 4}u + offset`;

const attendedAt = ({ dim }: AttentionShape, token: string): string => `(${token}) * ${dim / 4}u + offset`;

/**
 * WGSL `if (condition)` before a block where attention is causal; empty where every token of the
 * row attends to every other.
 */
const where = ({ direction }: AttentionShape, condition: string): string =>
  direction === 'causal' ? `if (${condition})` : '';

/** WGSL: end of the keys that any query of the group attends to. */
const lastKeyOf = ({ direction, group }: AttentionShape): string =>
  direction === 'causal' ? `min(token + ${group}u, end)` : 'end';

/** WGSL: the first query that attends to any key of the group. */
const firstQueryOf = ({ direction }: AttentionShape): string => (direction === 'causal' ? 'token' : 'begin');

const scaleOf = ({ dim, heads }: AttentionShape): string => float(1 / Math.sqrt(dim / heads));

/** WGSL: dropout factor of the probability at `index` of the mask, relative to `mask`. */
const keptAt = ({ dropout }: AttentionShape, index: string): string =>
  dropout > 0 ? ` * dropout1(dropKey, mask + ${index})` : '';

/** Writes attended [T, d] and logSums [T, h]. */
export function attentionForward(shape: AttentionShape): Kernel {
  const { dim, heads, dropout, group } = shape;
  const width = dim / heads / 4;
  const each = (text: (j: number) => string): string => unroll(group, text);
  return kernel({
    label: 'attentionForward',
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      batch: input('u32'),
      queryKeyValue: slot('vec4f'),
      attended: slot('vec4f'),
      logSums: slot('f32'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `${placeOfInvocation(shape)}
  ${each(
    (j) => `${load(`query${j}`, 'queryKeyValue', queryKeyValueAt(shape, `token + ${j}u`, 0), width)}
  ${unroll(width, (i) => `var sum${j}_${i} = vec4f(0.0);`)}
  var largest${j} = -3e38;
  var total${j} = 0.0;`,
  )}
  let last = ${lastKeyOf(shape)};
  for (var other = begin; other < last; other++) {
    ${load('key', 'queryKeyValue', queryKeyValueAt(shape, 'other', 1), width)}
    ${load('value', 'queryKeyValue', queryKeyValueAt(shape, 'other', 2), width)}
    ${each(
      (j) => `${where(shape, `other <= token + ${j}u`)} {
      let score = (${innerProduct(`query${j}`, 'key', width)}) * ${scaleOf(shape)};
      if (score > largest${j}) {
        let shrink = exp(largest${j} - score);
        total${j} *= shrink;
        ${unroll(width, (i) => `sum${j}_${i} *= shrink;`)}
        largest${j} = score;
      }
      let probability = exp(score - largest${j});
      total${j} += probability;
      let weight = probability${keptAt(shape, `${j}u * step.length + other`)};
      ${unroll(width, (i) => `sum${j}_${i} += weight * value_${i};`)}
    }`,
    )}
  }
  ${each(
    (j) => `if (token + ${j}u < end) {
    let at = ${attendedAt(shape, `token + ${j}u`)};
    let inverse = 1.0 / total${j};
    ${unroll(width, (i) => `attended[at + ${i}u] = sum${j}_${i} * inverse;`)}
    logSums[(token + ${j}u) * ${heads}u + head] = largest${j} + log(total${j});
  }`,
  )}`,
  });
}

/**
 * The same without dropout for the newest token of each row only, which attends to the whole row in
 * both directions: attended [B, d], and beside it newest [B, d], the rows of x [T, d] that belong
 * to them. One invocation a row and head.
 */
export function attentionOfNewest(shape: AttentionShape): Kernel {
  const { dim, heads } = shape;
  const width = dim / heads / 4;
  return kernel({
    label: 'attentionOfNewest',
    bindings: {
      batch: input('u32'),
      queryKeyValue: slot('vec4f'),
      attended: slot('vec4f'),
      x: slot('vec4f'),
      newest: slot('vec4f'),
    },
    declarations: stepSource,
    body: `
  let row = id / ${heads}u;
  if (row >= step.rows) { return; }
  let offset = (id % ${heads}u) * ${width}u;
  let end = batch[row + 1u];
  ${load('query', 'queryKeyValue', queryKeyValueAt(shape, 'end - 1u', 0), width)}
  ${unroll(width, (i) => `var sum_${i} = vec4f(0.0);`)}
  var largest = -3e38;
  var total = 0.0;
  for (var other = batch[row]; other < end; other++) {
    ${load('key', 'queryKeyValue', queryKeyValueAt(shape, 'other', 1), width)}
    ${load('value', 'queryKeyValue', queryKeyValueAt(shape, 'other', 2), width)}
    let score = (${innerProduct('query', 'key', width)}) * ${scaleOf(shape)};
    if (score > largest) {
      let shrink = exp(largest - score);
      total *= shrink;
      ${unroll(width, (i) => `sum_${i} *= shrink;`)}
      largest = score;
    }
    let probability = exp(score - largest);
    total += probability;
    ${unroll(width, (i) => `sum_${i} += probability * value_${i};`)}
  }
  let inverse = 1.0 / total;
  let rowAt = ${attendedAt(shape, 'row')};
  let tokenAt = ${attendedAt(shape, 'end - 1u')};
  ${unroll(width, (i) => `attended[rowAt + ${i}u] = sum_${i} * inverse; newest[rowAt + ${i}u] = x[tokenAt + ${i}u];`)}`,
  });
}

/**
 * Writes the query's part of gradientQueryKeyValue [T, 3d], and deltas [T, h], the inner product of
 * each attended vector with its gradient.
 */
export function attentionBackwardQuery(shape: AttentionShape): Kernel {
  const { dim, heads, dropout, group } = shape;
  const width = dim / heads / 4;
  const each = (text: (j: number) => string): string => unroll(group, text);
  return kernel({
    label: 'attentionBackwardQuery',
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      batch: input('u32'),
      queryKeyValue: slot('vec4f'),
      attended: slot('vec4f'),
      logSums: slot('f32'),
      gradientAttended: slot('vec4f'),
      gradientQueryKeyValue: slot('vec4f'),
      deltas: slot('f32'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `${placeOfInvocation(shape)}
  ${each(
    (j) => `let at${j} = ${attendedAt(shape, `token + ${j}u`)};
  ${load(`query${j}`, 'queryKeyValue', queryKeyValueAt(shape, `token + ${j}u`, 0), width)}
  ${load(`gradient${j}`, 'gradientAttended', `at${j}`, width)}
  var delta${j} = 0.0;
  ${unroll(width, (i) => `delta${j} += dot(gradient${j}_${i}, attended[at${j} + ${i}u]);`)}
  let logSum${j} = logSums[(token + ${j}u) * ${heads}u + head];
  ${unroll(width, (i) => `var sum${j}_${i} = vec4f(0.0);`)}`,
  )}
  let last = ${lastKeyOf(shape)};
  for (var other = begin; other < last; other++) {
    ${load('key', 'queryKeyValue', queryKeyValueAt(shape, 'other', 1), width)}
    ${load('value', 'queryKeyValue', queryKeyValueAt(shape, 'other', 2), width)}
    ${each(
      (j) => `${where(shape, `other <= token + ${j}u`)} {
      let probability = exp((${innerProduct(`query${j}`, 'key', width)}) * ${scaleOf(shape)} - logSum${j});
      let along = (${innerProduct(`gradient${j}`, 'value', width)})${keptAt(shape, `${j}u * step.length + other`)};
      let slope = probability * (along - delta${j});
      ${unroll(width, (i) => `sum${j}_${i} += slope * key_${i};`)}
    }`,
    )}
  }
  ${each(
    (j) => `if (token + ${j}u < end) {
    let at = ${queryKeyValueAt(shape, `token + ${j}u`, 0)};
    ${unroll(width, (i) => `gradientQueryKeyValue[at + ${i}u] = sum${j}_${i} * ${scaleOf(shape)};`)}
    deltas[(token + ${j}u) * ${heads}u + head] = delta${j};
  }`,
  )}`,
  });
}

/**
 * Writes the parts of key and value in gradientQueryKeyValue, looping over the queries that attend
 * to the tokens of the group.
 */
export function attentionBackwardKeyValue(shape: AttentionShape): Kernel {
  const { dim, heads, dropout, group } = shape;
  const width = dim / heads / 4;
  const each = (text: (j: number) => string): string => unroll(group, text);
  return kernel({
    label: 'attentionBackwardKeyValue',
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      batch: input('u32'),
      queryKeyValue: slot('vec4f'),
      logSums: slot('f32'),
      gradientAttended: slot('vec4f'),
      gradientQueryKeyValue: slot('vec4f'),
      deltas: slot('f32'),
    },
    declarations: stepSource + randomSource(dropout),
    body: `${placeOfInvocation(shape)}
  ${each(
    (j) => `${load(`key${j}`, 'queryKeyValue', queryKeyValueAt(shape, `token + ${j}u`, 1), width)}
  ${load(`value${j}`, 'queryKeyValue', queryKeyValueAt(shape, `token + ${j}u`, 2), width)}
  ${unroll(width, (i) => `var sumKey${j}_${i} = vec4f(0.0); var sumValue${j}_${i} = vec4f(0.0);`)}`,
  )}
  for (var other = ${firstQueryOf(shape)}; other < end; other++) {
    ${load('query', 'queryKeyValue', queryKeyValueAt(shape, 'other', 0), width)}
    let at = ${attendedAt(shape, 'other')};
    ${load('gradient', 'gradientAttended', 'at', width)}
    let logSum = logSums[other * ${heads}u + head];
    let delta = deltas[other * ${heads}u + head];
    ${each(
      (j) => `${where(shape, `other >= token + ${j}u`)} {
      let probability = exp((${innerProduct('query', `key${j}`, width)}) * ${scaleOf(shape)} - logSum);
      let kept = 1.0${keptAt(shape, `(other - token) * step.length + token + ${j}u`)};
      let weight = probability * kept;
      let slope = probability * ((${innerProduct('gradient', `value${j}`, width)}) * kept - delta);
      ${unroll(width, (i) => `sumKey${j}_${i} += slope * query_${i}; sumValue${j}_${i} += weight * gradient_${i};`)}
    }`,
    )}
  }
  ${each(
    (j) => `if (token + ${j}u < end) {
    let atKey = ${queryKeyValueAt(shape, `token + ${j}u`, 1)};
    let atValue = ${queryKeyValueAt(shape, `token + ${j}u`, 2)};
    ${unroll(width, (i) => `gradientQueryKeyValue[atKey + ${i}u] = sumKey${j}_${i} * ${scaleOf(shape)};`)}
    ${unroll(width, (i) => `gradientQueryKeyValue[atValue + ${i}u] = sumValue${j}_${i};`)}
  }`,
  )}`,
  });
}
