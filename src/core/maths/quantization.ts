/**
 * Largest magnitude of a quantized number: -128 is unused, so that every value has its negative.
 */
export const MOST_INT8 = 127;

/**
 * Smaller scales become 0: GPUs may flush subnormal float32 numbers to 0, and every backend must
 * read the same.
 */
const LEAST_SCALE = 2 ** -126;

/**
 * A matrix quantized to one byte a number: column c of row r is `values[r * width + c] *
 * scales[r]`.
 */
export interface QuantizedRows {
  /** [rows, width], from -127 to 127 */
  readonly values: Int8Array;
  /** [rows], each 0 or more */
  readonly scales: Float32Array;
}

/**
 * Symmetric linear quantization to 8 bits with one scale a row (Jacob et al., CVPR 2018, per
 * channel): the largest magnitude of a row becomes 127. The error of a number is at most half its
 * row's scale, up to float rounding. Zeros stay zero; a row without a number above 1.5e-36 becomes
 * all zeros.
 * @param rows [n, width]
 * @throws RangeError when `rows` is not a whole number of rows, or when a number is not finite
 */
export function quantizeRows(rows: Float32Array, width: number): QuantizedRows {
  const count = rows.length / width;
  if (!Number.isInteger(count)) throw new RangeError(`${rows.length} numbers are not rows of ${width}`);
  const values = new Int8Array(rows.length);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const end = (row + 1) * width;
    let largest = 0;
    for (let i = row * width; i < end; i++) {
      if (!Number.isFinite(rows[i]))
        throw new RangeError(`number ${i - row * width} of row ${row} is ${rows[i]}`);
      largest = Math.max(largest, Math.abs(rows[i]));
    }
    // Rounded to float32 first, because dequantization multiplies by the float32 scale.
    const scale = Math.fround(largest / MOST_INT8);
    if (scale < LEAST_SCALE) continue;
    scales[row] = scale;
    for (let i = row * width; i < end; i++) values[i] = Math.round(rows[i] / scale);
  }
  return { values, scales };
}

/** The dequantized numbers. [rows, width] */
export function dequantizeRows({ values, scales }: QuantizedRows): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(values.length);
  const width = values.length / scales.length;
  for (let i = 0; i < rows.length; i++) rows[i] = values[i] * scales[Math.floor(i / width)];
  return rows;
}
