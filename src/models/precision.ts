import { dequantizeRows, type QuantizedRows, quantizeRows } from '../core/maths/quantization';

/**
 * What a trained model's numbers are when it is at work: floats as they were learnt, or bytes with
 * a scale for each row.
 */
export const PRECISIONS = ['float', 'int8'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const precisionOf = (value: number | string): Precision => (value === 'int8' ? 'int8' : 'float');

/**
 * A table [rows, width] as it is read, and as floats the very numbers that it stands for then.
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
