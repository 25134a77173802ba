import { type Kernel, kernel, slot, WORKGROUP } from '../../plan/shader';
import { stepSource } from '../sequence/sequence-step';
import {
  blockOf,
  columnAt,
  declareTile,
  eachInside,
  type ProductTile,
  productDeclarations,
  standing,
  transposedTimes,
  unitsOf,
} from './product';
import type { Tile } from './tile';

/**
 * The gradients of all weights of a block in one dispatch. Each sums over tokens: weight [d, e] =
 * transpose of x [T, d] times gradientY [T, e], bias [e] = sum of gradientY, a norm's scale [d] =
 * sum of gradientNormed * (x - mean) / deviation, its shift [d] = sum of gradientNormed. Tokens are
 * split into CHUNKS parts whose sums stand side by side in `partials` until `sumPartials` adds them
 * up in order: no atomic addition, the same bits every time.
 */
export const CHUNKS = 16;

export interface WeightShape {
  readonly dim: number;
  /** e, output width of each linear layer; a multiple of d. */
  readonly linears: readonly number[];
  /** Number of linear layers with a bias, which come first; all of them when absent. */
  readonly biases?: number;
  /** Most layer norms. */
  readonly norms: number;
  /** Numbers in one part of `partials`. */
  readonly size: number;
  readonly tile: Tile;
}

interface Blocks {
  readonly block: ProductTile;
  /** Tiles of each linear layer, and the widths of those with a bias. */
  readonly tiles: readonly number[];
  readonly biased: readonly number[];
  /**
   * Units of one chunk: tiles, then vec4 columns of biases and norms. A unit is an invocation, or a
   * workgroup where its invocations share loads.
   */
  readonly total: number;
  /** Invocations of a unit. */
  readonly lanes: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, n) => total + n, 0);

function blocksOf({ dim, linears, biases, norms, tile }: WeightShape): Blocks {
  const block = blockOf(tile, dim, dim);
  const lanes = block.sharing === 'workgroup' ? WORKGROUP : 1;
  const tiles = linears.map((to) => unitsOf(block, dim, to));
  const biased = linears.slice(0, biases);
  const columns = sum(biased) / 4 + (norms * dim) / 4;
  return { block, lanes, tiles, biased, total: sum(tiles) + Math.ceil(columns / lanes) };
}

export const weightGradientInvocations = (shape: WeightShape): number => {
  const { total, lanes } = blocksOf(shape);
  return total * lanes * CHUNKS;
};

interface LinearPlaces {
  readonly x: number;
  readonly gradientY: number;
  readonly weight: number;
  /** Unused where the layer has no bias. */
  readonly bias: number;
}

interface NormPlaces {
  readonly x: number;
  readonly gradientNormed: number;
  readonly scale: number;
  readonly shift: number;
  readonly stats: number;
}

/**
 * constants[j] = (x, gradientY, weight, bias) of linear layer j; then for each norm (x,
 * gradientNormed, scale, shift) and (stats, 1, 0, 0); all zero for a norm that this dispatch does
 * not have. Arrays are given by their byte in the arena, parameters by their index in a part of
 * `partials`.
 */
export function weightGradientConstants(
  linears: readonly LinearPlaces[],
  norms: readonly NormPlaces[],
): number[] {
  return [
    ...linears.flatMap(({ x, gradientY, weight, bias }) => [x / 16, gradientY / 16, weight / 4, bias / 4]),
    ...norms.flatMap(({ x, gradientNormed, scale, shift, stats }) => [
      ...[x / 16, gradientNormed / 16, scale / 4, shift / 4],
      ...[stats / 16, 1, 0, 0],
    ]),
  ];
}

/**
 * WGSL: finds the consecutive range of `counts` that `unit` falls into; sets `job` to its constants
 * and `own` to the index in the range.
 */
const chooseJob = (counts: readonly number[], linears: readonly number[]): string => {
  let passed = 0;
  return counts
    .map((count, j) => {
      const here = `if (unit >= ${passed}u) { job = constants[${j}]; width = ${linears[j] / 4}u; own = unit - ${passed}u; }`;
      passed += count;
      return here;
    })
    .join('\n    ');
};

export function weightGradient(shape: WeightShape): Kernel {
  const { dim, linears, norms, size } = shape;
  const { block, tiles, biased, total, lanes } = blocksOf(shape);
  const width = dim / 4;
  const allTiles = sum(tiles);
  const biases = sum(biased) / 4;
  return kernel({
    label: 'weightGradient',
    constants: linears.length + 2 * norms,
    bindings: { arena: slot('vec4f'), partials: { type: 'vec4f', access: 'read_write' } },
    declarations: stepSource + productDeclarations(block),
    body: `
  var unit = ${lanes > 1 ? 'group' : 'id'} % ${total}u;
  let chunk = ${lanes > 1 ? 'group' : 'id'} / ${total}u;
  if (chunk >= ${CHUNKS}u) { return; }
  let span = (step.tokens + ${CHUNKS - 1}u) / ${CHUNKS}u;
  let begin = min(step.tokens, chunk * span);
  let end = min(step.tokens, begin + span);
  let part = chunk * ${size / 4}u;
  var job: vec4u;
  var width: u32;
  var own: u32;
  if (unit < ${allTiles}u) {
    ${chooseJob(tiles, linears)}
    ${standing(block, 'width', 'own')}
    ${declareTile(block, () => 'vec4f(0.0)')}
    ${transposedTimes(block, {
      left: 'arena',
      leftAt: (t, at) => `job.x + ${t} * ${width}u + ${at}`,
      right: 'arena',
      rightAt: (t, at) => `job.y + ${t} * width + ${at}`,
    })}
    ${eachInside(
      block,
      { width4: 'width', rows: `${dim}u` },
      (r, c) => `partials[part + job.z + (row + ${r}u) * width + ${columnAt(block, c)}] = acc_${r}_${c};`,
    )}
    return;
  }
  unit = (unit - ${allTiles}u) * ${lanes}u${lanes > 1 ? ' + local' : ''};
  if (unit < ${biases}u) {
    ${chooseJob(
      biased.map((to) => to / 4),
      linears,
    )}
    var sum = vec4f(0.0);
    for (var t = begin; t < end; t++) { sum += arena[job.y + t * width + own]; }
    partials[part + job.w + own] = sum;
    return;
  }
  unit -= ${biases}u;
  if (unit >= ${norms * width}u) { return; }
  let norm = ${linears.length}u + 2u * (unit / ${width}u);
  let column = unit % ${width}u;
  job = constants[norm];
  let stats = constants[norm + 1u];
  if (stats.y == 0u) { return; }
  var scale = vec4f(0.0);
  var shift = vec4f(0.0);
  for (var t = begin; t < end; t++) {
    let moments = arena[stats.x + t];
    let gradient = arena[job.y + t * ${width}u + column];
    scale += gradient * (arena[job.x + t * ${width}u + column] - moments.x) * moments.y;
    shift += gradient;
  }
  partials[part + job.z + column] = scale;
  partials[part + job.w + column] = shift;`,
  });
}

/** gradients [size] = the parts of `partials` [CHUNKS, size] added up. */
export function sumPartials(size: number): Kernel {
  return kernel({
    label: 'sumPartials',
    bindings: {
      partials: { type: 'vec4f', access: 'read' },
      gradients: { type: 'vec4f', access: 'read_write' },
    },
    declarations: stepSource,
    body: `
  if (id >= ${size / 4}u) { return; }
  var sum = vec4f(0.0);
  for (var part = 0u; part < ${CHUNKS}u; part++) { sum += partials[part * ${size / 4}u + id]; }
  gradients[id] = sum;`,
  });
}
