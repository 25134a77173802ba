/** What a model learnt of each item, [N, dim] by rows. */
export interface ItemVectors {
  readonly dim: number;
  readonly values: Float32Array;
}

/** Cosine of one item with every item, [N], in [-1, 1]; 0 where either has no length. */
export function cosinesTo({ dim, values }: ItemVectors, item: number): Float32Array {
  const own = values.subarray(item * dim, (item + 1) * dim);
  const lengthOf = (from: number) => Math.hypot(...values.subarray(from, from + dim));
  const ownLength = lengthOf(item * dim);
  return Float32Array.from({ length: values.length / dim }, (_, other) => {
    let sum = 0;
    for (let k = 0; k < dim; k++) sum += own[k] * values[other * dim + k];
    const length = ownLength * lengthOf(other * dim);
    return length > 0 ? sum / length : 0;
  });
}

/** Cosine of two items. */
export function cosineOf({ dim, values }: ItemVectors, a: number, b: number): number {
  let [product, ofA, ofB] = [0, 0, 0];
  for (let k = 0; k < dim; k++) {
    const [x, y] = [values[a * dim + k], values[b * dim + k]];
    product += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return ofA > 0 && ofB > 0 ? product / Math.sqrt(ofA * ofB) : 0;
}
