import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALIGNMENT, Arena, type Range, within } from './arena';
import { MAX_WORKGROUPS, WORKGROUP, workgroupsFor } from './shader';

describe('the arena', () => {
  test('never gives two live arrays the same byte, and aligns every array', () => {
    const acts = fc.array(fc.record({ bytes: fc.integer({ min: 1, max: 5000 }), release: fc.nat() }));
    fc.assert(
      fc.property(acts, (list) => {
        const arena = new Arena();
        const living: Range[] = [];
        for (const { bytes, release } of list) {
          if (release % 3 === 0 && living.length > 0)
            arena.release(living.splice(release % living.length, 1)[0]);
          const range = arena.reserve(bytes);
          expect(range.offset % ALIGNMENT).toBe(0);
          expect(range.size).toBeGreaterThanOrEqual(bytes);
          expect(range.offset + range.size).toBeLessThanOrEqual(arena.bytes);
          for (const other of living)
            expect(
              range.offset + range.size <= other.offset || other.offset + other.size <= range.offset,
            ).toBe(true);
          living.push(range);
        }
      }),
    );
  });

  test('reuses released bytes, and merges neighbouring holes', () => {
    const arena = new Arena();
    const ranges = [1000, 1000, 1000].map((bytes) => arena.reserve(bytes));
    const { bytes } = arena;
    for (const range of ranges) arena.release(range);
    arena.reserve(3000);
    expect(arena.bytes).toBe(bytes);
  });

  test('refuses a part that reaches past its range', () => {
    expect(() => within({ offset: 0, size: 256 }, 200, 100)).toThrow('256 bytes');
  });
});

describe('workgroups', () => {
  test('cover every invocation and keep to the limit of each dimension', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (invocations) => {
        const [x, y] = workgroupsFor(invocations);
        expect(x * y * WORKGROUP).toBeGreaterThanOrEqual(invocations);
        expect(Math.max(x, y)).toBeLessThanOrEqual(MAX_WORKGROUPS);
      }),
    );
  });
});
