import { dot } from '../maths/dot';
import { memoized } from '../memoized';

/** Items as vectors, for maps, neighbours and likeness, however the numbers lie in memory. */
export interface ItemSpace {
  /** What a vector is: learnt, or an item's likeness to all others. */
  readonly of: 'embedding' | 'likeness';
  readonly items: number;
  readonly width: number;
  /** Rows times a vector. @param vector [width] @returns [items] */
  times(vector: Float64Array): Float64Array;
  /**
   * The rows, each as often as `weights` says, added up.
   * @param weights [items]
   * @returns [width]
   */
  combine(weights: Float64Array): Float64Array;
  /** @returns [width] */
  row(item: number): Float64Array;
  /** Of every row, [items]; worked out when first asked for. */
  lengths(): Float64Array;
  /** These items alone, in this order; as wide as before. */
  chosen(items: ArrayLike<number>): ItemSpace;
}

/** @param vectors [items, width] */
export function denseSpace(
  vectors: Float32Array,
  width: number,
  of: ItemSpace['of'] = 'embedding',
): ItemSpace {
  const items = vectors.length / width;
  const row = (item: number) => Float64Array.from(vectors.subarray(item * width, (item + 1) * width));
  return {
    of,
    items,
    width,
    row,
    lengths: memoized(() =>
      Float64Array.from({ length: items }, (_, item) => Math.sqrt(dot(row(item), row(item)))),
    ),
    times(vector) {
      const products = new Float64Array(items);
      for (let item = 0; item < items; item++) {
        let sum = 0;
        for (let c = 0; c < width; c++) sum += vectors[item * width + c] * vector[c];
        products[item] = sum;
      }
      return products;
    },
    combine(weights) {
      const sum = new Float64Array(width);
      for (let item = 0; item < items; item++)
        for (let c = 0; c < width; c++) sum[c] += weights[item] * vectors[item * width + c];
      return sum;
    },
    chosen(places) {
      const rows = new Float32Array(places.length * width);
      for (let at = 0; at < places.length; at++)
        rows.set(vectors.subarray(places[at] * width, (places[at] + 1) * width), at * width);
      return denseSpace(rows, width, of);
    },
  };
}

/**
 * Rows of likeness as compressed sparse rows.
 * @param starts [items + 1]
 * @param width items that likeness is to: all, unless some rows are left out
 */
export function sparseSpace(
  starts: Int32Array,
  columns: Int32Array,
  values: Float32Array,
  width = starts.length - 1,
): ItemSpace {
  const items = starts.length - 1;
  return {
    of: 'likeness',
    items,
    width,
    row(item) {
      const row = new Float64Array(width);
      for (let at = starts[item]; at < starts[item + 1]; at++) row[columns[at]] = values[at];
      return row;
    },
    lengths: memoized(() =>
      Float64Array.from({ length: items }, (_, item) =>
        Math.sqrt(
          values.subarray(starts[item], starts[item + 1]).reduce((sum, value) => sum + value * value, 0),
        ),
      ),
    ),
    times(vector) {
      const products = new Float64Array(items);
      for (let item = 0; item < items; item++) {
        let sum = 0;
        for (let at = starts[item]; at < starts[item + 1]; at++) sum += values[at] * vector[columns[at]];
        products[item] = sum;
      }
      return products;
    },
    combine(weights) {
      const sum = new Float64Array(width);
      for (let item = 0; item < items; item++)
        for (let at = starts[item]; at < starts[item + 1]; at++)
          sum[columns[at]] += weights[item] * values[at];
      return sum;
    },
    chosen(places) {
      const begins = new Int32Array(places.length + 1);
      const count = (item: number) => starts[item + 1] - starts[item];
      for (let at = 0; at < places.length; at++) begins[at + 1] = begins[at] + count(places[at]);
      const [others, kept] = [new Int32Array(begins[places.length]), new Float32Array(begins[places.length])];
      for (let at = 0; at < places.length; at++) {
        const [from, to] = [starts[places[at]], starts[places[at] + 1]];
        others.set(columns.subarray(from, to), begins[at]);
        kept.set(values.subarray(from, to), begins[at]);
      }
      return sparseSpace(begins, others, kept, width);
    },
  };
}

/** The same directions, every vector of length 1; those without a direction stay zeros. */
export function unitVectors(space: ItemSpace): ItemSpace {
  const inverse = space.lengths().map((length) => (length > 0 ? 1 / length : 0));
  const unit = inverse.map((value) => (value > 0 ? 1 : 0));
  const row = (item: number) => space.row(item).map((value) => value * inverse[item]);
  return {
    ...space,
    row,
    times: (vector) => space.times(vector).map((value, item) => value * inverse[item]),
    combine: (weights) => space.combine(weights.map((weight, item) => weight * inverse[item])),
    lengths: () => unit,
    chosen: (places) => unitVectors(space.chosen(places)),
  };
}

/** Cosines of one item's vector with all, [items], in [-1, 1]; 0 with what has no length. */
export function cosinesTo(space: ItemSpace, item: number): Float64Array {
  const lengths = space.lengths();
  return space
    .times(space.row(item))
    .map((product, other) => (product === 0 ? 0 : product / (lengths[item] * lengths[other])));
}

/** Cosine of two items' vectors, in [-1, 1]; 0 where one has no length. */
export function cosineOf(space: ItemSpace, a: number, b: number): number {
  const product = dot(space.row(a), space.row(b));
  const lengths = space.lengths();
  return product === 0 ? 0 : product / (lengths[a] * lengths[b]);
}
