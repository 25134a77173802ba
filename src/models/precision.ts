import { dequantizeRows, type QuantizedRows, quantizeRows } from '../core/maths/quantization';

/**
 * Number format of a trained model's matrices while it ranks: 32-bit floats, or signed bytes with
 * one scale for each row.
 */
export const PRECISIONS = ['float', 'int8'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const precisionOf = (value: number | string): Precision => (value === 'int8' ? 'int8' : 'float');

/**
 * A table [rows, width] in the given format, and as the floats that this format represents.
 * @throws RangeError when a number is not finite
 */
export function tableIn(
  precision: Precision,
  values: Float32Array,
  width: number,
): { readonly table: Float32Array | QuantizedRows; readonly floats: Float32Array } {
  if (precision === 'float') return { table: values, floats: values };
  const table = quantizeRows(values, width);
  return { table, floats: dequantizeRows(table) };
}
