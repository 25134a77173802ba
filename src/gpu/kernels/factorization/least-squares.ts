import { float, input, type Kernel, kernel } from '../../plan/shader';

/**
 * Implicit matrix factorization, one side at a time: with the other side [m, d] held fixed every
 * row x solves A x = b with A = gram + sum of v vᵀ over the row's list + weight I, b = sum of v,
 * gram = a0 otherᵀ other. (Hu, Koren and Volinsky, ICDM 2008; conjugate gradient as in Takacs,
 * Pilaszy and Tikk, RecSys 2011.)
 */

/** Bytes of the uniform: rows first .. last - 1 are solved; `others` is m. */
export const LEAST_SQUARES_STEP_BYTES = 16;

const stepSource = `
struct Step { first: u32, last: u32, others: u32, unused: u32 }
@group(0) @binding(0) var<uniform> step: Step;
`;

/** gram [d, d] = unobservedWeight * otherᵀ other. One invocation for four numbers. */
export function sharedGramKernel(dim: number, unobservedWeight: number): Kernel {
  return kernel({
    label: 'sharedGram',
    bindings: { other: input('vec4f'), gram: { type: 'vec4f', access: 'read_write' } },
    declarations: stepSource,
    body: `
  if (id >= ${(dim * dim) / 4}u) { return; }
  let row = id / ${dim / 4}u;
  let column = id % ${dim / 4}u;
  var sum = vec4f(0.0);
  for (var k = 0u; k < step.others; k++) {
    sum += other[k * ${dim / 4}u + row / 4u][row % 4u] * other[k * ${dim / 4}u + column];
  }
  gram[id] = ${float(unobservedWeight)} * sum;`,
  });
}

/**
 * Improves x [rows, d] by `steps` steps of conjugate gradient. One invocation a row, whose cost
 * grows with the length of the row's list.
 */
export function solveRowsKernel(dim: number, steps: number): Kernel {
  const d4 = dim / 4;
  return kernel({
    label: 'solveRows',
    bindings: {
      other: input('vec4f'),
      gram: input('vec4f'),
      offsets: input('u32'),
      ids: input('u32'),
      weights: input('f32'),
      x: { type: 'vec4f', access: 'read_write' },
    },
    declarations: `${stepSource}
alias Vector = array<vec4f, ${d4}>;

fn dotOf(a: ptr<function, Vector>, b: ptr<function, Vector>) -> f32 {
  var sum = 0.0;
  for (var c = 0u; c < ${d4}u; c++) { sum += dot((*a)[c], (*b)[c]); }
  return sum;
}

fn applyTo(row: u32, y: ptr<function, Vector>, image: ptr<function, Vector>) {
  for (var c = 0u; c < ${d4}u; c++) { (*image)[c] = weights[row] * (*y)[c]; }
  for (var r = 0u; r < ${dim}u; r++) {
    let value = (*y)[r / 4u][r % 4u];
    for (var c = 0u; c < ${d4}u; c++) { (*image)[c] += value * gram[r * ${d4}u + c]; }
  }
  for (var at = offsets[row]; at < offsets[row + 1u]; at++) {
    let v = ids[at] * ${d4}u;
    var along = 0.0;
    for (var c = 0u; c < ${d4}u; c++) { along += dot(other[v + c], (*y)[c]); }
    for (var c = 0u; c < ${d4}u; c++) { (*image)[c] += along * other[v + c]; }
  }
}
`,
    body: `
  let row = step.first + id;
  if (row >= step.last) { return; }
  var solution: Vector;
  var residual: Vector;
  var direction: Vector;
  var image: Vector;
  for (var c = 0u; c < ${d4}u; c++) { solution[c] = x[row * ${d4}u + c]; }
  applyTo(row, &solution, &image);
  for (var c = 0u; c < ${d4}u; c++) { residual[c] = -image[c]; }
  for (var at = offsets[row]; at < offsets[row + 1u]; at++) {
    for (var c = 0u; c < ${d4}u; c++) { residual[c] += other[ids[at] * ${d4}u + c]; }
  }
  direction = residual;
  var size = dotOf(&residual, &residual);
  for (var k = 0u; k < ${steps}u; k++) {
    applyTo(row, &direction, &image);
    let length = size / (dotOf(&direction, &image) + 1e-20);
    for (var c = 0u; c < ${d4}u; c++) {
      solution[c] += length * direction[c];
      residual[c] -= length * image[c];
    }
    let next = dotOf(&residual, &residual);
    let keep = next / (size + 1e-20);
    for (var c = 0u; c < ${d4}u; c++) { direction[c] = residual[c] + keep * direction[c]; }
    size = next;
  }
  for (var c = 0u; c < ${d4}u; c++) { x[row * ${d4}u + c] = solution[c]; }`,
  });
}
