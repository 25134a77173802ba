import { dot } from '../maths/dot';
import { memoized } from '../memoized';

/** Item vectors, for maps, neighbours and similarity, independent of how they are stored. */
export interface ItemSpace {
  /** Whether the vectors are learnt embeddings or rows of item similarities. */
  readonly of: 'embedding' | 'likeness';
  readonly items: number;
  readonly width: number;
  /**
   * Matrix-vector product.
   * @param vector [width]
   * @returns [items]
   */
  times(vector: Float64Array): Float64Array;
  /**
   * Weighted sum of the rows.
   * @param weights [items]
   * @returns [width]
   */
  combine(weights: Float64Array): Float64Array;
  /** @returns [width] */
  row(item: number): Float64Array;
  /** Euclidean length of every row, [items]; computed on the first call. */
  lengths(): Float64Array;
  /** The space of these items alone, in this order and with the same width. */
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
 * Item similarities as compressed sparse rows.
 * @param starts where each row's entries begin, [items + 1]
 * @param columns item index of each entry
 * @param values similarity of each entry
 * @param width number of columns; more than rows where some rows are left out
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

/** The same vectors scaled to length 1; zero vectors stay zero. */
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

/** Cosine similarity of one item to every item, in [-1, 1]; 0 for zero vectors. [items] */
export function cosinesTo(space: ItemSpace, item: number): Float64Array {
  const lengths = space.lengths();
  return space
    .times(space.row(item))
    .map((product, other) => (product === 0 ? 0 : product / (lengths[item] * lengths[other])));
}

/** Cosine similarity of two items, in [-1, 1]; 0 where a vector is zero. */
export function cosineOf(space: ItemSpace, a: number, b: number): number {
  const product = dot(space.row(a), space.row(b));
  const lengths = space.lengths();
  return product === 0 ? 0 : product / (lengths[a] * lengths[b]);
}
