import { input, type Kernel, kernel, slot, unroll } from '../../plan/shader';
import { permutationSource } from '../random';

/**
 * A step of Bayesian personalized ranking (Rendle et al., UAI 2009) over a batch of triples, in
 * three dispatches without atomics on floats: each row that changes is written by one invocation,
 * which finds all triples of the row. An item finds the triples it is the negative of through the
 * inverse of the permutation that draws the negatives.
 *
 * Shapes: U users, N items, E triples, d width. users [U, d]; items [N, d + 4], where a row ends in
 * the item's bias and three zeros.
 *
 * table: for each batch (first triple, draws, first user row, user rows); then for each batch N
 * item rows (item, first, end), a range of its part of byItem; then the user rows (user, first,
 * end, first draw), a range of the batch's triples. lists: positives, owners, byItem and owners of
 * draws, all [E] and batch by batch; then U + 1 offsets and the items of each user in ascending
 * order. clock: see `stepClock`.
 */

export const BPR_STEP_BYTES = 32;

interface BprStep {
  readonly learningRate: number;
  readonly regularization: number;
  /** See `stepKey`. */
  readonly seedKey: number;
  readonly batches: number;
  readonly items: number;
  readonly users: number;
  /** E. */
  readonly interactions: number;
}

export function bprStepBytes(step: BprStep): ArrayBuffer {
  const bytes = new ArrayBuffer(BPR_STEP_BYTES);
  new Float32Array(bytes).set([step.learningRate, step.regularization]);
  new Uint32Array(bytes).set([step.seedKey, step.batches, step.items, step.users, step.interactions], 2);
  return bytes;
}

const declarations = `
struct Step {
  learningRate: f32,
  regularization: f32,
  seedKey: u32,
  batches: u32,
  items: u32,
  users: u32,
  interactions: u32,
}
@group(0) @binding(0) var<uniform> step: Step;
${permutationSource}
`;

/** WGSL `places`: length of the batch's permutation, a whole multiple of the items. */
const places = (candidates: number) =>
  `let places = (batch.y * ${candidates}u + step.items - 1u) / step.items * step.items;`;

/**
 * Writes the coefficient of each triple; draws [draws, 4] = (sum of coefficients, triples, index of
 * the chosen candidate, 0); gradients [user rows, d]. One invocation a user row.
 * @param positives most triples that share a draw
 * @param candidates items of a draw; the one with the highest score is the negative
 */
export function bprUserGradients(dim: number, positives: number, candidates: number): Kernel {
  const fours = dim / 4;
  const width = fours + 1;
  const each = (text: (c: number) => string) => unroll(fours, text);
  return kernel({
    label: 'bprUserGradients',
    bindings: {
      table: input('vec4u'),
      lists: input('u32'),
      users: input('vec4f'),
      items: input('vec4f'),
      clock: slot('atomic<u32>'),
      coefficients: slot('f32'),
      draws: slot('vec4f'),
      gradients: slot('vec4f'),
    },
    declarations: `${declarations}
fn owns(user: u32, item: u32) -> bool {
  let base = 4u * step.interactions;
  let ids = base + step.users + 1u;
  var low = lists[base + user];
  let end = lists[base + user + 1u];
  var high = end;
  while (low < high) {
    let middle = (low + high) / 2u;
    if (lists[ids + middle] < item) { low = middle + 1u; } else { high = middle; }
  }
  return low < end && lists[ids + low] == item;
}
`,
    body: `
  let now = atomicLoad(&clock[0]);
  let batch = table[now % step.batches];
  if (id >= batch.w) { return; }
  let row = table[batch.z + id];
  let key = pcgHash(step.seedKey ^ now);
  ${places(candidates)}
  ${each((c) => `let own${c} = users[row.x * ${fours}u + ${c}u];`)}
  ${each((c) => `var gradient${c} = vec4f(0.0);`)}
  var count = 0.0;
  var draw = row.w;
  for (var t = row.y; t < row.z; draw++) {
    let end = min(t + ${positives}u, row.z);
    var chosen = ${candidates}u;
    var j = 0u;
    var other = vec4f(0.0);
    var highest = 0.0;
    for (var candidate = 0u; candidate < ${candidates}u; candidate++) {
      let item = permuted(key, draw * ${candidates}u + candidate, places) % step.items;
      if (owns(row.x, item)) { continue; }
      let at = item * ${width}u;
      var sum = vec4f(items[at + ${fours}u].x, 0.0, 0.0, 0.0);
      ${each((c) => `sum += own${c} * items[at + ${c}u];`)}
      let score = (sum.x + sum.y) + (sum.z + sum.w);
      if (chosen == ${candidates}u || score > highest) {
        chosen = candidate;
        j = at;
        other = sum;
        highest = score;
      }
    }
    if (chosen == ${candidates}u) {
      draws[draw] = vec4f(0.0);
      for (; t < end; t++) { coefficients[t] = 0.0; }
      continue;
    }
    ${each((c) => `let negative${c} = items[j + ${c}u];`)}
    var sum = vec2f(0.0);
    for (; t < end; t++) {
      let i = lists[batch.x + t] * ${width}u;
      var along = vec4f(items[i + ${fours}u].x, 0.0, 0.0, 0.0) - other;
      ${each((c) => `let positive${c} = items[i + ${c}u];\n      along += own${c} * positive${c};`)}
      let score = (along.x + along.y) + (along.z + along.w);
      if ((bitcast<u32>(score) & 0x7f800000u) == 0x7f800000u) { atomicMin(&clock[2], now); }
      // Never 0, which marks a skipped triple.
      let coefficient = 1.0 / (1.0 + exp(clamp(score, -80.0, 80.0)));
      ${each((c) => `gradient${c} += coefficient * positive${c};`)}
      coefficients[t] = coefficient;
      sum += vec2f(coefficient, 1.0);
    }
    ${each((c) => `gradient${c} -= sum.x * negative${c};`)}
    draws[draw] = vec4f(sum, f32(chosen), 0.0);
    count += sum.y;
  }
  let shrink = step.regularization * count;
  ${each((c) => `gradients[id * ${fours}u + ${c}u] = gradient${c} - shrink * own${c};`)}`,
  });
}

/**
 * Gradient ascent on the items. One invocation an item.
 * @param candidates items of a draw
 */
export function bprUpdateItems(dim: number, candidates: number): Kernel {
  const fours = dim / 4;
  const width = fours + 1;
  const each = (text: (c: number) => string) => unroll(fours, text);
  return kernel({
    label: 'bprUpdateItems',
    bindings: {
      table: input('vec4u'),
      lists: input('u32'),
      users: input('vec4f'),
      items: slot('vec4f'),
      clock: slot('atomic<u32>'),
      coefficients: slot('f32'),
      draws: slot('vec4f'),
    },
    declarations: `${declarations}
`,
    body: `
  let now = atomicLoad(&clock[0]);
  if (id == 0u) { atomicStore(&clock[1], now); }
  if (id >= step.items) { return; }
  let number = now % step.batches;
  let batch = table[number];
  let row = table[step.batches + number * step.items + id];
  let key = pcgHash(step.seedKey ^ now);
  ${places(candidates)}
  ${unroll(width, (c) => `var gradient${c} = vec4f(0.0);`)}
  var count = 0.0;
  var place = row.x;
  for (var at = row.y; ; at++) {
    // First the triples whose positive item it is, then the draws whose negative it is.
    var share = vec2f(0.0);
    var user = 0u;
    if (at < row.z) {
      let t = lists[2u * step.interactions + batch.x + at];
      share = vec2f(coefficients[t], 1.0);
      user = lists[step.interactions + batch.x + t];
    } else {
      if (place >= places) { break; }
      let at = unpermuted(key, place, places);
      let draw = at / ${candidates}u;
      place += step.items;
      if (draw >= batch.y) { continue; }
      let drawn = draws[draw];
      if (drawn.z != f32(at % ${candidates}u)) { continue; }
      share = vec2f(-drawn.x, drawn.y);
      user = lists[3u * step.interactions + batch.x + draw];
    }
    if (share.x == 0.0) { continue; }
    ${each((c) => `gradient${c} += share.x * users[user * ${fours}u + ${c}u];`)}
    gradient${fours}.x += share.x;
    count += share.y;
  }
  let shrink = step.regularization * count;
  let first = row.x * ${width}u;
  ${unroll(width, (c) => `items[first + ${c}u] += step.learningRate * (gradient${c} - shrink * items[first + ${c}u]);`)}`,
  });
}

/**
 * Gradient ascent on the users; advances the clock. One invocation for four numbers of a user row.
 */
export function bprUpdateUsers(dim: number): Kernel {
  const fours = dim / 4;
  return kernel({
    label: 'bprUpdateUsers',
    bindings: {
      table: input('vec4u'),
      users: slot('vec4f'),
      clock: slot('atomic<u32>'),
      gradients: slot('vec4f'),
    },
    declarations,
    body: `
  let now = atomicLoad(&clock[1]);
  if (id == 0u) { atomicStore(&clock[0], now + 1u); }
  let batch = table[now % step.batches];
  let row = id / ${fours}u;
  if (row >= batch.w) { return; }
  let at = table[batch.z + row].x * ${fours}u + id % ${fours}u;
  users[at] += step.learningRate * gradients[id];`,
  });
}
