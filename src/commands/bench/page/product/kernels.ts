import {
  blockOf,
  declareTile,
  productDeclarations,
  productInvocations,
  standing,
  timesMatrix,
  timesTransposed,
  writeTile,
} from '../../../../gpu/kernels/products/product';
import { type DeviceTraits, type Tile, tiles } from '../../../../gpu/kernels/products/tile';
import { type Kernel, kernel, slot } from '../../../../gpu/plan/shader';
import type { ProductShape } from '../workload';

/**
 * A matrix product of one shape as a kernel: result [rows, columns] = left [rows, depth] times
 * right, laid out by `transposed`.
 */
export interface ProductKernel {
  readonly name: string;
  readonly kernel: Kernel;
  readonly invocations: number;
  /** Whether right is stored as [columns, depth] instead of [depth, columns]. */
  readonly transposed: boolean;
}

/** Sizes are padded to whole tiles of all variants. */
const PADDED_TO = 32;
const padded = (n: number): number => Math.ceil(n / PADDED_TO) * PADDED_TO;

export const paddedShape = ({ rows, depth, columns }: ProductShape): ProductShape => ({
  rows: padded(rows),
  depth: padded(depth),
  columns: padded(columns),
});

const bindings = { left: slot('vec4f'), right: slot('vec4f'), result: slot('vec4f') };

/** The tiles of this project's training steps, and other sizes. */
function tiled(shape: ProductShape, tile: Tile, transposed: boolean): ProductKernel {
  const { rows, depth, columns } = shape;
  const block = blockOf(tile, columns);
  const operands = { left: 'left', right: 'right', depth: depth / 4 };
  const name = `${block.rows} x ${block.columns}, shared by ${block.sharing}${transposed ? ', right transposed' : ''}`;
  return {
    name,
    transposed,
    invocations: productInvocations(tile, rows, columns),
    kernel: kernel({
      label: name,
      bindings,
      declarations: `@group(0) @binding(0) var<uniform> step: vec4u;${productDeclarations(block)}`,
      body: `
  ${standing(block, `${columns / 4}u`)}
  if (firstRow >= ${rows}u) { return; }
  ${declareTile(block, () => 'vec4f(0)')}
  ${transposed ? timesTransposed(block, operands) : timesMatrix(block, { ...operands, width4: columns / 4 })}
  ${writeTile(block, 'result', columns)}`,
    }),
  };
}

const sized = (rows: number, columns: number): Tile => ({ ...tiles.software, rows, columns });

const TILES: readonly Tile[] = [sized(4, 4), sized(4, 8), sized(8, 8), ...Object.values(tiles)];

/** All kernels of this device for the product of this padded shape. */
export const productKernels = (
  shape: ProductShape,
  { features }: Pick<DeviceTraits, 'features'>,
): ProductKernel[] =>
  TILES.filter(({ sharing }) => sharing !== 'quads' || features.has('subgroups')).flatMap((tile) => [
    tiled(shape, tile, false),
    tiled(shape, tile, true),
  ]);
