import type { Curve, Level, LineChartWords } from './line-chart';
import styles from './line-chart.module.css';

/** Long curves are thinned to about this many rows; the newest point is always among them. */
const ROWS = 40;

/** The chart's numbers as a table, folded away until asked for. */
export function ChartTable(props: { words: LineChartWords; curve: Curve; levels: readonly Level[] }) {
  const { words, curve, levels } = props;
  const every = Math.max(1, Math.ceil(curve.points.length / ROWS));
  const newest = curve.points.length - 1;
  const rows = curve.points.filter((_, i) => (newest - i) % every === 0);
  if (rows.length === 0) return null;
  return (
    <details className={styles.numbers}>
      <summary>{words.table}</summary>
      <table>
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.x}</th>
            <th scope="col">{curve.name}</th>
            {levels.map((level) => (
              <th scope="col" key={level.name}>
                {level.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.x}>
              <th scope="row">{words.formatX(point.x)}</th>
              <td>{words.formatY(point.y)}</td>
              {levels.map((level) => (
                <td key={level.name}>{words.formatY(level.value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
