import { type Kernel, kernel, slot } from '../../plan/shader';
import {
  blockOf,
  columnAt,
  declareTile,
  eachInside,
  type ProductTile,
  productDeclarations,
  productInvocations,
  standing,
  timesMatrix,
  timesTransposed,
  transposedTimes,
  writeTile,
} from '../products/product';
import type { Tile } from '../products/tile';
import { stepSource } from '../sequence/sequence-step';

/**
 * Logits of queries [t, d] against keys [n, d], and the products that bring their gradient back to
 * either side; shared by every loss of the output layer. Targets are taken a chunk at a time, so
 * that only one tile of logits [chunk, n] exists. Each kernel works on the chunk that begins with
 * target constants[0].x and has at most constants[0].y; its arrays of queries begin there. Shapes:
 * t targets, n keys, d width.
 */
interface LogitsShape {
  /** n, keys; a multiple of 4. */
  readonly paddedItems: number;
  readonly dim: number;
  readonly tile: Tile;
}

/** WGSL: targets in the chunk. */
export const targetsHere = `
fn targetsHere() -> u32 { return min(step.targets - constants[0].x, constants[0].y); }`;

interface PerTarget {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly into: string;
  readonly width: number;
  readonly tile: Tile;
  readonly product: (block: ProductTile) => string;
}

/** A matrix product whose result has a row of `width` numbers for each target of the chunk. */
function perTarget({ label, left, right, into, width, tile, product }: PerTarget): Kernel {
  const block = blockOf(tile, width);
  return kernel({
    label,
    constants: 1,
    bindings: { [left]: slot('vec4f'), [right]: slot('vec4f'), [into]: slot('vec4f') },
    declarations: stepSource + targetsHere + productDeclarations(block),
    body: `
  ${standing(block, `${width / 4}u`)}
  if (firstRow >= targetsHere()) { return; }
  ${declareTile(block, () => 'vec4f(0.0)')}
  ${product(block)}
  ${writeTile(block, into, width)}`,
  });
}

/** logits [chunk, n] = queries times the transpose of keys. */
export const logitsForward = ({ paddedItems, dim, tile }: LogitsShape): Kernel =>
  perTarget({
    label: 'logitsForward',
    left: 'query',
    right: 'keys',
    into: 'logits',
    width: paddedItems,
    tile,
    product: (block) => timesTransposed(block, { left: 'query', right: 'keys', depth: dim / 4 }),
  });

/** gradientQuery [chunk, d] = gradient of logits times keys. */
export const logitsBackwardQuery = ({ paddedItems, dim, tile }: LogitsShape): Kernel =>
  perTarget({
    label: 'logitsBackwardQuery',
    left: 'logits',
    right: 'keys',
    into: 'gradientQuery',
    width: dim,
    tile,
    product: (block) =>
      timesMatrix(block, { left: 'logits', right: 'keys', depth: paddedItems / 4, width4: dim / 4 }),
  });

export const keyGradientInvocations = ({ paddedItems, dim, tile }: LogitsShape): number =>
  productInvocations(tile, paddedItems, dim);

/**
 * gradientKeys [n, d] (+)= transpose of the gradient of logits times queries; the first chunk
 * writes, later ones add.
 */
export function logitsBackwardKeys({ paddedItems, dim, tile }: LogitsShape): Kernel {
  const block = blockOf(tile, dim, paddedItems);
  const at = (r: number, c: number): string =>
    `gradientKeys[(row + ${r}u) * ${dim / 4}u + ${columnAt(block, c)}]`;
  return kernel({
    label: 'logitsBackwardKeys',
    constants: 1,
    bindings: { logits: slot('vec4f'), query: slot('vec4f'), gradientKeys: slot('vec4f') },
    declarations: stepSource + targetsHere + productDeclarations(block),
    body: `
  ${standing(block, `${dim / 4}u`)}
  if (firstRow >= ${paddedItems}u) { return; }
  let begin = 0u;
  let end = targetsHere();
  let later = constants[0].x > 0u;
  ${declareTile(block, (r, c) => `select(vec4f(0.0), ${at(r, c)}, later)`)}
  ${transposedTimes(block, {
    left: 'logits',
    leftAt: (t, column) => `${t} * ${paddedItems / 4}u + ${column}`,
    right: 'query',
    rightAt: (t, column) => `${t} * ${dim / 4}u + ${column}`,
  })}
  ${eachInside(block, { width4: `${dim / 4}u` }, (r, c) => `${at(r, c)} = acc_${r}_${c};`)}`,
  });
}
