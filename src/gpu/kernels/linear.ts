import { float, input, type Kernel, kernel, slot } from '../shader';
import {
  blockOf,
  columnAt,
  columnStep,
  declareTile,
  type ProductTile,
  productDeclarations,
  standing,
  timesMatrix,
  timesTransposed,
  writeTile,
} from './product';
import { randomSource } from './random';
import { stepSource } from './sequence-step';
import type { Tile } from './tile';

export interface LinearShape {
  /** Width of what goes in, and of what comes out; multiples of 4. */
  readonly from: number;
  readonly to: number;
  readonly tile: Tile;
}

export interface LinearOptions {
  readonly relu?: boolean;
  /** Rate; the layer's site is constants[0].x. */
  readonly dropout?: number;
  /** Adds `residual` [T, to] to the result. */
  readonly residual?: boolean;
}

/**
 * Replaces what the tile wrote, given `value`, `at`, `r` and the vec4 column `here`. A loop over memory this invocation alone has just written: written out over
 * registers, such an end makes the kernel several times longer to compile.
 */
const changeTile = (block: ProductTile, array: string, width: number, changed: string): string => `
  for (var r = 0u; r < ${block.rows}u; r++) {
    for (var c = 0u; c < ${block.columns / 4}u; c++) {
      let here = column + c * ${columnStep(block)}u;
      if (here >= ${width / 4}u) { continue; }
      let at = (row + r) * ${width / 4}u + here;
      let value = ${array}[at];
      ${array}[at] = ${changed};
    }
  }`;

/** `value` of the tile times its entry of the mask. */
const dropped = (value: string, width: number): string =>
  `${value} * dropout4(dropoutKey(constants[0].x), info[row + r].z * ${width}u + here * 4u)`;

/** y [T, to] = residual + dropout(relu(x [T, from] weight [from, to] + bias [to])), each part where asked for. */
export function linearForward({ from, to, tile }: LinearShape, options: LinearOptions = {}): Kernel {
  const { relu = false, dropout = 0, residual = false } = options;
  const block = blockOf(tile, to);
  const active = relu ? 'max(value, vec4f(0.0))' : 'value';
  const kept = dropout > 0 ? dropped(active, to) : active;
  const changed = residual ? `${kept} + residual[at]` : kept;
  return kernel({
    label: `linearForward ${from}x${to}${relu ? ' relu' : ''}${residual ? ' residual' : ''}`,
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      x: slot('vec4f'),
      weight: input('vec4f'),
      bias: input('vec4f'),
      y: slot('vec4f'),
      ...(residual ? { residual: slot('vec4f') } : {}),
      ...(dropout > 0 ? { info: slot('vec4u') } : {}),
    },
    declarations: stepSource + productDeclarations(block) + (dropout > 0 ? randomSource(dropout) : ''),
    body: `
  ${standing(block, `${to / 4}u`)}
  if (firstRow >= step.tokens) { return; }
  ${declareTile(block, (_, c) => `bias[${columnAt(block, c)}]`)}
  ${timesMatrix(block, { left: 'x', right: 'weight', depth: from / 4, width4: to / 4 })}
  ${writeTile(block, 'y', to)}
  ${changed === 'value' ? '' : changeTile(block, 'y', to, changed)}`,
  });
}

/**
 * gradientX [T, from] = gradientY [T, to] times the transpose of weight [from, to]. With `gate` the input was dropout(relu(.)) and is at hand
 * as `activated` [T, from]: the gradient goes on where it is positive, times 1 / (1 - rate), and what is written belongs to the
 * numbers before the ReLU. With `mask` the input was dropout(.) of site constants[0].x, and what is written belongs to the numbers before.
 */
export function linearBackward(
  { from, to, tile }: LinearShape,
  gate?: { readonly dropout: number },
  mask?: { readonly dropout: number },
): Kernel {
  const block = blockOf(tile, from);
  const through = `select(vec4f(0.0), value * ${float(1 / (1 - (gate?.dropout ?? 0)))}, activated[at] > vec4f(0.0))`;
  const masked = mask !== undefined && mask.dropout > 0;
  return kernel({
    label: `linearBackward ${from}x${to}${gate ? ' gate' : ''}`,
    constants: masked ? 1 : 0,
    bindings: {
      gradientY: slot('vec4f'),
      weight: input('vec4f'),
      gradientX: slot('vec4f'),
      ...(gate ? { activated: slot('vec4f') } : {}),
      ...(masked ? { info: slot('vec4u') } : {}),
    },
    declarations: stepSource + productDeclarations(block) + (masked ? randomSource(mask.dropout) : ''),
    body: `
  ${standing(block, `${from / 4}u`)}
  if (firstRow >= step.tokens) { return; }
  ${declareTile(block, () => 'vec4f(0.0)')}
  ${timesTransposed(block, { left: 'gradientY', right: 'weight', depth: to / 4 })}
  ${writeTile(block, 'gradientX', from)}
  ${gate ? changeTile(block, 'gradientX', from, through) : ''}
  ${masked ? changeTile(block, 'gradientX', from, dropped('value', from)) : ''}`,
  });
}
