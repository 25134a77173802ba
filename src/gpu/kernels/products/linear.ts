import { float, input, type Kernel, type KernelSource, kernel, slot } from '../../plan/shader';
import { randomSource } from '../random';
import { stepSource } from '../sequence/sequence-step';
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
import type { Tile } from './tile';

interface LinearShape {
  /** Width of input and output; multiples of 4. */
  readonly from: number;
  readonly to: number;
  readonly tile: Tile;
}

export type Activation = 'relu' | 'gelu';

interface LinearOptions {
  /** GELU also writes its input, `before` [T, to], which its gradient needs. */
  readonly activation?: Activation;
  /** Dropout rate; the number of the dropout layer is constants[0].x. */
  readonly dropout?: number;
  /** Adds `residual` [T, to] to the result. */
  readonly residual?: boolean;
}

/**
 * GELU (Hendrycks and Gimpel 2016) in its tanh form, which BERT was trained with: x gate(x), where
 * gate(x) = (1 + tanh(u)) / 2 = 1 / (1 + exp(-2 u)) and u = sqrt(2 / pi) (x + 0.044715 x^3). The
 * exponent is bounded, so that nothing overflows.
 */
const geluSource = `
fn geluGate(x: vec4f) -> vec4f {
  let doubled = ${float(2 * Math.sqrt(2 / Math.PI))} * x * (1.0 + 0.044715 * x * x);
  return 1.0 / (1.0 + exp(min(-doubled, vec4f(80.0))));
}
fn gelu(x: vec4f) -> vec4f { return x * geluGate(x); }
fn geluSlope(x: vec4f) -> vec4f {
  let gate = geluGate(x);
  return gate * (1.0 + x * (1.0 - gate) * ${float(2 * Math.sqrt(2 / Math.PI))} * (1.0 + 0.134145 * x * x));
}`;

/**
 * WGSL that replaces each `value` of the tile in `array`, at index `at`, row `r` and vec4 column
 * `here`. It loops over memory that this invocation has just written: unrolled over registers, the
 * kernel would take several times longer to compile.
 */
const changeTile = (
  block: ProductTile,
  array: string,
  width: number,
  changed: string,
  from = array,
): string => `
  for (var r = 0u; r < ${block.rows}u; r++) {
    for (var c = 0u; c < ${block.columns / 4}u; c++) {
      let here = column + c * ${columnStep(block)}u;
      if (here >= ${width / 4}u) { continue; }
      let at = (row + r) * ${width / 4}u + here;
      let value = ${from}[at];
      ${array}[at] = ${changed};
    }
  }`;

/**
 * WGSL: `value` times its entry in the mask of the dropout whose site is constants[0].x, in an
 * array of this width.
 */
const dropped = (value: string, width: number): string =>
  `${value} * dropout4(dropoutKey(constants[0].x), info[row + r].z * ${width}u + here * 4u)`;

/**
 * y [T, to] = residual + dropout(activation(x [T, from] weight [from, to] + bias [to])), each part
 * where asked for.
 */
export function linearForward({ from, to, tile }: LinearShape, options: LinearOptions = {}): Kernel {
  const { activation, dropout = 0, residual = false } = options;
  const block = blockOf(tile, to);
  const active =
    activation === 'gelu' ? 'gelu(value)' : activation === 'relu' ? 'max(value, vec4f(0.0))' : 'value';
  const product = activation === 'gelu' ? 'before' : 'y';
  const kept = dropout > 0 ? dropped(active, to) : active;
  const changed = residual ? `${kept} + residual[at]` : kept;
  return kernel({
    label: `linearForward ${from}x${to}${activation ? ` ${activation}` : ''}${residual ? ' residual' : ''}`,
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      x: slot('vec4f'),
      weight: input('vec4f'),
      bias: input('vec4f'),
      y: slot('vec4f'),
      ...(activation === 'gelu' ? { before: slot('vec4f') } : {}),
      ...(residual ? { residual: slot('vec4f') } : {}),
      ...(dropout > 0 ? { info: slot('vec4u') } : {}),
    },
    declarations:
      stepSource +
      productDeclarations(block) +
      (dropout > 0 ? randomSource(dropout) : '') +
      (activation === 'gelu' ? geluSource : ''),
    body: `
  ${standing(block, `${to / 4}u`)}
  if (firstRow >= step.tokens) { return; }
  ${declareTile(block, (_, c) => `bias[${columnAt(block, c)}]`)}
  ${timesMatrix(block, { left: 'x', right: 'weight', depth: from / 4, width4: to / 4 })}
  ${writeTile(block, product, to)}
  ${changed === 'value' ? '' : changeTile(block, 'y', to, changed, product)}`,
  });
}

/** The activation and dropout that the input x went through before the product. */
interface LinearGate {
  readonly activation?: Activation;
  readonly dropout: number;
}

/**
 * gradientX [T, from] = gradientY [T, to] times the transpose of weight [from, to]. With `gate` the
 * input was dropout(activation(z)), and gradientX is the gradient by z. ReLU: from its result
 * `activated` [T, from], the gradient passes where that is positive, times 1 / (1 - rate). GELU:
 * from its input `before` [T, from]. Without a ReLU the dropout mask is recomputed; the number of
 * the dropout layer is constants[0].x.
 */
export function linearBackward({ from, to, tile }: LinearShape, gate?: LinearGate): Kernel {
  const block = blockOf(tile, from);
  const way = gate && gateOf(gate, from);
  return kernel({
    label: `linearBackward ${from}x${to}${gate?.activation ? ` ${gate.activation}` : ''}`,
    constants: way?.constants,
    bindings: {
      gradientY: slot('vec4f'),
      weight: input('vec4f'),
      gradientX: slot('vec4f'),
      ...way?.bindings,
    },
    declarations: stepSource + productDeclarations(block) + (way?.declarations ?? ''),
    body: `
  ${standing(block, `${from / 4}u`)}
  if (firstRow >= step.tokens) { return; }
  ${declareTile(block, () => 'vec4f(0.0)')}
  ${timesTransposed(block, { left: 'gradientY', right: 'weight', depth: to / 4 })}
  ${writeTile(block, 'gradientX', from)}
  ${way && way.through !== 'value' ? changeTile(block, 'gradientX', from, way.through) : ''}`,
  });
}

/**
 * Bindings of the backward pass through activation and dropout, and the WGSL that replaces `value`.
 */
function gateOf(
  { activation, dropout }: LinearGate,
  width: number,
): Pick<KernelSource, 'bindings' | 'declarations' | 'constants'> & { readonly through: string } {
  if (activation === 'relu')
    return {
      bindings: { activated: slot('vec4f') },
      declarations: '',
      through: `select(vec4f(0.0), value * ${float(1 / (1 - dropout))}, activated[at] > vec4f(0.0))`,
    };
  const gelu = activation === 'gelu';
  const sloped = gelu ? 'value * geluSlope(before[at])' : 'value';
  return {
    bindings: {
      ...(gelu ? { before: slot('vec4f') } : {}),
      ...(dropout > 0 ? { info: slot('vec4u') } : {}),
    },
    declarations: (dropout > 0 ? randomSource(dropout) : '') + (gelu ? geluSource : ''),
    constants: dropout > 0 ? 1 : 0,
    through: dropout > 0 ? dropped(sloped, width) : sloped,
  };
}
