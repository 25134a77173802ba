import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowFingerprints } from './row-fingerprints';

describe('RowFingerprints', () => {
  it('recognizes exactly the rows that were added, wherever the cells are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', ''), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 200 }), (rows) => {
        const fingerprints = new RowFingerprints();
        const seen = new Set<string>();
        for (const row of rows) {
          const key = JSON.stringify(row);
          expect(fingerprints.add(row)).toBe(seen.has(key));
          seen.add(key);
        }
      }),
    );
  });

  it('distinguishes 400,000 rows that differ in one digit, and recognizes each', () => {
    const fingerprints = new RowFingerprints();
    const row = (i: number) => [String(i % 600), String(Math.floor(i / 600)), '0', '1'];
    let mistaken = 0;
    let found = 0;
    for (let i = 0; i < 400_000; i++) if (fingerprints.add(row(i))) mistaken++;
    for (let i = 0; i < 400_000; i += 100) if (fingerprints.add(row(i))) found++;
    expect({ mistaken, found }).toEqual({ mistaken: 0, found: 4000 });
  });
});
