import { chart, type Series } from './chart';
import { doublingSize } from './doubling';
import type { SizeAxis, SizePoint, SizesRequest, SizesResult } from './page/sizes';
import { bytes, figures, markdown } from './table';

/** from, 2 from, 4 from ... and last `to` itself. */
const doubledUpTo = (from: number, to: number): number[] => {
  const values: number[] = [];
  for (let value = from; value < to; value *= 2) values.push(value);
  return [...values, to];
};

/**
 * The sizes to measure: one axis varies while the other two stay at `base`. A software adapter gets
 * a smaller base and fewer steps, so that the whole run takes minutes.
 */
export const sizesRequest = (gpu: boolean): SizesRequest => ({
  base: gpu ? { items: 1000, length: 50, rows: 128 } : { items: 1000, length: 20, rows: 8 },
  values: {
    items: doubledUpTo(1000, 100_000),
    length: [10, 20, 50, 100, 200],
    rows: doubledUpTo(8, 512),
  },
  mostSeconds: 8,
  steps: gpu ? 20 : 3,
});

const NAMES: Readonly<Record<SizeAxis, string>> = { items: 'items', length: 'length', rows: 'batch' };

const AXES: readonly SizeAxis[] = ['items', 'length', 'rows'];

const ofAxis = (points: readonly SizePoint[], axis: SizeAxis): readonly SizePoint[] =>
  points.filter((point) => point.axis === axis);

function seriesOf({ base, points }: SizesResult, axis: SizeAxis): Series {
  const others = AXES.filter((other) => other !== axis);
  return {
    title: `${NAMES[axis]}, at ${others.map((other) => `${NAMES[other]} ${base[other].toLocaleString('en')}`).join(', ')}`,
    points: ofAxis(points, axis).flatMap(({ value, milliseconds }) =>
      milliseconds === null ? [] : [{ size: value, milliseconds: milliseconds.median }],
    ),
  };
}

const leftOut = ({ points }: SizesResult): string[] =>
  points
    .filter(({ milliseconds }) => milliseconds === null)
    .map(({ axis, value, reason }) => `Left out: ${NAMES[axis]} ${value.toLocaleString('en')}, ${reason}.`);

/** A table of all sizes, the size at which each axis doubles the cost, and sizes left out. */
export function sizesText(result: SizesResult): string {
  const rows = result.points.flatMap(({ axis, value, flops, milliseconds, peakBytes }) =>
    milliseconds === null
      ? []
      : [
          [
            `${NAMES[axis]} ${value.toLocaleString('en')}`,
            figures(milliseconds.median),
            `${figures(milliseconds.lower)} to ${figures(milliseconds.upper)}`,
            figures(flops / milliseconds.median / 1e6),
            peakBytes === null ? '-' : bytes(peakBytes),
          ],
        ],
  );
  const doublings = AXES.map((axis) => {
    const { title, points } = seriesOf(result, axis);
    const size = doublingSize(points);
    return `${title}: ${size === undefined ? 'does not double' : `doubles at ${figures(size)}`}.`;
  });
  return [
    'SASRec step against its size',
    '',
    markdown(['size', 'ms a step', 'quartiles', 'GFLOP/s', 'peak'], rows),
    '',
    ...doublings,
    ...leftOut(result),
  ].join('\n');
}

/** @param on the adapter in words */
export const sizesChart = (result: SizesResult, on: string): string =>
  chart(
    `A training step of SASRec against its size, ${on}`,
    AXES.map((axis) => seriesOf(result, axis)),
    leftOut(result),
  );
