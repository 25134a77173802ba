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
 * A matrix product of one shape as a kernel: left [rows, depth] times right, which lies as
 * `transposed` says, into result [rows, columns].
 */
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

/** As this project's training steps do it, and with other sizes of the tile. */
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

/** All ways this device has to work out the product of this padded shape. */
export const productKernels = (
  shape: ProductShape,
  { features }: Pick<DeviceTraits, 'features'>,
): ProductKernel[] =>
  TILES.filter(({ sharing }) => sharing !== 'quads' || features.has('subgroups')).flatMap((tile) => [
    tiled(shape, tile, false),
    tiled(shape, tile, true),
  ]);
