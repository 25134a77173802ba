import styles from './line-chart.module.css';

const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-3.5-3.5h7v7h-7z',
  'M0-5L5 0L0 5L-5 0z',
  'M0-5L4.6 3.4h-9.2z',
];

/** The end of a curve: a shape of its own for each, so that curves differ without colour too. */
export function Mark({ series, x, y }: { series: number; x: number; y: number }) {
  return (
    <path
      d={SHAPES[series % SHAPES.length]}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      className={styles.end}
    />
  );
}
