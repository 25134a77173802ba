import { input, type Kernel, kernel, slot, unroll } from '../../plan/shader';

/**
 * A step of biased factorization of ratings, with or without implicit feedback (Koren, KDD 2008),
 * over a batch of ratings, in three dispatches without atomics on floats: each row that changes is
 * written by one invocation, which processes its ratings in order.
 *
 * Shapes: U users, N items, E ratings, B batches, d width. users [U, d + 4]: a user's row ends in
 * its bias and three zeros. items [N, d + 4], the same; with implicit feedback the d numbers of y
 * follow, [N, 2 d + 4].
 *
 * lists, one after the other: userStarts [B, U + 1]; itemStarts [B, N + 1]; rated, owners, byItem
 * [E]; the items of each user, U + 1 offsets and [E]; the users of each item, N + 1 offsets and
 * [E]. clock: see `stepClock`.
 */

export const RATING_STEP_BYTES = 48;

interface RatingStep {
  readonly vectorRate: number;
  readonly biasRate: number;
  readonly implicitRate: number;
  readonly regularization: number;
  readonly biasRegularization: number;
  /** Of one step: that of a sweep divided by the batches. */
  readonly implicitRegularization: number;
  readonly mean: number;
  readonly batches: number;
  readonly users: number;
  readonly items: number;
  /** E */
  readonly ratings: number;
}

export function ratingStepBytes(step: RatingStep): ArrayBuffer {
  const bytes = new ArrayBuffer(RATING_STEP_BYTES);
  new Float32Array(bytes).set([
    step.vectorRate,
    step.biasRate,
    step.implicitRate,
    step.regularization,
    step.biasRegularization,
    step.implicitRegularization,
    step.mean,
  ]);
  new Uint32Array(bytes).set([step.batches, step.users, step.items, step.ratings], 7);
  return bytes;
}

const declarations = `
struct Step {
  vectorRate: f32,
  biasRate: f32,
  implicitRate: f32,
  regularization: f32,
  biasRegularization: f32,
  implicitRegularization: f32,
  mean: f32,
  batches: u32,
  users: u32,
  items: u32,
  ratings: u32,
}
@group(0) @binding(0) var<uniform> step: Step;
fn itemStarts() -> u32 { return step.batches * (step.users + 1u); }
fn rated() -> u32 { return itemStarts() + step.batches * (step.items + 1u); }
fn owners() -> u32 { return rated() + step.ratings; }
fn byItem() -> u32 { return owners() + step.ratings; }
fn itemsOfUser() -> u32 { return byItem() + step.ratings; }
fn usersOfItem() -> u32 { return itemsOfUser() + step.users + 1u + step.ratings; }
`;

/** vec4f in an item's row. */
export const itemRowFours = (dim: number, implicit: boolean): number => (implicit ? dim / 2 : dim / 4) + 1;

/** vec4f in a vector and in a user's row, and text repeated for each vec4f of a vector. */
const inFours = (dim: number) => {
  const fours = dim / 4;
  return { fours, width: fours + 1, each: (text: (c: number) => string) => unroll(fours, text) };
};

/**
 * WGSL `listed`, `first` and `end`: the list of this invocation's row is lists[listed + first] ..
 * lists[listed + end - 1].
 */
const othersOfRow = (offsets: 'itemsOfUser' | 'usersOfItem', rows: 'users' | 'items') => `
  let offsets = ${offsets}();
  let listed = offsets + step.${rows} + 1u;
  let first = lists[offsets + id];
  let end = lists[offsets + id + 1u];`;

/**
 * Writes the error of each rating of the batch, errors [E]; each user's vector with its implicit
 * part, representations [U, d]; and gradients [U, d + 4] = (sum of error times item vector, sum of
 * errors, number of ratings, 0, 0). One invocation a user.
 */
export function ratingErrorsKernel(dim: number, implicit: boolean): Kernel {
  const { fours, width, each } = inFours(dim);
  const itemWidth = itemRowFours(dim, implicit);
  const addImplicit = `${othersOfRow('itemsOfUser', 'users')}
  ${each((c) => `var sum${c} = vec4f(0.0);`)}
  for (var at = first; at < end; at++) {
    let y = lists[listed + at] * ${itemWidth}u + ${width}u;
    ${each((c) => `sum${c} += items[y + ${c}u];`)}
  }
  let weight = select(0.0, inverseSqrt(f32(end - first)), end > first);
  ${each((c) => `own${c} += weight * sum${c};`)}`;
  return kernel({
    label: 'ratingErrors',
    bindings: {
      lists: input('u32'),
      values: input('f32'),
      users: input('vec4f'),
      items: input('vec4f'),
      clock: slot('atomic<u32>'),
      errors: slot('f32'),
      representations: slot('vec4f'),
      gradients: slot('vec4f'),
    },
    declarations,
    body: `
  if (id >= step.users) { return; }
  let now = atomicLoad(&clock[0]);
  let start = now % step.batches * (step.users + 1u) + id;
  ${each((c) => `var own${c} = users[id * ${width}u + ${c}u];`)}
  ${implicit ? addImplicit : ''}
  ${each((c) => `representations[id * ${fours}u + ${c}u] = own${c};`)}
  let known = step.mean + users[id * ${width}u + ${fours}u].x;
  ${each((c) => `var gradient${c} = vec4f(0.0);`)}
  var total = 0.0;
  for (var t = lists[start]; t < lists[start + 1u]; t++) {
    let i = lists[rated() + t] * ${itemWidth}u;
    var along = vec4f(0.0);
    ${each((c) => `let item${c} = items[i + ${c}u];\n    along += own${c} * item${c};`)}
    let error = values[t] - known - items[i + ${fours}u].x - ((along.x + along.y) + (along.z + along.w));
    if ((bitcast<u32>(error) & 0x7f800000u) == 0x7f800000u) { atomicMin(&clock[2], now); }
    errors[t] = error;
    ${each((c) => `gradient${c} += error * item${c};`)}
    total += error;
  }
  ${each((c) => `gradients[id * ${width}u + ${c}u] = gradient${c};`)}
  gradients[id * ${width}u + ${fours}u] = vec4f(total, f32(lists[start + 1u] - lists[start]), 0.0, 0.0);`,
  });
}

/** Gradient descent on the items. One invocation an item. */
export function ratingUpdateItems(dim: number, implicit: boolean): Kernel {
  const { fours, width, each } = inFours(dim);
  const itemWidth = itemRowFours(dim, implicit);
  const updateImplicit = `${othersOfRow('usersOfItem', 'items')}
  ${each((c) => `gradient${c} = vec4f(0.0);`)}
  for (var at = first; at < end; at++) {
    let user = lists[listed + at];
    let weight = inverseSqrt(f32(lists[itemsOfUser() + user + 1u] - lists[itemsOfUser() + user]));
    ${each((c) => `gradient${c} += weight * gradients[user * ${width}u + ${c}u];`)}
  }
  let y = row + ${width}u;
  let shrinkImplicit = step.implicitRegularization * f32(end - first);
  ${each((c) => `items[y + ${c}u] += step.implicitRate * (gradient${c} - shrinkImplicit * items[y + ${c}u]);`)}`;
  return kernel({
    label: 'ratingUpdateItems',
    bindings: {
      lists: input('u32'),
      items: slot('vec4f'),
      clock: slot('atomic<u32>'),
      errors: slot('f32'),
      representations: slot('vec4f'),
      gradients: slot('vec4f'),
    },
    declarations,
    body: `
  let now = atomicLoad(&clock[0]);
  if (id == 0u) { atomicStore(&clock[1], now); }
  if (id >= step.items) { return; }
  let start = itemStarts() + now % step.batches * (step.items + 1u) + id;
  let row = id * ${itemWidth}u;
  ${each((c) => `var gradient${c} = vec4f(0.0);`)}
  var total = 0.0;
  for (var at = lists[start]; at < lists[start + 1u]; at++) {
    let t = lists[byItem() + at];
    let error = errors[t];
    let user = lists[owners() + t] * ${fours}u;
    ${each((c) => `gradient${c} += error * representations[user + ${c}u];`)}
    total += error;
  }
  let count = f32(lists[start + 1u] - lists[start]);
  let shrink = step.regularization * count;
  ${each((c) => `items[row + ${c}u] += step.vectorRate * (gradient${c} - shrink * items[row + ${c}u]);`)}
  let bias = items[row + ${fours}u].x;
  items[row + ${fours}u].x = bias + step.biasRate * (total - step.biasRegularization * count * bias);
  ${implicit ? updateImplicit : ''}`,
  });
}

/**
 * Gradient descent on the users; advances the clock. One invocation for four numbers of a user's
 * row.
 */
export function ratingUpdateUsers(dim: number): Kernel {
  const { fours, width } = inFours(dim);
  return kernel({
    label: 'ratingUpdateUsers',
    bindings: { users: slot('vec4f'), clock: slot('atomic<u32>'), gradients: slot('vec4f') },
    declarations,
    body: `
  let now = atomicLoad(&clock[1]);
  if (id == 0u) { atomicStore(&clock[0], now + 1u); }
  if (id >= step.users * ${width}u) { return; }
  let last = gradients[id / ${width}u * ${width}u + ${fours}u];
  if (id % ${width}u == ${fours}u) {
    let bias = users[id].x;
    users[id].x = bias + step.biasRate * (last.x - step.biasRegularization * last.y * bias);
  } else {
    users[id] += step.vectorRate * (gradients[id] - step.regularization * last.y * users[id]);
  }`,
  });
}
