import { dequantizeRows, quantizeRows } from '../core/maths/quantization';
import { type NamedArray, type ParameterSet, sizeOf } from './parameters';

/**
 * How a trained model is stored: matrices in one byte a number, without their zeros where there are
 * many.
 */

interface Named extends Pick<NamedArray, 'name' | 'shape'> {}

/** A matrix [..., width] in 8 bits, see `quantizeRows`. */
interface DenseArray extends Named {
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** The same, with only its nonzero bytes. */
interface SparseArray extends DenseArray {
  /** Bit i % 8 of byte i / 8 is set where number i is nonzero: the next of `bytes`. */
  readonly present: Uint8Array;
}

/** Vectors (biases, norms) are small and stay floats. */
export type StoredArray = NamedArray | DenseArray | SparseArray;

/**
 * `set` in stored form, each array in the smallest one.
 * @throws RangeError when a number is not finite
 */
export const storedParameters = (set: ParameterSet): StoredArray[] => set.map(storedArray);

function storedArray(array: NamedArray): StoredArray {
  const { name, shape, values } = array;
  const width = shape.length > 1 ? shape[shape.length - 1] : 0;
  if (width === 0) return array;
  const { values: bytes, scales } = quantizeRows(values, width);
  const nonzero = bytes.filter((byte) => byte !== 0);
  const present = new Uint8Array(Math.ceil(bytes.length / 8));
  if (nonzero.length + present.length >= bytes.length) return { name, shape, bytes, scales };
  bytes.forEach((byte, i) => {
    if (byte !== 0) present[i >> 3] |= 1 << (i & 7);
  });
  return { name, shape, bytes: nonzero, scales, present };
}

/** The float parameters that `stored` represents. */
export const restoredParameters = (stored: readonly StoredArray[]): ParameterSet =>
  stored.map((array) => {
    if ('values' in array) return array;
    const { name, shape, scales } = array;
    return { name, shape, values: dequantizeRows({ values: denseBytes(array), scales }) };
  });

function denseBytes(array: DenseArray | SparseArray): Int8Array {
  if (!('present' in array)) return array.bytes;
  const { bytes, present, shape } = array;
  const dense = new Int8Array(sizeOf(shape));
  let next = 0;
  for (let i = 0; i < dense.length; i++) if ((present[i >> 3] >> (i & 7)) & 1) dense[i] = bytes[next++];
  return dense;
}

/** Bytes of the stored numbers, without names and shapes. */
export const storedBytes = (stored: readonly StoredArray[]): number =>
  stored.reduce((total, array) => {
    if ('values' in array) return total + array.values.byteLength;
    const present = 'present' in array ? array.present.byteLength : 0;
    return total + array.bytes.byteLength + array.scales.byteLength + present;
  }, 0);
