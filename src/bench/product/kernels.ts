import {
  declareTile,
  eachOfTile,
  type ProductTile,
  timesMatrix,
  timesTransposed,
} from '../../gpu/kernels/product';
import { type Kernel, kernel, slot, unroll, WORKGROUP } from '../../gpu/shader';
import type { ProductShape } from '../workload';

/** A matrix product of one shape as a kernel: left [rows, depth] times right, which lies as `transposed` says, into result [rows, columns]. */
export interface ProductKernel {
  readonly name: string;
  readonly kernel: Kernel;
  readonly invocations: number;
  /** Right is [columns, depth]; else [depth, columns]. */
  readonly transposed: boolean;
}

/** Every size is padded to whole tiles of all variants. */
const PADDED_TO = 32;
const padded = (n: number): number => Math.ceil(n / PADDED_TO) * PADDED_TO;

export const paddedShape = ({ rows, depth, columns }: ProductShape): ProductShape => ({
  rows: padded(rows),
  depth: padded(depth),
  columns: padded(columns),
});

const bindings = { left: slot('vec4f'), right: slot('vec4f'), result: slot('vec4f') };

/** One tile in registers for each invocation, no barriers: what this project's training steps are made of. */
function registerTile(shape: ProductShape, tile: ProductTile, transposed: boolean): ProductKernel {
  const { rows, depth, columns } = shape;
  const across = columns / tile.columns;
  const operands = { left: 'left', right: 'right', depth: depth / 4 };
  const name = `${tile.rows} x ${tile.columns} in registers${transposed ? ', right transposed' : ''}`;
  return {
    name,
    transposed,
    invocations: (rows / tile.rows) * across,
    kernel: kernel({
      label: name,
      bindings,
      declarations: '@group(0) @binding(0) var<uniform> step: vec4u;',
      body: `
  if (id >= ${(rows / tile.rows) * across}u) { return; }
  let row = id / ${across}u * ${tile.rows}u;
  let column = id % ${across}u * ${tile.columns / 4}u;
  ${declareTile(tile, () => 'vec4f(0)')}
  ${transposed ? timesTransposed(tile, operands) : timesMatrix(tile, { ...operands, width4: columns / 4 })}
  let at = row * ${columns / 4}u + column;
  ${eachOfTile(tile, (r, c) => `result[at + ${(r * columns) / 4 + c}u] = acc_${r}_${c};`)}`,
    }),
  };
}

/**
 * The usual way on a GPU: a workgroup loads blocks of both sides into shared memory, and each invocation keeps 4 x 4 of the result's 32 x 32.
 * See Volkov and Demmel, "Benchmarking GPUs to Tune Dense Linear Algebra", SC 2008.
 */
function sharedMemory(shape: ProductShape): ProductKernel {
  const { rows, depth, columns } = shape;
  const [across, depth4, columns4] = [columns / 32, depth / 4, columns / 4];
  return {
    name: '32 x 32 in shared memory',
    transposed: false,
    invocations: (rows / 32) * across * WORKGROUP,
    kernel: kernel({
      label: 'shared memory',
      bindings,
      declarations: `@group(0) @binding(0) var<uniform> step: vec4u;
var<workgroup> leftBlock: array<vec4f, 128>;
var<workgroup> rightBlock: array<vec4f, 128>;`,
      body: `
  let block = workgroup.y * workgroups.x + workgroup.x;
  let down = local / 8u;
  let right4 = local % 8u;
  let row = block / ${across}u * 32u;
  let column4 = block % ${across}u * 8u;
  ${unroll(4, (r) => `var acc_${r} = vec4f(0);`)}
  for (var k = 0u; k < ${depth}u; k += 16u) {
    ${unroll(
      2,
      (i) => `{
      let cell = local + ${i * WORKGROUP}u;
      leftBlock[cell] = left[min(row + cell / 4u, ${rows - 1}u) * ${depth4}u + k / 4u + cell % 4u];
      rightBlock[cell] = right[(k + cell / 8u) * ${columns4}u + column4 + cell % 8u];
    }`,
    )}
    workgroupBarrier();
    for (var q = 0u; q < 4u; q++) {
      ${unroll(4, (j) => `let b_${j} = rightBlock[(q * 4u + ${j}u) * 8u + right4];`)}
      ${unroll(
        4,
        (r) => `{
        let a = leftBlock[(down * 4u + ${r}u) * 4u + q];
        acc_${r} += a.x * b_0 + a.y * b_1 + a.z * b_2 + a.w * b_3;
      }`,
      )}
    }
    workgroupBarrier();
  }
  if (row < ${rows}u) {
    ${unroll(4, (r) => `result[(row + down * 4u + ${r}u) * ${columns4}u + column4 + right4] = acc_${r};`)}
  }`,
    }),
  };
}

const TILES: readonly ProductTile[] = [
  { rows: 4, columns: 4, quads: false },
  { rows: 4, columns: 8, quads: false },
  { rows: 8, columns: 8, quads: false },
  { rows: 8, columns: 16, quads: false },
  { rows: 16, columns: 8, quads: true },
];

/** All ways to work out the product of this padded shape. */
export const productKernels = (shape: ProductShape): ProductKernel[] => [
  ...TILES.flatMap((tile) => [registerTile(shape, tile, false), registerTile(shape, tile, true)]),
  sharedMemory(shape),
];
