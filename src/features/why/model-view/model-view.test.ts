import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionMatrices } from '../../../core/model-view';
import { cellAfter, cellsOf } from './attention-cells';
import { departmentMarks } from './department-marks';
import { nearest, panned, placeOn, pointAfter, sightOfAll, zoomedAt } from './map-geometry';

const attention: AttentionMatrices = {
  model: 'sasrec',
  events: [
    { item: 'tent', kind: 'view', time: 1 },
    { item: 'bag', kind: 'view', time: 2 },
  ],
  blocks: 1,
  heads: 2,
  values: Float32Array.of(1, 0, 0.25, 0.75, 1, 0, 0.75, 0.25),
  rollout: Float32Array.of(0.5, 0.5),
  backend: 'wasm',
  milliseconds: 1,
};

describe('the attention matrix', () => {
  it('is that of one head, or the mean of all', () => {
    expect([...cellsOf(attention, { block: 0, head: 1 })]).toEqual([1, 0, 0.75, 0.25]);
    expect([...cellsOf(attention, 'mean')]).toEqual([1, 0, 0.5, 0.5]);
  });

  it('is moved through with the arrow keys, and not left', () => {
    expect(cellAfter('ArrowLeft', { row: 1, column: 1 }, 2)).toEqual({ row: 1, column: 0 });
    expect(cellAfter('ArrowUp', { row: 0, column: 1 }, 2)).toEqual({ row: 0, column: 1 });
    expect(cellAfter('End', { row: 0, column: 0 }, 2)).toEqual({ row: 0, column: 1 });
    expect(cellAfter('Tab', { row: 0, column: 0 }, 2)).toBeUndefined();
  });
});

const size = { width: 400, height: 300 };
const value = fc.double({ min: -50, max: 50, noNaN: true });

describe('the map', () => {
  it('shows every point at first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (points) => {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        const sight = sightOfAll(xs, ys, size);
        for (const [x, y] of points) {
          const place = placeOn(sight, size, x, y);
          expect(place.x).toBeGreaterThanOrEqual(17);
          expect(place.x).toBeLessThanOrEqual(383);
          expect(place.y).toBeGreaterThanOrEqual(17);
          expect(place.y).toBeLessThanOrEqual(283);
        }
      }),
    );
  });

  it('keeps the point under the pointer where it is while zooming, and moves with the pointer', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(value, value, place, fc.double({ min: 0.5, max: 4, noNaN: true }), (x, y, at, factor) => {
        const sight = { x, y, scale: 20 };
        const px = sight.x + (at.x - 200) / 20;
        const py = sight.y - (at.y - 150) / 20;
        const after = placeOn(zoomedAt(sight, size, factor, at), size, px, py);
        expect(after.x).toBeCloseTo(at.x, 6);
        expect(after.y).toBeCloseTo(at.y, 6);
        const moved = placeOn(panned(sight, 30, -10), size, px, py);
        expect(moved.x).toBeCloseTo(at.x + 30, 6);
        expect(moved.y).toBeCloseTo(at.y - 10, 6);
      }),
    );
  });

  it('finds the point under the pointer, if there is one', () => {
    const sight = { x: 0, y: 0, scale: 10 };
    expect(nearest([0, 5], [0, 5], sight, size, { x: 252, y: 98 }, 12)).toBe(1);
    expect(nearest([0, 5], [0, 5], sight, size, { x: 300, y: 98 }, 12)).toBe(-1);
  });

  it('leads with an arrow key to the nearest point that way, or stays', () => {
    const [xs, ys] = [
      [0, 3, 2, -1],
      [0, 0.5, 1.9, 0],
    ];
    expect(pointAfter('ArrowRight', 0, xs, ys)).toBe(1);
    expect(pointAfter('ArrowLeft', 0, xs, ys)).toBe(3);
    expect(pointAfter('ArrowDown', 0, xs, ys)).toBe(0);
    expect(pointAfter('Enter', 0, xs, ys)).toBeUndefined();
  });
});

describe('the marks of departments', () => {
  it('differ in shape or colour for as many as a shop has', () => {
    const names = Array.from({ length: 30 }, (_, i) => `department ${i}`);
    const marks = [...departmentMarks(names).values()];
    expect(new Set(marks.map(({ shape, colour }) => `${shape} ${colour}`)).size).toBe(30);
  });
});
