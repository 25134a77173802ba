import { ALIGNMENT } from '../arena';
import { float, input, type Kernel, kernel, slot } from '../shader';
import { momentsSource, writeNormed } from './layer-norm';
import { randomSource } from './random';
import { type PairLayout, pairSource, stepSource } from './sequence-step';
import { divisorUpTo } from './tile';

export interface EmbeddingShape {
  readonly items: number;
  readonly dim: number;
  readonly maxLength: number;
  readonly dropout: number;
  /** The model adds an embedding of the position. */
  readonly positions: boolean;
  /** Of the first layer norm; absent where none follows. */
  readonly normEpsilon?: number;
  readonly pairs: PairLayout;
}

/** Index of the first position in `tables`, vec4f: items and positions are bound as one, each from an offset that may be bound. */
const positionsAt = (items: number, dim: number): number =>
  Math.ceil((items * dim * 4) / ALIGNMENT) * (ALIGNMENT / 16);

/**
 * x [T, d] = dropout(item embedding * sqrt(d) + embedding of the position, counted back from the row's newest), and the first layer norm of
 * it; position and norm where the model has them. info [T] = (first token of the row, end of the row, place, 0 until it has a query) is what later kernels know of a token. One invocation a pair.
 */
export function embeddingForward(shape: EmbeddingShape): Kernel {
  const { items, dim, dropout, positions, normEpsilon, pairs } = shape;
  const factor = dropout === 0 ? '' : ` * dropout4(key, place * ${dim}u + i * 4u)`;
  return kernel({
    label: 'embeddingForward',
    constants: 1,
    bindings: {
      batch: input('u32'),
      tables: input('vec4f'),
      x: slot('vec4f'),
      info: slot('vec4u'),
      ...(normEpsilon === undefined
        ? {}
        : { norm: input('vec4f'), normed: slot('vec4f'), stats: slot('vec4f') }),
    },
    declarations:
      stepSource +
      randomSource(dropout) +
      pairSource(pairs) +
      (normEpsilon === undefined ? '' : momentsSource('x', dim, normEpsilon)),
    body: `
  if (id >= step.tokens) { return; }
  let pair = pairAt(step.pairsAt, id);
  let token = pair.y;
  // The last row that begins at or before the token.
  var row = 0u;
  var beyond = step.rows;
  while (beyond - row > 1u) {
    let middle = (row + beyond) / 2u;
    if (batch[middle] <= token) { row = middle; } else { beyond = middle; }
  }
  let end = batch[row + 1u];
  let back = end - 1u - token;
  let place = (row + 1u) * step.length - 1u - back;
  info[token] = vec4u(batch[row], end, place, 0u);
  let at = token * ${dim / 4}u;
  let key = dropoutKey(constants[0].x);
  for (var i = 0u; i < ${dim / 4}u; i++) {
    let sum = tables[pair.x * ${dim / 4}u + i] * ${float(Math.sqrt(dim))}${
      positions ? ` + tables[${positionsAt(items, dim)}u + back * ${dim / 4}u + i]` : ''
    };
    x[at + i] = sum${factor};
  }
  ${
    normEpsilon === undefined
      ? ''
      : `let moments = momentsOf(at);
  stats[token] = vec4f(moments, 0.0, 0.0);
  ${writeNormed('x', 'normed', dim)}`
  }`,
  });
}

/** vec4 columns that one invocation of the backward kernel adds up. */
const GROUP = 4;

/** Rows of all tables together. */
const tableRows = ({ items, maxLength, positions }: EmbeddingShape): number =>
  items + (positions ? maxLength : 0);

export const embeddingBackwardInvocations = (shape: EmbeddingShape): number =>
  (tableRows(shape) * shape.dim) / 4 / divisorUpTo(GROUP, shape.dim / 4);

/**
 * Gradient of the tables of items [N, d] and, where the model has them, positions [maxLength, d]. Every entry is the sum over its own tokens in a fixed order (pairs
 * are sorted by item), so nothing is added atomically and the result is the same every time. Items also get what comes through
 * the softmax: keys [N, d] are the item vectors as they meet a query, keyLengths [N] their inverse lengths.
 */
export function embeddingBackward(shape: EmbeddingShape, cosine: boolean): Kernel {
  const { items, dim, positions, pairs } = shape;
  const width = dim / 4;
  const group = divisorUpTo(GROUP, width);
  const through = cosine
    ? `
    var along = 0.0;
    for (var i = 0u; i < ${width}u; i++) {
      along += dot(keys[n * ${width}u + i], gradientKeys[n * ${width}u + i]);
    }
    let inverse = keyLengths[n];`
    : '';
  const direct = (i: number): string =>
    cosine ? `inverse * (gradientKeys[at + ${i}u] - keys[at + ${i}u] * along)` : `gradientKeys[at + ${i}u]`;
  const lanes = Array.from({ length: group }, (_, i) => i);
  return kernel({
    label: 'embeddingBackward',
    bindings: {
      batch: input('u32'),
      gradient: slot('vec4f'),
      ...(cosine ? { keys: slot('vec4f'), keyLengths: slot('f32') } : {}),
      gradientKeys: slot('vec4f'),
      gradientItems: { type: 'vec4f', access: 'read_write' },
      ...(positions ? { gradientPositions: { type: 'vec4f', access: 'read_write' } } : {}),
    },
    declarations: stepSource + pairSource(pairs),
    body: `
  let n = id / ${width / group}u;
  let column = (id % ${width / group}u) * ${group}u;
  if (n >= ${tableRows(shape)}u) { return; }
  ${lanes.map((i) => `var sum_${i} = vec4f(0.0);`).join(' ')}
  if (n < ${items}u) {
    // The first pair of the item, by bisection.
    var first = 0u;
    var beyond = step.tokens;
    while (first < beyond) {
      let middle = (first + beyond) / 2u;
      if (pairAt(step.pairsAt, middle).x < n) { first = middle + 1u; } else { beyond = middle; }
    }
    for (var s = first; s < step.tokens; s++) {
      let pair = pairAt(step.pairsAt, s);
      if (pair.x != n) { break; }
      let base = pair.y * ${width}u + column;
      ${lanes.map((i) => `sum_${i} += gradient[base + ${i}u];`).join(' ')}
    }
    ${through}
    let at = n * ${width}u + column;
    ${lanes
      .map((i) => `gradientItems[at + ${i}u] = sum_${i} * ${float(Math.sqrt(dim))} + ${direct(i)};`)
      .join('\n    ')}
    return;
  }
  ${
    positions
      ? `let back = n - ${items}u;
  for (var row = 0u; row < step.rows; row++) {
    let end = batch[row + 1u];
    if (end < batch[row] + back + 1u) { continue; }
    let base = (end - 1u - back) * ${width}u + column;
    ${lanes.map((i) => `sum_${i} += gradient[base + ${i}u];`).join(' ')}
  }
  ${lanes.map((i) => `gradientPositions[back * ${width}u + column + ${i}u] = sum_${i};`).join('\n  ')}`
      : ''
  }`,
  });
}
