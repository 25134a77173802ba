import { input, type Kernel, kernel, slot, unroll, WORKGROUP } from '../../plan/shader';
import { divisorUpTo, type Tile } from '../products/tile';
import { randomSource } from '../random';
import { stepSource } from './sequence-step';

/**
 * The recurrence of an LSTM (Hochreiter and Schmidhuber 1997, with the forget gate of Gers,
 * Schmidhuber and Cummins 2000), a whole row at once, forward and backward through time. For each
 * of the d units the four gates stand together as one vec4f (input i, forget f, candidate g, output
 * o):
 *
 *     z(t) = x(t) U + b + h(t - 1) W    x(t) U + b is computed before, for all tokens at once
 *     c(t) = f * c(t - 1) + i * g       i, f, o = sigmoid(z), g = tanh(z)
 *     h(t) = o * tanh(c(t))             h and c are zero before the first event of a row
 *
 * With barriers, a workgroup processes one row and each invocation some units, with h in workgroup
 * memory. Without, one invocation processes ROWS rows, which share every load of a weight.
 */
export interface LstmShape {
  /** d, a multiple of 4; at most MOST_UNITS with barriers. */
  readonly dim: number;
  readonly tile: Tile;
}

/**
 * Most units: h and its successor must fit into 16 KB of workgroup memory, which every device has.
 */
export const MOST_UNITS = 512;

/**
 * Without barriers: rows of an invocation, and invocations of a workgroup that work. Few, so that
 * small batches reach every core.
 */
const ROWS = 4;
const LANES = 4;

export const lstmInvocations = ({ tile }: LstmShape, rows: number): number =>
  WORKGROUP * (tile.barriers ? rows : Math.ceil(rows / (ROWS * LANES)));

/** WGSL. The exponent is bounded against overflow. tanh(x) = 2 sigmoid(2x) - 1. */
const cellSource = `
fn sigmoid(x: vec4f) -> vec4f { return 1.0 / (1.0 + exp(-clamp(x, vec4f(-40.0), vec4f(40.0)))); }
fn squash(x: vec4f) -> vec4f { return 2.0 * sigmoid(2.0 * x) - 1.0; }
/** Activations of a unit's four gates. */
fn activate(z: vec4f) -> vec4f {
  return sigmoid(z * vec4f(1.0, 1.0, 2.0, 1.0)) * vec4f(1.0, 1.0, 2.0, 1.0) - vec4f(0.0, 0.0, 1.0, 0.0);
}
/** Gradient at z, from those at h and c. */
fn gateGradient(a: vec4f, squashed: f32, cellBefore: f32, gradientH: f32, gradientC: f32) -> vec4f {
  let slope = vec4f(a.x * (1.0 - a.x), a.y * (1.0 - a.y), 1.0 - a.z * a.z, a.w * (1.0 - a.w));
  return slope * vec4f(gradientC * a.z, gradientC * cellBefore, gradientC * a.x, gradientH * squashed);
}`;

interface LstmOptions {
  /** Rate of the dropout between h and y; its number is constants[0].x. */
  readonly dropout: number;
  /** y is [B, d], for the newest token of each row only. */
  readonly newestOnly?: boolean;
}

/**
 * gates [T, 4d] holds x(t) U + b and is replaced by the activations i, f, g, o. recurrent [d, 4d]
 * is W. Writes previous [T, d] = h(t - 1), cells [T, d] = c(t) and y [T, d] = dropout(h(t)).
 */
export function lstmForward(shape: LstmShape, options: LstmOptions): Kernel {
  const { dropout, newestOnly = false } = options;
  const { barriers } = shape.tile;
  const element = barriers ? 'f32' : 'vec4f';
  return kernel({
    label: `lstmForward ${shape.dim}${newestOnly ? ' newest' : ''}`,
    constants: dropout > 0 ? 1 : 0,
    bindings: {
      batch: input('u32'),
      gates: slot('vec4f'),
      recurrent: input('vec4f'),
      previous: slot(element),
      cells: slot(element),
      y: slot(element),
      ...(dropout > 0 ? { info: slot('vec4u') } : {}),
    },
    declarations: `${stepSource}${dropout > 0 ? randomSource(dropout) : ''}${cellSource}
${barriers ? `var<workgroup> hidden: array<f32, ${2 * shape.dim}>;` : ''}`,
    body: `${dropout > 0 ? 'let key = dropoutKey(constants[0].x);' : ''}
${(barriers ? forwardTogether : forwardAlone)(shape.dim, dropout > 0, newestOnly)}`,
  });
}

/**
 * Backpropagation through time. gates [T, 4d] holds the activations and is replaced by the gradient
 * at z. gradient [T, d] is that of h(t) without the part through h(t + 1). transposed [d, 4d] is
 * from `transposeRecurrent`. cells [T, d] is overwritten.
 */
export function lstmBackward(shape: LstmShape): Kernel {
  const { dim, tile } = shape;
  const element = tile.barriers ? 'f32' : 'vec4f';
  return kernel({
    label: `lstmBackward ${dim}`,
    bindings: {
      batch: input('u32'),
      gates: slot('vec4f'),
      transposed: slot('vec4f'),
      cells: slot(element),
      gradient: slot(element),
    },
    declarations: `${stepSource}${cellSource}
${tile.barriers ? `var<workgroup> reached: array<vec4f, ${2 * dim}>;` : ''}`,
    body: tile.barriers ? backwardTogether(dim) : backwardAlone(dim),
  });
}

/**
 * transposed [d, 4d]: the recurrent weight [d, d, 4 gates] with its two unit dimensions exchanged.
 * One invocation a vec4f.
 */
export function transposeRecurrent(dim: number): Kernel {
  return kernel({
    label: 'transposeRecurrent',
    bindings: { recurrent: input('vec4f'), transposed: slot('vec4f') },
    declarations: stepSource,
    body: `
  if (id >= ${dim * dim}u) { return; }
  transposed[id] = recurrent[(id % ${dim}u) * ${dim}u + id / ${dim}u];`,
  });
}

/**
 * One workgroup a row; an invocation computes units `local`, `local` + WORKGROUP, ... h alternates
 * between two halves of workgroup memory, so that one barrier a token is enough.
 */
const forwardTogether = (dim: number, dropout: boolean, newestOnly: boolean): string => `
  if (group >= step.rows) { return; }
  let begin = batch[group];
  let end = batch[group + 1u];
  var cell: array<f32, ${Math.ceil(dim / WORKGROUP)}>;
  var half = 0u;
  for (var token = begin; token < end; token++) {
    for (var unit = local; unit < ${dim}u; unit += ${WORKGROUP}u) {
      let at = token * ${dim}u + unit;
      var z = gates[at];
      var before = 0.0;
      if (token > begin) {
        before = hidden[half + unit];
        for (var k = 0u; k < ${dim}u; k++) { z += hidden[half + k] * recurrent[k * ${dim}u + unit]; }
      }
      let opened = activate(z);
      let c = opened.y * cell[unit / ${WORKGROUP}u] + opened.x * opened.z;
      let h = opened.w * squash(vec4f(c)).x;
      cell[unit / ${WORKGROUP}u] = c;
      hidden[${dim}u - half + unit] = h;
      gates[at] = opened;
      previous[at] = before;
      cells[at] = c;
      ${
        newestOnly
          ? `if (token + 1u == end) { y[group * ${dim}u + unit] = h; }`
          : `y[at] = h${dropout ? ` * dropout1(key, info[token].z * ${dim}u + unit)` : ''};`
      }
    }
    half = ${dim}u - half;
    workgroupBarrier();
  }`;

const backwardTogether = (dim: number): string => `
  if (group >= step.rows) { return; }
  let begin = batch[group];
  let end = batch[group + 1u];
  var carried: array<f32, ${Math.ceil(dim / WORKGROUP)}>;
  var half = 0u;
  for (var token = end; token > begin; token--) {
    for (var unit = local; unit < ${dim}u; unit += ${WORKGROUP}u) {
      let at = (token - 1u) * ${dim}u + unit;
      var gradientH = gradient[at];
      if (token < end) {
        for (var k = 0u; k < ${dim}u; k++) { gradientH += dot(reached[half + k], transposed[k * ${dim}u + unit]); }
      }
      let opened = gates[at];
      let squashed = squash(vec4f(cells[at])).x;
      var cellBefore = 0.0;
      if (token > begin + 1u) { cellBefore = cells[at - ${dim}u]; }
      let gradientC = carried[unit / ${WORKGROUP}u] + gradientH * opened.w * (1.0 - squashed * squashed);
      let gradientZ = gateGradient(opened, squashed, cellBefore, gradientH, gradientC);
      carried[unit / ${WORKGROUP}u] = gradientC * opened.y;
      reached[${dim}u - half + unit] = gradientZ;
      gates[at] = gradientZ;
    }
    half = ${dim}u - half;
    workgroupBarrier();
  }`;

/**
 * WGSL: the rows of an invocation, in step with each other: \`begins\` and \`counts\` (tokens) of
 * each. All invocations of a workgroup take as many steps as its longest row, because their loads
 * are faster together; a row that has ended stays at its last token and writes nothing.
 */
const rowsAlone = `
  if (local >= ${LANES}u) { return; }
  var begins: array<u32, ${ROWS}>;
  var counts: array<u32, ${ROWS}>;
  for (var r = 0u; r < ${ROWS}u; r++) {
    let row = min((group * ${LANES}u + local) * ${ROWS}u + r, step.rows);
    begins[r] = batch[row];
    counts[r] = batch[min(row + 1u, step.rows)] - begins[r];
  }
  var longest = 0u;
  let beyond = min(step.rows, (group + 1u) * ${LANES * ROWS}u);
  for (var row = group * ${LANES * ROWS}u; row < beyond; row++) {
    longest = max(longest, batch[row + 1u] - batch[row]);
  }
  var tokens: array<u32, ${ROWS}>;`;

/**
 * WGSL: sets `tokens` of step `s`, and `token_r` for each row; `last` is the last step of row r
 * with a token.
 */
const tokensAt = (token: string): string => `
    for (var r = 0u; r < ${ROWS}u; r++) {
      let last = max(counts[r], 1u) - 1u;
      tokens[r] = min(begins[r] + ${token}, step.tokens - 1u);
    }
    ${unroll(ROWS, (r) => `let token_${r} = tokens[${r}];`)}`;

const eachRow = (text: (r: number) => string): string => unroll(ROWS, text);

/** Four units at a time: their gates are a tile of ROWS x 4 vec4f in registers. */
function forwardAlone(dim: number, dropout: boolean, newestOnly: boolean): string {
  const width = dim / 4;
  const term = (r: number, u: number): string =>
    ['x', 'y', 'z', 'w'].map((letter, j) => `h_${r}.${letter} * w_${u}_${j}`).join(' + ');
  return `${rowsAlone}
  for (var s = 0u; s < longest; s++) {
    ${tokensAt('min(s, last)')}
    for (var c = 0u; c < ${width}u; c++) {
      ${eachRow((r) => unroll(4, (u) => `var z_${r}_${u} = gates[token_${r} * ${dim}u + 4u * c + ${u}u];`))}
      if (s > 0u) {
        for (var k = 0u; k < ${width}u; k++) {
          ${eachRow((r) => `let h_${r} = previous[token_${r} * ${width}u + k];`)}
          let weightAt = k * ${4 * dim}u + 4u * c;
          ${unroll(
            4,
            (u) => `{
          ${unroll(4, (j) => `let w_${u}_${j} = recurrent[weightAt + ${j * dim + u}u];`)}
          ${eachRow((r) => `z_${r}_${u} += ${term(r, u)};`)}
          }`,
          )}
        }
      }
      var z = array<vec4f, ${4 * ROWS}>(
        ${Array.from({ length: 4 * ROWS }, (_, i) => `z_${i >> 2}_${i & 3}`).join(', ')});
      for (var r = 0u; r < ${ROWS}u; r++) {
        if (s >= counts[r]) { continue; }
        let token = tokens[r];
        let at = token * ${width}u + c;
        var before = vec4f(0.0);
        if (s > 0u) { before = cells[at - ${width}u]; } else { previous[at] = vec4f(0.0); }
        var cell: vec4f;
        var open: vec4f;
        for (var u = 0u; u < 4u; u++) {
          let opened = activate(z[4u * r + u]);
          gates[token * ${dim}u + 4u * c + u] = opened;
          cell[u] = opened.y * before[u] + opened.x * opened.z;
          open[u] = opened.w;
        }
        let h = open * squash(cell);
        cells[at] = cell;
        if (s + 1u < counts[r]) { previous[at + ${width}u] = h; }
        ${
          newestOnly
            ? `else { y[((group * ${LANES}u + local) * ${ROWS}u + r) * ${width}u + c] = h; }`
            : `y[at] = h${dropout ? ` * dropout4(key, info[token].z * ${dim}u + 4u * c)` : ''};`
        }
      }
    }
  }`;
}

/** The gradient by the previous cell overwrites each cell once it has been read. */
function backwardAlone(dim: number): string {
  const width = dim / 4;
  const group = divisorUpTo(2, width);
  const column = (r: number, q: number): string =>
    `vec4f(${Array.from({ length: 4 }, (_, n) => `dot(z_${r}, w_${q}_${n})`).join(', ')})`;
  return `${rowsAlone}
  for (var s = 0u; s < longest; s++) {
    ${tokensAt('last - min(s, last)')}
    for (var c = 0u; c < ${width}u; c += ${group}u) {
      ${eachRow((r) => unroll(group, (q) => `var h_${r}_${q} = gradient[token_${r} * ${width}u + c + ${q}u];`))}
      if (s > 0u) {
        for (var k = 0u; k < ${dim}u; k++) {
          ${eachRow((r) => `let z_${r} = gates[(token_${r} + 1u) * ${dim}u + k];`)}
          let weightAt = k * ${dim}u + 4u * c;
          ${unroll(
            group,
            (q) => `{
          ${unroll(4, (n) => `let w_${q}_${n} = transposed[weightAt + ${4 * q + n}u];`)}
          ${eachRow((r) => `h_${r}_${q} += ${column(r, q)};`)}
          }`,
          )}
        }
      }
      var gradients = array<vec4f, ${ROWS * group}>(
        ${Array.from({ length: ROWS * group }, (_, i) => `h_${Math.floor(i / group)}_${i % group}`).join(', ')});
      for (var i = 0u; i < ${ROWS * group}u; i++) {
        let r = i / ${group}u;
        if (s >= counts[r]) { continue; }
        let at = tokens[r] * ${width}u + c + i % ${group}u;
        let squashed = squash(cells[at]);
        var before = vec4f(0.0);
        var carried = vec4f(0.0);
        if (s + 1u < counts[r]) { before = cells[at - ${width}u]; }
        if (s > 0u) { carried = cells[at + ${width}u]; }
        for (var u = 0u; u < 4u; u++) {
          let opened = gates[4u * at + u];
          let gradientH = gradients[i][u];
          let gradientC = carried[u] + gradientH * opened.w * (1.0 - squashed[u] * squashed[u]);
          gates[4u * at + u] = gateGradient(opened, squashed[u], before[u], gradientH, gradientC);
          carried[u] = gradientC * opened.y;
        }
        cells[at] = carried;
      }
    }
  }`;
}
