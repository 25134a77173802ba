import { type ContextReading, readsContext } from '../../../core/histories/event-context';
import { ALIGNMENT } from '../../plan/arena';
import { float, input, type Kernel, kernel, slot } from '../../plan/shader';
import { divisorUpTo } from '../products/tile';
import { randomSource } from '../random';
import { contextSource } from './event-context';
import { momentsSource, writeNormed } from './layer-norm';
import { type PairLayout, pairSource, stepSource } from './sequence-step';

interface EmbeddingShape {
  readonly items: number;
  /** V, rows of the item table: the items, then any token that is not an item. */
  readonly vocabulary: number;
  readonly dim: number;
  readonly maxLength: number;
  readonly dropout: number;
  /** Whether the model adds a position embedding. */
  readonly positions: boolean;
  /** The parts of the event context that the model reads; absent for none. */
  readonly context?: ContextReading;
  /** Epsilon of the layer norm that follows; absent where none does. */
  readonly normEpsilon?: number;
  readonly pairs: PairLayout;
}

/**
 * Index of the first position in `tables`, in vec4f: items and positions are bound as one, each
 * from an aligned offset.
 */
const positionsAt = (vocabulary: number, dim: number): number =>
  Math.ceil((vocabulary * dim * 4) / ALIGNMENT) * (ALIGNMENT / 16);

/**
 * Writes x [T, d] = dropout(item embedding * sqrt(d) + position embedding, counted back from the
 * row's newest event, + embeddings of the event context), and its layer norm; position, context and
 * norm only where the model has them. info [T] = (first token of the row, end of the row, place in
 * the unpacked batch, 0 until the token has a query) is read by later kernels. One invocation a
 * pair.
 */
export function embeddingForward(shape: EmbeddingShape): Kernel {
  const { vocabulary, dim, dropout, positions, normEpsilon, pairs } = shape;
  const context = shape.context && readsContext(shape.context) ? { ...shape.context, dim, pairs } : undefined;
  const factor = dropout === 0 ? '' : ` * dropout4(key, place * ${dim}u + i * 4u)`;
  return kernel({
    label: 'embeddingForward',
    constants: 1,
    bindings: {
      batch: input('u32'),
      tables: input('vec4f'),
      x: slot('vec4f'),
      info: slot('vec4u'),
      ...(context ? { contextTables: input('vec4f') } : {}),
      ...(normEpsilon === undefined
        ? {}
        : { norm: input('vec4f'), normed: slot('vec4f'), stats: slot('vec4f') }),
    },
    declarations:
      stepSource +
      randomSource(dropout) +
      pairSource(pairs) +
      (context ? contextSource(context) : '') +
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
  ${context ? 'let code = codeOf(token);' : ''}
  for (var i = 0u; i < ${dim / 4}u; i++) {
    let sum = tables[pair.x * ${dim / 4}u + i] * ${float(Math.sqrt(dim))}${
      positions ? ` + tables[${positionsAt(vocabulary, dim)}u + back * ${dim / 4}u + i]` : ''
    }${context ? ' + contextOf(code, i)' : ''};
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

/**
 * vec4 columns that one invocation of the backward kernel adds up. With sampled negatives most of
 * the work is the search for a row's entries, so one search serves more columns.
 */
const columnsEach = ({ dim }: EmbeddingShape, { negatives }: KeyShape): number =>
  divisorUpTo(negatives === undefined ? 4 : 16, dim / 4);

/** Rows of all tables together. */
const tableRows = ({ vocabulary, maxLength, positions }: EmbeddingShape): number =>
  vocabulary + (positions ? maxLength : 0);

export const embeddingBackwardInvocations = (shape: EmbeddingShape, keys: KeyShape): number =>
  (tableRows(shape) * shape.dim) / 4 / columnsEach(shape, keys);

/** Which items are keys of the output layer and get a gradient from there. */
interface KeyShape {
  readonly cosine: boolean;
  /** K, where only negatives and targets are keys; absent where the whole catalogue is. */
  readonly negatives?: number;
}

/** A list of entries sorted by item; each refers to a row of `array`. All fields are WGSL. */
interface Run {
  readonly count: string;
  /** vec2u whose x is the item. */
  readonly entry: (i: string) => string;
  /** The row of `entry`, number s. */
  readonly row: string;
  readonly array: string;
}

/**
 * WGSL: adds the rows of item n's entries to `sum_0`, `sum_1`, ...; the first entry is found by
 * binary search.
 */
const sumRun = ({ count, entry, row, array }: Run, width: number, lanes: readonly number[]): string => `{
      var first = 0u;
      var beyond = ${count};
      while (first < beyond) {
        let middle = (first + beyond) / 2u;
        if (${entry('middle')}.x < n) { first = middle + 1u; } else { beyond = middle; }
      }
      for (var s = first; s < ${count}; s++) {
        let entry = ${entry('s')};
        if (entry.x != n) { break; }
        let base = ${row} * ${width}u + column;
        ${lanes.map((i) => `sum_${i} += ${array}[base + ${i}u];`).join(' ')}
      }
    }`;

/**
 * Gradient of the item table [V, d] and, where the model has one, the position embedding
 * [maxLength, d]. Every entry is summed over its own tokens in a fixed order (pairs are sorted by
 * item), so no atomic addition is needed and the bits are the same every time. Items also get the
 * gradient as keys of the output layer. For the whole catalogue: gradientKeys [N, d] with keys [N,
 * d] and keyLengths [N], 1 / length. For negatives: the sum over an item's draws (order [K]) and
 * targets, whose gradients are already those of item vectors.
 */
export function embeddingBackward(shape: EmbeddingShape, keys: KeyShape): Kernel {
  const { cosine, negatives } = keys;
  const { items, vocabulary, dim, positions, pairs } = shape;
  const width = dim / 4;
  const group = columnsEach(shape, keys);
  const lanes = Array.from({ length: group }, (_, i) => i);
  const gathered: Run = {
    count: 'step.tokens',
    row: 'entry.y',
    array: 'gradient',
    entry: (i) => `pairAt(step.pairsAt, ${i})`,
  };
  const drawn: Run = {
    count: `${negatives}u`,
    row: 'entry.y',
    array: 'gradientKeys',
    entry: (i) => `order[${i}]`,
  };
  const wanted: Run = {
    count: 'step.targets',
    row: 's',
    array: 'gradientTargets',
    entry: (i) => `pairAt(step.targetsAt, ${i})`,
  };
  const sampled = negatives !== undefined;
  const projected = cosine && !sampled;
  const projection = `
    var along = 0.0;
    for (var i = 0u; i < ${width}u; i++) {
      along += dot(keys[n * ${width}u + i], gradientKeys[n * ${width}u + i]);
    }
    ${lanes.map((i) => `sum_${i} += keyLengths[n] * (gradientKeys[at + ${i}u] - keys[at + ${i}u] * along);`).join('\n    ')}`;
  const direct = lanes.map((i) => `sum_${i} += gradientKeys[at + ${i}u];`).join('\n    ');
  const samples = `${sumRun(drawn, width, lanes)}\n    ${sumRun(wanted, width, lanes)}`;
  const asKey = sampled ? samples : projected ? projection : direct;
  return kernel({
    label: 'embeddingBackward',
    bindings: {
      batch: input('u32'),
      gradient: slot('vec4f'),
      ...(projected ? { keys: slot('vec4f'), keyLengths: slot('f32') } : {}),
      gradientKeys: slot('vec4f'),
      ...(sampled ? { order: slot('vec2u'), gradientTargets: slot('vec4f') } : {}),
      gradientItems: { type: 'vec4f', access: 'read_write' },
      ...(positions ? { gradientPositions: { type: 'vec4f', access: 'read_write' } } : {}),
    },
    declarations: stepSource + pairSource(pairs),
    body: `
  let n = id / ${width / group}u;
  let column = (id % ${width / group}u) * ${group}u;
  if (n >= ${tableRows(shape)}u) { return; }
  ${lanes.map((i) => `var sum_${i} = vec4f(0.0);`).join(' ')}
  if (n < ${vocabulary}u) {
    ${sumRun(gathered, width, lanes)}
    let at = n * ${width}u + column;
    ${lanes.map((i) => `sum_${i} *= ${float(Math.sqrt(dim))};`).join(' ')}
    ${
      vocabulary > items
        ? `if (n < ${items}u) {${asKey}
    }`
        : asKey
    }
    ${lanes.map((i) => `gradientItems[at + ${i}u] = sum_${i};`).join('\n    ')}
    return;
  }
  ${
    positions
      ? `let back = n - ${vocabulary}u;
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
