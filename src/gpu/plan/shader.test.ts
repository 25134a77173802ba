import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_WORKGROUPS, WORKGROUP, workgroupsFor } from './shader';

const most = WORKGROUP * MAX_WORKGROUPS;

describe('the workgroups of a dispatch', () => {
  test('cover every invocation within the limit of each dimension, with few to spare', () => {
    const counts = fc.oneof(
      fc.integer({ min: 1, max: 3 * most }),
      fc.integer({ min: 1, max: most * MAX_WORKGROUPS }),
      fc.integer({ min: -130, max: 130 }).map((near) => most + near),
    );
    fc.assert(
      fc.property(counts, (invocations) => {
        const [x, y] = workgroupsFor(invocations);
        expect(Math.max(x, y)).toBeLessThanOrEqual(MAX_WORKGROUPS);
        expect(x * y * WORKGROUP).toBeGreaterThanOrEqual(invocations);
        expect(x * y).toBeLessThan(Math.ceil(invocations / WORKGROUP) + y);
      }),
    );
  });

  test('are one row up to the limit of a dimension', () => {
    expect(workgroupsFor(most)).toEqual([MAX_WORKGROUPS, 1]);
    expect(workgroupsFor(most + 1)[1]).toBe(2);
  });

  test('are refused when two dimensions are not enough', () => {
    expect(() => workgroupsFor(most * MAX_WORKGROUPS + 1)).toThrow('more than one dispatch can hold');
  });
});
