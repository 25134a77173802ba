import type { LineChartWords } from './curve';
import styles from './line-chart.module.css';
import type { Scale } from './scale';

/** Hairlines at the vertical ticks, numbers along both axes, and the axis titles. */
export function Axes(props: {
  x: Scale;
  y: Scale;
  xTicks: readonly number[];
  yTicks: readonly number[];
  words: LineChartWords;
}) {
  const { x, y, xTicks, yTicks, words } = props;
  const left = x(x.domain[0]);
  const right = x(x.domain[1]);
  const bottom = y(y.domain[0]);
  return (
    <g className={styles.axes}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {words.formatY(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={x(tick)} y={bottom + 16} textAnchor="middle">
          {words.formatX(tick)}
        </text>
      ))}
      <text x={right} y={bottom + 33} textAnchor="end">
        {words.x}
      </text>
      <text x={0} y={10}>
        {words.y}
      </text>
    </g>
  );
}
