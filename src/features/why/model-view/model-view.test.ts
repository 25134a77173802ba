import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionMatrices } from '../../../core/explanation/model-view';
import { cellAfter, cellsOf } from './attention-cells';
import { departmentMarks } from './department-marks';
import { inSight, nearest, panned, placeOn, pointAfter, sightOfAll, zoomedAt } from './map-geometry';
import { labelsOf, readable } from './map-labels';

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

  it('is walked through with the arrow keys, which do not leave it', () => {
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

  it('follows the selected point only when it is out of sight', () => {
    const sight = { x: 0, y: 0, scale: 10 };
    expect(inSight(sight, size, 19, -14)).toBeUndefined();
    expect(inSight(sight, size, 21, 0)).toEqual({ x: 21, y: 0, scale: 10 });
  });

  it('finds the point under the pointer, if there is one', () => {
    const sight = { x: 0, y: 0, scale: 10 };
    expect(nearest({ x: [0, 5], y: [0, 5] }, { sight, size }, { x: 252, y: 98 }, 12)).toBe(1);
    expect(nearest({ x: [0, 5], y: [0, 5] }, { sight, size }, { x: 300, y: 98 }, 12)).toBe(-1);
  });

  it('moves with an arrow key to the nearest point in that direction, or stays', () => {
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

describe('the names on the map', () => {
  it('stand where most of their points lie, the largest first', () => {
    const x = Float32Array.of(0, 0, 0.02, -0.02, 1, 0.9, 0.92);
    const y = Float32Array.of(1, 0, 0.01, 0.01, 0, 0.1, 0.1);
    const names = ['tents', 'tents', 'tents', 'tents', undefined, 'lamps', 'lamps'];
    const [first, second] = labelsOf({ x, y }, names);
    expect(first?.name).toBe('tents');
    expect([1, 2, 3]).toContain(first?.place);
    expect(second?.name).toBe('lamps');
  });

  it('are written inside the drawing, never over each other nor under what is selected', () => {
    const place = { x: fc.integer({ min: -50, max: 450 }), y: fc.integer({ min: -50, max: 350 }) };
    const anyLabel = fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), ...place });
    const widthOf = (text: string) => 7 * text.length;
    fc.assert(
      fc.property(fc.array(anyLabel), fc.record(place), (labels, selected) => {
        const written = readable(labels, [selected], size, widthOf);
        for (const [i, { text, x, y }] of written.entries()) {
          expect(x - widthOf(text) / 2).toBeGreaterThanOrEqual(0);
          expect(x + widthOf(text) / 2).toBeLessThanOrEqual(size.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(size.height);
          const apart = (other: { x: number; y: number }, reach: number) =>
            Math.abs(other.y - y) > 12 || Math.abs(other.x - x) > widthOf(text) / 2 + reach;
          expect(apart(selected, 11)).toBe(true);
          for (const other of written.slice(i + 1)) expect(apart(other, widthOf(other.text) / 2)).toBe(true);
        }
      }),
    );
  });

  it('stand above their points, or below when that is taken, and else are left out', () => {
    const [tent, lamp] = [
      { text: 'tent', x: 200, y: 100 },
      { text: 'lamp', x: 202, y: 101 },
    ];
    const written = readable([tent, lamp, { ...lamp, text: 'sofa' }], [], size, () => 40);
    expect(written.map(({ text, y }) => [text, y])).toEqual([
      ['tent', 86],
      ['lamp', 115],
    ]);
  });
});

describe('the marks of departments', () => {
  it('differ in shape or colour for as many departments as a shop has', () => {
    const names = Array.from({ length: 30 }, (_, i) => `department ${i}`);
    const marks = [...departmentMarks(names).values()];
    expect(new Set(marks.map(({ shape, colour }) => `${shape} ${colour}`)).size).toBe(30);
  });
});
