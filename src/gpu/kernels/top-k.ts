import { input, type Kernel, kernel, slot, unroll } from '../shader';

/**
 * The best k of a catalogue by inner product, without barriers: every invocation keeps a sorted list of its own, and lists are merged
 * until one a query is left. The order is that of core/ranking's `topK`: higher score first, equal scores by lower item, NaN never.
 *
 * A candidate is vec2u(key, item). The key is the bits of the score, changed so that unsigned order is the order of the numbers
 * (Herf, "Radix Tricks", 2001), which no compiler's assumption about NaN can disturb; 0 stands for NaN and for an empty place.
 */

/** Bytes of the uniform: how many queries this run has. */
export const TOP_K_STEP_BYTES = 16;

/** Item of an empty place. */
export const NO_ITEM = 0xffffffff;

/** The score of a key; the two zeros have one key. */
export function scoreOfKey(key: number): number {
  const words = new Uint32Array([key >= 0x80000000 ? key ^ 0x80000000 : ~key]);
  return new Float32Array(words.buffer)[0];
}

const step = `
struct Step { queries: u32 }
@group(0) @binding(0) var<uniform> step: Step;
`;

/** An invocation's list, best first; \`offer\` is only for candidates that pass \`enters\`. */
const listSource = (k: number): string => `
var<private> best: array<vec2u, ${k}>;
fn before(a: vec2u, b: vec2u) -> bool { return a.x > b.x || (a.x == b.x && a.y < b.y); }
fn enters(candidate: vec2u) -> bool { return before(candidate, best[${k - 1}]); }
fn offer(candidate: vec2u) {
  var place = ${k - 1}u;
  while (place > 0u) {
    if (!before(candidate, best[place - 1u])) { break; }
    best[place] = best[place - 1u];
    place--;
  }
  best[place] = candidate;
}
fn clearBest() { for (var i = 0u; i < ${k}u; i++) { best[i] = vec2u(0u, ${NO_ITEM}u); } }
`;

export interface ScoreTopKShape {
  /** N. */
  readonly items: number;
  /** Width of a vector in fours. */
  readonly fours: number;
  readonly k: number;
  /** Lists a query: list j reads items j, j + lists, j + 2 lists, ... */
  readonly lists: number;
  /** Items in each buffer of item vectors but the last, which may have fewer. */
  readonly sliceItems: number;
}

/**
 * queries [Q, d], items [N, d] in one or more slices, excluded: Q + 1 offsets, then the ids of each query in rising order
 * -> lists [Q, lists, k]. One invocation a query and list.
 */
export function scoreTopKKernel({ items, fours, k, lists, sliceItems }: ScoreTopKShape): Kernel {
  const slices = Math.ceil(items / sliceItems);
  const along = (slice: number) => `
      let at = (item - ${slice * sliceItems}u) * ${fours}u;
      for (var c = 0u; c < ${fours}u; c++) { sum += queries[query * ${fours}u + c] * items${slice}[at + c]; }`;
  return kernel({
    label: 'scoreTopK',
    bindings: {
      queries: input('vec4f'),
      excluded: input('u32'),
      ...Object.fromEntries(Array.from({ length: slices }, (_, slice) => [`items${slice}`, input('vec4f')])),
      found: slot('vec2u'),
    },
    declarations: `${step}${listSource(k)}
fn keyOf(score: f32) -> u32 {
  let bits = bitcast<u32>(score);
  if ((bits & 0x7fffffffu) > 0x7f800000u) { return 0u; }
  if ((bits << 1u) == 0u) { return 0x80000000u; }
  return select(bits | 0x80000000u, ~bits, bits >> 31u == 1u);
}
fn isExcluded(query: u32, item: u32) -> bool {
  var low = excluded[query];
  let end = excluded[query + 1u];
  var high = end;
  while (low < high) {
    let middle = (low + high) / 2u;
    if (excluded[middle] < item) { low = middle + 1u; } else { high = middle; }
  }
  return low < end && excluded[low] == item;
}
fn scoreOf(query: u32, item: u32) -> f32 {
  var sum = vec4f(0.0);
  ${
    slices === 1
      ? along(0)
      : `switch (item / ${sliceItems}u) {
    ${unroll(slices, (slice) => `${slice === slices - 1 ? 'default' : `case ${slice}u`}: {${along(slice)}\n    }`)}
  }`
  }
  return (sum.x + sum.y) + (sum.z + sum.w);
}
`,
    body: `
  let query = id / ${lists}u;
  if (query >= step.queries) { return; }
  clearBest();
  for (var item = id % ${lists}u; item < ${items}u; item += ${lists}u) {
    let candidate = vec2u(keyOf(scoreOf(query, item)), item);
    if (candidate.x > 0u && enters(candidate) && !isExcluded(query, item)) { offer(candidate); }
  }
  for (var i = 0u; i < ${k}u; i++) { found[id * ${k}u + i] = best[i]; }`,
  });
}

/** lists [Q, constants.x, k] -> merged [Q, constants.z, k], each of constants.y neighbours. One invocation a query and merged list. */
export function mergeTopKKernel(k: number): Kernel {
  return kernel({
    label: 'mergeTopK',
    constants: 1,
    bindings: { lists: slot('vec2u'), merged: slot('vec2u') },
    declarations: `${step}${listSource(k)}`,
    body: `
  let each = constants[0];
  let query = id / each.z;
  if (query >= step.queries) { return; }
  clearBest();
  let first = (id % each.z) * each.y;
  for (var list = first; list < min(first + each.y, each.x); list++) {
    for (var i = 0u; i < ${k}u; i++) {
      let candidate = lists[(query * each.x + list) * ${k}u + i];
      // Lists are sorted: once one does not enter, none after it does.
      if (candidate.x == 0u || !enters(candidate)) { break; }
      offer(candidate);
    }
  }
  for (var i = 0u; i < ${k}u; i++) { merged[id * ${k}u + i] = best[i]; }`,
  });
}
