import * as v from 'valibot';
import { sizeOf } from '../../models/parameters';
import { restoredParameters, type StoredArray, storedParameters } from '../../models/stored-parameters';

/** Schemas of a model's stored arrays; reading checks every length. */

/** Numbers that are not finite would make every score NaN. */
export const floats = v.pipe(
  v.instance(Float32Array),
  v.check((values) => values.every(Number.isFinite)),
);
const bytes = v.instance(Int8Array);
const named = { name: v.string(), shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) };

const isWhole = (array: StoredArray): boolean => {
  const size = sizeOf(array.shape);
  if ('values' in array) return array.values.length === size;
  if (array.scales.length * (array.shape[array.shape.length - 1] ?? 0) !== size) return false;
  if (!('present' in array)) return array.bytes.length === size;
  let held = 0;
  for (let i = 0; i < size; i++) held += (array.present[i >> 3] >> (i & 7)) & 1;
  return array.present.length === Math.ceil(size / 8) && held === array.bytes.length;
};

const floatArray = v.object({ ...named, values: floats });
const storedArray = v.pipe(
  v.union([
    floatArray,
    v.object({ ...named, bytes, scales: floats, present: v.instance(Uint8Array) }),
    v.object({ ...named, bytes, scales: floats }),
  ]),
  v.check((array) => isWhole(array)),
);

/** Parameters at full precision, for a run that resumes exactly where it stopped. */
export const exactParameters = v.array(
  v.pipe(
    floatArray,
    v.check((array) => isWhole(array)),
  ),
);

/** Parameters stored by `storedParameters`, or as floats by earlier versions. */
export const servedParameters = v.pipe(
  v.array(storedArray),
  v.transform((arrays) => restoredParameters(arrays)),
);

/** The same for one [rows, width] matrix. */
export const servedMatrix = v.union([
  floats,
  v.pipe(
    storedArray,
    v.transform((array) => restoredParameters([array])[0].values),
  ),
]);

/** A [rows, width] matrix as it is stored. */
export const storedMatrix = (name: string, values: Float32Array, width: number): StoredArray =>
  storedParameters([{ name, shape: [values.length / width, width], values }])[0];
