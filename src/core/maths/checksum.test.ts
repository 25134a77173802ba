import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumOf } from './checksum';

const model = () => ({
  name: 'sasrec',
  settings: new Map([['dim', 64]]),
  arrays: [
    { name: 'items', shape: [4, 8], values: Float32Array.from({ length: 32 }, (_, i) => i / 7) },
    { name: 'bytes', shape: [13], values: Int8Array.from({ length: 13 }, (_, i) => i - 6) },
  ],
});

describe('a checksum', () => {
  it('is the same for a copy, also one whose keys are in another order', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 }),
        (value) => {
          fc.pre(isPlain(value));
          expect(checksumOf(structuredClone(value))).toBe(checksumOf(value));
        },
      ),
    );
    expect(checksumOf({ a: 1, b: 2 })).toBe(checksumOf({ b: 2, a: 1 }));
  });

  it('differs for every single bit of an array', () => {
    const sound = checksumOf(model());
    for (const place of [0, 1])
      for (let bit = 0; bit < model().arrays[place].values.byteLength * 8; bit++) {
        const damaged = model();
        new Uint8Array(damaged.arrays[place].values.buffer)[bit >> 3] ^= 1 << (bit & 7);
        expect(checksumOf(damaged)).not.toBe(sound);
      }
  });

  it('differs when a name, a number, a length, a type or an order changes', () => {
    const changed: unknown[] = [
      { ...model(), name: 'sasred' },
      { ...model(), extra: undefined },
      { ...model(), settings: new Map([['dim', 65]]) },
      { ...model(), arrays: model().arrays.toReversed() },
      { ...model(), arrays: model().arrays.slice(1) },
      [],
      {},
      '',
      0,
      -0,
      '0',
      null,
      undefined,
      [[]],
      new Set(),
      new Map(),
      new Float32Array(2),
      new Float64Array(1),
      new Uint8Array(8),
    ];
    expect(new Set(changed.map(checksumOf)).size).toBe(changed.length);
  });

  it('reads a view of part of a buffer, wherever it begins', () => {
    const whole = Uint8Array.from({ length: 40 }, (_, i) => i * 7);
    for (let from = 0; from < 8; from++)
      for (let length = 0; length < 12; length++)
        expect(checksumOf(whole.subarray(from, from + length))).toBe(
          checksumOf(whole.slice(from, from + length)),
        );
  });
});

/** Whether structured cloning keeps the value as it is. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'symbol' || typeof value === 'bigint' || typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  if (Array.isArray(value)) return value.every(isPlain) && Object.keys(value).length === value.length;
  if (value instanceof Map) return [...value].flat(1).every(isPlain);
  if (value instanceof Set) return [...value].every(isPlain);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlain);
}
