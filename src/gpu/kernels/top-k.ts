import { input, type Kernel, kernel, slot, unroll } from '../plan/shader';

/**
 * The best k items of a catalogue by inner product, without barriers: every invocation keeps a
 * sorted list, and lists are merged until one a query is left. The order is that of `topK` in
 * core/recommendation/ranking: higher score first, equal scores by lower item, NaN never.
 *
 * A candidate is vec2u(key, item). The key is the bits of the score, changed so that unsigned order
 * is the order of the scores (Herf, "Radix Tricks", 2001); comparing integers is safe from
 * compilers that assume there is no NaN. Key 0 means NaN or an empty place.
 */

/** Bytes of the uniform, which holds the number of queries of a run. */
export const TOP_K_STEP_BYTES = 16;

/** Marks an empty place of a list. */
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

/**
 * WGSL of an invocation's lists, best first; call `offer` only for candidates that pass `enters`.
 */
const listSource = (k: number, queries: number): string => `
var<private> best: array<vec2u, ${queries * k}>;
fn before(a: vec2u, b: vec2u) -> bool { return a.x > b.x || (a.x == b.x && a.y < b.y); }
fn enters(list: u32, candidate: vec2u) -> bool { return before(candidate, best[list * ${k}u + ${k - 1}u]); }
fn offer(list: u32, candidate: vec2u) {
  let first = list * ${k}u;
  var place = first + ${k - 1}u;
  while (place > first) {
    if (!before(candidate, best[place - 1u])) { break; }
    best[place] = best[place - 1u];
    place--;
  }
  best[place] = candidate;
}
fn clearBest() { for (var i = 0u; i < ${queries * k}u; i++) { best[i] = vec2u(0u, ${NO_ITEM}u); } }
`;

/** Number format of a catalogue: floats, or bytes times the scale of their row. */
export type TableFormat = 'float' | 'int8';

interface ScoreTopKShape {
  readonly format: TableFormat;
  /** N. */
  readonly items: number;
  /** Width of a vector. */
  readonly dim: number;
  readonly k: number;
  /**
   * Lists of a query: list j covers items in fours j, j + lists, j + 2 lists, ... of every slice.
   */
  readonly lists: number;
  /**
   * Items in each buffer of item vectors except the last, which may have fewer; a multiple of 4
   * unless there is only one.
   */
  readonly sliceItems: number;
}

/** Queries that one invocation answers: every number of an item is loaded once for all of them. */
export const QUERY_TILE = 4;
/** Fours of items that an invocation scores together. */
const ITEM_FOURS = 2;

/**
 * Numbers of a query in its buffer; for bytes, which are read four columns at a time, padded with
 * zeros.
 */
export const queryWidth = (format: TableFormat, dim: number): number =>
  format === 'float' ? dim : Math.ceil(dim / 4) * 4;

const bytesSource = `
fn fourBytes(word: u32) -> vec4f {
  return vec4f(bitcast<vec4i>(vec4u(word) << vec4u(24u, 16u, 8u, 0u)) >> vec4u(24u));
}
`;

/**
 * queries [Q / 4, d, 4], items [d, N / 4, 4] in one or more slices of columns, excluded: Q + 1
 * offsets, then the ids of each query in rising order -> lists [Q, lists, k]. One invocation for
 * four queries and a list; neighbours read neighbouring items. As bytes, items are [d / 4, N / 4,
 * 4, 4], a quarter of what is read, and each sum is multiplied by its item's of scales [N].
 */
export function scoreTopKKernel({ format, items, dim, k, lists, sliceItems }: ScoreTopKShape): Kernel {
  const width = queryWidth(format, dim);
  const slices = Math.ceil(items / sliceItems);
  // A tile may read past the last column; those results are dropped.
  const along = (slice: number) => {
    const columns = Math.min(sliceItems, items - slice * sliceItems);
    const fours = Math.ceil(columns / 4);
    const tile = (text: (q: number, i: number) => string) =>
      unroll(ITEM_FOURS, (i) => unroll(QUERY_TILE, (q) => text(q, i)));
    const load = (i: number) => `items${slice}[c * ${fours}u + four + ${i * lists}u]`;
    const floats = `
    for (var c = 0u; c < ${dim}u; c++) {
      let query = queries[queryTile * ${dim}u + c];
      ${unroll(ITEM_FOURS, (i) => `let item${i} = ${load(i)};`)}
      ${tile((q, i) => `sum${q}_${i} += query[${q}] * item${i};`)}
    }`;
    const bytes = `
    for (var c = 0u; c < ${width / 4}u; c++) {
      ${unroll(ITEM_FOURS, (i) => `let words${i} = ${load(i)};`)}
      ${unroll(
        4,
        (j) => `{
      let query = queries[queryTile * ${width}u + 4u * c + ${j}u];
      ${unroll(ITEM_FOURS, (i) => `let item${i} = fourBytes(words${i}[${j}]);`)}
      ${tile((q, i) => `sum${q}_${i} += query[${q}] * item${i};`)}
      }`,
      )}
    }
    ${unroll(ITEM_FOURS, (i) => `let scale${i} = scales[${(slice * sliceItems) / 4}u + four + ${i * lists}u];`)}
    ${tile((q, i) => `sum${q}_${i} *= scale${i};`)}`;
    return `
  for (var four = list; four < ${fours}u; four += ${ITEM_FOURS * lists}u) {
    ${tile((q, i) => `var sum${q}_${i} = vec4f(0.0);`)}
    ${format === 'float' ? floats : bytes}
    ${tile((q, i) => `offerFour(${q}u, queryTile, sum${q}_${i}, four + ${i * lists}u, ${columns}u, ${slice * sliceItems}u);`)}
  }`;
  };
  return kernel({
    label: 'scoreTopK',
    bindings: {
      queries: input('vec4f'),
      excluded: input('u32'),
      ...Object.fromEntries(
        Array.from({ length: slices }, (_, slice) => [
          `items${slice}`,
          input(format === 'float' ? 'vec4f' : 'vec4u'),
        ]),
      ),
      ...(format === 'float' ? {} : { scales: input('vec4f') }),
      found: slot('vec2u'),
    },
    declarations: `${step}${listSource(k, QUERY_TILE)}${format === 'float' ? '' : bytesSource}
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
fn offerFour(q: u32, queryTile: u32, scores: vec4f, four: u32, columns: u32, first: u32) {
  for (var i = 0u; i < 4u; i++) {
    let candidate = vec2u(keyOf(scores[i]), first + 4u * four + i);
    if (4u * four + i < columns && candidate.x > 0u && enters(q, candidate) && !isExcluded(queryTile * ${QUERY_TILE}u + q, candidate.y)) { offer(q, candidate); }
  }
}
`,
    body: `
  let queryTile = id / ${lists}u;
  if (queryTile * ${QUERY_TILE}u >= step.queries) { return; }
  let list = id % ${lists}u;
  clearBest();
  ${unroll(slices, along)}
  for (var q = 0u; q < ${QUERY_TILE}u; q++) {
    let query = queryTile * ${QUERY_TILE}u + q;
    if (query >= step.queries) { return; }
    for (var i = 0u; i < ${k}u; i++) { found[(query * ${lists}u + list) * ${k}u + i] = best[q * ${k}u + i]; }
  }`,
  });
}

/**
 * lists [Q, constants.x, k] -> merged [Q, constants.z, k], each of constants.y neighbours. One
 * invocation a query and merged list.
 */
export function mergeTopKKernel(k: number): Kernel {
  return kernel({
    label: 'mergeTopK',
    constants: 1,
    bindings: { lists: slot('vec2u'), merged: slot('vec2u') },
    declarations: `${step}${listSource(k, 1)}`,
    body: `
  let each = constants[0];
  let query = id / each.z;
  if (query >= step.queries) { return; }
  clearBest();
  let first = (id % each.z) * each.y;
  for (var list = first; list < min(first + each.y, each.x); list++) {
    for (var i = 0u; i < ${k}u; i++) {
      let candidate = lists[(query * each.x + list) * ${k}u + i];
      // Lists are sorted: after the first candidate that does not enter, no later one does.
      if (candidate.x == 0u || !enters(0u, candidate)) { break; }
      offer(0u, candidate);
    }
  }
  for (var i = 0u; i < ${k}u; i++) { merged[id * ${k}u + i] = best[i]; }`,
  });
}
