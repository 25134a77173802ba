/** Items as vectors, for maps and neighbours, however the numbers lie in memory. */
export interface ItemSpace {
  /** What a vector is: learnt, or an item's likeness to all others. */
  readonly of: 'embedding' | 'likeness';
  readonly items: number;
  readonly width: number;
  /** Rows times a vector. @param vector [width] @returns [items] */
  times(vector: Float64Array): Float64Array;
  /** The rows, each as often as `weights` says, added up. @param weights [items] @returns [width] */
  combine(weights: Float64Array): Float64Array;
  /** @returns [width] */
  row(item: number): Float64Array;
}

/** @param vectors [items, width] */
export function denseSpace(vectors: Float32Array, width: number): ItemSpace {
  const items = vectors.length / width;
  return {
    ...{ of: 'embedding', items, width },
    times: (vector) =>
      Float64Array.from({ length: items }, (_, item) => {
        let sum = 0;
        for (let c = 0; c < width; c++) sum += vectors[item * width + c] * vector[c];
        return sum;
      }),
    combine(weights) {
      const sum = new Float64Array(width);
      for (let item = 0; item < items; item++)
        for (let c = 0; c < width; c++) sum[c] += weights[item] * vectors[item * width + c];
      return sum;
    },
    row: (item) => Float64Array.from(vectors.subarray(item * width, (item + 1) * width)),
  };
}

/** Rows of likeness as compressed sparse rows. @param starts [items + 1] */
export function sparseSpace(starts: Int32Array, columns: Int32Array, values: Float32Array): ItemSpace {
  const items = starts.length - 1;
  return {
    ...{ of: 'likeness', items, width: items },
    times: (vector) =>
      Float64Array.from({ length: items }, (_, item) => {
        let sum = 0;
        for (let at = starts[item]; at < starts[item + 1]; at++) sum += values[at] * vector[columns[at]];
        return sum;
      }),
    combine(weights) {
      const sum = new Float64Array(items);
      for (let item = 0; item < items; item++)
        for (let at = starts[item]; at < starts[item + 1]; at++)
          sum[columns[at]] += weights[item] * values[at];
      return sum;
    },
    row(item) {
      const row = new Float64Array(items);
      for (let at = starts[item]; at < starts[item + 1]; at++) row[columns[at]] = values[at];
      return row;
    },
  };
}

/** Length of every item's vector. */
export function vectorLengths({ items, row }: ItemSpace): Float64Array {
  return Float64Array.from({ length: items }, (_, item) =>
    Math.sqrt(row(item).reduce((sum, value) => sum + value * value, 0)),
  );
}

/** Cosines of one item's vector with all, [items]; 0 with what has no length. */
export function cosines(space: ItemSpace, item: number, lengths = vectorLengths(space)): Float64Array {
  const products = space.times(space.row(item));
  return products.map((product, other) => (product === 0 ? 0 : product / (lengths[item] * lengths[other])));
}
