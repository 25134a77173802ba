import styles from './line-chart.module.css';

/**
 * Outlines around the origin, about 9 wide: disc, square, diamond, triangle, inverted triangle,
 * cross.
 */
export const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-3.5-3.5h7v7h-7z',
  'M0-5L5 0L0 5L-5 0z',
  'M0-5L4.6 3.4h-9.2z',
  'M0 5L4.6-3.4h-9.2z',
  'M-1.6-5h3.2v3.4h3.4v3.2h-3.4v3.4h-3.2v-3.4h-3.4v-3.2h3.4z',
];

/**
 * The mark at the end of a curve. Each curve has its own shape, so that curves differ without
 * colour too.
 */
export function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  return (
    <path
      d={SHAPES[series % SHAPES.length]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      className={styles.end}
    />
  );
}
